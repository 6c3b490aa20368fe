namespace Docs.Core.Reports;

/// <summary>
/// Figures of the catalogue, grouped by the database. A result counts where it is published now, in the month it was first
/// published; agencies are custodians of results, and for reuse the agency of the officer.
/// </summary>
public interface IReports
{
    /// <param name="agencies">Only of these; null = of all.</param>
    Task<ReportFigures> FiguresAsync(ReportPeriod period, IReadOnlyCollection<string>? agencies, CancellationToken cancellation);

    /// <summary>Those whose period lies in that year.</summary>
    Task<IReadOnlyList<Denominator>> DenominatorsAsync(int year, IReadOnlyCollection<string>? agencies, CancellationToken cancellation);

    /// <summary>
    /// Sets them, in one transaction: one of the same measure, agency and period is replaced, others stay. The same again
    /// changes nothing.
    /// </summary>
    /// <param name="by">Account of who says so.</param>
    /// <returns>How many were new or other than before.</returns>
    Task<int> SetDenominatorsAsync(IReadOnlyList<Denominator> denominators, string by, CancellationToken cancellation);
}

/// <param name="Published">Results by agency, type and month of publication.</param>
/// <param name="PublishedUntil">Results by agency, published to the period's last day: also in earlier years.</param>
/// <param name="Unfinished">Documents by agency that are taken in and neither published, rejected nor recalled today.</param>
/// <param name="Dossiers">Different dossiers received in the month (by the day in their code) with at least one published result.</param>
/// <param name="Reuses">Reuses by agency, type of the result and month in which they were recorded.</param>
/// <param name="ReusingDossiers">Different dossiers received in the month in which a result was reused, by the officer's agency.</param>
public sealed record ReportFigures(
    IReadOnlyList<TypeCount> Published,
    IReadOnlyList<AgencyCount> PublishedUntil,
    IReadOnlyList<AgencyCount> Unfinished,
    IReadOnlyList<MonthCount> Dossiers,
    IReadOnlyList<TypeCount> Reuses,
    IReadOnlyList<MonthCount> ReusingDossiers);

/// <param name="Type">Null where it was not read.</param>
public sealed record TypeCount(string Agency, string? Type, Month Month, int Count);

public sealed record MonthCount(string Agency, Month Month, int Count);

public sealed record AgencyCount(string Agency, int Count);

public enum DenominatorKind
{
    /// <summary>Dossiers in the agency's competence, received in the period (QĐ 766/QĐ-TTg).</summary>
    Dossiers,

    /// <summary>Results in force to digitise, as the agency has counted them (QĐ 468/QĐ-TTg); of a year.</summary>
    ResultsInForce,
}

/// <param name="Month">Null: of the whole year.</param>
/// <param name="Source">Where the number is from: a report, a letter, a system.</param>
/// <param name="On">The day of that source.</param>
public sealed record Denominator(DenominatorKind Kind, string Agency, int Year, int? Month, int Value, string Source, DateOnly On);

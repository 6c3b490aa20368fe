using Docs.Core.References;

namespace Docs.Core.Reports;

/// <summary>A count and, where its denominator is known, its share. Without one there is no percentage.</summary>
/// <param name="Of">Null: nobody has said what the count is a part of.</param>
/// <param name="Sources">Where <paramref name="Of"/> is from.</param>
/// <param name="Target">Percent to be reached; null where no target is set.</param>
/// <param name="Points">Of the national assessment; null without a share or where the measure gives none.</param>
public sealed record Measure(int Count, int? Of, IReadOnlyList<Denominator> Sources, int? Target = null, double? Points = null)
{
    /// <summary>In tenths of a percent, cut off: 79.97 is no 80.</summary>
    public double? Percent => Of is > 0 and var whole ? Math.Floor(1000.0 * Count / whole) / 10 : null;

    /// <summary>More than all: one of the two numbers is wrong.</summary>
    public bool IsImpossible => Of is { } whole && Count > whole;

    public bool? Reached => Percent is { } percent && Target is { } target ? percent >= target : null;
}

/// <param name="Agency">Its code; null in the sum of all.</param>
/// <param name="Published">Results published in the period.</param>
/// <param name="Backlog">Results published to the period's end, of the results in force to digitise.</param>
/// <param name="Dossiers">Dossiers of the period with a digitised result, of those received.</param>
/// <param name="Reuse">Dossiers of the period in which a result was reused, of those received.</param>
public sealed record AgencyMeasures(
    string? Agency, string Name, AgencyLevel? Level, int Published, int Unfinished, int Reuses, Measure Backlog, Measure Dossiers, Measure Reuse);

/// <param name="Month">Of the period.</param>
public sealed record MonthFigures(Month Month, int Published, int Reuses);

/// <param name="Type">Null: not read.</param>
public sealed record TypeFigures(string? Type, int Published, int Reuses);

/// <summary>The report of a period: what the page, the files and the API show.</summary>
public sealed record MeasureReport(
    ReportPeriod Period, IReadOnlyList<AgencyMeasures> Agencies, AgencyMeasures Total, IReadOnlyList<MonthFigures> Months, IReadOnlyList<TypeFigures> Types)
{
    /// <param name="agencies">Names and levels, as of the period's last day.</param>
    public static MeasureReport Build(
        ReportPeriod period, ReportFigures figures, IReadOnlyList<Denominator> denominators, AgencyBook agencies, ReportMeasures measures)
    {
        var rows = Codes(figures, denominators).Select(code => RowOf(code, period, figures, denominators, agencies, measures)).ToList();
        return new(
            period,
            rows,
            TotalOf(rows, measures),
            [.. period.Months.Select(month => new MonthFigures(month, Sum(figures.Published, month), Sum(figures.Reuses, month)))],
            TypesOf(figures));
    }

    private static IEnumerable<string> Codes(ReportFigures figures, IReadOnlyList<Denominator> denominators) =>
        figures.Published.Select(row => row.Agency)
            .Concat(figures.PublishedUntil.Select(row => row.Agency))
            .Concat(figures.Unfinished.Select(row => row.Agency))
            .Concat(figures.Dossiers.Select(row => row.Agency))
            .Concat(figures.Reuses.Select(row => row.Agency))
            .Concat(figures.ReusingDossiers.Select(row => row.Agency))
            .Concat(denominators.Select(row => row.Agency))
            .Distinct().Order(StringComparer.Ordinal);

    private static AgencyMeasures RowOf(
        string code, ReportPeriod period, ReportFigures figures, IReadOnlyList<Denominator> denominators, AgencyBook agencies, ReportMeasures measures)
    {
        var own = denominators.Where(row => row.Agency == code).ToList();
        var known = agencies.Find(code, period.To.Last);
        var received = DossiersOf(own, period);
        var inForce = own.Where(row => row.Kind == DenominatorKind.ResultsInForce && row.Month is null).ToList();
        return new(
            code,
            known?.Name ?? code,
            known?.Level,
            figures.Published.Where(row => row.Agency == code).Sum(row => row.Count),
            figures.Unfinished.Where(row => row.Agency == code).Sum(row => row.Count),
            figures.Reuses.Where(row => row.Agency == code).Sum(row => row.Count),
            MeasureOf(figures.PublishedUntil.Where(row => row.Agency == code).Sum(row => row.Count), inForce) with { Target = measures.Backlog.Of(known?.Level, period.Year) },
            WithPoints(MeasureOf(figures.Dossiers.Where(row => row.Agency == code).Sum(row => row.Count), received), measures.Dossiers),
            WithPoints(MeasureOf(figures.ReusingDossiers.Where(row => row.Agency == code).Sum(row => row.Count), received), measures.Reuse));
    }

    /// <summary>The year's own number for a whole year; else the months', if every month of the period has one.</summary>
    private static List<Denominator> DossiersOf(List<Denominator> own, ReportPeriod period)
    {
        var dossiers = own.Where(row => row.Kind == DenominatorKind.Dossiers).ToList();
        if (period.IsWholeYear && dossiers.Find(row => row.Month is null) is { } year)
            return [year];
        var months = dossiers.Where(row => row.Month >= period.From.OfYear && row.Month <= period.To.OfYear).ToList();
        return months.Count == period.Months.Count ? months : [];
    }

    private static Measure MeasureOf(int count, List<Denominator> sources) => new(count, sources.Count == 0 ? null : sources.Sum(row => row.Value), sources);

    private static Measure WithPoints(Measure measure, PointRule rule) =>
        measure.Percent is { } percent ? measure with { Target = (int)rule.FullFrom, Points = rule.PointsOf(percent) } : measure;

    /// <summary>A share of all only where every agency that counts has said its part: a gap would make the share too large.</summary>
    private static AgencyMeasures TotalOf(List<AgencyMeasures> rows, ReportMeasures measures) => new(
        null,
        "Tất cả",
        null,
        rows.Sum(row => row.Published),
        rows.Sum(row => row.Unfinished),
        rows.Sum(row => row.Reuses),
        SumOf(rows, row => row.Backlog),
        WithPoints(SumOf(rows, row => row.Dossiers), measures.Dossiers),
        WithPoints(SumOf(rows, row => row.Reuse), measures.Reuse));

    private static Measure SumOf(List<AgencyMeasures> rows, Func<AgencyMeasures, Measure> choose)
    {
        var all = rows.ConvertAll(row => choose(row));
        var complete = all.Count > 0 && all.TrueForAll(one => one.Of is not null || one.Count == 0);
        return new(all.Sum(one => one.Count), complete && all.Exists(one => one.Of is not null) ? all.Sum(one => one.Of ?? 0) : null, []);
    }

    private static int Sum(IReadOnlyList<TypeCount> counts, Month month) => counts.Where(row => row.Month == month).Sum(row => row.Count);

    private static List<TypeFigures> TypesOf(ReportFigures figures) =>
        [.. figures.Published.Concat(figures.Reuses).Select(row => row.Type).Distinct()
            .Select(type => new TypeFigures(
                type, figures.Published.Where(row => row.Type == type).Sum(row => row.Count), figures.Reuses.Where(row => row.Type == type).Sum(row => row.Count)))
            .OrderByDescending(row => row.Published).ThenByDescending(row => row.Reuses).ThenBy(row => row.Type, StringComparer.Ordinal)];
}

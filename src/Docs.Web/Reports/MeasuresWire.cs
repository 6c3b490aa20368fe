using System.Globalization;
using Docs.Core.References;
using Docs.Core.Reports;

namespace Docs.Web.Reports;

/// <param name="Of">Null: no denominator, and so no percentage.</param>
internal sealed record MeasureWire(int Count, int? Of, double? Percent, int? Target, double? Points)
{
    public static MeasureWire Taken(Measure measure) => new(measure.Count, measure.Of, measure.Percent, measure.Target, measure.Points);
}

internal sealed record AgencyMeasuresWire(
    string? Agency, string Name, AgencyLevel? Level, int Published, int Unfinished, int Reuses, MeasureWire Backlog, MeasureWire Dossiers, MeasureWire Reuse)
{
    public static AgencyMeasuresWire Of(AgencyMeasures row) => new(
        row.Agency, row.Name, row.Level, row.Published, row.Unfinished, row.Reuses, MeasureWire.Taken(row.Backlog), MeasureWire.Taken(row.Dossiers), MeasureWire.Taken(row.Reuse));
}

internal sealed record MonthFiguresWire(string Month, int Published, int Reuses);

internal sealed record MeasuresWire(
    string From, string To, IReadOnlyList<AgencyMeasuresWire> Agencies, AgencyMeasuresWire Total, IReadOnlyList<MonthFiguresWire> Months, IReadOnlyList<TypeFigures> Types)
{
    public static MeasuresWire Of(MeasureReport report) => new(
        Iso(report.Period.From),
        Iso(report.Period.To),
        [.. report.Agencies.Select(AgencyMeasuresWire.Of)],
        AgencyMeasuresWire.Of(report.Total),
        [.. report.Months.Select(month => new MonthFiguresWire(Iso(month.Month), month.Published, month.Reuses))],
        report.Types);

    private static string Iso(Month month) => month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

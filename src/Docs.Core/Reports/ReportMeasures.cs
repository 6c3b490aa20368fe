using System.Text.Json;
using Docs.Core.References;

namespace Docs.Core.Reports;

/// <summary>Targets and points of the measures, as data (report-measures.json): a decision of next year changes a file, not code.</summary>
/// <param name="Backlog">QĐ 468/QĐ-TTg: least share of the results in force that are digitised.</param>
/// <param name="Dossiers">QĐ 766/QĐ-TTg, 4.2.</param>
/// <param name="Reuse">QĐ 766/QĐ-TTg, 4.3.</param>
public sealed record ReportMeasures(BacklogTargets Backlog, PointRule Dossiers, PointRule Reuse)
{
    private static readonly Lazy<ReportMeasures> Loaded = new(() =>
    {
        using var stream = typeof(ReportMeasures).Assembly.GetManifestResourceStream(typeof(ReportMeasures), "report-measures.json")!;
        return JsonSerializer.Deserialize<ReportMeasures>(stream, JsonSerializerOptions.Web)!;
    });

    public static ReportMeasures Shipped => Loaded.Value;
}

/// <param name="Verified">False: not yet compared with the text of the law.</param>
/// <param name="Targets">Percent by level, of <paramref name="FirstYear"/> and those after it; the last one stays.</param>
public sealed record BacklogTargets(string Basis, bool Verified, int FirstYear, IReadOnlyDictionary<string, IReadOnlyList<int>> Targets)
{
    /// <summary>Percent; null before the first year and for an agency whose level is not known.</summary>
    public int? Of(AgencyLevel? level, int year) =>
        level is { } known && year >= FirstYear && Targets.TryGetValue(known.ToString().ToLowerInvariant(), out var percents)
            ? percents[Math.Min(year - FirstYear, percents.Count - 1)]
            : null;
}

/// <param name="FullFrom">Percent from which all points are given; below it they are in proportion.</param>
public sealed record PointRule(string Basis, bool Verified, double Points, double FullFrom)
{
    public double PointsOf(double percent) => Math.Floor(Points * Math.Min(1, percent / FullFrom) * 100) / 100;
}

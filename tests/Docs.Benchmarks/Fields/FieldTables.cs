using System.Globalization;
using Docs.Benchmarks.Tables;
using Docs.Core.Extraction;

namespace Docs.Benchmarks.Fields;

/// <summary>The tables of one run: per field, calibration, and what needs no person.</summary>
internal static class FieldTables
{
    private static readonly (double From, double To)[] Bins = [(0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)];

    public static string Summary(IReadOnlyList<FieldRun> runs)
    {
        var table = new BenchTable("set", "scans", "pages", "straight through", "of those without pen", "wrong fields among them", "with learned values", "wrong among these", "given ≥ 0.95", "right of these", "pen-written: wrong ≥ 0.9", "relations found", "relations right", "ms CPU a page");
        foreach (var run in runs)
        {
            var sure = run.Verdicts.Where(one => one.Given is { Confidence: >= 0.95 }).ToList();
            table.Add(
                run.Name, run.Documents, run.Pages, Share(run.Sure, run.Documents), Share(run.Sure, run.Printed), Share(run.SureWrong, run.SureFields),
                Share(run.SureLearned, run.Documents), Share(run.SureLearnedWrong, run.SureLearnedFields), sure.Count, Share(sure.Count(one => one.Right), sure.Count),
                run.Verdicts.Count(one => one is { Pen: true, Wrong: true, Given.Confidence: >= 0.9 }), Share(run.RelationsRight, run.RelationsTrue), Share(run.RelationsRight, run.RelationsGiven),
                run.Milliseconds / Math.Max(1, run.Pages));
        }

        return table.ToString();
    }

    /// <summary>
    /// Of those on the paper, pen-written ones left out, the share given letter by letter (exact) and the share found at all
    /// (recall); of those given the share that is right (precision).
    /// </summary>
    public static string Fields(IReadOnlyList<FieldRun> runs)
    {
        var table = new BenchTable(["field", .. runs.SelectMany(run => (string[])[$"{run.Name}: n", "exact", "recall", "precision"])]);
        foreach (var field in FieldNames.All.Where(field => runs.Any(run => run.Verdicts.Any(one => one.Field == field && one.Truth is not null))))
            table.Add([field, .. runs.SelectMany(run => Cells(run.Verdicts.Where(one => one.Field == field).ToList()))]);
        return table.ToString();
    }

    public static string Calibration(IReadOnlyList<FieldRun> runs)
    {
        var table = new BenchTable(["confidence", .. runs.SelectMany(run => (string[])[$"{run.Name}: given", "right"])]);
        foreach (var (from, to) in Bins)
            table.Add([string.Create(CultureInfo.InvariantCulture, $"{from:0.00}–{Math.Min(1, to):0.00}"), .. runs.SelectMany(run => Bin(run, from, to))]);
        return table.ToString();
    }

    private static object[] Cells(List<FieldVerdict> verdicts)
    {
        var printed = verdicts.Where(one => one is { Truth: not null, Pen: false }).ToList();
        var given = verdicts.Where(one => one is { Given: not null, Pen: false }).ToList();
        return [printed.Count, Share(printed.Count(one => one.Right), printed.Count), Share(printed.Count(one => one.Found), printed.Count), Share(given.Count(one => one.Right), given.Count)];
    }

    private static object[] Bin(FieldRun run, double from, double to)
    {
        var given = run.Verdicts.Where(one => one.Given is { } value && value.Confidence >= from && value.Confidence < to).ToList();
        return [given.Count, Share(given.Count(one => one.Right), given.Count)];
    }

    private static string Share(int part, int whole) => whole == 0 ? "–" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}

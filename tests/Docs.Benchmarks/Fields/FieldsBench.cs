using System.Globalization;
using Docs.Benchmarks.Tables;
using Docs.Core.Recognition;
using Docs.Samples;

namespace Docs.Benchmarks.Fields;

/// <summary>
/// fields [--count 60] [--seed 11] [--holdout 28] [--fresh 28] [--fresh-holdout 14] [--office 32] [--later 36] [--strange 40] [--outside 40] [--distant 40] [--far 40] [--remote 40] [--abroad 40] [--beyond 40] [--yonder 40] [--cache DIR] [--parallel 2]
/// [--sets "seen,holdout,fresh,fresh holdout,office,office holdout,later holdout,strange,strange holdout,outside,outside holdout,distant,distant holdout,far,far holdout,remote,remote holdout,abroad,abroad holdout,beyond,beyond holdout,yonder,yonder holdout,rendered,real"] [--show] [--dry] [--refresh]: exact match, precision and calibration of extraction on generated scans and on DOCS_BENCH_CORPUS.
/// <c>--show</c> lists how sure and how right each value is, and the misses of the sets that are not held out; <c>--dry</c> leaves infra/README.md alone; <c>--refresh</c>
/// recognises all pages anew, as after a change of recognition.
/// </summary>
internal static class FieldsBench
{
    private const int LongestOfCorpus = 4;

    /// <summary>Nobody who writes rules has read their misses.</summary>
    private static readonly HashSet<string> HeldOut = ["yonder holdout"];

    /// <summary>Added to the seed: papers no confidence was set by.</summary>
    private const int UnseenByCalibration = 30;

    public static async Task RunAsync(BenchArguments arguments)
    {
        var cache = Directory.CreateDirectory(arguments.Text("cache") ?? Path.Combine(Path.GetTempPath(), "docs-bench-fields")).FullName;
        var chosen = arguments.Text("sets")?.Split(',');
        if (arguments.Has("refresh") && Directory.Exists(Path.Combine(cache, "pages")))
            Directory.Delete(Path.Combine(cache, "pages"), recursive: true);
        using var pages = new PageCache(Path.Combine(cache, "pages"), arguments.Size("parallel", Environment.ProcessorCount));
        var runs = new List<FieldRun>();
        foreach (var (name, folder) in Sets(arguments, cache).Where(set => chosen is null || chosen.Contains(set.Name)))
            runs.Add(await MeasureAsync(name, folder(), pages));

        if (arguments.Has("show"))
            await ShowAsync(runs);
        var markdown = $"{FieldTables.Summary(runs)}\n{FieldTables.Fields(runs)}\n{FieldTables.Calibration(runs)}";
        if (arguments.Has("dry"))
            await Console.Out.WriteLineAsync(markdown);
        else
            BenchReport.Publish("fields", markdown);
    }

    private static IEnumerable<(string Name, Func<string> Folder)> Sets(BenchArguments arguments, string cache)
    {
        var seed = arguments.Size("seed", 11);
        yield return ("seen", () => Generated(cache, FamilyChoice.Seen, arguments.Size("count", 60), seed));
        yield return ("holdout", () => Generated(cache, FamilyChoice.Holdout, arguments.Size("holdout", 28), seed + 1));
        yield return ("fresh", () => Generated(cache, FamilyChoice.Seen, arguments.Size("fresh", 28), seed + UnseenByCalibration));
        yield return ("fresh holdout", () => Generated(cache, FamilyChoice.Holdout, arguments.Size("fresh-holdout", 14), seed + UnseenByCalibration + 1));
        yield return ("office", () => Generated(cache, FamilyChoice.Office, arguments.Size("office", 32), seed + 2));
        yield return ("office holdout", () => Generated(cache, FamilyChoice.OfficeHoldout, arguments.Size("office", 32), seed + 3));
        yield return ("later holdout", () => Generated(cache, FamilyChoice.Later, arguments.Size("later", 36), seed + 4));
        yield return ("strange", () => Generated(cache, FamilyChoice.Strange, arguments.Size("strange", 40), seed + 5));
        yield return ("strange holdout", () => Generated(cache, FamilyChoice.StrangeHoldout, arguments.Size("strange", 40), seed + 6));
        yield return ("outside", () => Generated(cache, FamilyChoice.Outside, arguments.Size("outside", 40), seed + 7));
        yield return ("outside holdout", () => Generated(cache, FamilyChoice.OutsideHoldout, arguments.Size("outside", 40), seed + 8));
        yield return ("distant", () => Generated(cache, FamilyChoice.Distant, arguments.Size("distant", 40), seed + 9));
        yield return ("distant holdout", () => Generated(cache, FamilyChoice.DistantHoldout, arguments.Size("distant", 40), seed + 10));
        yield return ("far", () => Generated(cache, FamilyChoice.Far, arguments.Size("far", 40), seed + 11));
        yield return ("far holdout", () => Generated(cache, FamilyChoice.FarHoldout, arguments.Size("far", 40), seed + 12));
        yield return ("remote", () => Generated(cache, FamilyChoice.Remote, arguments.Size("remote", 40), seed + 13));
        yield return ("remote holdout", () => Generated(cache, FamilyChoice.RemoteHoldout, arguments.Size("remote", 40), seed + 14));
        yield return ("abroad", () => Generated(cache, FamilyChoice.Abroad, arguments.Size("abroad", 40), seed + 15));
        yield return ("abroad holdout", () => Generated(cache, FamilyChoice.AbroadHoldout, arguments.Size("abroad", 40), seed + 16));
        yield return ("beyond", () => Generated(cache, FamilyChoice.Beyond, arguments.Size("beyond", 40), seed + 17));
        yield return ("beyond holdout", () => Generated(cache, FamilyChoice.BeyondHoldout, arguments.Size("beyond", 40), seed + 18));
        yield return ("yonder", () => Generated(cache, FamilyChoice.Yonder, arguments.Size("yonder", 40), seed + 19));
        yield return ("yonder holdout", () => Generated(cache, FamilyChoice.YonderHoldout, arguments.Size("yonder", 40), seed + 20));
        if (Environment.GetEnvironmentVariable("DOCS_BENCH_CORPUS") is not { Length: > 0 } corpus)
            yield break;
        foreach (var name in (string[])["rendered", "real"])
        {
            if (Directory.Exists(Path.Combine(corpus, name)))
                yield return (name, () => Path.Combine(corpus, name));
        }
    }

    private static string Generated(string cache, FamilyChoice families, int count, int seed)
    {
        var folder = Path.Combine(cache, string.Create(CultureInfo.InvariantCulture, $"{families}-{seed}-{count}").ToLowerInvariant());
        if (!File.Exists(Path.Combine(folder, "manifest.csv")))
            SampleGenerator.Generate(new SampleRequest { Folder = folder, Count = count, Seed = seed, Families = families });
        return folder;
    }

    private static async Task<FieldRun> MeasureAsync(string name, string folder, PageCache cache)
    {
        var recognised = new List<(TruthDocument Truth, IReadOnlyList<RecognisedPage> Pages)>();
        foreach (var truth in TruthReader.Read(folder))
        {
            if (!truth.Whole && !await cache.IsShortAsync(truth.Path, LongestOfCorpus))
                continue;
            recognised.Add((truth, await cache.PagesAsync(truth.Path)));
        }

        // The first pass pays for the compiler and for building patterns; what is counted is the second.
        var warm = new FieldRun(name);
        recognised.ForEach(one => warm.Add(one.Truth, one.Pages));
        var run = new FieldRun(name);
        recognised.ForEach(one => run.Add(one.Truth, one.Pages));
        return run;
    }

    private static async Task ShowAsync(IEnumerable<FieldRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var one in run.Verdicts.Where(one => one.Given is not null))
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"given | {run.Name} | {one.Field} | {one.Given!.Confidence:0.000} | {(one.Right ? "right" : "wrong")} | {(one.Pen ? "pen" : "print")} | {one.Given.Source}"));
            if (HeldOut.Contains(run.Name))
            {
                // Counts only: who reads single misses of a held-out set, holds it out no longer.
                foreach (var field in run.Misses.Where(miss => miss.StartsWith("SURE", StringComparison.Ordinal)).CountBy(miss => miss.Split('|')[0]))
                    await Console.Out.WriteLineAsync($"{run.Name} | {field.Key}: {field.Value}");
                continue;
            }

            foreach (var miss in run.Misses.Order(StringComparer.Ordinal))
                await Console.Out.WriteLineAsync($"{run.Name} | {miss}");
        }
    }
}

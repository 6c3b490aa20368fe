using Docs.Benchmarks.Measuring;
using Docs.Benchmarks.Tables;

namespace Docs.Benchmarks.Recognition;

/// <summary>Docs beside OCRmyPDF and bare Tesseract: the same scans, the same machine, one run.</summary>
internal static class RecognitionBenchmark
{
    /// <summary>--size N: scans of each set at most (12: ten minutes on two cores). --seed S: of the fresh layouts. --only NAME: one contender beside Docs. --set WORD: the sets with this in their name. --keep DIR: keeps scans and outputs there.</summary>
    public static async Task RunAsync(BenchArguments arguments)
    {
        var folder = arguments.Text("keep") is { } keep ? Directory.CreateDirectory(Path.GetFullPath(keep)).FullName : Directory.CreateTempSubdirectory("docs-bench-").FullName;
        try
        {
            var (size, seed) = (arguments.Size("size", 12), arguments.Size("seed", 4711));
            var contenders = Contender.All.Where(contender => arguments.Text("only") is not { } only || contender.Name == only || contender == Contender.All[0]).ToList();
            var (runs, repairs) = (new List<Run>(), new BenchTable("repairs by Docs", "made", "right", "wrong", "ms a page"));
            foreach (var set in ScanSet.All(arguments.Text("set") ?? "", size, seed, Directory.CreateDirectory(Path.Combine(folder, "fresh")).FullName))
                await MeasureAsync(set, contenders, Directory.CreateDirectory(Path.Combine(folder, $"set{runs.Count}")).FullName, runs, repairs);
            BenchReport.Publish("recognition", $"{Costs(contenders, runs)}\n{Accuracy(runs)}\n{repairs}\n{Legend(size, runs)}");
        }
        finally
        {
            if (!arguments.Has("keep"))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(ScanSet set, IReadOnlyList<Contender> contenders, string folder, List<Run> runs, BenchTable repairs)
    {
        var pages = await set.PagesAsync(Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName);
        foreach (var contender in contenders)
        {
            Console.Error.WriteLine($"{set.Name}: {contender.Name}…");
            var output = Directory.CreateDirectory(Path.Combine(folder, $"out{runs.Count}")).FullName;
            var cost = await CommandMeter.RunAsync(contender.Commands(pages, output), contender.AtOnce);
            var score = new TextScore();
            foreach (var scan in set.Scans)
                score.Add(scan.Truth, Contender.TextOf(scan, output));
            if (contender == Contender.All[0])
                Judge(set, output, repairs);
            runs.Add(new Run(contender, set, pages.Sum(scan => Math.Max(1, PagesIn(scan.Key, scan.Value))), cost, Contender.OutputSize(output), score));
        }
    }

    private static void Judge(ScanSet set, string output, BenchTable table)
    {
        var score = new RepairScore();
        score.Add(set, output);
        table.Add($"{set.Name} ({set.Scans.Count})", score.Made, score.Right, score.Wrong, score.MillisecondsAPage);
    }

    /// <summary>A TIFF stands as one image here and has several pages in truth.</summary>
    private static int PagesIn(Scan scan, IReadOnlyList<string> images) =>
        Path.GetExtension(scan.File) is ".tif" ? scan.Truth.Count(character => character == '\f') + 1 : images.Count;

    private static BenchTable Costs(IReadOnlyList<Contender> contenders, IReadOnlyList<Run> runs)
    {
        var table = new BenchTable("all sets", "pages", "CPU-seconds a page", "pages a CPU-second", "wall s, 2 pages at once", "peak memory MB", "output / input");
        foreach (var contender in contenders)
        {
            var own = runs.Where(run => run.Contender == contender).ToList();
            var (count, cpu) = (own.Sum(run => run.Pages), own.Sum(run => run.Cost.Processor.TotalSeconds));
            var input = own.SelectMany(run => run.Set.Scans).Sum(scan => new FileInfo(scan.File).Length);
            table.Add(
                contender.Name,
                count,
                cpu / count,
                count / cpu,
                own.Sum(run => run.Cost.Wall.TotalSeconds),
                (double)(own.Max(run => run.Cost.PeakMemory) >> 20),
                own.Sum(run => run.OutputSize) / (double)input);
        }

        return table;
    }

    private static BenchTable Accuracy(IReadOnlyList<Run> runs)
    {
        var table = new BenchTable("set", "by", "words read", "up to marks", "precision", "character error", "mark error", "CPU-s a page");
        foreach (var run in runs)
        {
            table.Add(
                $"{run.Set.Name} ({run.Set.Scans.Count})",
                run.Contender.Name,
                Share(run.Score.Recall),
                Share(run.Score.FoldedRecall),
                Share(run.Score.Precision),
                Share(run.Score.CharacterError),
                Share(run.Score.DiacriticError),
                run.Cost.Processor.TotalSeconds / run.Pages);
        }

        return table;
    }

    private static string Legend(int size, IReadOnlyList<Run> runs) => FormattableString.Invariant(
        $"""
        `infra/bench.sh recognition --size {size}`, {Environment.ProcessorCount} cores. CPU is user and system time of all processes. Tesseract
        reads pages drawn at 300 dpi beforehand, which is not counted, with `OMP_THREAD_LIMIT=1`, and makes no PDF/A. Words are compared as
        bags, outer punctuation aside; "up to marks" without diacritics; mark error is the share of those words whose marks are wrong;
        character error also counts another reading order. A repair is right where truth has the repaired words and not the raw ones,
        wrong the other way round; the rest touch stamps or words with a second slip. {runs.Select(run => run.Set).Distinct().Sum(set => set.Scans.Count)} scans.
        """);

    private static string Share(double value) => FormattableString.Invariant($"{value:0.0000}");

    private sealed record Run(Contender Contender, ScanSet Set, int Pages, Cost Cost, long OutputSize, TextScore Score);
}

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Docs.Benchmarks.Tables;
using Docs.Core;
using Docs.Core.Search;
using Docs.Samples.Archive;
using Docs.Storage;

namespace Docs.Benchmarks.Search;

/// <summary>
/// search [SIZE…]: entries with texts of 150 words into the embedded index, then mixed queries. Raw FTS5 gets the same bodies
/// in turns of the same run, so that a busy machine slows both.
/// </summary>
public static class SearchBenchmark
{
    private const int Batch = 1_000;
    private const int Queries = 2_000;
    private const int WarmUp = 3_000;
    private const int Seed = 2026;

    /// <summary>Entries kept to make queries from.</summary>
    private const int Kept = 2_000;

    private static readonly DateOnly Today = new(2026, 11, 20);

    public static async Task RunAsync(BenchArguments arguments)
    {
        var sizes = arguments.Sizes(10_000, 100_000);
        var table = new BenchTable("entries", "index entries/s", "of raw FTS5", "p50 ms", "p95 ms", "p99 ms", "max ms", "p95 CPU ms", "max CPU ms", "index MB", "index KB an entry", "peak MB");
        var kinds = new BenchTable("kind of query, largest size", "queries", "p50 ms", "p95 ms", "max ms", "max CPU ms");
        var points = new List<GrowthPoint>();

        // A service that runs is compiled: the first seconds of a process are spent on that alone.
        await MeasureAsync(WarmUp);
        foreach (var size in sizes.Order())
        {
            var measured = await MeasureAsync(size);
            var (wall, cpu) = (Percentiles.Of(measured.Times.Select(one => one.Wall)), Percentiles.Of(measured.Times.Select(one => one.Cpu)));
            table.Add(size.ToString("N0", CultureInfo.InvariantCulture), measured.Rate, measured.OfRaw, wall[50], wall[95], wall[99], wall[100], cpu[95], cpu[100], measured.Megabytes, measured.Megabytes * 1024 / size, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
            points.Add(new GrowthPoint(size, wall[50], wall[95], wall[99], measured.Rate));
            if (size == sizes.Max())
                AddKinds(kinds, measured.Times);
        }

        GrowthPlot.Write("search-growth.svg", points);
        BenchReport.Publish("search", $"{table}\n{kinds}\n![Query time and indexing rate by size](search-growth.svg)\n");
    }

    private static async Task<Measured> MeasureAsync(int size)
    {
        var folder = Directory.CreateTempSubdirectory("docs-bench-search-");
        try
        {
            using var storage = await EmbeddedStorage.OpenAsync(new StorageOptions(folder.FullName), TimeProvider.System, new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), default);
            using var raw = new RawFts5(Path.Combine(folder.FullName, "raw.db"));
            var (known, indexing, rawInserting) = await IndexAsync(storage.Search, raw, size);
            var times = await QueryAsync(storage.Search, known);
            var bytes = new[] { "search.db", "search.db-wal" }.Select(name => new FileInfo(Path.Combine(folder.FullName, name))).Where(file => file.Exists).Sum(file => file.Length);
            return new(size / indexing.TotalSeconds, rawInserting / indexing, times, bytes / 1048576.0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(List<IndexedDocument> Known, TimeSpan Indexing, TimeSpan Raw)> IndexAsync(ISearchIndex index, RawFts5 raw, int size)
    {
        var (indexing, rawInserting, known) = (TimeSpan.Zero, TimeSpan.Zero, new List<IndexedDocument>());
        foreach (var batch in new ArchiveGenerator(Seed).Take(size).Chunk(Batch))
        {
            known.AddRange(batch.Take(Math.Max(1, Kept * batch.Length / size)));
            IndexChange[] changes = [.. batch.Select(document => new IndexChange.Put(document))];
            var start = Stopwatch.GetTimestamp();
            await index.WriteAsync(changes, default);
            indexing += Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            raw.Insert(batch.Select(document => document.Body));
            rawInserting += Stopwatch.GetElapsedTime(start);
        }

        return (known, indexing, rawInserting);
    }

    private static async Task<List<Timing>> QueryAsync(ISearchIndex index, List<IndexedDocument> known)
    {
        foreach (var (_, query) in new QueryMix(Seed + 1, known, Today).Take(50))
            await index.SearchAsync(query, default);

        var times = new List<Timing>(Queries);
        foreach (var (kind, query) in new QueryMix(Seed + 2, known, Today).Take(Queries))
        {
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await index.SearchAsync(query, default);
            times.Add(new(kind, query.Text, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
        }

        foreach (var slow in times.OrderByDescending(one => one.Cpu).Take(8))
            await Console.Error.WriteLineAsync($"slowest: {slow.Kind} \"{slow.Text}\" {slow.Wall:0} ms, CPU {slow.Cpu:0} ms");
        return times;
    }

    private static void AddKinds(BenchTable table, List<Timing> times)
    {
        foreach (var kind in times.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var wall = Percentiles.Of(kind.Select(one => one.Wall));
            table.Add(kind.Key, kind.Count(), wall[50], wall[95], wall[100], kind.Max(one => one.Cpu));
        }
    }

    private sealed record Timing(string Kind, string Text, double Wall, double Cpu);

    private sealed record Measured(double Rate, double OfRaw, List<Timing> Times, double Megabytes);
}

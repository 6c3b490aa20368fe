using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Docs.Benchmarks.Tables;
using Docs.Core;
using Docs.Core.Search;
using Docs.Samples.Archive;
using Docs.Storage;

namespace Docs.Benchmarks.Search;

/// <summary>
/// search [SIZE…]: entries with texts of 150 words into the embedded index, then mixed queries. Raw FTS5 gets the same bodies
/// in turns of the same run, so that a busy machine slows both. <c>--store DIR</c> keeps the index of the largest size there and,
/// where one stands already, only asks it: the table is printed then, not published.
/// </summary>
public static class SearchBenchmark
{
    private const int Batch = 1_000;
    private const int Queries = 2_000;
    private const int WarmUp = 20_000;
    private const int Seed = 2026;

    /// <summary>Entries kept to make queries from.</summary>
    private const int Kept = 2_000;

    /// <summary>Entries that queries are made from, beside a kept index.</summary>
    private const string KnownFile = "known.json";

    private static readonly DateOnly Today = new(2026, 11, 20);

    public static async Task RunAsync(BenchArguments arguments)
    {
        if (arguments.Text("store") is { } store && File.Exists(Path.Combine(store, KnownFile)))
        {
            await AskAsync(store, arguments.Size("queries", Queries));
            return;
        }

        var sizes = arguments.Sizes(10_000, 100_000);
        var table = new BenchTable("entries", "index entries/s", "of raw FTS5", "of raw FTS5, CPU", "p50 ms", "p95 ms", "p99 ms", "max ms", "p95 CPU ms", "max CPU ms", "index MB", "index KB an entry", "peak MB");
        var kinds = new BenchTable("kind of query, largest size", "queries", "p50 ms", "p95 ms", "max ms", "p50 CPU ms", "p95 CPU ms", "max CPU ms");
        var points = new List<GrowthPoint>();

        // A service that runs is compiled: the first seconds of a process are spent on that alone.
        await MeasureAsync(WarmUp);
        foreach (var size in sizes.Order())
        {
            var measured = await MeasureAsync(size, size == sizes.Max() ? arguments.Text("store") : null);
            var (wall, cpu) = (Percentiles.Of(measured.Times.Select(one => one.Wall)), Percentiles.Of(measured.Times.Select(one => one.Cpu)));
            table.Add(size.ToString("N0", CultureInfo.InvariantCulture), measured.Rate, measured.OfRaw, measured.OfRawCpu, wall[50], wall[95], wall[99], wall[100], cpu[95], cpu[100], measured.Megabytes, measured.Megabytes * 1024 / size, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
            points.Add(new GrowthPoint(size, wall[50], wall[95], wall[99], measured.Rate));
            if (size == sizes.Max())
                AddKinds(kinds, measured.Times);
        }

        GrowthPlot.Write("search-growth.svg", points);
        BenchReport.Publish("search", $"{table}\n{kinds}\n![Query time and indexing rate by size](search-growth.svg)\n");
    }

    private static async Task AskAsync(string store, int queries)
    {
        var known = JsonSerializer.Deserialize<List<IndexedDocument>>(await File.ReadAllTextAsync(Path.Combine(store, KnownFile)))!;
        using var storage = await OpenAsync(store);
        var times = await QueryAsync(storage.Search, known, queries);
        var table = new BenchTable("kind of query", "queries", "p50 ms", "p95 ms", "max ms", "p50 CPU ms", "p95 CPU ms", "max CPU ms");
        AddKinds(table, [.. times, .. times.Select(one => one with { Kind = "~ all" })]);
        await Console.Out.WriteLineAsync(table.ToString());
    }

    private static Task<EmbeddedStorage> OpenAsync(string folder) =>
        EmbeddedStorage.OpenAsync(new StorageOptions(folder), TimeProvider.System, new IdSource(TimeProvider.System, RandomNumberGenerator.Create()), default);

    /// <param name="store">Where the index stays; null: nowhere.</param>
    private static async Task<Measured> MeasureAsync(int size, string? store = null)
    {
        var folder = store is null ? Directory.CreateTempSubdirectory("docs-bench-search-") : Directory.CreateDirectory(store);
        try
        {
            using var storage = await OpenAsync(folder.FullName);
            using var raw = new RawFts5(Path.Combine(folder.FullName, "raw.db"));
            var (known, indexing, rawInserting) = await IndexAsync(storage.Search, raw, size);
            if (store is not null)
                await File.WriteAllTextAsync(Path.Combine(store, KnownFile), JsonSerializer.Serialize(known));
            var times = await QueryAsync(storage.Search, known, Queries);
            var bytes = new[] { "search.db", "search.db-wal" }.Select(name => new FileInfo(Path.Combine(folder.FullName, name))).Where(file => file.Exists).Sum(file => file.Length);
            return new(size / indexing.Wall.TotalSeconds, rawInserting.Wall / indexing.Wall, rawInserting.Cpu / indexing.Cpu, times, bytes / 1048576.0);
        }
        finally
        {
            if (store is null)
                folder.Delete(recursive: true);
            else
                File.Delete(Path.Combine(store, "raw.db"));
        }
    }

    private static async Task<(List<IndexedDocument> Known, Spent Indexing, Spent Raw)> IndexAsync(ISearchIndex index, RawFts5 raw, int size)
    {
        var (indexing, rawInserting, known) = (new Spent(), new Spent(), new List<IndexedDocument>());
        foreach (var batch in new ArchiveGenerator(Seed).Take(size).Chunk(Batch))
        {
            known.AddRange(batch.Take(Math.Max(1, Kept * batch.Length / size)));
            IndexChange[] changes = [.. batch.Select(document => new IndexChange.Put(document))];
            await indexing.OnAsync(() => index.WriteAsync(changes, default));
            await rawInserting.OnAsync(() =>
            {
                raw.Insert(batch.Select(document => document.Body));
                return Task.CompletedTask;
            });
        }

        return (known, indexing, rawInserting);
    }

    private static async Task<List<Timing>> QueryAsync(ISearchIndex index, List<IndexedDocument> known, int queries)
    {
        foreach (var (_, query) in new QueryMix(Seed + 1, known, Today).Take(50))
            await index.SearchAsync(query, default);
        await ReadAheadAsync(index);

        var times = new List<Timing>(queries);
        foreach (var one in new QueryMix(Seed + 2, known, Today).Take(queries))
        {
            var query = await TurnedAsync(index, one);
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await index.SearchAsync(query, default);
            times.Add(new(one.Kind, query.Text, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
        }

        foreach (var slow in times.OrderByDescending(one => one.Cpu).Take(12))
            await Console.Error.WriteLineAsync($"slowest: {slow.Kind} \"{slow.Text}\" {slow.Wall:0} ms, CPU {slow.Cpu:0} ms");
        return times;
    }

    /// <summary>The query at the page that is meant, or at the last one there is.</summary>
    private static async Task<SearchQuery> TurnedAsync(ISearchIndex index, MixedQuery mixed)
    {
        var query = mixed.Query;
        for (var page = 0; page < mixed.Behind && (await index.SearchAsync(query, default)).Next is { } next; page++)
            query = query with { After = next };
        return query;
    }

    /// <summary>As a process that serves does when it starts.</summary>
    private static async Task ReadAheadAsync(ISearchIndex index)
    {
        var start = Environment.CpuUsage.TotalTime;
        index.ReadAhead();
        do
            await Task.Delay(TimeSpan.FromSeconds(1));
        while (index.ReadAheadPercent < 100);
        await Console.Error.WriteLineAsync($"reading ahead: CPU {(Environment.CpuUsage.TotalTime - start).TotalSeconds:0.0} s");
    }

    private static void AddKinds(BenchTable table, List<Timing> times)
    {
        foreach (var kind in times.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var (wall, cpu) = (Percentiles.Of(kind.Select(one => one.Wall)), Percentiles.Of(kind.Select(one => one.Cpu)));
            table.Add(kind.Key, kind.Count(), wall[50], wall[95], wall[100], cpu[50], cpu[95], cpu[100]);
        }
    }

    /// <summary>Time on the wall and of the process, over many turns.</summary>
    private sealed class Spent
    {
        public TimeSpan Wall { get; private set; }

        public TimeSpan Cpu { get; private set; }

        public async Task OnAsync(Func<Task> work)
        {
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await work();
            (Wall, Cpu) = (Wall + Stopwatch.GetElapsedTime(start), Cpu + Environment.CpuUsage.TotalTime - cpu);
        }
    }

    private sealed record Timing(string Kind, string Text, double Wall, double Cpu);

    private sealed record Measured(double Rate, double OfRaw, double OfRawCpu, List<Timing> Times, double Megabytes);
}

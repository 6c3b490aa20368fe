using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Docs.Benchmarks.Search;
using Docs.Benchmarks.Tables;
using Docs.Core.Access;
using Docs.Core.Search;
using Docs.Hosting;
using Docs.Hosting.Audit;
using Docs.Samples.Archive;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Servers;
using Docs.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Benchmarks.Cluster;

/// <summary>
/// cluster [ENTRIES] [--queries N] [--scans N]: the mixed queries of the embedded bench through Docs' HTTP API, each beside the
/// requests it sends to Elasticsearch sent again without Docs; indexing beside the same bodies as raw _bulk; one, two and four workers.
/// </summary>
public static class ClusterBenchmark
{
    private const int Seed = 2026;
    private const int BulkSize = 1_000;
    /// <summary>A service that runs is compiled.</summary>
    private const int WarmUp = 500;

    private static readonly DateOnly Today = new(2026, 11, 20);

    public static async Task RunAsync(BenchArguments arguments)
    {
        if (NeedsServerAttribute.SkipReason is { } missing)
            throw new ArgumentException(missing);
        var (entries, queries, scans) = (arguments.Sizes(20_000)[0], arguments.Size("queries", 1_000), arguments.Size("scans", 24));
        Say($"indexing {entries} entries, beside raw _bulk");
        var indexing = await IndexAsync(entries);
        Say($"{indexing}");
        Say($"{queries} queries, beside raw Elasticsearch");
        var search = await SearchAsync(entries, queries);
        Say($"{search}");
        Say($"{scans} scans by one, two and four workers");
        var workers = await WorkerScaling.MeasureAsync(scans);
        BenchReport.Publish("cluster", $"{search}\n{indexing}\n{workers}");
    }

    private static void Say(string what) => Console.Error.WriteLine(what);

    /// <summary>In turns of the same run, so that a busy machine slows both.</summary>
    private static async Task<BenchTable> IndexAsync(int entries)
    {
        using var recorder = new Recorder(ElasticServer.Instance.Nodes[0], Tool.FreePort());
        using var http = new HttpClient();
        using var recorded = await ClusterStore.OpenAsync(index => index with { Nodes = [recorder.Address] });
        using var measured = await ClusterStore.OpenAsync();
        using var plain = await ClusterStore.OpenAsync();
        var (docs, raw, cpu) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        recorder.Take();
        foreach (var batch in new ArchiveGenerator(Seed).Take(entries).Chunk(BulkSize))
        {
            IndexChange[] changes = [.. batch.Select(document => new IndexChange.Put(document))];
            await recorded.Storage.Search.WriteAsync(changes, default);
            var bodies = recorder.Take();

            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await measured.Storage.Search.WriteAsync(changes, default);
            docs += Stopwatch.GetElapsedTime(start);
            cpu += Environment.CpuUsage.TotalTime - used;

            start = Stopwatch.GetTimestamp();
            foreach (var body in bodies)
                await ReplayAsync(http, body with { Path = body.Path.Replace(recorded.Index.Index, plain.Index.Index, StringComparison.Ordinal) });
            raw += Stopwatch.GetElapsedTime(start);
        }

        var table = new BenchTable("indexing", "entries", "entries/s", "raw _bulk entries/s", "of raw", "CPU ms of Docs an entry");
        table.Add("bulks of 1,000", entries, entries / docs.TotalSeconds, entries / raw.TotalSeconds, raw / docs, cpu.TotalMilliseconds / entries);
        return table;
    }

    private static async Task<BenchTable> SearchAsync(int entries, int queries)
    {
        using var recorder = new Recorder(ElasticServer.Instance.Nodes[0], Tool.FreePort());
        using var store = await ClusterStore.OpenAsync();
        var known = await store.FillAsync(new ArchiveGenerator(Seed).Take(entries));
        await using var direct = await WebAsync(store, store.Index);
        await Task.Delay(1_500); // A refresh.
        await using var listening = await WebAsync(store, store.Index with { Nodes = [recorder.Address] });
        using var api = await BrowserAsync(direct, "do-dac");
        using var asked = await BrowserAsync(listening, "nghe");
        using var http = new HttpClient();

        var (own, raw, cpu) = (new List<double>(), new List<double>(), new List<double>());
        var at = 0;
        foreach (var (_, query) in new QueryMix(Seed + 2, [.. known.Take(2_000)], Today).Take(WarmUp + queries))
        {
            var address = AddressOf(query);
            recorder.Take();
            (await asked.GetAsync(address)).EnsureSuccessStatusCode();
            var requests = recorder.Take();

            var start = Stopwatch.GetTimestamp();
            foreach (var request in requests)
                await ReplayAsync(http, request);
            var without = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

            (start, var used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            (await api.GetAsync(address)).EnsureSuccessStatusCode();
            if (++at <= WarmUp)
                continue;
            own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            cpu.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            raw.Add(without);
        }

        var (mine, theirs, spent) = (Percentiles.Of(own), Percentiles.Of(raw), Percentiles.Of(cpu));
        var table = new BenchTable("search", "entries", "queries", "p50 ms", "p95 ms", "p99 ms", "raw p50 ms", "raw p95 ms", "raw p99 ms", "p95 may be", "CPU of Docs p50 ms", "p95 ms");
        table.Add("through the API", entries, queries, mine[50], mine[95], mine[99], theirs[50], theirs[95], theirs[99], theirs[95] * 1.3 + 5, spent[50], spent[95]);
        return table;
    }

    private static async Task<WebApplication> WebAsync(ClusterStore store, ElasticOptions index)
    {
        var folder = Directory.CreateTempSubdirectory("docs-bench-web-").FullName;
        var options = new DocsOptions { DataDirectory = folder, Url = "http://127.0.0.1:0", CallsPerMinute = 100_000, Audit = new AuditOptions { Secret = store.AuditKey }, Cluster = store.Options with { Search = index } };
        var app = await DocsWeb.BuildAsync(options, default, workers: false);
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpClient> BrowserAsync(WebApplication app, string account)
    {
        var officer = await app.Services.GetRequiredService<IAccounts>().AddAsync(new(account, "Đo đạc", Grants.Of(Role.Officer)), default);
        var token = "docs_" + Secrets.Token(app.Services.GetRequiredService<RandomNumberGenerator>());
        var entry = new NewAccessToken(officer!.Id, "đo đạc", Secrets.Hash(token), new HashSet<TokenScope> { TokenScope.Read }, TimeProvider.System.GetUtcNow().AddDays(1));
        await app.Services.GetRequiredService<IAccessTokens>().AddAsync(entry, default);
        var program = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        // Whoever looks a person up says what for.
        program.DefaultRequestHeaders.Add("X-Docs-Purpose", "measuring");
        return program;
    }

    private static string AddressOf(SearchQuery query)
    {
        var address = new StringBuilder($"/api/v1/results?q={Uri.EscapeDataString(query.Text)}&asOf={query.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        void Add(string name, string? value)
        {
            if (value is not null)
                address.Append(CultureInfo.InvariantCulture, $"&{name}={Uri.EscapeDataString(value)}");
        }

        Add("type", query.Type);
        Add("agency", query.Agency);
        Add("facets", query.Facets ? "true" : null);
        Add("endsWithin", query.EndsWithinDays?.ToString(CultureInfo.InvariantCulture));
        Add("sort", query.Sort == SearchSort.EndsSoonest ? "endsSoonest" : null);
        return address.ToString();
    }

    private static async Task ReplayAsync(HttpClient http, Recorded request)
    {
        using var answer = await Recorder.SendAsync(http, ElasticServer.Instance.Nodes[0], request);
        await answer.Content.ReadAsByteArrayAsync();
    }
}

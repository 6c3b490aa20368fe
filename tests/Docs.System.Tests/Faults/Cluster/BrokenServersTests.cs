using System.Text;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>
/// Each server is broken in every way it breaks in practice, while files are handed in and worked off; then it is mended, and in
/// the end everything that was accepted is there once, searchable, and verified.
/// </summary>
[Collection(ClusterCollection.Name)]
public sealed class BrokenServersTests(DocsCluster cluster, ITestOutputHelper output) : IDisposable
{
    private static readonly int EachTime = Size.Of("DOCS_SOAK_DOCUMENTS_A_FAULT", 1);

    /// <summary>How long a fault lasts.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(Size.Of("DOCS_SOAK_FAULT_SECONDS", 2));

    private static readonly TimeSpan Stopped = TimeSpan.FromSeconds(Size.Of("DOCS_SOAK_STOPPED_SECONDS", 3));

    private readonly FaultReport report = new(output);
    private readonly HttpClient http = new();
    private WebClerk? opened;
    private int accepted;

    private WebClerk Clerk => opened!;

    public void Dispose()
    {
        opened?.Dispose();
        http.Dispose();
    }

    [ClusterFact]
    public async Task Whatever_server_breaks_what_was_accepted_is_there_once_and_searchable()
    {
        await cluster.RenewAsync();
        using var proxy = new FaultyProxy(cluster.Bucket.Endpoint);
        var docs = cluster.Command(proxy.Address);
        await docs.DoneAsync("verify");
        var address = new Uri($"http://127.0.0.1:{Tool.FreePort()}/");
        opened = await cluster.ClerkAsync(address);
        using var web = cluster.Web(address, proxy.Address);
        using var full = SmallDisk.TryMount();
        if (full is null)
            report.Say("SKIPPED: no small file system can be mounted here, so no full disk");
        else
            await FullDiskAsync(full);
        using var time = new FakeTime();
        var settings = cluster.Settings("worker", proxy.Address);
        time.Apply(settings);
        using var worker = cluster.Worker("worker", settings);
        using var indexer = cluster.Indexer();

        await AsleepAsync(worker);
        await JumpedAsync(time, "+2d", "\"RecordedAt\" > now() + interval '1 day'");
        await JumpedAsync(time, "-2d", "\"RecordedAt\" < now() - interval '1 day'");
        time.Jump("+0");
        await DuringAsync("MinIO answers 503", () => proxy.Mood = ProxyMood.Busy, () => proxy.Mood = ProxyMood.Passing);
        await DuringAsync("MinIO is slow", () => proxy.Mood = ProxyMood.Slow, () => proxy.Mood = ProxyMood.Passing);
        await DuringAsync("the line to MinIO breaks in the middle", () => proxy.Mood = ProxyMood.Cutting, () => proxy.Mood = ProxyMood.Passing);
        report.Say($"{proxy.Spoiled} exchanges with MinIO were spoiled");
        await DuringAsync("MinIO paused", () => MinioServer.Instance.Run("pause"), () => MinioServer.Instance.Run("resume"));
        await DuringAsync("one drive of four lost", () => MinioServer.Instance.LoseDriveAsync(2), () => Task.CompletedTask);
        await DuringAsync("MinIO killed", () => Task.Run(() => MinioServer.Instance.Run("kill")), MinioServer.Instance.StartAgainAsync);
        await DuringAsync("PostgreSQL's connections cut", CutAsync, () => Task.CompletedTask);
        await DuringAsync("PostgreSQL restarted", () => PostgresServer.Instance.Stop("immediate"), PostgresServer.Instance.Start);
        await DuringAsync("Elasticsearch paused", () => ElasticServer.Instance.Run("pause", "1"), () => ElasticServer.Instance.Run("resume", "1"));
        await DuringAsync("Elasticsearch read-only", () => ReadOnlyAsync(true), () => ReadOnlyAsync(false));
        await DuringAsync("the index deleted", DeleteIndexAsync, () => Task.CompletedTask);
        if (ElasticServer.Instance.Nodes.Count > 1)
            await DuringAsync("one Elasticsearch node of several killed", () => Task.Run(() => ElasticServer.Instance.Run("kill", "2")), () => ElasticServer.Instance.StartNodeAsync(2));
        await DuringAsync("Elasticsearch killed, back later", () => Task.Run(() => ElasticServer.Instance.Run("kill", "1")), () => ElasticServer.Instance.StartNodeAsync(1), Stopped);

        await cluster.SettledAsync(TimeSpan.FromMinutes(6));
        await AllThereOnceAsync(docs);
    }

    [ClusterFact]
    public async Task A_corrupted_object_is_named_never_served_and_mended_by_the_same_bytes()
    {
        await cluster.RenewAsync();
        var docs = cluster.Command();
        var scans = cluster.Scans(1);
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(scans).Single());
        await docs.DoneAsync("import", scans, "--publish", "all", "--wait");
        var sha = Convert.ToHexStringLower(global::System.Security.Cryptography.SHA256.HashData(bytes));
        using (var client = MinioServer.Client(cluster.Bucket))
            await client.PutObjectAsync(new() { BucketName = cluster.Bucket.Bucket, Key = $"{sha[..2]}/{sha[2..4]}/{sha}", InputStream = new MemoryStream(bytes[..^1]) });

        var verified = await docs.RunAsync("verify", "--json");

        verified.ExitCode.ShouldBe(1, verified.Errors);
        verified.Output.ShouldContain(sha);
        (await docs.RunAsync("import", scans, "--json")).Json.GetProperty("duplicates").GetInt32().ShouldBe(1);
        await docs.DoneAsync("verify");
    }

    /// <summary>Files are handed in while it is broken: again and again until they are taken, as a clerk does.</summary>
    private async Task DuringAsync(string what, Func<Task> breaks, Func<Task> mends, TimeSpan? lasting = null)
    {
        var scans = cluster.Scans(EachTime);
        await breaks();
        var ends = Task.Delay(lasting ?? Lasting);
        var before = Clerk.Refused;
        var handedIn = Clerk.HandInAsync(scans);
        await ends;
        var meanwhile = handedIn.IsCompleted ? "taken meanwhile" : "not taken meanwhile";
        await mends();
        await handedIn;
        accepted += EachTime;
        report.Say($"{what}: files {meanwhile}, {Clerk.Refused - before} refusals; {await cluster.CountAsync("SELECT count(*) FROM \"Jobs\"")} to be read, {await cluster.CountAsync("SELECT count(*) FROM \"Outbox\"")} to be indexed");
    }

    private Task DuringAsync(string what, Action breaks, Action mends, TimeSpan? lasting = null) =>
        DuringAsync(what, () => Task.Run(breaks), () => Task.Run(mends), lasting);

    private async Task FullDiskAsync(SmallDisk disk)
    {
        disk.Fill();
        var settings = cluster.Settings("full");
        settings["DOCS_DATA"] = disk.Path;
        using var worker = cluster.Worker("worker on a full disk", settings);
        await Clerk.HandInAsync(cluster.Scans(1));
        accepted++;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\" WHERE \"LastError\" IS NOT NULL") == 0)
            await Task.Delay(200, patience.Token);
        (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\" WHERE \"LastError\" LIKE 'Hết chỗ%' AND \"Failures\" = 0")).ShouldBe(1, worker.Errors);
        await worker.KillAsync();
        report.Say("a worker's disk is full: the job waits, and is not held against the document");
    }

    /// <summary>Longer than its lease, with a document half read: another reads it, and the sleeper commits nothing.</summary>
    private async Task AsleepAsync(DocsProcess worker)
    {
        var folder = cluster.Scans(0);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tám trang.pdf"), SmallScans.Pdf(8));
        await Clerk.HandInAsync(folder);
        accepted++;
        while (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\" WHERE \"LeasedUntil\" IS NOT NULL") == 0)
            await Task.Delay(20);
        worker.Signal("STOP");
        using (var other = cluster.Worker("second worker"))
        {
            await cluster.SettledAsync(TimeSpan.FromMinutes(3));
            worker.Signal("CONT");
            await UntilAsync(() => worker.Errors.Contains("the lease was lost", StringComparison.Ordinal));
            await other.KillAsync();
        }

        report.Say("a worker slept past its lease, another read the document, the first committed nothing");
    }

    /// <summary>Signatures, leases and queues count by other clocks: what a machine with a wrong one reads is read all the same.</summary>
    /// <param name="wrong">What tells an event that was recorded meanwhile.</param>
    private async Task JumpedAsync(FakeTime time, string offset, string wrong)
    {
        time.Jump(offset);
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // It looks once a second.
        await Clerk.HandInAsync(cluster.Scans(1));
        accepted++;
        await cluster.SettledAsync(TimeSpan.FromMinutes(3));
        (await cluster.CountAsync($"SELECT count(*) FROM \"Events\" WHERE {wrong}")).ShouldBe(1);
        report.Say($"a worker's clock jumped by {offset}: its document was read and indexed all the same");
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds())
            await Task.Delay(100, patience.Token);
    }

    private async Task CutAsync()
    {
        for (var i = 0; i < 10; i++)
        {
            await cluster.CutConnectionsAsync();
            await Task.Delay(Lasting / 10);
        }
    }

    private async Task ReadOnlyAsync(bool on)
    {
        var body = new StringContent($$"""{"index.blocks.read_only_allow_delete": {{(on ? "true" : "null")}}}""", Encoding.UTF8, "application/json");
        (await http.PutAsync(new Uri(cluster.Index.Nodes[0], $"{cluster.Index.Index}/_settings"), body)).EnsureSuccessStatusCode();
    }

    private Task DeleteIndexAsync() => ElasticServer.Instance.DropAsync(cluster.Index);

    private async Task AllThereOnceAsync(DocsCommand docs)
    {
        (await cluster.CountAsync("SELECT count(*) FROM \"Documents\"")).ShouldBe(accepted);
        (await cluster.CountAsync("SELECT count(DISTINCT \"OriginalSha256\") FROM \"Documents\" WHERE \"State\" = 'Published'")).ShouldBe(accepted, cluster.Said());
        var verified = await docs.RunAsync("verify", "--json");
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        verified.Json.GetProperty("indexEntries").GetInt32().ShouldBe(accepted);
        report.Say($"verified: {verified.Output.Trim()}");
    }
}

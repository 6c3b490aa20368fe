using System.Text.Json;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>SIGKILL to each process of a cluster at random moments: nothing is lost, nothing doubled.</summary>
[Collection(ClusterCollection.Name)]
public sealed class KilledProcessesTests(DocsCluster cluster, ITestOutputHelper output)
{
    private static readonly int Documents = Size.Of("DOCS_SOAK_DOCUMENTS", 10);
    private static readonly int Kills = Size.Of("DOCS_SOAK_KILLS", 5);
    private static readonly int Seed = Size.Of("DOCS_SOAK_SEED", 7);

    private readonly FaultReport report = new(output);

    [ClusterFact]
    public async Task A_cluster_whose_processes_are_killed_again_and_again_has_each_document_once()
    {
        await cluster.RenewAsync();
        var docs = cluster.Command();
        await docs.DoneAsync("verify");
        string[] import = ["import", cluster.Scans(Documents / 2), "--batch", "một lô", "--publish", "all", "--json"];
        using var intake = new DocsProcess("import", "docs.dll", docs.Environment, import);
        var address = new Uri($"http://127.0.0.1:{Tool.FreePort()}/");
        using var clerk = await cluster.ClerkAsync(address);
        DocsProcess[] victims = [cluster.Web(address), intake, cluster.Worker("worker-1"), cluster.Worker("worker-2"), cluster.Indexer()];
        intake.Start();
        var byWeb = clerk.HandInAsync(cluster.Scans(Documents - (Documents / 2)));

        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await ProgressAsync();
            await Task.Delay(random.Next(0, 800));
            var victim = victims[kill < victims.Length ? kill : random.Next(victims.Length)];
            report.Say($"kill -9 {victim.Name}, {await StandAsync()}");
            await victim.KillAsync();
            victim.Start();
        }

        var receipt = (await docs.DoneAsync(import)).Json;
        receipt.GetProperty("files").GetArrayLength().ShouldBe(Documents / 2);
        await byWeb;
        report.Say($"all acknowledged: the last import took {receipt.GetProperty("accepted")} new, {receipt.GetProperty("duplicates")} were there; the web was asked again {clerk.Refused} times");
        await cluster.SettledAsync(TimeSpan.FromSeconds(240 + (10 * Documents)));
        report.Say($"settled: {await StandAsync()}");
        await EachOnceAsync(docs);
        report.Say($"verified: {Kills} kills, {Documents} documents, each once, in catalogue, objects, index and audit trail");
    }

    /// <summary>Half a minute: so long the dead one's sign of life is waited for.</summary>
    [ClusterFact]
    public async Task A_killed_reindex_leaves_search_as_it_was_and_the_next_one_clears_it_away()
    {
        await cluster.RenewAsync();
        var docs = cluster.Command();
        await docs.DoneAsync("import", cluster.Scans(3), "--publish", "all", "--wait");
        using var http = new HttpClient { BaseAddress = cluster.Index.Nodes[0] };

        await KilledRebuild.MakeAsync(docs, async () => (await http.GetAsync($"_alias/{cluster.Index.Index}-next")).IsSuccessStatusCode);

        (await docs.DoneAsync("search", "", "--all", "--json")).Json.GetProperty("hits").GetArrayLength().ShouldBe(3);
        await docs.DoneAsync("reindex");
        (await http.GetAsync($"_alias/{cluster.Index.Index}-next")).IsSuccessStatusCode.ShouldBeFalse();
        (await http.GetStringAsync($"_cat/indices/{cluster.Index.Index}-v*?h=index")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        (await docs.DoneAsync("verify", "--json")).Json.GetProperty("indexEntries").GetInt32().ShouldBe(3);
    }

    [ClusterFact]
    public async Task A_worker_told_to_stop_gives_its_lease_back_at_once_and_ends_well()
    {
        await cluster.RenewAsync();
        var docs = cluster.Command();
        var folder = cluster.Scans(0);
        File.WriteAllBytes(Path.Combine(folder, "dày.pdf"), SmallScans.Pdf(400));
        await docs.DoneAsync("import", folder, "--publish", "all");
        var worker = cluster.Worker("worker-1");
        while (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\" WHERE \"Worker\" IS NOT NULL") == 0)
            await Task.Delay(50);
        await Task.Delay(1_000); // Some pages in.

        worker.Signal("TERM");

        (await worker.EndedAsync()).ShouldBe(0, worker.Errors);
        (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\" WHERE \"LeasedUntil\" IS NOT NULL OR \"WorkersLost\" > 0 OR \"Failures\" > 0")).ShouldBe(0);
        (await cluster.CountAsync("SELECT count(*) FROM \"Jobs\"")).ShouldBe(1);
    }

    /// <summary>Until something was done since the last kill, so that kills fall on the whole of the work: who only starts has nothing to lose.</summary>
    private async Task ProgressAsync()
    {
        const string done = "SELECT (SELECT coalesce(sum(\"Version\"), 0) FROM \"Documents\") + (SELECT coalesce(sum(\"Attempt\"), 0) FROM \"Jobs\") - (SELECT count(*) FROM \"Outbox\")";
        var before = await cluster.CountAsync(done);
        for (var i = 0; i < 150 && await cluster.CountAsync(done) < before + Math.Max(1, Documents / Kills); i++)
            await Task.Delay(100);
    }

    private async Task EachOnceAsync(DocsCommand docs)
    {
        (await cluster.CountAsync("SELECT count(*) FROM \"Documents\"")).ShouldBe(Documents);
        (await cluster.CountAsync("SELECT count(DISTINCT \"OriginalSha256\") FROM \"Documents\" WHERE \"State\" = 'Published'")).ShouldBe(Documents);
        (await cluster.CountAsync("SELECT count(*) FROM \"Events\" WHERE \"Kind\" = 'Issue'")).ShouldBe(Documents);
        var verified = await docs.RunAsync("verify", "--audit", "--json");
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        verified.Json.GetProperty("indexEntries").GetInt32().ShouldBe(Documents);
        var found = (await docs.DoneAsync("search", "", "--all", "--limit", "1000", "--json")).Json.GetProperty("hits").EnumerateArray().Select(Id).ToList();
        found.ShouldBeUnique();
        found.Count.ShouldBe(Documents);
    }

    private static string Id(JsonElement hit) => hit.GetProperty("id").GetString()!;

    private async Task<string> StandAsync() =>
        $"{await cluster.CountAsync("SELECT count(*) FROM \"Documents\"")} taken in, {await cluster.CountAsync("SELECT count(*) FROM \"Jobs\"")} to be read, {await cluster.CountAsync("SELECT count(*) FROM \"Outbox\"")} to be indexed, {await cluster.CountAsync("SELECT coalesce(sum(\"WorkersLost\"), 0) FROM \"Jobs\"")} workers lost";
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.Faults.Cluster;

namespace Docs.System.Tests.CommandLine;

/// <summary>The command on a cluster: an archive moved into it and out of it again, and whatever can be wrong at its start.</summary>
[Collection(ClusterCollection.Name)]
public sealed class ClusterCommandTests(DocsCluster cluster) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ClusterFact]
    public async Task An_archive_goes_from_a_folder_to_a_cluster_and_by_a_backup_back_into_a_folder()
    {
        await cluster.RenewAsync();
        var key = cluster.Settings("command")["DOCS_AUDIT_KEY"];
        var old = new DocsCommand(folder["old"]) { Environment = { ["DOCS_AUDIT_KEY"] = key } };
        await old.DoneAsync("import", cluster.Scans(2), "--publish", "all", "--wait");
        var found = await FoundAsync(old);
        found.Count.ShouldBe(2);

        var moved = cluster.Command();
        var report = (await moved.DoneAsync("migrate", "--from", "embedded", "--to", "cluster", "--data", old.DataDirectory, "--json")).Json;

        report.GetProperty("lost").GetArrayLength().ShouldBe(0);
        report.GetProperty("verification").GetProperty("found").GetInt32().ShouldBe(0);
        (await FoundAsync(moved)).ShouldBe(found);
        (await old.RunAsync("verify")).ShouldSatisfyAllConditions(
            closed => closed.ExitCode.ShouldBe(3), closed => closed.Errors.ShouldContain("đã được chuyển"));

        await moved.DoneAsync("export", folder["export"], "--query", "");
        var taken = new DocsCommand(folder["taken"]);
        await taken.DoneAsync("import", "--manifest", Path.Combine(folder["export"], "manifest.csv"), "--wait");
        (await FoundAsync(taken)).ShouldBe(found);
        foreach (var id in found)
            (await taken.DoneAsync("show", id, "--json")).Output.ShouldBe((await moved.DoneAsync("show", id, "--json")).Output);

        (await moved.DoneAsync("backup", folder["backup"])).Errors.ShouldContain("audit.key");
        var back = new DocsCommand(folder["back"]) { Environment = { ["DOCS_AUDIT_KEY"] = key } };
        (await back.DoneAsync("restore", folder["backup"])).Errors.ShouldContain("audit.key");
        (await FoundAsync(back)).ShouldBe(found);
        await back.DoneAsync("verify", "--audit");
    }

    [ClusterFact]
    public async Task Whatever_is_wrong_with_a_cluster_is_said_in_a_sentence_with_its_remedy_and_changes_nothing()
    {
        await cluster.RenewAsync();
        await cluster.Command().DoneAsync("verify");
        await SaysAsync("no such database", 3, "createdb", ("DOCS_POSTGRES", "Host=127.0.0.1;Port=" + Port() + ";Username=docs;Database=none"));
        await SaysAsync("nobody listens there: PostgreSQL", 3, "DOCS_POSTGRES", ("DOCS_POSTGRES", $"Host=127.0.0.1;Port={Tool.FreePort()};Username=docs;Database=docs"));
        await SaysAsync("no connection string", 2, "DOCS_POSTGRES", ("DOCS_POSTGRES", "postgres"));
        await SaysAsync("a wrong key", 3, "DOCS_S3_SECRET_KEY", ("DOCS_S3_SECRET_KEY", "wrong-secret"));
        await SaysAsync("no such bucket", 3, "DOCS_S3_BUCKET", ("DOCS_S3_BUCKET", "no-such-bucket"));
        await SaysAsync("nobody listens there: S3", 3, "DOCS_S3_ENDPOINT", ("DOCS_S3_ENDPOINT", $"http://127.0.0.1:{Tool.FreePort()}"));
        await SaysAsync("a missing setting", 2, "DOCS_ELASTIC_URL", ("DOCS_ELASTIC_URL", ""));
        await SaysAsync("nobody listens there: Elasticsearch", 1, "DOCS_ELASTIC_URL", ("DOCS_ELASTIC_URL", $"http://127.0.0.1:{Tool.FreePort()}"));
        using (var older = Elasticsearch("7.17.0"))
            await SaysAsync("Elasticsearch too old", 1, "7.17.0", ("DOCS_ELASTIC_URL", older.Prefixes.Single()));
        await ForeignIndexAsync();
        await OtherSchemasAsync();
        await cluster.Command().DoneAsync("verify");
    }

    [ClusterFact]
    public async Task A_process_with_another_key_of_the_trail_than_the_cluster_does_not_start_and_writes_nothing()
    {
        await cluster.RenewAsync();
        await cluster.Command().DoneAsync("search", "");
        var entries = await EntriesAsync();
        var other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        string[][] commands = [["verify"], ["search", ""], ["serve", "--web-only"]];
        foreach (var arguments in commands)
            Refused(await WithKeyAsync(arguments), arguments[0]);
        foreach (var assembly in new[] { "Docs.UploadWorker.dll", "Docs.Indexer.dll" })
        {
            using var process = new DocsProcess(assembly, assembly, new Dictionary<string, string>(cluster.Settings("other")) { ["DOCS_AUDIT_KEY"] = other });
            process.Start();
            Refused(new(await process.EndedAsync(), "", process.Errors), assembly);
        }

        (await EntriesAsync()).ShouldBe(entries, "who may not sign writes nothing");
        await cluster.Command().DoneAsync("verify", "--audit");
        // The way out that the sentence names, for a key that is really lost.
        (await WithKeyAsync(["verify"], ("DOCS_AUDIT_NEW_KEY", "1"))).ExitCode.ShouldBe(0);

        Task<CommandResult> WithKeyAsync(string[] arguments, params (string Name, string Value)[] settings)
        {
            var docs = cluster.Command();
            docs.Environment["DOCS_AUDIT_KEY"] = other;
            foreach (var (name, value) in settings)
                docs.Environment[name] = value;
            return docs.RunAsync(arguments);
        }

        void Refused(CommandResult answer, string what)
        {
            answer.ExitCode.ShouldBe(2, $"{what}: {answer.Output}{answer.Errors}");
            foreach (var said in new[] { "DOCS_AUDIT_KEY", "khác khóa đã ghi nhật ký", "chưa ghi gì", "DOCS_AUDIT_NEW_KEY=1" })
                answer.Errors.ShouldContain(said, Case.Sensitive, what);
            answer.Errors.ShouldNotContain(other, Case.Sensitive, "a secret is never shown");
            answer.Errors.ShouldNotContain(cluster.Settings("command")["DOCS_AUDIT_KEY"]);
        }
    }

    private Task<long> EntriesAsync() => cluster.CountAsync("SELECT count(*) FROM \"AuditEntries\"");

    private async Task ForeignIndexAsync()
    {
        using var http = new HttpClient { BaseAddress = cluster.Index.Nodes[0] };
        var body = new StringContent("{\"whose\":\"another program's\"}", Encoding.UTF8, "application/json");
        (await http.PutAsync("foreign/_doc/1?refresh=true", body)).EnsureSuccessStatusCode();

        await SaysAsync("a foreign index of the same name", 1, "DOCS_ELASTIC_INDEX", ("DOCS_ELASTIC_INDEX", "foreign"));

        (await http.GetStringAsync("foreign/_doc/1")).ShouldContain("another program's");
        await http.DeleteAsync("foreign");
    }

    private async Task OtherSchemasAsync()
    {
        await cluster.CountAsync("WITH later AS (INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0') RETURNING 1) SELECT count(*) FROM later");
        await SaysAsync("a newer schema", 3, "mới hơn");
        await cluster.CountAsync("WITH gone AS (DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '2999%' RETURNING 1) SELECT count(*) FROM gone");
        await cluster.CountAsync("CREATE TABLE \"UnfinishedTransfer\" AS SELECT 'kho cũ' AS \"Source\"; SELECT 0");
        await SaysAsync("a move that was cut off", 3, "docs migrate");
        await cluster.CountAsync("DROP TABLE \"UnfinishedTransfer\"; SELECT 0");
    }

    private async Task SaysAsync(string what, int exit, string remedy, params (string Name, string Value)[] settings)
    {
        var docs = cluster.Command();
        foreach (var (name, value) in settings)
            docs.Environment[name] = value;

        var answer = await docs.RunAsync("verify");

        var said = answer.Output + answer.Errors;
        answer.ExitCode.ShouldBe(exit, $"{what}: {said}");
        said.ShouldContain(remedy, Case.Sensitive, what);
        said.ShouldNotContain("   at ", Case.Sensitive, what);
        said.ShouldNotContain("wrong-secret", Case.Sensitive, what);
    }

    private string Port() => cluster.Settings("command")["DOCS_POSTGRES"].Split("Port=")[1].Split(';')[0];

    private static async Task<List<string>> FoundAsync(DocsCommand docs) =>
        [.. (await docs.DoneAsync("search", "", "--all", "--json")).Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>One that only says which version it is.</summary>
    private static HttpListener Elasticsearch(string version)
    {
        var server = new HttpListener { Prefixes = { $"http://127.0.0.1:{Tool.FreePort()}/" } };
        server.Start();
        _ = AnswerAsync();
        return server;

        async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    var call = await server.GetContextAsync();
                    call.Response.ContentType = "application/json";
                    await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($$$"""{"version":{"number":"{{{version}}}"}}"""));
                    call.Response.Close();
                }
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}

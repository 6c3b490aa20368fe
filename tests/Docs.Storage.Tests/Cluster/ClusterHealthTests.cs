using System.Net;
using System.Text;
using Docs.Core.Health;
using Docs.Storage.Objects;
using Docs.Storage.Tests.Archives;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

/// <summary>What the administrator is told of a cluster's parts, and what to do about them.</summary>
[NeedsServer]
public sealed class ClusterHealthTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new();
    private ClusterOptions options = null!;

    public async Task InitializeAsync()
    {
        if (NeedsServerAttribute.SkipReason is null)
            options = await TestStore.NewClusterAsync(folder.Path);
    }

    public async Task DisposeAsync()
    {
        if (options is not null)
            await TestStore.ForgetAsync(options);
        http.Dispose();
        folder.Dispose();
    }

    [ContractFact]
    public async Task A_full_and_therefore_read_only_index_is_said_until_it_can_be_written_again()
    {
        using var storage = await TestStore.ClusterAsync(options);
        (await LineAsync(storage, "index")).State.ShouldNotBe(HealthState.Bad);

        await SetAsync("""{"index.blocks.read_only_allow_delete": true}""");
        var full = await LineAsync(storage, "index");
        await SetAsync("""{"index.blocks.read_only_allow_delete": null}""");

        full.State.ShouldBe(HealthState.Bad);
        full.Says.ShouldContain("chỉ đọc");
        full.Remedy.ShouldNotBeNull().ShouldContain("đĩa");
        (await LineAsync(storage, "index")).Says.ShouldNotContain("chỉ đọc");
    }

    [ContractFact]
    public async Task Every_part_that_is_away_is_said_with_a_remedy_and_none_hides_another()
    {
        using (var storage = await TestStore.ClusterAsync(options))
        {
            using (var client = MinioServer.Client(options.Objects))
                await client.DeleteBucketAsync(options.Objects.Bucket);
            await ElasticServer.Instance.DropAsync(options.Search);

            var lines = await HealthPart.AskAsync(storage.Health.Parts, TimeProvider.System, default);

            lines.Select(line => line.Part).ShouldBe(["catalog", "objects", "disk", "index"]);
            lines.Where(line => line.State == HealthState.Bad).Select(line => line.Part).ShouldBe(["objects", "index"]);
            lines.Where(line => line.State == HealthState.Bad).ShouldAllBe(line => line.Says.Length > 20 && line.Remedy!.Length > 20);
            lines[1].Says.ShouldContain("DOCS_S3_BUCKET");
        }
    }

    /// <summary>A real node cannot be made that full: this server says of itself what one would.</summary>
    [ContractFact]
    public async Task A_node_with_little_disk_left_is_said_before_its_indices_become_read_only()
    {
        using var storage = await TestStore.ClusterAsync(options);
        using var server = new HttpListener { Prefixes = { $"http://127.0.0.1:{Tool.FreePort()}/" } };
        server.Start();
        _ = AnswerAsync(server);
        using var objects = new S3ObjectStore(options.Objects, folder.Path, TestStore.Ids, TimeProvider.System);
        using var health = new ClusterHealth(null!, objects, options.Search with { Nodes = [new(server.Prefixes.Single())] }, folder.Path);

        var line = await health.Parts.Single(part => part.Part == "index").Ask(default);

        line.State.ShouldBe(HealthState.Warning);
        line.Says.ShouldContain("còn 12 % đĩa");
        line.Remedy.ShouldNotBeNull().ShouldContain("Thêm đĩa");
    }

    private async Task AnswerAsync(HttpListener server)
    {
        try
        {
            while (true)
            {
                var call = await server.GetContextAsync();
                var path = call.Request.Url!.PathAndQuery;
                var said = path.StartsWith("/_nodes/stats/fs", StringComparison.Ordinal)
                    ? """{"nodes":{"a":{"fs":{"total":{"total_in_bytes":1000,"available_in_bytes":400}}},"b":{"fs":{"total":{"total_in_bytes":1000,"available_in_bytes":120}}}}}"""
                    : await http.GetStringAsync(new Uri(options.Search.Nodes[0], path));
                call.Response.ContentType = "application/json";
                await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(said));
                call.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static Task<HealthLine> LineAsync(StoragePorts storage, string part) => storage.Health.Parts.Single(one => one.Part == part).Ask(default);

    private async Task SetAsync(string settings) => (await http.PutAsync(
        new Uri(options.Search.Nodes[0], $"{options.Search.Index}/_settings"), new StringContent(settings, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
}

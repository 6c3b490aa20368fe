using System.Net;
using System.Text;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Archives;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

/// <summary>What stands under the index's name and is not this version's is said to be so, with the remedy, and left alone.</summary>
[NeedsServer]
public sealed class ElasticRefusalTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private ElasticOptions options = null!;

    public Task InitializeAsync()
    {
        if (NeedsServerAttribute.SkipReason is null)
            options = ElasticServer.Instance.NewIndex();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (options is not null)
            await ElasticServer.Instance.DropAsync(options);
        http.Dispose();
    }

    [ContractFact]
    public async Task A_foreign_index_of_the_same_name_is_neither_used_nor_replaced()
    {
        await PutAsync(options.Index, """{"mappings":{"properties":{"theirs":{"type":"keyword"}}}}""");
        await PutAsync($"{options.Index}/_doc/1?refresh=true", """{"theirs":"dữ liệu của người khác"}""");
        using var index = new ElasticSearchIndex(options, TimeProvider.System);

        (await Should.ThrowAsync<SearchIndexDamagedException>(() => index.EnsureAsync(_ => Task.CompletedTask, default))).Message.ShouldContain("DOCS_ELASTIC_INDEX");
        (await Should.ThrowAsync<SearchIndexDamagedException>(() => index.RebuildAsync(default))).Message.ShouldContain("DOCS_ELASTIC_INDEX");

        (await http.GetStringAsync(new Uri(options.Nodes[0], $"{options.Index}/_count"))).ShouldContain("\"count\":1");
    }

    [ContractFact]
    public async Task An_index_of_another_version_answers_nothing_until_it_is_rebuilt()
    {
        await PutAsync($"{options.Index}-v0-1", $$$"""{"aliases":{"{{{options.Index}}}":{} },"mappings":{"_meta":{"docs":0} } }""");
        using var index = new ElasticSearchIndex(options, TimeProvider.System);
        (await Should.ThrowAsync<SearchIndexDamagedException>(() => index.EnsureAsync(_ => Task.CompletedTask, default))).Message.ShouldContain("docs reindex");

        await using (var fresh = await index.RebuildAsync(default))
            await fresh.CompleteAsync(default);

        (await index.EnsureAsync(_ => Task.CompletedTask, default)).ShouldBeFalse();
        (await index.SearchAsync(new("giấy", new(2026, 3, 2)), default)).Total.ShouldBe(0);
        (await http.GetAsync(new Uri(options.Nodes[0], $"{options.Index}-v0-1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ContractFact]
    public async Task A_cluster_whose_index_is_foreign_opens_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var cluster = await TestStore.NewClusterAsync(folder.Path);
        options = cluster.Search;
        await PutAsync(options.Index, "{}");

        using var storage = await ClusterStorage.OpenAsync(cluster, TimeProvider.System, TestStore.Ids, default);

        storage.SearchTrouble.ShouldNotBeNull().ShouldContain("không phải của Docs");
        (await SmallArchive.Verifier(storage).VerifyAsync(new(), (_, _) => { }, default)).Differences.ShouldHaveSingleItem().Kind.ShouldBe("indexUnusable");
    }

    /// <summary>There is no such server to be had: this one says of itself only what one of version 7 would.</summary>
    [ContractTheory]
    [InlineData("7.17.9")]
    [InlineData("10.0.0")]
    [InlineData("")]
    public async Task A_server_of_a_version_nobody_tried_is_refused(string version)
    {
        var port = Tool.FreePort();
        using var server = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        server.Start();
        var answering = Task.Run(async () =>
        {
            var asked = await server.GetContextAsync();
            asked.Response.OutputStream.Write(Encoding.UTF8.GetBytes($$"""{"version":{"number":"{{version}}"} }"""));
            asked.Response.Close();
            return asked.Request.HttpMethod;
        });
        using var index = new ElasticSearchIndex(options with { Nodes = [new($"http://127.0.0.1:{port}/")] }, TimeProvider.System);

        (await Should.ThrowAsync<StorageUnreachableException>(() => index.EnsureAsync(_ => Task.CompletedTask, default))).Message.ShouldContain($"phiên bản \"{version}\"");
        (await answering).ShouldBe("GET");
    }

    private async Task PutAsync(string path, string body) =>
        (await http.PutAsync(new Uri(options.Nodes[0], path), new StringContent(body, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
}

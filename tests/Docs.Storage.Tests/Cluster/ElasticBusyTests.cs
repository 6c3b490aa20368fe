using System.Net;
using System.Text;
using Docs.Core.Search;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

/// <summary>A server that is too busy for some of a bulk, or leads elsewhere, which a real one cannot be made to do on command.</summary>
public sealed class ElasticBusyTests : IDisposable
{
    private readonly HttpListener server = new();
    private readonly List<string> asked = [];
    private readonly ElasticOptions options;

    public ElasticBusyTests()
    {
        var address = $"http://127.0.0.1:{Tool.FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        options = new ElasticOptions([new Uri(address)], "docs");
    }

    public void Dispose() => server.Close();

    [Fact]
    public async Task Items_the_server_is_too_busy_for_are_sent_again_alone_and_the_others_keep_their_answers()
    {
        _ = AnswerAsync(
            (200, """{"items":[{"index":{"status":201}},{"index":{"status":429}},{"index":{"status":409}},{"index":{"status":400}}]}"""),
            (429, "{}"),
            (200, """{"items":[{"index":{"status":201}}]}"""));
        using var index = new ElasticSearchIndex(options, TimeProvider.System);

        var answers = await index.WriteAsync([.. "abcd".Select(id => new IndexChange.Remove($"{id}", 1))], default);

        answers.ShouldBe([IndexItem.Done, IndexItem.Done, IndexItem.Stale, IndexItem.Failed]);
        asked.Select(body => string.Concat("abcd".Where(id => body.Contains($"\"_id\":\"{id}\"")))).ShouldBe(["abcd", "b", "b"]);
    }

    [Fact]
    public async Task Where_a_node_leads_nothing_is_sent()
    {
        _ = LeadElsewhereAsync();
        using var client = new ElasticClient(options);

        (await client.SendAsync(HttpMethod.Post, "_bulk", "{}", default)).Status.ShouldBe(307);

        asked.ShouldBe(["/_bulk"]);
    }

    private async Task LeadElsewhereAsync()
    {
        while (server.IsListening)
        {
            var call = await server.GetContextAsync();
            asked.Add(call.Request.RawUrl!);
            (call.Response.StatusCode, call.Response.RedirectLocation) = (asked.Count == 1 ? 307 : 204, "/noi-khac");
            call.Response.Close();
        }
    }

    /// <summary>Each is preceded by the question whether an index is being rebuilt: none is.</summary>
    private async Task<HttpListenerContext> NextBulkAsync()
    {
        while (true)
        {
            var call = await server.GetContextAsync();
            if (call.Request.HttpMethod == "POST")
                return call;
            call.Response.StatusCode = 404;
            call.Response.Close();
        }
    }

    private async Task AnswerAsync(params (int Status, string Body)[] answers)
    {
        foreach (var (status, body) in answers)
        {
            var call = await NextBulkAsync();
            using (var reader = new StreamReader(call.Request.InputStream))
                asked.Add(await reader.ReadToEndAsync());
            (call.Response.StatusCode, call.Response.ContentType) = (status, "application/json");
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            call.Response.Close();
        }
    }
}

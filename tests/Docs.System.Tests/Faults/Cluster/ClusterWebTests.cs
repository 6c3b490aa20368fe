using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>What the web promises, kept by a web process and an indexer on PostgreSQL and Elasticsearch too.</summary>
[Collection(ClusterCollection.Name)]
public sealed class ClusterWebTests(DocsCluster cluster) : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient elastic = new();

    public void Dispose()
    {
        elastic.Dispose();
        folder.Dispose();
    }

    /// <summary>One after another on one cluster: each process takes seconds to start.</summary>
    [ClusterFact]
    public async Task Files_searches_events_and_mistakes_are_answered_as_on_one_machine()
    {
        var (client, id) = await OpenAsync();
        using (client)
        {
            await FromTheStoreAsync(client, id);
            await BadQuestions.ByApiAsync(client);
            await new EventVisibility(client, id, IsFoundInForceAsync).HoldsAsync();
            await BadQuestions.EventsAsync(client, id);
        }

        await BadQuestions.ByCommandAsync(cluster.Command(), id);
        await cluster.SettledAsync(TimeSpan.FromMinutes(1));
        await cluster.Command().DoneAsync("verify");
    }

    /// <summary>A file comes straight from the S3 service, to who may read it and to nobody else.</summary>
    private async Task FromTheStoreAsync(HttpClient client, string id)
    {
        var shown = await client.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}");

        using var answer = await client.GetAsync($"/api/v1/results/{id}/file?original=true");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.RequestMessage!.RequestUri!.Authority.ShouldBe(cluster.Bucket.Endpoint.Authority, "a redirect led there");
        Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())).ShouldBe(shown.GetProperty("original").GetProperty("sha256").GetString());
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull();
        using var stranger = new HttpClient();
        (await stranger.GetAsync(new Uri(client.BaseAddress!, $"/api/v1/results/{id}/file?original=true"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [ClusterFact]
    public async Task A_form_opened_at_one_web_process_is_taken_by_another()
    {
        await cluster.RenewAsync();
        var (one, other) = (NewAddress(), NewAddress());
        cluster.Web(one, name: "web-1");
        cluster.Web(other, name: "web-2");
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        await AnswersAsync(client, one);
        await AnswersAsync(client, other);
        var token = Regex.Match(await client.GetStringAsync(new Uri(one, "dang-nhap")), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

        (await EnterAsync(token)).ShouldBe(HttpStatusCode.Unauthorized, "the form is known, the name is not");
        (await EnterAsync(token[..^3] + "abc")).ShouldBe(HttpStatusCode.Forbidden, "nobody made this form");

        async Task<HttpStatusCode> EnterAsync(string form)
        {
            using var fields = new FormUrlEncodedContent([new("name", "không có ai"), new("password", "mật khẩu nào đó"), new("__RequestVerificationToken", form)]);
            using var answer = await client.PostAsync(new Uri(other, "dang-nhap"), fields);
            return answer.StatusCode;
        }
    }

    private static Uri NewAddress() => new($"http://127.0.0.1:{Tool.FreePort()}/");

    private async Task<(HttpClient Client, string Id)> OpenAsync()
    {
        await cluster.RenewAsync();
        var id = await EventVisibility.PublishAsync(cluster.Command(), folder);
        var address = NewAddress();
        cluster.Web(address);
        cluster.Indexer();
        var client = await cluster.OfficerAsync(address);
        await AnswersAsync(client, address);
        return (client, id);
    }

    private static async Task AnswersAsync(HttpClient client, Uri address)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                (await client.GetAsync(new Uri(address, "healthz"))).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>As Elasticsearch itself answers, with nothing of Docs between.</summary>
    private async Task<bool> IsFoundInForceAsync(bool expected)
    {
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var answer = await elastic.PostAsJsonAsync(new Uri(cluster.Index.Nodes[0], $"{cluster.Index.Index}/_search"), new { query = new { term = new { in_force = today } } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var found = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return found.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32() == (expected ? 1 : 0);
    }
}

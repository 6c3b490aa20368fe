using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.System.Tests.Browser;

namespace Docs.System.Tests.CommandLine;

/// <summary>How fast a validity event counts, on a real server with its own worker, indexer and notices.</summary>
public sealed class EventVisibilityTests : IDisposable
{
    private const int Attempts = 5;

    /// <summary>What users are promised. One of five may keep it on a machine that tests other things meanwhile.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_revocation_counts_at_once_is_soon_in_the_index_and_is_told_to_who_reused_the_result()
    {
        var docs = new DocsCommand(_folder["data"]);
        File.WriteAllText(_folder["m.csv"], "file,number,issuedOn,type,agency,term\nscan.pdf,12/GP-SXD,2020-02-05,Giấy phép,SỞ XÂY DỰNG,none\n");
        File.Copy(BadFiles.GoodScan, _folder["scan.pdf"]);
        var id = (await docs.DoneAsync("import", _folder["scan.pdf"], "--manifest", _folder["m.csv"], "--publish", "all", "--wait", "--json"))
            .Json.GetProperty("files")[0].GetProperty("id").GetString()!;
        await using var server = await Server.StartAsync(docs);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server.Url) };
        client.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        await server.SignInAsync(client);
        (await client.PostAsJsonAsync($"/api/v1/results/{id}/reuses", new { dossier = "H15.23-260305-0001", purpose = "Cấp phép" })).EnsureSuccessStatusCode();

        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && best > Promised; attempt++)
        {
            var began = Stopwatch.GetTimestamp();
            var recorded = await RecordAsync(client, id, new { kind = "revoke", on = "2026-03-01", basis = "Điều 15" });
            (await HitsAsync(client)).ShouldBe(0, "a hit is checked against the catalogue, however old the index is");
            await UntilIndexedAsync(client);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            await UntilToldAsync(client, "revoked");

            await RecordAsync(client, id, new { kind = "void", @event = recorded.GetProperty("id").GetString(), basis = "Ghi nhầm" });
            await UntilIndexedAsync(client);
            (await HitsAsync(client)).ShouldBe(1);
            await UntilToldAsync(client, "inForce");
        }

        best.ShouldBeLessThan(Promised);
    }

    private static async Task<JsonElement> RecordAsync(HttpClient client, string id, object body)
    {
        var answer = await client.PostAsJsonAsync($"/api/v1/results/{id}/events", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<int> HitsAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/results?q=12/GP-SXD")).GetProperty("hits").GetArrayLength();

    private static Task UntilIndexedAsync(HttpClient client) => UntilAsync(async () =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/status")).GetProperty("indexPending").GetInt32() == 0);

    /// <summary>The newest notice about the dossier says so.</summary>
    private static Task UntilToldAsync(HttpClient client, string state) => UntilAsync(async () =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/notices")).GetProperty("notices").EnumerateArray()
            .FirstOrDefault(notice => notice.GetProperty("dossier").ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.Object } newest
        && newest.GetProperty("after").GetString() == state);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromMinutes(2));
            await Task.Delay(20);
        }
    }
}

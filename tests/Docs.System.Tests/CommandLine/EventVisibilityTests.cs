using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.System.Tests.Browser;
using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

/// <summary>How fast a validity event counts, on a real server with its own worker, indexer and notices.</summary>
public sealed class EventVisibilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_revocation_counts_at_once_is_soon_in_the_index_and_is_told_to_who_reused_the_result()
    {
        var docs = new DocsCommand(_folder["data"]);
        var id = await EventVisibility.PublishAsync(docs, _folder);
        await using var server = await Server.StartAsync(docs);
        using var client = await server.ClientAsync();

        await new EventVisibility(client, id, _ => IsDrainedAsync(client)).HoldsAsync();
    }

    private static async Task<bool> IsDrainedAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/status")).GetProperty("indexPending").GetInt32() == 0;
}

/// <param name="isIndexed">Whether the index itself knows the result as in force, or as not.</param>
internal sealed class EventVisibility(HttpClient client, string id, Func<bool, Task<bool>> isIndexed)
{
    private const int Attempts = 5;

    /// <summary>What users are promised. One of five may keep it on a machine that tests other things meanwhile.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    /// <returns>Id of a permit without end, numbered 12/GP-SXD.</returns>
    public static async Task<string> PublishAsync(DocsCommand docs, TemporaryFolder folder)
    {
        File.WriteAllText(folder["m.csv"], "file,number,issuedOn,type,agency,term\nscan.jpg,12/GP-SXD,2020-02-05,Giấy phép,SỞ XÂY DỰNG,none\n");
        File.WriteAllBytes(folder["scan.jpg"], SmallScans.Line("permit"));
        return (await docs.DoneAsync("import", folder["scan.jpg"], "--manifest", folder["m.csv"], "--publish", "all", "--wait", "--json"))
            .Json.GetProperty("files")[0].GetProperty("id").GetString()!;
    }

    public async Task HoldsAsync()
    {
        (await client.PostAsJsonAsync($"/api/v1/results/{id}/reuses", new { dossier = "H15.23-260305-0001", purpose = "Cấp phép" })).EnsureSuccessStatusCode();
        await UntilAsync(() => isIndexed(true));
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && best > Promised; attempt++)
        {
            var began = Stopwatch.GetTimestamp();
            var recorded = await RecordAsync(new { kind = "revoke", on = "2026-03-01", basis = "Điều 15" });
            (await HitsAsync()).ShouldBe(0, "a hit is checked against the catalogue, however old the index is");
            await UntilAsync(() => isIndexed(false));
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            await UntilToldAsync("revoked");

            await RecordAsync(new { kind = "void", @event = recorded.GetProperty("id").GetString(), basis = "Ghi nhầm" });
            await UntilAsync(() => isIndexed(true));
            (await HitsAsync()).ShouldBe(1);
            await UntilToldAsync("inForce");
        }

        best.ShouldBeLessThan(Promised);
    }

    private async Task<JsonElement> RecordAsync(object body)
    {
        var answer = await client.PostAsJsonAsync($"/api/v1/results/{id}/events", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<int> HitsAsync() =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/results?q=12/GP-SXD")).GetProperty("hits").GetArrayLength();

    /// <summary>The newest notice about the dossier says so.</summary>
    private Task UntilToldAsync(string state) => UntilAsync(async () =>
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

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.System.Tests.Browser;
using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

/// <summary>Pages put in order by a person, through the real server and its page workers.</summary>
public sealed class ArrangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_are_turned_split_off_and_turned_back_and_the_original_stays()
    {
        var docs = new DocsCommand(_folder["data"]);
        await File.WriteAllBytesAsync(_folder["xấp.pdf"], SmallScans.Pdf(3));
        var import = (await docs.DoneAsync("import", _folder["xấp.pdf"], "--publish", "none", "--wait", "--json")).Json;
        var id = import.GetProperty("files")[0].GetProperty("id").GetString()!;
        var before = (await docs.DoneAsync("show", id, "--json")).Json;
        await using var server = await Server.StartAsync(docs);
        using var reviewer = await server.ClientAsync();
        var upright = await reviewer.GetStringAsync($"/api/v1/reviews/{id}/pages/2");

        await ArrangeAsync(reviewer, id, new[] { new { page = 2, turn = 180 }, new { page = 1, turn = 0 } }, new[] { new[] { new { page = 3, turn = 0 } } });

        var batch = (await reviewer.GetFromJsonAsync<JsonElement>("/api/v1/batches")).GetProperty("batches")[0].GetProperty("id").GetString();
        var files = (await reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/batches/{batch}")).GetProperty("files").EnumerateArray().ToList();
        var part = files.Select(file => file.GetProperty("id").GetString()!).Single(other => other != id);
        await WaitAsync(reviewer, part);
        (await ShowAsync(reviewer, id)).GetProperty("pages").GetInt32().ShouldBe(2);
        (await ShowAsync(reviewer, part)).GetProperty("pages").GetInt32().ShouldBe(1);
        (await reviewer.GetStringAsync($"/api/v1/reviews/{id}/pages/2")).ShouldBe(upright, "the page that was not turned was not read again");
        (await reviewer.GetStringAsync($"/api/v1/reviews/{id}/pages/1")).ShouldNotBe(upright);
        (await reviewer.GetAsync($"/api/v1/results/{id}/file?original=true")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the file holds another result's page");

        await ArrangeAsync(reviewer, id, new[] { new { page = 1, turn = 180 }, new { page = 2, turn = 0 } }, Array.Empty<object>());

        (await reviewer.GetStringAsync($"/api/v1/reviews/{id}/pages/1")).ShouldBe(upright);
        var after = await ShowAsync(reviewer, id);
        after.GetProperty("original").GetRawText().ShouldBe(before.GetProperty("original").GetRawText());
        (await docs.DoneAsync("verify", "--json")).Json.GetProperty("differences").GetArrayLength().ShouldBe(0);
    }

    private static async Task ArrangeAsync(HttpClient reviewer, string id, object pages, object split)
    {
        var hold = await (await reviewer.PostAsync($"/api/v1/reviews/{id}/take", null)).Content.ReadFromJsonAsync<JsonElement>();
        using var answer = await reviewer.PostAsJsonAsync($"/api/v1/reviews/{id}/pages", new { version = hold.GetProperty("version").GetInt64(), pages, split });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await WaitAsync(reviewer, id);
    }

    private static async Task WaitAsync(HttpClient reviewer, string id)
    {
        for (var i = 0; i < 240 && StateOf(await ShowAsync(reviewer, id)) == "Received"; i++)
            await Task.Delay(500);
        StateOf(await ShowAsync(reviewer, id)).ShouldBe("NeedsReview");
    }

    private static string StateOf(JsonElement document) => document.GetProperty("state").GetString()!;

    private static Task<JsonElement> ShowAsync(HttpClient reviewer, string id) => reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}");
}

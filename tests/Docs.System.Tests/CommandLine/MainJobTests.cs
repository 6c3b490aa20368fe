using System.Net.Http.Json;
using System.Text.Json;
using Docs.System.Tests.Browser;

namespace Docs.System.Tests.CommandLine;

/// <summary>The main job on the ten shipped samples, through the real command line and real recognition.</summary>
[Collection(SampleStoreCollection.Name)]
public sealed class MainJobTests(SampleStore store)
{
    private readonly DocsCommand _docs = store.Docs;

    [Fact]
    public void All_ten_samples_are_taken_in_and_published()
    {
        store.Report.GetProperty("accepted").GetInt32().ShouldBe(10);
        store.Report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("state").GetString()).ShouldAllBe(state => state == "Published");
    }

    /// <summary>Asked of one server: forty commands would be forty starts of a process.</summary>
    [Fact]
    public async Task Every_sample_is_found_by_its_holder_and_first_by_its_number_with_and_without_marks()
    {
        await using var server = await Server.StartAsync(store.Docs);
        using var client = await server.ClientAsync();
        async Task<IReadOnlyList<string>> AskAsync(string query) =>
            Files(await client.GetFromJsonAsync<JsonElement>($"/api/v1/results?all=true&q={Uri.EscapeDataString(query)}"));
        foreach (var sample in ShippedSample.All)
        {
            (await AskAsync(sample.Key))[0].ShouldBe(sample.File);
            (await AskAsync(Folded(sample.Key)))[0].ShouldBe(sample.File);
            if (sample.Holder is null)
                continue;
            (await AskAsync(sample.Holder)).ShouldContain(sample.File);
            (await AskAsync(Folded(sample.Holder))).ShouldContain(sample.File);
        }
    }

    [Fact]
    public async Task The_command_finds_a_sample_first_by_its_number_with_and_without_marks()
    {
        var sample = ShippedSample.All[0];
        (await FilesAsync(sample.Key))[0].ShouldBe(sample.File);
        (await FilesAsync(Folded(sample.Key)))[0].ShouldBe(sample.File);
    }

    [Fact]
    public async Task The_revoked_sample_is_absent_today_and_present_the_day_before()
    {
        var today = (await _docs.DoneAsync("search", "112/ĐKKDD-ĐL", "--json")).Json.GetProperty("hits").EnumerateArray();
        var before = (await _docs.DoneAsync("search", "112/ĐKKDD-ĐL", "--as-of", "2026-09-14", "--json")).Json.GetProperty("hits").EnumerateArray();

        today.Select(hit => hit.GetProperty("number").GetString()).ShouldNotContain("112/ĐKKDD-ĐL");
        before.First().GetProperty("number").GetString().ShouldBe("112/ĐKKDD-ĐL");
    }

    [Fact]
    public async Task A_result_is_found_by_its_holders_id()
    {
        var sample = ShippedSample.All.First(sample => sample.PersonalId is not null);

        (await FilesAsync("", "--holder", sample.PersonalId!)).ShouldContain(sample.File);
        (await FilesAsync("", "--holder", "000000000000")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_of_the_body_is_found_and_marked_in_the_snippet()
    {
        var exact = (await _docs.DoneAsync("search", "Đắk Lắk", "--all", "--json")).Json;
        var folded = (await _docs.DoneAsync("search", "dak lak", "--all", "--json")).Json;

        exact.GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(8);
        folded.GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(exact.GetProperty("total").GetInt32());
        exact.GetProperty("hits")[0].GetProperty("snippet").GetString()!.ShouldContain("**");
    }

    [Fact]
    public async Task Paging_reaches_every_result_once()
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            string[] arguments = ["search", "", "--all", "--limit", "3", "--json", .. after is null ? [] : new[] { "--after", after }];
            var page = (await _docs.DoneAsync(arguments)).Json;
            seen.AddRange(page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        seen.Count.ShouldBe(10);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task The_store_verifies_clean_and_the_index_can_be_rebuilt()
    {
        await _docs.DoneAsync("verify");
        await _docs.DoneAsync("reindex");
        (await _docs.DoneAsync("verify", "--json")).Json.GetProperty("indexEntries").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task The_same_folder_again_makes_duplicates_and_no_document()
    {
        var again = await _docs.DoneAsync("import", Repository.Samples, "--json");

        again.Json.GetProperty("duplicates").GetInt32().ShouldBe(10);
        again.Json.GetProperty("accepted").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_id_and_a_wrong_word_have_their_own_exit_codes()
    {
        (await _docs.RunAsync("show", "nosuch")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("event", "nosuch", "revoke", "--on", "2026-01-01")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", "x", "--as-of", "31-31-2026")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("show", "nosuch", "--known-at", "hôm qua")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", "x", "--no-such-option")).ExitCode.ShouldBe(2);
        (await _docs.RunAsync("nosuch")).ExitCode.ShouldBe(2);
        (await _docs.RunAsync("search", "x", "--after", "forged")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", new string('a', 10_240))).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", "a\u0001b")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", "x", "--as-of", "0001-01-01")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("search", "x", "--issued-from", "9999-12-31")).ExitCode.ShouldBe(1);
        (await _docs.RunAsync("show", "nosuch", "--known-at", "0001-01-01")).Errors.ShouldContain("năm");
    }

    [Fact]
    public async Task Help_shows_every_command()
    {
        var help = (await _docs.DoneAsync("--help")).Output;

        foreach (var command in new[] { "recognise", "import", "search", "show", "event", "verify", "reindex", "reprocess", "serve", "separators", "export", "backup", "restore", "migrate", "lists", "account" })
            help.ShouldContain(command);
    }

    /// <summary>Names of the samples found, those not in force too, best first.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(string query, params string[] more) =>
        Files((await _docs.DoneAsync(["search", query, "--all", "--json", .. more])).Json);

    private IReadOnlyList<string> Files(JsonElement answer)
    {
        var names = store.Report.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("id").GetString()!, file => Path.GetFileName(file.GetProperty("file").GetString()!));
        return [.. answer.GetProperty("hits").EnumerateArray().Select(hit => names[hit.GetProperty("id").GetString()!])];
    }

    private static string Folded(string text) => Core.Text.VietnameseText.Fold(text);
}

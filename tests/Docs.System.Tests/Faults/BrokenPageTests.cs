using System.Text.Json;
using Docs.System.Tests.CommandLine;

namespace Docs.System.Tests.Faults;

/// <summary>Pages whose worker really breaks (DOCS_FAULTS): each costs itself, never the file, the batch or the process.</summary>
public sealed class BrokenPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocsCommand _docs;

    public BrokenPageTests() => _docs = new DocsCommand(_folder["data"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_that_cannot_be_read_is_named_the_others_live_on_and_reading_anew_goes_on_with_them()
    {
        File.WriteAllBytes(_folder["three.pdf"], SmallScans.Pdf(3));
        _docs.Environment["DOCS_FAULTS"] = "2:Crash";

        var import = await _docs.RunAsync("import", _folder["three.pdf"], "--publish", "all", "--wait", "--json");

        import.ExitCode.ShouldBe(1, import.Errors);
        var file = import.Json.GetProperty("files")[0];
        var id = file.GetProperty("id").GetString()!;
        file.GetProperty("state").GetString().ShouldBe("Quarantined");
        file.GetProperty("reason").GetString()!.ShouldContain("trang 2");
        import.Errors.ShouldContain("page 2, attempt 2: Crash");
        await _docs.DoneAsync("verify");
        (await _docs.DoneAsync("search", "", "--all", "--json")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        await ThePagesReadAreKeptAsync(id);

        // Were pages 1 and 3 read again, they would break now.
        _docs.Environment["DOCS_FAULTS"] = "1:Crash 3:Crash";
        var again = (await _docs.DoneAsync("reprocess", "--where", $"id={id}", "--wait", "--json")).Json;

        again.GetProperty("documents")[0].GetProperty("outcome").GetString().ShouldBe("reread");
        (await _docs.DoneAsync("show", id, "--json")).Json.GetProperty("state").GetString().ShouldBe("Published");
        await _docs.DoneAsync("verify");
        Directory.EnumerateFileSystemEntries(_folder["data/work"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_breaks_is_survived_and_said_in_words()
    {
        File.WriteAllBytes(_folder["seven.pdf"], SmallScans.Pdf(7));
        _docs.Environment["DOCS_FAULTS"] = "1:Crash 2:Hang 3:Memory 4:Garbage 5:BadUtf8 6:CrashUnlessSafe";
        _docs.Environment["DOCS_PAGE_SECONDS"] = "20";
        _docs.Environment["DOCS_PAGE_MB"] = "600";

        var import = await _docs.RunAsync("import", _folder["seven.pdf"], "--publish", "all", "--wait", "--json");

        import.ExitCode.ShouldBe(1, import.Errors);
        var reason = import.Json.GetProperty("files")[0].GetProperty("reason").GetString()!;
        foreach (var (page, why) in new[] { (1, "dừng đột ngột"), (2, "quá thời gian"), (3, "bộ nhớ"), (4, "trả lời sai"), (5, "trả lời sai") })
            reason.ShouldMatch($"trang {page}: [^.]*{why}");
        reason.ShouldContain("2/7 trang đọc được");
        await _docs.DoneAsync("verify");
    }

    /// <summary>Text and previews stand in the object store, by the numbers pages have in the file.</summary>
    private async Task ThePagesReadAreKeptAsync(string id)
    {
        var pages = Directory.EnumerateFiles(_folder[$"data/work/{id}"], "page-*.json").Select(Path.GetFileName).Order();
        pages.ShouldBe(["page-0001.json", "page-0003.json"]);
        var texts = Directory.EnumerateFiles(_folder["data/objects"], "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length < 1 << 20)
            .Select(File.ReadAllText).Where(text => text.StartsWith('[')).ToList();
        JsonDocument.Parse(texts.ShouldHaveSingleItem()).RootElement.EnumerateArray().Select(page => page.GetProperty("number").GetInt32()).ShouldBe([1, 3]);
        await _docs.DoneAsync("show", id);
    }
}

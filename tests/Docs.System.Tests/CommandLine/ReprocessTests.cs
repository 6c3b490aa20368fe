namespace Docs.System.Tests.CommandLine;

public sealed class ReprocessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocsCommand _docs;

    public ReprocessTests() => _docs = new DocsCommand(_folder["data"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_published_result_is_read_anew_and_what_the_manifest_said_stands()
    {
        File.Copy(Path.Combine(Repository.Samples, "quyet-dinh-gia-han.pdf"), _folder["a.pdf"]);
        File.WriteAllText(_folder["m.csv"], "file,number\na.pdf,77/QĐ-KHAI\n");
        var import = await _docs.DoneAsync("import", "--manifest", _folder["m.csv"], "--publish", "all", "--wait", "--json");
        var id = import.Json.GetProperty("files")[0].GetProperty("id").GetString()!;
        var before = (await _docs.DoneAsync("show", id, "--json")).Json;
        before.GetProperty("fields").GetProperty("issuedOn").GetProperty("engine").GetString()!.ShouldStartWith("tesseract");

        var report = (await _docs.DoneAsync("reprocess", "--where", "agency=H15,engine=tesseract", "--wait", "--json")).Json;

        report.GetProperty("matched").GetInt32().ShouldBe(1);
        var document = report.GetProperty("documents")[0];
        document.GetProperty("id").GetString().ShouldBe(id);
        document.GetProperty("state").GetString().ShouldBe("Published");
        document.GetProperty("outcome").GetString().ShouldBe("reread");
        var after = (await _docs.DoneAsync("show", id, "--json")).Json;
        after.GetProperty("fields").GetRawText().ShouldBe(before.GetProperty("fields").GetRawText());
        after.GetProperty("events").GetRawText().ShouldBe(before.GetProperty("events").GetRawText());
        (await _docs.DoneAsync("search", "77/QĐ-KHAI", "--all", "--json")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        var verified = (await _docs.DoneAsync("verify", "--json")).Json;
        verified.GetProperty("unreferenced").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_is_done_and_one_that_is_wrong_says_how_to_write_it()
    {
        (await _docs.DoneAsync("reprocess", "--where", "type=Quyết định", "--json")).Json.GetProperty("matched").GetInt32().ShouldBe(0);

        var wrong = await _docs.RunAsync("reprocess", "--where", "number=5");

        wrong.ExitCode.ShouldBe(2);
        wrong.Errors.ShouldContain("confidence<0.8");
    }
}

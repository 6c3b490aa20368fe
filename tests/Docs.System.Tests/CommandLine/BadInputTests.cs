using System.IO.Compression;
using System.Text.Json;
using Docs.System.Tests.Faults;

namespace Docs.System.Tests.CommandLine;

/// <summary>What must never stop a batch: each bad file gets a word and a state, the good one beside them is published.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocsCommand _docs;

    public BadInputTests() => _docs = new DocsCommand(_folder["data"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_bad_file_is_answered_and_the_good_one_is_searchable()
    {
        var input = Directory.CreateDirectory(_folder["quét tháng 3"]).FullName;
        var good = BadFiles.WriteAll(input);

        var result = await _docs.RunAsync("import", input, "--publish", "all", "--wait", "--json");

        result.ExitCode.ShouldBe(1, result.Errors);
        var files = result.Json.GetProperty("files").EnumerateArray().ToDictionary(file => Path.GetFileName(file.GetProperty("file").GetString()!));
        foreach (var (name, state) in BadFiles.Expected)
        {
            files[name].GetProperty("state").GetString().ShouldBe(state, name);
            files[name].GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace(name);
        }

        files[good].GetProperty("state").GetString().ShouldBe("Published");
        result.Json.GetProperty("files").GetArrayLength().ShouldBe(Counts(result.Json));
        (await _docs.DoneAsync("search", "", "--all", "--json")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        await ReadAgainAsync(files["text.pdf"]);
        await _docs.DoneAsync("verify");
    }

    [Fact]
    public async Task A_manifest_is_reconciled_to_the_end()
    {
        var input = Directory.CreateDirectory(_folder["in"]).FullName;
        foreach (var name in new[] { "right.pdf", "pages.pdf", "hash.pdf" })
            File.WriteAllBytes(Path.Combine(input, name), SmallScans.Pdf(1));
        File.AppendAllText(Path.Combine(input, "pages.pdf"), "\n%1");
        File.AppendAllText(Path.Combine(input, "hash.pdf"), "\n%2");
        File.WriteAllText(_folder["in/m.csv"], $"file,pages,sha256,number\nright.pdf,1,,77/QĐ-KHAI\npages.pdf,9,,\nhash.pdf,,{new string('0', 64)},\nmissing.pdf,,,\n");

        var result = await _docs.RunAsync("import", input, "--manifest", _folder["in/m.csv"], "--wait", "--publish", "all", "--json");

        result.ExitCode.ShouldBe(1);
        var files = result.Json.GetProperty("files").EnumerateArray().ToDictionary(file => Path.GetFileName(file.GetProperty("file").GetString()!));
        foreach (var refused in new[] { "pages.pdf", "hash.pdf", "missing.pdf" })
        {
            files[refused].GetProperty("state").GetString().ShouldBe("refused", refused);
            files[refused].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        var shown = await _docs.DoneAsync("show", files["right.pdf"].GetProperty("id").GetString()!, "--json");
        var number = shown.Json.GetProperty("fields").GetProperty("number");
        number.GetProperty("value").GetString().ShouldBe("77/QĐ-KHAI");
        number.GetProperty("source").GetString().ShouldBe("manifest");
    }

    [Fact]
    public async Task A_ZIP_is_taken_in_entry_by_entry_and_dangerous_entries_are_refused()
    {
        var path = _folder["lô.zip"];
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(BadFiles.GoodScan, "thư mục/a.pdf");
            archive.CreateEntryFromFile(BadFiles.GoodScan, "../../evil.pdf");
            await using var bomb = archive.CreateEntry("bomb.pdf", CompressionLevel.SmallestSize).Open();
            await bomb.WriteAsync(new byte[64 << 20]);
        }

        var result = await _docs.RunAsync("import", path, "--json");

        result.ExitCode.ShouldBe(1);
        result.Json.GetProperty("accepted").GetInt32().ShouldBe(1);
        result.Json.GetProperty("refused").GetInt32().ShouldBe(2);
        Directory.EnumerateFiles(_folder.Path, "evil.pdf", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Recognise_refuses_what_it_cannot_read_and_does_the_rest()
    {
        File.WriteAllText(_folder["x.pdf"], "chữ thường");
        File.Copy(BadFiles.GoodScan, _folder["-tốt.pdf"]);

        var result = await _docs.RunAsync("recognise", _folder["x.pdf"], _folder["gone.pdf"], _folder["-tốt.pdf"], "--out", _folder["out"], "--json");

        result.ExitCode.ShouldBe(1);
        result.JsonLines.Count.ShouldBe(3);
        result.JsonLines[0].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        result.JsonLines[1].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        result.JsonLines[2].GetProperty("text").GetString()!.Length.ShouldBeGreaterThan(200);
        foreach (var extension in new[] { ".pdf", ".xml", ".txt", ".fields.json" })
            File.Exists(_folder[$"out/-tốt{extension}"]).ShouldBeTrue(extension);
    }

    /// <summary>What is no scan is none the second time either: the same words, and no page is spoken of.</summary>
    private async Task ReadAgainAsync(JsonElement file)
    {
        var again = await _docs.RunAsync("reprocess", "--where", "id=" + file.GetProperty("id").GetString(), "--wait", "--json");

        var document = again.Json.GetProperty("documents")[0];
        document.GetProperty("state").GetString().ShouldBe("Quarantined");
        document.GetProperty("reason").GetString().ShouldBe(file.GetProperty("reason").GetString() + " Tệp đã nộp vẫn được giữ nguyên.");
    }

    private static int Counts(JsonElement report) =>
        new[] { "accepted", "duplicates", "quarantined", "refused" }.Sum(name => report.GetProperty(name).GetInt32());
}

using System.Diagnostics;

namespace Docs.System.Tests.CommandLine;

/// <summary>A stack of results with printed separator sheets between them becomes as many documents.</summary>
public sealed class SeparatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stack_is_split_at_the_sheets_and_each_part_is_a_document()
    {
        var docs = new DocsCommand(_folder["data"]);
        await docs.DoneAsync("separators", "--agency", "H15.08", "--out", _folder["sheets.pdf"]);
        var scans = Directory.EnumerateFiles(Repository.Samples, "*.pdf").Order(StringComparer.Ordinal).Take(2).ToList();
        await RunAsync("qpdf", "--empty", "--pages", _folder["sheets.pdf"], "1", scans[0], _folder["sheets.pdf"], "2", scans[1], "--", _folder["stack.pdf"]);

        var result = await docs.RunAsync("import", _folder["stack.pdf"], "--agency", "H15.08", "--publish", "all", "--wait", "--json");

        var files = result.Json.GetProperty("files").EnumerateArray().ToList();
        files.Select(file => file.GetProperty("state").GetString()).ShouldBe(["Published", "Published"]);
        files.Select(file => file.GetProperty("id").GetString()).ShouldBeUnique();
        var second = (await docs.DoneAsync("show", files[1].GetProperty("id").GetString()!, "--json")).Json;
        second.GetProperty("original").GetProperty("name").GetString().ShouldBe("stack.pdf");
        await docs.DoneAsync("verify");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, errors);
    }
}

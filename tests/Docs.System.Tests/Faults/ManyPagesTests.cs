using System.Globalization;
using Docs.Benchmarks.Measuring;
using Docs.System.Tests.CommandLine;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults;

/// <summary>A thick file costs time, not memory, and a kill costs the pages that were being read.</summary>
public sealed class ManyPagesTests(ITestOutputHelper output) : IDisposable
{
    private const long MemoryMore = 100 << 20;

    private static readonly int Pages = Size.Of("DOCS_SOAK_PAGES", 14);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Memory_does_not_grow_with_the_pages()
    {
        var (few, many) = (await PeakAsync(10), await PeakAsync(Pages));

        output.WriteLine($"peak memory of the process tree: 10 pages {few >> 20} MB, {Pages} pages {many >> 20} MB");
        many.ShouldBeLessThan(few + MemoryMore);
    }

    [Fact]
    public async Task A_killed_import_goes_on_with_the_pages_it_has()
    {
        File.WriteAllBytes(_folder["many.pdf"], SmallScans.Pdf(Pages));
        var docs = new DocsCommand(_folder["data"]);
        string[] import = ["import", _folder["many.pdf"], "--publish", "all", "--wait", "--json"];
        using (var process = docs.Start(import))
        {
            var drain = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            while (!process.HasExited && Finished().Count < 3)
                await Task.Delay(50);
            process.Kill(entireProcessTree: false);
            await process.WaitForExitAsync();
            await drain;
        }

        var before = Finished();
        before.Count.ShouldBeInRange(3, Pages - 1);
        docs.Environment["DOCS_FAULTS"] = string.Join(' ', before.Select(page => $"{page}:Crash"));

        var report = await docs.RunAsync(import);

        report.ExitCode.ShouldBe(0, report.Errors);
        (await docs.DoneAsync("show", report.Json.GetProperty("files")[0].GetProperty("id").GetString()!, "--json")).Json.GetProperty("pages").GetInt32().ShouldBe(Pages);
        Directory.EnumerateFileSystemEntries(_folder["data/work"]).ShouldBeEmpty();
    }

    /// <summary>Numbers of the pages whose records are on disk.</summary>
    private List<int> Finished() => Directory.Exists(_folder["data/work"])
        ? [.. Directory.EnumerateFiles(_folder["data/work"], "page-*.json", SearchOption.AllDirectories).Select(file => int.Parse(Path.GetFileNameWithoutExtension(file)["page-".Length..], CultureInfo.InvariantCulture))]
        : [];

    private async Task<long> PeakAsync(int pages)
    {
        File.WriteAllBytes(_folder[$"{pages}.pdf"], SmallScans.Pdf(pages));
        using var process = new DocsCommand(_folder["data"]).Start("recognise", _folder[$"{pages}.pdf"], "--out", _folder["out"], "--jobs", "2", "--json");
        var answer = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ProcessTree.Memory(process.Id));
            await Task.Delay(50);
        }

        process.ExitCode.ShouldBe(0, await errors + await answer);
        return peak;
    }
}

using System.Text.Json;
using Docs.Benchmarks.Load;
using Docs.Benchmarks.Measuring;
using Docs.Benchmarks.Search;
using Docs.Benchmarks.Tables;
using Microsoft.Playwright;

namespace Docs.Benchmarks.Pages;

/// <summary>pages [--documents 20000] [--times 10]: how long a real browser takes until the heaviest pages can be used.</summary>
public static class PagesBenchmark
{
    /// <summary>Visits before those that count: the service is compiled, as on any day but the first.</summary>
    private const int Warming = 3;

    /// <summary>Modules are deferred: once they have run, every key and button works. Pictures are not waited for and not counted.</summary>
    private const string Times = """
        () => {
          const [page] = performance.getEntriesByType("navigation");
          const parts = performance.getEntriesByType("resource").filter((part) => part.initiatorType !== "img");
          return [page.responseStart, page.domContentLoadedEventEnd, [page, ...parts].reduce((sum, part) => sum + part.encodedBodySize, 0) / 1000];
        }
        """;

    public static async Task RunAsync(BenchArguments arguments)
    {
        var (documents, times) = (arguments.Size("documents", 20_000), arguments.Size("times", 10));
        var folder = Directory.CreateTempSubdirectory("docs-bench-pages-");
        try
        {
            await FilledArchive.FillAsync(folder.FullName, documents, 1);
            var shown = await ImportAsync(folder.FullName, "giay-phep-khai-thac-nuoc-duoi-dat.pdf", "all");
            var doubtful = await ImportAsync(folder.FullName, "quyet-dinh-giao-dat.pdf", "none");
            await using var site = await ServedSite.StartAsync(folder.FullName);
            var table = new BenchTable("page", "kB", "first byte p50 ms", "usable p50 ms", "p95 ms", "again: usable p50 ms", "p95 ms");
            foreach (var (name, path) in new[] { ("search", "/?q=quyết định giao đất"), ("result", $"/ket-qua/{shown}?q=nước"), ("review desk", $"/doi-soat/{doubtful}") })
            {
                await VisitAsync(site, path, Warming);
                var (first, again) = await VisitAsync(site, path, times);
                var (usable, later) = (Percentiles.Of(first.Select(one => one[1])), Percentiles.Of(again.Select(one => one[1])));
                table.Add(name, first[0][2], Percentiles.Of(first.Select(one => one[0]))[50], usable[50], usable[95], later[50], later[95]);
            }

            var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
            BenchReport.Publish("pages", $"{table}\n{documents} results, {times} visits; load of the machine at the end: {load} on {Environment.ProcessorCount} processors.\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Each time a browser that has nothing of the page yet, and the same page again.</summary>
    private static async Task<(IReadOnlyList<double[]> First, IReadOnlyList<double[]> Again)> VisitAsync(ServedSite site, string path, int times)
    {
        var (first, again) = (new List<double[]>(), new List<double[]>());
        for (var i = 0; i < times; i++)
        {
            await using var context = await site.BrowserAsync();
            var page = await context.NewPageAsync();
            foreach (var visits in new[] { first, again })
            {
                var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                if (answer?.Status != 200)
                    throw new InvalidOperationException($"{path} was answered with {answer?.Status}.");
                visits.Add(await page.EvaluateAsync<double[]>(Times));
            }
        }

        return (first, again);
    }

    /// <returns>The id of the one result.</returns>
    private static async Task<string> ImportAsync(string folder, string sample, string publish)
    {
        var output = Path.GetTempFileName();
        await CommandMeter.RunAsync(
            [ServedSite.Docs(folder, "import", Path.Combine(Repository.Samples, sample), "--publish", publish, "--wait", "--json") with { OutputFile = output }], 1);
        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(output));
        File.Delete(output);
        return answer.RootElement.GetProperty("files")[0].GetProperty("id").GetString()!;
    }
}

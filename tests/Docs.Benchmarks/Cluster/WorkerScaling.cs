using System.Diagnostics;
using System.Globalization;
using Docs.Benchmarks.Tables;
using Docs.Core.Intake;
using Docs.Samples;

namespace Docs.Benchmarks.Cluster;

/// <summary>Generated scans, worked off by one, two and four Docs.UploadWorker of one page at a time each.</summary>
internal static class WorkerScaling
{
    private static readonly int[] Workers = [1, 2, 4];

    public static async Task<BenchTable> MeasureAsync(int scans)
    {
        var folder = Directory.CreateTempSubdirectory("docs-bench-scans-").FullName;
        SampleGenerator.Generate(new SampleRequest { Folder = folder, Count = scans, Seed = 11 });
        var table = new BenchTable("workers", "scans", "pages/s", "of one worker", "per core, of one worker");
        var one = 0.0;
        foreach (var workers in Workers)
        {
            var rate = await RateAsync(Directory.GetFiles(folder, "*.pdf"), workers);
            one = one == 0 ? rate : one;
            table.Add(workers.ToString(CultureInfo.InvariantCulture), scans, rate, rate / one, rate / one / Math.Min(workers, Environment.ProcessorCount));
        }

        Directory.Delete(folder, recursive: true);
        return table;
    }

    private static async Task<double> RateAsync(IReadOnlyList<string> files, int workers)
    {
        using var store = await ClusterStore.OpenAsync();
        var processes = new List<Process>();
        try
        {
            for (var i = 0; i < workers; i++)
                processes.Add(Start(store, i));
            await HandInAsync(store, files.Take(workers)); // Models are loaded, code is compiled.
            await WorkedOffAsync(store);
            var start = Stopwatch.GetTimestamp();
            await HandInAsync(store, files.Skip(workers));
            await WorkedOffAsync(store);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var pages = 0;
            await foreach (var document in store.Storage.Catalog.AllAsync(default))
                pages += files.Skip(workers).Any(file => Path.GetFileName(file) == document.Original.Name) ? document.Pages : 0;
            return pages / seconds;
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill(entireProcessTree: true);
                process.Dispose();
            }
        }
    }

    private static async Task HandInAsync(ClusterStore store, IEnumerable<string> files)
    {
        var batch = await store.Storage.Catalog.OpenBatchAsync("bench", "H15", PublishPolicy.All, default);
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            var stored = await store.Storage.Objects.PutAsync(content, default);
            await store.Storage.Catalog.AcceptAsync(new(batch.Id, "H15", file, new(Path.GetFileName(file), stored.Size, stored.Sha256, "application/pdf"), 1, new Dictionary<string, string>()), default);
        }
    }

    private static async Task WorkedOffAsync(ClusterStore store)
    {
        while ((await store.Storage.Jobs.StateAsync(default)).Pending > 0)
            await Task.Delay(100);
    }

    private static Process Start(ClusterStore store, int number)
    {
        var (objects, search) = (store.Options.Objects, store.Index);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Docs.UploadWorker.dll")]);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["DOCS_DATA"] = Path.Combine(store.Options.TemporaryDirectory, $"worker-{number}"),
            ["DOCS_POSTGRES"] = store.Options.Postgres,
            ["DOCS_S3_ENDPOINT"] = objects.Endpoint.ToString(),
            ["DOCS_S3_BUCKET"] = objects.Bucket,
            ["DOCS_S3_ACCESS_KEY"] = objects.AccessKey,
            ["DOCS_S3_SECRET_KEY"] = objects.SecretKey,
            ["DOCS_ELASTIC_URL"] = search.Nodes[0].ToString(),
            ["DOCS_ELASTIC_INDEX"] = search.Index,
            ["DOCS_WORKERS"] = "1",
        })
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

using System.Diagnostics;
using System.Globalization;
using Docs.Benchmarks.Measuring;
using Docs.Benchmarks.Tables;
using Docs.Core.Intake;
using Docs.Samples;

namespace Docs.Benchmarks.Cluster;

/// <summary>
/// Generated scans, worked off by one, two and four Docs.UploadWorker of one page at a time each. A worker's first pages are
/// spent on compiling; they are not counted. The processor's time says whether a core was left for the workers at all.
/// </summary>
internal static class WorkerScaling
{
    /// <summary>Scans a worker has read before it is measured.</summary>
    private const int WarmUp = 6;

    private static readonly int[] Workers = [1, 2, 4];

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal) { [".pdf"] = "application/pdf", [".tif"] = "image/tiff", [".jpg"] = "image/jpeg" };

    public static async Task<BenchTable> MeasureAsync(int scans)
    {
        var folder = Directory.CreateTempSubdirectory("docs-bench-scans-").FullName;
        SampleGenerator.Generate(new SampleRequest { Folder = folder, Count = scans + (Workers.Max() * WarmUp), Seed = 11 });
        var table = new BenchTable("workers", "scans", "pages/s", "of one worker", "per core, of one worker", "cores busy with workers", "with anything", "CPU-s of workers a page");
        var one = 0.0;
        foreach (var workers in Workers)
        {
            var (rate, own, all) = await RateAsync(ScansIn(folder), workers, scans);
            one = one == 0 ? rate : one;
            table.Add(workers.ToString(CultureInfo.InvariantCulture), scans, rate, rate / one, rate / one / Math.Min(workers, Environment.ProcessorCount), own, all, own / rate);
        }

        Directory.Delete(folder, recursive: true);
        return table;
    }

    /// <summary>Of every kind an office's archive holds; beside them lies what they truly say.</summary>
    private static List<string> ScansIn(string folder) => [.. Directory.GetFiles(folder).Where(file => MediaTypes.ContainsKey(Path.GetExtension(file))).Order(StringComparer.Ordinal)];

    /// <returns>Pages a second, and cores busy with the workers and their children, and with all that runs here.</returns>
    private static async Task<(double Rate, double Own, double All)> RateAsync(IReadOnlyList<string> files, int workers, int scans)
    {
        using var store = await ClusterStore.OpenAsync();
        var processes = new List<Process>();
        try
        {
            for (var i = 0; i < workers; i++)
                processes.Add(Start(store, i));
            var measured = files.TakeLast(scans).ToList();
            await HandInAsync(store, files.Take(workers * WarmUp));
            await WorkedOffAsync(store);
            var (start, own, all) = (Stopwatch.GetTimestamp(), Spent(processes), ProcessTree.MachineProcessor());
            await HandInAsync(store, measured);
            await WorkedOffAsync(store);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            (own, all) = (Spent(processes) - own, ProcessTree.MachineProcessor() - all);
            var pages = 0;
            await foreach (var document in store.Storage.Catalog.AllAsync(default))
                pages += measured.Exists(file => Path.GetFileName(file) == document.Original.Name) ? document.Pages : 0;
            return (pages / seconds, own.TotalSeconds / seconds, all.TotalSeconds / seconds);
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

    private static TimeSpan Spent(List<Process> processes) => processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + ProcessTree.Processor(process.Id));

    private static async Task HandInAsync(ClusterStore store, IEnumerable<string> files)
    {
        var batch = await store.Storage.Catalog.OpenBatchAsync("bench", "H15", PublishPolicy.All, default);
        foreach (var file in files)
        {
            await using var content = File.OpenRead(file);
            var stored = await store.Storage.Objects.PutAsync(content, default);
            await store.Storage.Catalog.AcceptAsync(new(batch.Id, "H15", file, new(Path.GetFileName(file), stored.Size, stored.Sha256, MediaTypes[Path.GetExtension(file)]), 1, new Dictionary<string, string>()), default);
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
            ["DOCS_AUDIT_KEY"] = Convert.ToBase64String(store.AuditKey),
        })
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

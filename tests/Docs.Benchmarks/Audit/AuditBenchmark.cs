using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Docs.Benchmarks.Tables;
using Docs.Core;
using Docs.Core.Audit;
using Docs.Storage;

namespace Docs.Benchmarks.Audit;

/// <summary>audit [CALLERS…]: entries of searches written into audit.db by so many callers, each waiting for its own to be durable.</summary>
public static class AuditBenchmark
{
    private const int Entries = 20_000;

    private const int EntriesOfOne = 500;

    public static async Task RunAsync(BenchArguments arguments)
    {
        var table = new BenchTable("callers at once", "entries", "entries/s", "CPU µs an entry", "p50 ms", "p99 ms", "bytes an entry");
        await MeasureAsync(8, 2_000);
        foreach (var callers in arguments.Sizes(1, 16, 200))
        {
            var (wall, cpu, waits, bytes) = await MeasureAsync(callers, callers == 1 ? EntriesOfOne : Entries);
            table.Add(callers.ToString(CultureInfo.InvariantCulture), waits.Count, waits.Count / wall.TotalSeconds, cpu.TotalMicroseconds / waits.Count, waits[waits.Count / 2], waits[waits.Count * 99 / 100], bytes / waits.Count);
        }

        BenchReport.Publish("audit", $"{table}\n");
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu, List<double> Waits, long Bytes)> MeasureAsync(int callers, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("docs-bench-audit-");
        try
        {
            var random = RandomNumberGenerator.Create();
            var ids = new IdSource(TimeProvider.System, random);
            using var storage = await EmbeddedStorage.OpenAsync(new StorageOptions(folder.FullName), TimeProvider.System, ids, default);
            await using var log = new AuditLog(storage.Audit, new AuditKeys(new byte[AuditKeys.SecretBytes], random), ids, TimeProvider.System);
            var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => WriteAsync(log, entries / callers))));
            var (wall, used) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
            var bytes = new[] { "audit.db", "audit.db-wal" }.Sum(name => new FileInfo(Path.Combine(folder.FullName, name)).Length);
            return (wall, used, [.. waits.SelectMany(one => one).Order()], bytes);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<double>> WriteAsync(AuditLog log, int entries)
    {
        AuditScope.Begin(new AuditActor("em", "officer", "H15.40", "10.20.30.40")).Task = new("H15.40-260305-0001", null);
        var waits = new List<double>();
        for (var number = 0; number < entries; number++)
        {
            var began = Stopwatch.GetTimestamp();
            await log.WriteAsync(new(AuditAct.Search)
            {
                Query = $"q=Nguyễn Văn {number}; type=Quyết định",
                HolderId = "066185009468",
                Shown = [.. Enumerable.Repeat("01m82a13kz195hqzbk01c4hdh0", 20)],
                Detail = "GET /api/v1/results",
                Status = 200,
            });
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return waits;
    }
}

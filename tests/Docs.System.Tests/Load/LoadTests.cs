using System.Diagnostics;
using System.Globalization;
using Docs.Core.Text;
using Xunit.Abstractions;

namespace Docs.System.Tests.Load;

/// <summary>A whole province at one node: clerks hand in, staff search, machines read, all at once and on one computer.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Clerks_hand_in_while_staff_search()
    {
        var today = VietnamCalendar.Today(TimeProvider.System);
        await using var office = await BusyOffice.OpenAsync();
        var span = TimeSpan.FromSeconds(LoadSize.Seconds);
        var (counters, scanners) = (new Counters(office, today), new Scanners(office));
        // A service that has been up for a while: compiled, and its frequent words read.
        var warm = new Counters(office, today);
        await warm.WarmAsync(TimeSpan.FromSeconds(Math.Max(2, LoadSize.Seconds / 10)));
        warm.Errors.ShouldBeEmpty(office.Said);
        var (before, halted) = (Processor(office.ProcessId), GC.GetTotalPauseDuration());
        using var stop = new CancellationTokenSource();
        var memory = WatchAsync(office.ProcessId, stop.Token);

        // Not on the test runner's own two threads, where an answer waits for its turn to be looked at.
        await Task.Run(() => Task.WhenAll(counters.AskAsync(span), scanners.HandInAsync(span)));

        await stop.CancelAsync();
        Report(counters, scanners, await memory, Processor(office.ProcessId) - before);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"who asks: halted {(GC.GetTotalPauseDuration() - halted).TotalSeconds:0.0} s by its own collector"));
        counters.Errors.Concat(scanners.Errors).Take(10).ShouldBeEmpty(office.Said);
        scanners.Accepted.ShouldBe(LoadSize.Clerks * LoadSize.FilesEach);
        var times = counters.Milliseconds.Order().ToList();
        times.Count.ShouldBe(LoadSize.SearchesASecond * LoadSize.Seconds);
        if (LoadSize.MostMilliseconds > 0)
            times[(int)(times.Count * 0.95)].ShouldBeLessThanOrEqualTo(LoadSize.MostMilliseconds, "p95 of a search");
        if (LoadSize.MostGrowthMegabytes > 0)
            Growth([.. (await memory).Select(one => one.Own)]).ShouldBeLessThanOrEqualTo(LoadSize.MostGrowthMegabytes, "memory of the service without pages of files, last quarter against the second");
    }

    private void Report(Counters counters, Scanners scanners, IReadOnlyList<(long All, long Own)> memory, TimeSpan processor)
    {
        var times = counters.Milliseconds.Order().ToList();
        string At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))].ToString("0", CultureInfo.InvariantCulture);
        output.WriteLine($"{LoadSize.Documents} documents, {LoadSize.Seconds} s: {times.Count} searches, p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms, most {At(1)} ms; {scanners.Accepted} files handed in; {counters.Errors.Count + scanners.Errors.Count} errors");
        output.WriteLine("seconds with a search of more than 200 ms: " + string.Join(", ", counters.Halts(200).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Second} ({one.Milliseconds:0})"))));
        output.WriteLine($"service alone: {processor.TotalSeconds:0.0} s of CPU; memory {Said([.. memory.Select(one => one.All)])}; without pages of files {Said([.. memory.Select(one => one.Own)])}");
    }

    private static string Said(List<long> memory) => string.Create(CultureInfo.InvariantCulture,
        $"{memory[0] >> 20} MB at the start, {memory.Max() >> 20} MB at most, {memory[^1] >> 20} MB at the end, last quarter against the second {Growth(memory):+0;-0} MB");

    /// <summary>The first quarter fills caches; means, because the collector leaves teeth.</summary>
    private static double Growth(List<long> memory)
    {
        var quarter = Math.Max(1, memory.Count / 4);
        return (memory.TakeLast(quarter).Average() - memory.Skip(quarter).Take(quarter).Average()) / (1 << 20);
    }

    /// <summary>
    /// The service without its recognition children, which come and go: all it holds, and its own without the pages of files. Those of the
    /// databases are the system's cache, which it takes away and gives back as it likes: they are told, not judged.
    /// </summary>
    private static async Task<IReadOnlyList<(long All, long Own)>> WatchAsync(int process, CancellationToken stop)
    {
        var seen = new List<(long All, long Own)>();
        while (!stop.IsCancellationRequested)
        {
            var lines = await File.ReadAllLinesAsync($"/proc/{process}/status", CancellationToken.None);
            long Bytes(string name) => long.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
            seen.Add((Bytes("VmRSS:"), Bytes("RssAnon:")));
            await Task.Delay(Sample, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return seen;
    }

    private static TimeSpan Processor(int process)
    {
        using var one = Process.GetProcessById(process);
        return one.TotalProcessorTime;
    }
}

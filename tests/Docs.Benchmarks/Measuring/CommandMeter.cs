using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Docs.Benchmarks.Measuring;

/// <summary>
/// Runs commands and counts what they cost. Processor time is the kernel's own account of ended children (getrusage,
/// RUSAGE_CHILDREN): it holds every descendant its parent waited for, however short it lived, which sampling would miss.
/// </summary>
public static partial class CommandMeter
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs commands one batch at a time; the cost is that of all of them together.</summary>
    /// <param name="atOnce">Commands that run side by side.</param>
    /// <exception cref="InvalidOperationException">A command failed; says which and with what words.</exception>
    public static async Task<Cost> RunAsync(IReadOnlyList<Command> commands, int atOnce)
    {
        using var stop = new CancellationTokenSource();
        var running = new ConcurrentDictionary<int, bool>();
        var peak = PeakAsync(running, stop.Token);
        var (before, started) = (Processor(), Stopwatch.GetTimestamp());
        await Parallel.ForEachAsync(commands, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (command, _) => await RunAsync(command, running));
        var (wall, processor) = (Stopwatch.GetElapsedTime(started), Processor() - before);
        await stop.CancelAsync();
        return new Cost(wall, processor, await peak);
    }

    private static async Task RunAsync(Command command, ConcurrentDictionary<int, bool> running)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        running[process.Id] = true;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        if (command.OutputFile is { } file)
            await File.WriteAllTextAsync(file, await output);
        else
            await output;
        await process.WaitForExitAsync();
        running.Remove(process.Id, out _);
        if (!command.Accepted.Contains(process.ExitCode))
            throw new InvalidOperationException($"{command.Program} {string.Join(' ', command.Arguments)}: exit code {process.ExitCode}\n{errors}");
    }

    private static async Task<long> PeakAsync(ConcurrentDictionary<int, bool> running, CancellationToken stop)
    {
        var peak = 0L;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, running.Keys.Sum(ProcessTree.Memory));
            await Task.Delay(Sample, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak;
    }

    private static TimeSpan Processor()
    {
        if (GetResourceUsage(Children, out var usage) != 0)
            throw new InvalidOperationException($"getrusage: errno {Marshal.GetLastPInvokeError()}");
        return TimeSpan.FromMicroseconds((usage.UserSeconds + usage.SystemSeconds) * 1e6 + usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    private const int Children = -1;

    /// <summary>struct rusage of Linux on 64 bits: two times, then fourteen counters nobody needs here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);
}

/// <summary>One program to run.</summary>
public sealed record Command(string Program, params string[] Arguments)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where its standard output goes; null: nowhere.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Exit codes that are no failure.</summary>
    public IReadOnlySet<int> Accepted { get; init; } = new HashSet<int> { 0 };
}

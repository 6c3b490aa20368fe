using System.Diagnostics;
using Spectre.Console;

namespace Docs.Cli.Output;

/// <summary>A bar with rate and time left on a terminal, a plain line every few seconds elsewhere. Always to stderr.</summary>
public sealed class ProgressBar(string label, string unit, TimeProvider clock)
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);

    private readonly long _started = clock.GetTimestamp();
    private long _lastLine;
    private int _lastDone = -1;

    /// <summary>Runs <paramref name="work"/>, which reports (done, total).</summary>
    public async Task<T> RunAsync<T>(Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(Plain);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(label);
                return work((done, total) =>
                {
                    task.MaxValue = Math.Max(1, total);
                    task.Value = done;
                    task.Description = $"{label} {done}/{total} · {Rate(done)}";
                });
            });
    }

    private void Plain(int done, int total)
    {
        var now = clock.GetTimestamp();
        var due = _lastLine == 0 || clock.GetElapsedTime(_lastLine, now) >= PlainEvery;
        if (done == _lastDone || (!due && done < total))
            return;
        _lastLine = now;
        _lastDone = done;
        Print.Message($"{label}: {done}/{total} · {Rate(done)} · còn {Left(done, total)}");
    }

    private double PerSecond(int done) => done / Math.Max(0.001, clock.GetElapsedTime(_started).TotalSeconds);

    private string Rate(int done) => $"{PerSecond(done) * 60:0} {unit}/phút";

    private string Left(int done, int total)
    {
        Debug.Assert(done <= total, "More done than there is.");
        return done == 0 ? "chưa rõ" : $"{TimeSpan.FromSeconds((total - done) / PerSecond(done)):hh\\:mm\\:ss}";
    }
}

using System.Diagnostics.Metrics;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Core.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Telemetry;

/// <summary>
/// Length and age of the queues as the catalogue knows them, asked every ten seconds: scrapes must not wait for a database. Every
/// process tells the same numbers, so a dashboard takes the greatest. While the catalogue is away there are none.
/// </summary>
public sealed partial class QueueGauges(IJobQueue jobs, IIndexOutbox outbox, TimeProvider clock, ILogger<QueueGauges> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private volatile Sample? last;

    /// <summary>Asks now: what a test waits for.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var lanes = await jobs.LanesAsync(cancellation);
        var oldest = await outbox.OldestAsync(cancellation);
        last = new Sample(lanes, await outbox.CountAsync(cancellation), oldest is { } since && clock.GetUtcNow() - since is var age && age > TimeSpan.Zero ? age : TimeSpan.Zero);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        DocsMeter.Observe("docs.queue.jobs", null, "Recognition jobs, by lane and state.", Jobs);
        DocsMeter.Observe("docs.queue.age", "s", "How long the oldest job has been waiting, by lane.", () => Of(sample => sample.Lanes.Select(lane => new Measurement<double>(lane.Age.TotalSeconds, Tag("lane", lane.Lane)))));
        DocsMeter.Observe("docs.index.pending", null, "Documents whose change search does not know yet.", () => Of(sample => [new Measurement<double>(sample.Pending)]));
        DocsMeter.Observe("docs.index.lag", "s", "How long the oldest of them has been waiting.", () => Of(sample => [new Measurement<double>(sample.Lag.TotalSeconds)]));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                last = null;
                LogNotAsked(error.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        last = null;
    }

    private IEnumerable<Measurement<double>> Jobs() => Of(sample => sample.Lanes.SelectMany(lane => new Measurement<double>[]
    {
        new(lane.Waiting, Tag("lane", lane.Lane), Tag("state", "waiting")),
        new(lane.Working, Tag("lane", lane.Lane), Tag("state", "working")),
    }));

    private IEnumerable<Measurement<double>> Of(Func<Sample, IEnumerable<Measurement<double>>> values) => last is { } sample ? values(sample) : [];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queues could not be counted now ({Error})")]
    private partial void LogNotAsked(string error);

    private sealed record Sample(IReadOnlyList<LaneState> Lanes, int Pending, TimeSpan Lag);
}

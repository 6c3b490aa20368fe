using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Reuse;
using Docs.Core.Search;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Services;

/// <summary>Runs recognition, indexing and notices until told to stop; a failing round is logged and tried again, never fatal.</summary>
/// <param name="webhook">Null: no other system is told.</param>
public sealed partial class WorkerLoops(
    Func<int, RecognitionWorker> worker,
    Indexer indexer,
    ICatalog catalog,
    IJobQueue jobs,
    IIndexOutbox outbox,
    ValidityWatch watch,
    DocsOptions options,
    TimeProvider clock,
    ILogger<WorkerLoops> log,
    WebhookSender? webhook = null)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan BetweenNotices = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private long indexSeen;

    /// <summary>Returns when cancelled; leases are given back by then.</summary>
    public async Task RecogniseAsync(CancellationToken cancellation)
    {
        await SweepAsync(cancellation);
        var slots = options.Workers > 0 ? options.Workers : Environment.ProcessorCount;
        await Task.WhenAll(Enumerable.Range(0, slots).Select(slot =>
        {
            var own = worker(slot);
            return LoopAsync("recognition", async token => await own.WorkOneAsync(null, token) ? TimeSpan.Zero : Idle, cancellation);
        }));
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            await WorkFolders.SweepAsync(options.WorkDirectory, catalog, jobs, clock, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogRoundFailed(error, "clean-up");
        }
    }

    public Task IndexAsync(CancellationToken cancellation) =>
        LoopAsync("indexing", IndexOnceAsync, cancellation);

    /// <summary>Notices of changed results, and their way to the other system: a receiver that hangs must not hold up inboxes.</summary>
    public Task NotifyAsync(CancellationToken cancellation) => Task.WhenAll(
        LoopAsync("notices", async token => await watch.RunOnceAsync(token) > 0 ? TimeSpan.Zero : BetweenNotices, cancellation),
        webhook is null
            ? Task.CompletedTask
            : LoopAsync("webhook", async token => await webhook.SendDueAsync(token) > 0 ? TimeSpan.Zero : BetweenNotices, cancellation));

    /// <summary>What cannot be indexed now stays in the outbox; asking for it four times a second would only fill the log.</summary>
    private async Task<TimeSpan> IndexOnceAsync(CancellationToken cancellation)
    {
        if (await indexer.DrainAsync(cancellation) > 0)
            return TimeSpan.Zero;
        await EnsureIndexAsync(cancellation);
        return await outbox.CountAsync(cancellation) > 0 ? AfterFailure : Idle;
    }

    /// <summary>Now and then: nobody says that an index was deleted.</summary>
    private async Task EnsureIndexAsync(CancellationToken cancellation)
    {
        if (indexSeen != 0 && clock.GetElapsedTime(indexSeen) < BetweenLooks)
            return;
        await indexer.EnsureIndexAsync(cancellation);
        indexSeen = clock.GetTimestamp();
    }

    private async Task LoopAsync(string name, Func<CancellationToken, Task<TimeSpan>> round, CancellationToken cancellation)
    {
        // What it does is the machine's doing, whoever started this process.
        AuditScope.Begin(AuditActor.Machine);
        while (!cancellation.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await round(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogRoundFailed(error, name);
                pause = AfterFailure;
            }

            await Task.Delay(pause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Loop} failed; trying again")]
    private partial void LogRoundFailed(Exception error, string loop);
}

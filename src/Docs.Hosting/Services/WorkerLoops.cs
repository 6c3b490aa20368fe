using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Services;

/// <summary>Runs recognition and indexing until told to stop; a failing round is logged and tried again, never fatal.</summary>
public sealed partial class WorkerLoops(
    Func<int, RecognitionWorker> worker,
    Indexer indexer,
    ICatalog catalog,
    DocsOptions options,
    TimeProvider clock,
    ILogger<WorkerLoops> log)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Returns when cancelled; leases are given back by then.</summary>
    public async Task RecogniseAsync(CancellationToken cancellation)
    {
        await WorkFolders.SweepAsync(options.WorkDirectory, catalog, cancellation);
        var slots = options.Workers > 0 ? options.Workers : Environment.ProcessorCount;
        await Task.WhenAll(Enumerable.Range(0, slots).Select(slot =>
        {
            var own = worker(slot);
            return LoopAsync("recognition", token => own.WorkOneAsync(null, token), cancellation);
        }));
    }

    public Task IndexAsync(CancellationToken cancellation) =>
        LoopAsync("indexing", async token => await indexer.DrainAsync(token) > 0, cancellation);

    private async Task LoopAsync(string name, Func<CancellationToken, Task<bool>> round, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var pause = Idle;
            try
            {
                pause = await round(cancellation) ? TimeSpan.Zero : Idle;
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

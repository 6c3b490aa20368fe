using Docs.Storage;
using Microsoft.Extensions.Hosting;

namespace Docs.Hosting.Services;

/// <summary>
/// Recognition, indexing and notices inside this process, when no other process on the same folder runs them: takes the worker
/// lock, or waits until its holder is gone.
/// </summary>
public sealed class EmbeddedWorkers(DocsOptions options, WorkerLoops loops, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LockPause = TimeSpan.FromSeconds(1);

    public Task RunAsync(CancellationToken cancellation) => ExecuteAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            using var held = WorkerLock.TryAcquire(options.DataDirectory);
            if (held is not null)
            {
                await Task.WhenAll(loops.RecogniseAsync(stoppingToken), loops.IndexAsync(stoppingToken), loops.NotifyAsync(stoppingToken));
                return;
            }

            await Task.Delay(LockPause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

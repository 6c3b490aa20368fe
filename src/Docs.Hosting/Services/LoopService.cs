using Microsoft.Extensions.Hosting;

namespace Docs.Hosting.Services;

/// <summary>One of the <see cref="WorkerLoops"/> as a background service of a worker process.</summary>
public sealed class LoopService(WorkerLoops loops, Func<WorkerLoops, CancellationToken, Task> loop) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await loop(loops, stoppingToken);
    }
}

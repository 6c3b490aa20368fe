using System.Collections.Concurrent;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Supervision;

/// <summary>Keeps page workers warm, hands each page to a free one, and gives a failed page one more try with safer settings.</summary>
internal sealed class ChildPool(RecognitionLimits limits, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentStack<ChildProcess> idle = new();
    private readonly SemaphoreSlim places = new(Size(limits));
    private volatile bool closed;

    public static int Size(RecognitionLimits limits) => limits.Children > 0 ? limits.Children : Environment.ProcessorCount;

    /// <exception cref="ChildFailedException">Both attempts failed; carries the second one's failure.</exception>
    public async Task<PageAnswer> RunAsync(PageJob job, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            try
            {
                return await AttemptAsync(job, cancellation);
            }
            catch (ChildFailedException)
            {
                return await AttemptAsync(job with { Safe = true }, cancellation);
            }
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<PageAnswer> AttemptAsync(PageJob job, CancellationToken cancellation)
    {
        if (!idle.TryPop(out var child))
            child = ChildProcess.Start(limits, clock);
        var answer = await child.RunAsync(job, cancellation);
        if (closed || child.PagesServed >= limits.PagesPerChild)
            child.Dispose();
        else
            idle.Push(child);
        return answer;
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var child))
            child.Dispose();
    }
}

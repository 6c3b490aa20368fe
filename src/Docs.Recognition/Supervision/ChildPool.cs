using System.Collections.Concurrent;
using Docs.Recognition.Worker;
using Microsoft.Extensions.Logging;

namespace Docs.Recognition.Supervision;

/// <summary>Keeps page workers warm, hands each page to a free one, and gives a failed page one more try with safer settings.</summary>
internal sealed partial class ChildPool(RecognitionLimits limits, TimeProvider clock, ILogger log) : IDisposable
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
        PageAnswer answer;
        try
        {
            answer = await child.RunAsync(job, cancellation);
        }
        catch (ChildFailedException failed)
        {
            LogFailed(job.Number, job.Safe ? 2 : 1, failed.Failure, child.Errors);
            throw;
        }

        if (closed || child.PagesServed >= limits.PagesPerChild)
            child.Dispose();
        else
            idle.Push(child);
        return answer;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page worker failed on page {Page}, attempt {Attempt}: {Failure}. It wrote: {Errors}")]
    private partial void LogFailed(int page, int attempt, ChildFailure failure, string errors);

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var child))
            child.Dispose();
    }
}

namespace Docs.Storage.Search;

/// <summary>A thread of its own for work that nobody waits for, one at a time, and ended with whoever owns it.</summary>
internal sealed class BackgroundThread : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task? running;

    public bool IsRunning => running is { IsCompleted: false };

    /// <summary>Callers take turns, and see first that it does not run.</summary>
    /// <param name="work">Gives up, or throws <see cref="OperationCanceledException"/>, when its token says so.</param>
    public void Begin(Action<CancellationToken> work) => running = Task.Factory.StartNew(() => work(stopping.Token), stopping.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Dispose()
    {
        stopping.Cancel();
        try
        {
            running?.Wait();
        }
        catch (AggregateException stopped) when (stopped.InnerException is OperationCanceledException)
        {
            // It stopped where it waited, or had not begun.
        }

        stopping.Dispose();
    }
}

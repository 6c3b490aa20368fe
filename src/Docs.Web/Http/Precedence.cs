namespace Docs.Web.Http;

/// <summary>
/// Searches come first: a hundred scanners that hand in at once are as much work as the searches of a province, and nobody sees
/// whether a file was taken a second later. What <see cref="GivesWay"/> waits while more of what <see cref="ComesFirst"/> is being
/// answered than processors can be busy with, two seconds at most: where they are busy for long, everybody waits alike.
/// </summary>
internal sealed class Precedence(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Of each search half the time goes by until it stands in the audit trail.</summary>
    private static readonly int Many = 3 * Environment.ProcessorCount;

    private readonly Lock changing = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private int answering;

    public async Task AnswerAsync(Func<Task> answer)
    {
        lock (changing)
            answering++;
        try
        {
            await answer();
        }
        finally
        {
            Answered();
        }
    }

    /// <summary>Until it is this one's turn, two seconds at most, or until who asked has gone.</summary>
    public async Task GiveWayAsync(CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (changing)
        {
            if (answering < Many)
                return;
            waiting.Enqueue(turn);
        }

        await turn.Task.WaitAsync(Longest, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        turn.TrySetResult();
    }

    /// <summary>One for one: those who waited do not come all at once.</summary>
    private void Answered()
    {
        lock (changing)
        {
            answering--;
            while (answering < Many && waiting.TryDequeue(out var turn) && !turn.TrySetResult())
            {
                // It waited no longer.
            }
        }
    }
}

/// <summary>Of an endpoint that somebody waits for and that is answered in a moment: see <see cref="Precedence"/>.</summary>
internal sealed class ComesFirst;

/// <summary>Of an endpoint that may be answered a little later: see <see cref="Precedence"/>.</summary>
internal sealed class GivesWay;

internal sealed class PrecedenceGuard(RequestDelegate next, Precedence precedence)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<ComesFirst>() is not null)
        {
            await precedence.AnswerAsync(() => next(http));
            return;
        }

        if (endpoint?.Metadata.GetMetadata<GivesWay>() is not null)
            await precedence.GiveWayAsync(http.RequestAborted);
        await next(http);
    }
}

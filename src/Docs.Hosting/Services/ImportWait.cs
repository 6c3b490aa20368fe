using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Search;

namespace Docs.Hosting.Services;

/// <param name="Pages">Pages of the documents that are final.</param>
public sealed record WaitProgress(int Final, int Total, int Pages, TimeSpan Elapsed);

/// <summary>Waits until documents have no recognition job left and, where published, searchable — whoever works them off.</summary>
public sealed class ImportWait(ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>As long as nothing moves and the last attempt failed for want of disk or tools, there is nothing to wait for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null when all are final; else a Vietnamese sentence saying why waiting longer is of no use.</summary>
    public async Task<string?> UntilFinalAsync(IReadOnlyCollection<string> ids, IProgress<WaitProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var lastMove = started;
        var open = ids.ToHashSet();
        var total = open.Count;
        var pages = 0;
        while (open.Count > 0)
        {
            var waiting = await jobs.WaitingAsync(open, cancellation);
            var final = (await catalog.StatusOfAsync(open.Except(waiting).ToList(), cancellation)).ToList();
            if (final.Count > 0)
                lastMove = clock.GetTimestamp();
            pages += final.Sum(status => status.Pages);
            open.ExceptWith(final.Select(status => status.Id));
            progress?.Report(new WaitProgress(total - open.Count, total, pages, clock.GetElapsedTime(started)));
            if (open.Count == 0)
                break;
            var queue = await jobs.StateAsync(cancellation);
            if (queue is { Leased: 0, LastError: { } error } && clock.GetElapsedTime(lastMove) > Patience)
                return error;
            await Task.Delay(Pause, clock, cancellation);
        }

        return await UntilIndexedAsync(ids.ToHashSet(), cancellation);
    }

    private async Task<string?> UntilIndexedAsync(HashSet<string> ids, CancellationToken cancellation)
    {
        var lastMove = clock.GetTimestamp();
        for (var before = int.MaxValue; ;)
        {
            var waiting = (await outbox.PendingAsync(int.MaxValue, cancellation)).Count(item => ids.Contains(item.DocumentId));
            if (waiting == 0)
                return null;
            if (waiting < before)
                lastMove = clock.GetTimestamp();
            else if (clock.GetElapsedTime(lastMove) > Patience)
                return $"{waiting} kết quả chưa lập được chỉ mục; chạy docs verify để biết vì sao.";
            before = waiting;
            await Task.Delay(Pause, clock, cancellation);
        }
    }
}

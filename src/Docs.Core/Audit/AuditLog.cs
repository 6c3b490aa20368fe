using System.Threading.Channels;

namespace Docs.Core.Audit;

/// <summary>
/// Writes what was done into this process's chain. Many wait for one commit: a group is what came in while the one before it
/// was written, and for at most <see cref="Group"/> after that, so that a search does not cost a disk flush of its own.
/// </summary>
public sealed class AuditLog(IAuditTrail trail, AuditKeys keys, IdSource ids, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>A person does not notice it; a busy node then flushes a hundred times a second at most.</summary>
    private static readonly TimeSpan Group = TimeSpan.FromMilliseconds(10);

    /// <summary>Bounds one transaction, not the throughput.</summary>
    private const int MaxGroup = 1_000;

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ChainWriter chain = new(ids, clock, keys, trail.LastChainAsync);
    private readonly Lock gate = new();
    private Task? writing;
    private long lastCommit;

    private sealed record Waiting(AuditNote Note, AuditScope Scope, string Id, string At, TaskCompletionSource Written);

    /// <summary>Returns when the entry is durable. Takes no cancellation: who asked and left has still asked.</summary>
    /// <exception cref="AuditUnavailableException">It is not recorded.</exception>
    public Task WriteAsync(AuditNote note)
    {
        lock (gate)
            writing ??= Task.Run(RunAsync);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scope = AuditScope.Current;
        var entered = waiting.Writer.TryWrite(new(note, new AuditScope(scope.Actor) { Task = scope.Task }, ids.Next(), AuditEntry.Text(clock.GetUtcNow()), written));
        return entered ? written.Task : Task.FromException(new AuditUnavailableException(new ObjectDisposedException(nameof(AuditLog))));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (writing is { } running)
            await running;
    }

    private async Task RunAsync()
    {
        // The ambient scope of whoever wrote first is not the writer's.
        AuditScope.Begin(AuditActor.Machine);
        while (await waiting.Reader.WaitToReadAsync())
        {
            // The machine's clock, not the calendar's: this is about disks.
            var rest = Group - TimeProvider.System.GetElapsedTime(lastCommit);
            if (rest > TimeSpan.Zero && lastCommit != 0)
                await Task.Delay(rest, TimeProvider.System);
            var group = new List<Waiting>();
            while (group.Count < MaxGroup && waiting.Reader.TryRead(out var next))
                group.Add(next);
            await CommitAsync(group);
            lastCommit = TimeProvider.System.GetTimestamp();
        }
    }

    private async Task CommitAsync(List<Waiting> group)
    {
        try
        {
            await trail.AppendAsync(await chain.SealAsync([.. group.Select(MakeOf)], CancellationToken.None), CancellationToken.None);
            chain.Commit();
        }
        catch (Exception error)
        {
            // Perhaps it was written after all: a chain whose head is not known is left, not forked.
            chain.Forget();
            var unavailable = new AuditUnavailableException(error);
            group.ForEach(one => one.Written.SetException(unavailable));
            return;
        }

        group.ForEach(one => one.Written.SetResult());
    }

    private Func<string, long, AuditEntry> MakeOf(Waiting one) => (chainId, sequence) => new AuditEntry
    {
        Id = one.Id,
        Chain = chainId,
        Sequence = sequence,
        At = one.At,
        Act = one.Note.Act,
        Outcome = one.Note.Outcome,
        Actor = one.Scope.Actor,
        Result = one.Note.Result,
        Shown = one.Note.Shown is { Count: > 0 } shown ? shown : null,
        Holder = one.Note.HolderId is { } holder ? keys.HashOfHolder(holder) : null,
        Query = one.Note.Query is { Length: > 0 } query ? keys.Encrypt(query, one.Id) : null,
        Dossier = one.Scope.Task?.Dossier,
        Purpose = one.Scope.Task?.Purpose,
        Detail = one.Note.Detail,
        Status = one.Note.Status,
    };
}

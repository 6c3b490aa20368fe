namespace Docs.Core.Search;

/// <summary>
/// Documents whose index entry is behind the catalogue. One row a document, holding the newest version; enqueued by the
/// catalogue in the transaction of the change.
/// </summary>
public interface IIndexOutbox
{
    /// <summary>Oldest first. Reading does not take: two indexers may read the same rows, versions make that harmless.</summary>
    Task<IReadOnlyList<OutboxItem>> PendingAsync(int limit, CancellationToken cancellation);

    /// <summary>Removes rows whose version is still the one that was indexed.</summary>
    Task DoneAsync(IReadOnlyCollection<OutboxItem> items, CancellationToken cancellation);

    Task<int> CountAsync(CancellationToken cancellation);

    /// <summary>Those of <paramref name="ids"/> that wait to be indexed.</summary>
    Task<IReadOnlySet<string>> WaitingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Those of the batch's documents that wait to be indexed.</summary>
    Task<IReadOnlySet<string>> WaitingOfBatchAsync(string batchId, CancellationToken cancellation);

    /// <summary>Since when the oldest waits; null when none does.</summary>
    Task<DateTimeOffset?> OldestAsync(CancellationToken cancellation);

    /// <summary>Puts every document in (reindex), or those named; keeps their versions.</summary>
    Task EnqueueAsync(IReadOnlyCollection<string>? ids, CancellationToken cancellation);
}

public sealed record OutboxItem(string DocumentId, long Version);

using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;

namespace Docs.Storage.Catalog;

/// <summary>Sets results due for <see cref="Docs.Core.Reuse.ValidityWatch"/>, within the transaction of what may change them.</summary>
internal static class WatchMarks
{
    /// <param name="at">The very instant the event was recorded: what was known before it is the state to compare with.</param>
    public static async Task MarkAsync(CatalogContext db, string documentId, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await db.Watches.FindAsync([documentId], cancellation) is not { } watch)
        {
            db.Watches.Add(new WatchRow { DocumentId = documentId, Version = 1, Since = at, DueAt = at });
            return;
        }

        if (watch.Settled)
            (watch.Settled, watch.Since) = (false, at);
        (watch.Version, watch.DueAt) = (watch.Version + 1, at);
    }

    /// <summary>Only where somebody must be told at all.</summary>
    public static async Task MarkIfWatchedAsync(CatalogContext db, string documentId, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await db.Watches.FindAsync([documentId], cancellation) is not null)
            await MarkAsync(db, documentId, at, cancellation);
    }

    /// <summary>From a reuse on: due for the next day on which the state can change, at once if a mark waits already.</summary>
    public static async Task FollowAsync(CatalogContext db, string documentId, ValidityState state, DateTimeOffset? dueAt, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Watches.FindAsync([documentId], cancellation) is not { } watch)
        {
            db.Watches.Add(new WatchRow { DocumentId = documentId, Version = 1, Since = now, DueAt = dueAt, Told = state, Settled = true });
            return;
        }

        watch.Version++;
        if (watch.Settled)
            (watch.Told, watch.DueAt) = (state, dueAt);
    }
}

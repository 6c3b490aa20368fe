using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>A change that search must see: the document's version grows and the outbox learns of it, in the same transaction.</summary>
internal static class Versions
{
    public static async Task RaiseAsync(CatalogContext db, DocumentRow document, DateTimeOffset now, CancellationToken cancellation)
    {
        document.Version++;
        if (await db.Outbox.FindAsync([document.Id], cancellation) is { } waiting)
            waiting.Version = document.Version;
        else
            db.Outbox.Add(new OutboxRow { DocumentId = document.Id, Version = document.Version, EnqueuedAt = now });
    }

    /// <summary>
    /// Raises the results whose validity rests on whether this one was annulled: those with an event caused by it, and,
    /// where that event is itself an annulment, theirs in turn. Each once, so that cycles end.
    /// </summary>
    public static async Task RaiseDependentsAsync(CatalogContext db, string annulled, DateTimeOffset now, CancellationToken cancellation)
    {
        var seen = new HashSet<string> { annulled };
        var acts = new Queue<string>([annulled]);
        while (acts.TryDequeue(out var act))
        {
            var caused = await db.Events.AsNoTracking()
                .Where(line => line.ByDocument == act && line.Status != EventStatus.Proposed)
                .Select(line => new { line.DocumentId, line.Kind })
                .Distinct()
                .ToListAsync(cancellation);
            foreach (var target in caused.GroupBy(line => line.DocumentId).Where(target => seen.Add(target.Key)))
            {
                await RaiseAsync(db, await db.Documents.SingleAsync(row => row.Id == target.Key, cancellation), now, cancellation);
                await WatchMarks.MarkAsync(db, target.Key, now, cancellation);
                if (target.Any(line => line.Kind == EventKind.Annul))
                    acts.Enqueue(target.Key);
            }
        }
    }
}

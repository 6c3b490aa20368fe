using Docs.Core.Search;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class IndexOutbox(CatalogDatabase database, TimeProvider clock) : IIndexOutbox
{
    public Task<IReadOnlyList<OutboxItem>> PendingAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<OutboxItem>>(async db => await db.Outbox
            .OrderBy(row => row.EnqueuedAt).ThenBy(row => row.DocumentId)
            .Select(row => new OutboxItem(row.DocumentId, row.Version))
            .Take(limit)
            .ToListAsync(cancellation));

    public Task DoneAsync(IReadOnlyCollection<OutboxItem> items, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            // Few versions, many documents: a statement each.
            foreach (var group in items.GroupBy(item => item.Version))
            {
                foreach (var ids in group.Select(item => item.DocumentId).Chunk(DocumentReader.PageSize))
                    await db.Outbox.Where(row => ids.Contains(row.DocumentId) && row.Version == group.Key).ExecuteDeleteAsync(cancellation);
            }

            return items.Count;
        }, cancellation);

    public Task<int> CountAsync(CancellationToken cancellation) => database.ReadAsync(db => db.Outbox.CountAsync(cancellation));

    public Task<IReadOnlySet<string>> WaitingAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlySet<string>>(async db =>
        {
            var waiting = new HashSet<string>();
            foreach (var page in ids.Chunk(DocumentReader.PageSize))
                waiting.UnionWith(await db.Outbox.Where(row => page.Contains(row.DocumentId)).Select(row => row.DocumentId).ToListAsync(cancellation));
            return waiting;
        });

    public Task<IReadOnlySet<string>> WaitingOfBatchAsync(string batchId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlySet<string>>(async db =>
            (await db.Documents.Where(row => row.BatchId == batchId)
                .Join(db.Outbox, document => document.Id, waiting => waiting.DocumentId, (document, _) => document.Id)
                .ToListAsync(cancellation)).ToHashSet());

    public Task<DateTimeOffset?> OldestAsync(CancellationToken cancellation) =>
        database.ReadAsync(db => db.Outbox.MinAsync(row => (DateTimeOffset?)row.EnqueuedAt, cancellation));

    public async Task EnqueueAsync(IReadOnlyCollection<string>? ids, CancellationToken cancellation)
    {
        if (ids is null)
        {
            await EnqueueAllAsync(cancellation);
            return;
        }

        foreach (var page in ids.Distinct().Chunk(DocumentReader.PageSize))
            await EnqueuePageAsync(db => db.Documents.Where(row => page.Contains(row.Id)), cancellation);
    }

    /// <summary>In pages, so that a million documents do not keep other writers waiting.</summary>
    private async Task EnqueueAllAsync(CancellationToken cancellation)
    {
        string? last = "";
        while (last is not null)
        {
            var from = last;
            last = await EnqueuePageAsync(
                db => db.Documents.Where(row => row.Id.CompareTo(from) > 0).OrderBy(row => row.Id).Take(DocumentReader.PageSize), cancellation);
        }
    }

    /// <returns>The last id enqueued, null if there was none.</returns>
    private Task<string?> EnqueuePageAsync(Func<CatalogContext, IQueryable<DocumentRow>> choose, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var documents = await choose(db).Select(row => new { row.Id, row.Version }).ToListAsync(cancellation);
            var found = documents.ConvertAll(row => row.Id);
            var waiting = await db.Outbox.Where(row => found.Contains(row.DocumentId)).ToDictionaryAsync(row => row.DocumentId, cancellation);
            foreach (var document in documents)
            {
                if (waiting.TryGetValue(document.Id, out var row))
                    row.Version = document.Version;
                else
                    db.Outbox.Add(new OutboxRow { DocumentId = document.Id, Version = document.Version, EnqueuedAt = clock.GetUtcNow() });
            }

            return found.Max(StringComparer.Ordinal);
        }, cancellation);
}

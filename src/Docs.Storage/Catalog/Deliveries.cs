using Docs.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Deliveries(CatalogDatabase database, TimeProvider clock) : IDeliveries
{
    public Task<IReadOnlyList<Delivery>> DueAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Delivery>>(async db =>
        {
            var now = clock.GetUtcNow();
            var due = await db.Deliveries.AsNoTracking()
                .Where(row => row.DueAt != null && row.DueAt <= now)
                .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
                .Take(limit).ToListAsync(cancellation);
            return due.ConvertAll(row => row.ToDelivery());
        });

    public Task DeliveredAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var row = await db.Deliveries.SingleAsync(row => row.Id == id, cancellation);
            (row.Attempts, row.DeliveredAt, row.DueAt) = (row.Attempts + 1, clock.GetUtcNow(), null);
            return true;
        }, cancellation);

    public Task FailedAsync(string id, string error, DateTimeOffset? dueAt, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var row = await db.Deliveries.SingleAsync(row => row.Id == id, cancellation);

            // Another process may have got it through meanwhile.
            if (row.DeliveredAt is null)
                (row.Attempts, row.LastError, row.DueAt) = (row.Attempts + 1, error, dueAt);
            return true;
        }, cancellation);

    public Task<IReadOnlyList<LostDelivery>> GivenUpAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<LostDelivery>>(async db => await db.Deliveries
            .Where(row => row.DueAt == null && row.DeliveredAt == null)
            .OrderByDescending(row => row.Id)
            .Select(row => new LostDelivery(row.Id, row.DocumentId, row.CreatedAt, row.Attempts, row.LastError ?? ""))
            .Take(limit)
            .ToListAsync(cancellation));

    public Task<bool> SendAgainAsync(string id, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == id && row.DueAt == null && row.DeliveredAt == null, cancellation) is not { } row)
                return false;
            row.DueAt = clock.GetUtcNow();
            return true;
        }, cancellation);
}

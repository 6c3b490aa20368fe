using Docs.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <param name="leaseClock">By which messages are due: senders' clocks differ.</param>
internal sealed class Deliveries(CatalogDatabase database, TimeProvider clock, LeaseClock leaseClock) : IDeliveries
{
    public Task<IReadOnlyList<Delivery>> DueAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Delivery>>(async db =>
        {
            var now = await leaseClock(db, cancellation);
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

    public Task FailedAsync(string id, string error, TimeSpan? wait, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var row = await db.Deliveries.SingleAsync(row => row.Id == id, cancellation);

            // Another process may have got it through meanwhile.
            if (row.DeliveredAt is null)
                (row.Attempts, row.LastError, row.DueAt) = (row.Attempts + 1, error, wait is null ? null : await leaseClock(db, cancellation) + wait);
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
            row.DueAt = await leaseClock(db, cancellation);
            return true;
        }, cancellation);
}

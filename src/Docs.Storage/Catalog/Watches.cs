using Docs.Core;
using Docs.Core.Reuse;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <param name="leaseClock">By which messages are due: senders' clocks differ.</param>
internal sealed class Watches(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock) : IWatches
{
    public Task<IReadOnlyList<Watch>> DueAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Watch>>(async db =>
        {
            var now = UtcInstant.Now(clock);
            var due = await db.Watches.AsNoTracking()
                .Where(row => row.DueAt != null && row.DueAt <= now)
                .OrderBy(row => row.DueAt).ThenBy(row => row.DocumentId)
                .Take(limit).ToListAsync(cancellation);
            return due.ConvertAll(row => row.ToWatch());
        });

    public Task<bool> SettleAsync(Watch watch, WatchFinding finding, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var row = await db.Watches.SingleOrDefaultAsync(row => row.DocumentId == watch.DocumentId && row.Version == watch.Version, cancellation);
            if (row is null)
                return false;

            (row.Told, row.Settled, row.DueAt, row.Version, row.Withdrawn) = (finding.State, true, finding.DueAt, row.Version + 1, finding.Withdrawn);
            var now = UtcInstant.Now(clock);
            foreach (var notice in finding.Change?.Notices ?? [])
                db.Notices.Add(ToRow(notice, now));
            if (finding.Change?.Webhook is { } body)
                db.Deliveries.Add(new DeliveryRow { Id = ids.Next(), DocumentId = watch.DocumentId, Body = body, CreatedAt = now, DueAt = await leaseClock(db, cancellation) });
            return true;
        }, cancellation);

    private NoticeRow ToRow(NewNotice notice, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        At = now,
        DocumentId = notice.DocumentId,
        Number = notice.Number,
        Account = notice.Account,
        Agency = notice.Agency,
        Dossier = notice.Dossier,
        Before = notice.Before,
        After = notice.After,
        Kind = notice.Kind,
    };
}

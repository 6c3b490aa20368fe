using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class WorkDesk(CatalogDatabase database, TimeProvider clock) : IWorkDesk
{
    public Task<WorkState> StateAsync(CancellationToken cancellation) => database.ReadAsync(async db =>
    {
        var now = UtcInstant.Now(clock);
        var due = db.Jobs.Where(row => row.LeasedUntil == null && row.DueAt <= now);
        return new WorkState(
            await db.Jobs.CountAsync(cancellation),
            await due.CountAsync(cancellation),
            await due.MinAsync(row => (DateTimeOffset?)row.DueAt, cancellation),
            await db.Jobs.CountAsync(row => row.LastError != null, cancellation),
            await db.Jobs.Where(row => row.LeasedUntil > now && row.Worker != null).Select(row => row.Worker!).Distinct().OrderBy(name => name).ToListAsync(cancellation),
            await db.Outbox.CountAsync(cancellation),
            await db.Outbox.MinAsync(row => (DateTimeOffset?)row.EnqueuedAt, cancellation));
    });

    public Task<IReadOnlyList<JobLine>> JobsAsync(int limit, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<JobLine>>(async db =>
        await db.Jobs.AsNoTracking()
            .OrderBy(row => row.LastError == null).ThenBy(row => row.LeasedUntil == null).ThenBy(row => row.DueAt).ThenBy(row => row.Id)
            .Take(limit)
            .Join(db.Documents, job => job.DocumentId, document => document.Id, (job, document) => new JobLine(
                job.DocumentId, document.OriginalName, document.Custodian, job.DueAt, job.LeasedUntil, job.Worker, job.Attempt, job.Failures, job.WorkersLost, job.LastError))
            .ToListAsync(cancellation));

    public Task<IReadOnlyList<QuarantinedDocument>> QuarantinedAsync(QuarantineFilter filter, string? after, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<QuarantinedDocument>>(async db =>
            await Quarantined(db, filter)
                .Where(row => after == null || row.Id.CompareTo(after) < 0)
                .OrderByDescending(row => row.Id)
                .Take(limit)
                .Select(row => new QuarantinedDocument(row.Id, row.OriginalName, row.Custodian, row.ReceivedAt, row.Pages, row.StateReason, row.Sealed))
                .ToListAsync(cancellation));

    public Task<IReadOnlyList<(string Agency, int Count)>> CountQuarantinedAsync(QuarantineFilter filter, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(string Agency, int Count)>>(async db =>
            [.. (await Quarantined(db, filter).GroupBy(row => row.Custodian).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
                .OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Count))]);

    private static IQueryable<DocumentRow> Quarantined(CatalogContext db, QuarantineFilter filter)
    {
        var rows = db.Documents.AsNoTracking().Where(row => row.State == DocumentState.Quarantined);
        if (filter.Agency is { } agency)
            rows = rows.Where(row => row.Custodian == agency);
        if (filter.Reason is { } reason)
            rows = rows.Where(row => row.StateReason != null && row.StateReason.Contains(reason));
        return rows;
    }
}

using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    public Task<Batch> OpenBatchAsync(string? name, string agency, PublishPolicy publish, Lane lane, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var id = ids.Next();
            name = string.IsNullOrWhiteSpace(name) ? NameFor(id, now) : VietnameseText.Nfc(name).Trim();
            var batch = await db.Batches.SingleOrDefaultAsync(row => row.Agency == agency && row.Name == name, cancellation);
            if (batch is null)
                db.Batches.Add(batch = new BatchRow { Id = id, Name = name, Agency = agency, Publish = publish, OpenedAt = now, Lane = lane });
            // Documents of an earlier order may still wait: never let a later call publish what was ordered to review.
            if (batch.Publish != publish)
                batch.Publish = Stricter(batch.Publish, publish);
            if (lane == Lane.Counter && batch.Lane != Lane.Counter)
                await HurryAsync(db, batch, cancellation);
            return batch.ToBatch();
        }, cancellation);

    /// <summary>Somebody waits for it now: what is queued already changes the lane too. There is no way back: it would break a promise.</summary>
    private static async Task HurryAsync(CatalogContext db, BatchRow batch, CancellationToken cancellation)
    {
        batch.Lane = Lane.Counter;
        var (from, to) = (JobOrder.PriorityOf(Lane.Bulk), JobOrder.PriorityOf(Lane.Counter));
        await db.Jobs.Where(job => job.BatchId == batch.Id && job.Priority == from)
            .ExecuteUpdateAsync(job => job.SetProperty(row => row.Priority, to), cancellation);
    }

    private static PublishPolicy Stricter(PublishPolicy one, PublishPolicy other)
    {
        PublishPolicy[] order = [PublishPolicy.None, PublishPolicy.Sure, PublishPolicy.All];
        return order.First(policy => policy == one || policy == other);
    }

    public Task<Batch?> FindBatchAsync(string id, CancellationToken cancellation) =>
        database.ReadAsync(async db => (await db.Batches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation))?.ToBatch());

    public Task<IReadOnlyList<BatchSummary>> FindBatchesAsync(int limit, BatchFilter filter, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<BatchSummary>>(async db =>
        {
            var batches = await (await MatchingAsync(db, filter, cancellation))
                .OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id).Take(limit).ToListAsync(cancellation);
            var shown = batches.ConvertAll(row => row.Id);
            var states = await db.Documents.Where(row => shown.Contains(row.BatchId))
                .GroupBy(row => new { row.BatchId, row.State })
                .Select(group => new { group.Key.BatchId, group.Key.State, Count = group.Count() })
                .ToListAsync(cancellation);
            var others = await db.BatchFiles.Where(row => shown.Contains(row.BatchId) && row.Outcome != FileOutcome.Accepted)
                .GroupBy(row => new { row.BatchId, row.Outcome })
                .Select(group => new { group.Key.BatchId, group.Key.Outcome, Count = group.Count() })
                .ToListAsync(cancellation);
            return batches.ConvertAll(batch => new BatchSummary(
                batch.ToBatch(),
                AllStates(states.Where(row => row.BatchId == batch.Id).ToDictionary(row => row.State, row => row.Count)),
                others.SingleOrDefault(row => row.BatchId == batch.Id && row.Outcome == FileOutcome.Duplicate)?.Count ?? 0,
                others.SingleOrDefault(row => row.BatchId == batch.Id && row.Outcome == FileOutcome.Refused)?.Count ?? 0));
        });

    private static async Task<IQueryable<BatchRow>> MatchingAsync(CatalogContext db, BatchFilter filter, CancellationToken cancellation)
    {
        var rows = db.Batches.AsNoTracking();
        if (filter.Agencies is { } agencies)
            rows = rows.Where(row => agencies.Contains(row.Agency));
        if (filter.Holding is { } state)
            rows = rows.Where(row => db.Documents.Any(document => document.BatchId == row.Id && document.State == state));
        if (filter.Before is { } before && await db.Batches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == before, cancellation) is { } from)
            rows = rows.Where(row => row.OpenedAt < from.OpenedAt || (row.OpenedAt == from.OpenedAt && row.Id.CompareTo(from.Id) < 0));
        return rows;
    }

    public Task<IReadOnlyList<BatchFile>> ListBatchFilesAsync(string batchId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<BatchFile>>(async db =>
        {
            var lines = await (
                from file in db.BatchFiles
                where file.BatchId == batchId
                join document in db.Documents on file.DocumentId equals document.Id into documents
                from document in documents.DefaultIfEmpty()
                orderby file.Id
                select new { file.Path, file.DocumentId, file.Outcome, file.Reason, State = (DocumentState?)document!.State, document.StateReason, Pages = (int?)document.Pages })
                .ToListAsync(cancellation);
            return lines.ConvertAll(line => line.Outcome switch
            {
                FileOutcome.Accepted => new BatchFile(line.Path, line.DocumentId, line.State.ToString()!, line.StateReason) { Pages = line.Pages ?? 0 },
                FileOutcome.Duplicate => new BatchFile(line.Path, line.DocumentId, "Duplicate", line.Reason),
                FileOutcome.Refused => new BatchFile(line.Path, null, "refused", line.Reason),
                _ => throw new InvalidOperationException($"Unknown outcome {line.Outcome}."),
            });
        });

    /// <summary>Unnamed batches are told apart by their moment, and by the id's end within one second.</summary>
    private static string NameFor(string id, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"Lô {now.ToOffset(VietnamCalendar.Offset):dd/MM/yyyy HH:mm:ss} ({id[^4..]})");
}

using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Holds and decisions; what is read of past ones stands in the other part.</summary>
internal sealed partial class ReviewDesk(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock) : IReviewDesk
{
    public Task<ReviewHold?> NextAsync(Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var waiting = Waiting(db, reviewer);
            var own = await db.ReviewHolds.Where(hold => hold.Reviewer == reviewer.Name && hold.Until > now && waiting.Any(row => row.Id == hold.DocumentId))
                .OrderBy(hold => hold.StartedAt).FirstOrDefaultAsync(cancellation);
            if (own is not null)
                return Renewed(own, now);

            var next = await waiting.Where(row => !db.ReviewHolds.Any(hold => hold.DocumentId == row.Id && hold.Until > now))
                .OrderBy(row => db.ReviewHolds.Any(hold => hold.DocumentId == row.Id && hold.Reviewer == reviewer.Name && hold.Until == hold.StartedAt))
                .ThenBy(row => db.ReviewHolds.Where(hold => hold.DocumentId == row.Id && hold.Reviewer == reviewer.Name && hold.Until == hold.StartedAt).Select(hold => (DateTimeOffset?)hold.Until).FirstOrDefault())
                .ThenBy(row => row.StateReason == ReviewSampling.Reason)
                .ThenByDescending(row => db.Batches.Any(batch => batch.Id == row.BatchId && batch.Lane == Lane.Counter))
                .ThenBy(row => row.ReceivedAt).ThenBy(row => row.Id)
                .Select(row => row.Id).FirstOrDefaultAsync(cancellation);
            return next is null ? null : await HoldAsync(db, next, reviewer, now, cancellation);
        }, cancellation);

    public Task<HoldAnswer> TakeAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync<HoldAnswer>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
                return new HoldAnswer.NoSuchDocument();
            if (!ReviewRules.MayTake(document.State, document.Sealed))
                return new HoldAnswer.NotOpen(document.State);
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is { } held && held.Until > now)
                return held.Reviewer == reviewer.Name ? new HoldAnswer.Held(Renewed(held, now)) : new HoldAnswer.Busy(held.Until);
            return new HoldAnswer.Held(await HoldAsync(db, documentId, reviewer, now, cancellation));
        }, cancellation);

    public Task<bool> RenewAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is not { IsPutOff: false } held || held.Reviewer != reviewer.Name)
                return false;
            Renewed(held, now);
            return true;
        }, cancellation);

    public Task ReleaseAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is { } held && held.Reviewer == reviewer.Name)
                held.StartedAt = held.Until = clock.GetUtcNow();
            return true;
        }, cancellation);

    public Task<DecisionAnswer> ConfirmAsync(string documentId, Viewer reviewer, ReviewConfirmation confirmation, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var decision = new ReviewDecision(db, ids, UtcInstant.Now(clock), reviewer, cancellation);
            return decision.WriteAsync(
                documentId,
                ReviewKind.Confirm,
                null,
                document => Task.FromResult(document.Version == confirmation.Version ? null : ReviewAnswer.Stale),
                document => new ReviewedFields(decision, ids, cancellation).WriteAsync(document, confirmation));
        }, cancellation);

    public Task<DecisionAnswer> DecideAsync(string documentId, Viewer reviewer, ReviewKind kind, string reason, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var decision = new ReviewDecision(db, ids, UtcInstant.Now(clock), reviewer, cancellation);
            if (kind == ReviewKind.Undo)
                return new ReviewUndo(decision, ids, leaseClock, cancellation).WriteAsync(documentId);
            return decision.WriteAsync(documentId, kind, reason, _ => Task.FromResult<string?>(null), document => ReviewRules.IsOfFile(kind) ? OpenFileAsync(decision, document, kind) : Task.CompletedTask);
        }, cancellation);

    private static Task OpenFileAsync(ReviewDecision decision, DocumentRow document, ReviewKind kind)
    {
        decision.Leads = (document.State, document.StateReason);
        document.OpenToHolders = kind == ReviewKind.Share;
        return Task.CompletedTask;
    }

    private static IQueryable<DocumentRow> Waiting(CatalogContext db, Viewer reviewer) =>
        Own(db.Documents.Where(row => row.State == DocumentState.NeedsReview), reviewer);

    private static IQueryable<DocumentRow> Own(IQueryable<DocumentRow> rows, Viewer reviewer)
    {
        if (reviewer.Is(Role.Administrator))
            return rows;
        var agencies = reviewer.Agencies.ToList();
        return rows.Where(row => agencies.Contains(row.Custodian));
    }

    private static ReviewHold Renewed(ReviewHoldRow held, DateTimeOffset now)
    {
        held.Until = now + ReviewRules.Hold;
        return held.ToHold();
    }

    private static async Task<ReviewHold> HoldAsync(CatalogContext db, string documentId, Viewer reviewer, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.ReviewHolds.FindAsync([documentId], cancellation) is { } stale)
        {
            (stale.Reviewer, stale.StartedAt) = (reviewer.Name, now);
            return Renewed(stale, now);
        }

        var held = new ReviewHoldRow { DocumentId = documentId, Reviewer = reviewer.Name, StartedAt = now, Until = now + ReviewRules.Hold };
        db.ReviewHolds.Add(held);
        return held.ToHold();
    }
}

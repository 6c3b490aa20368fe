using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Holds and decisions; what is read of past ones stands in the other part.</summary>
internal sealed partial class ReviewDesk(CatalogDatabase database, TimeProvider clock, IdSource ids) : IReviewDesk
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
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id)
                .Select(row => row.Id).FirstOrDefaultAsync(cancellation);
            return next is null ? null : await HoldAsync(db, next, reviewer, now, cancellation);
        }, cancellation);

    public Task<HoldAnswer> TakeAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync<HoldAnswer>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
                return new HoldAnswer.NoSuchDocument();
            if (!ReviewRules.MayTake(document.State))
                return new HoldAnswer.NotOpen(document.State);
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is { } held && held.Until > now)
                return held.Reviewer == reviewer.Name ? new HoldAnswer.Held(Renewed(held, now)) : new HoldAnswer.Busy(held.Until);
            return new HoldAnswer.Held(await HoldAsync(db, documentId, reviewer, now, cancellation));
        }, cancellation);

    public Task<bool> RenewAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is not { } held || held.Reviewer != reviewer.Name)
                return false;
            Renewed(held, now);
            return true;
        }, cancellation);

    public Task ReleaseAsync(string documentId, Viewer reviewer, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.ReviewHolds.FindAsync([documentId], cancellation) is { } held && held.Reviewer == reviewer.Name)
                db.ReviewHolds.Remove(held);
            return true;
        }, cancellation);

    public Task<DecisionAnswer> ConfirmAsync(string documentId, Viewer reviewer, ReviewConfirmation confirmation, CancellationToken cancellation) =>
        DecideAsync(documentId, reviewer, ReviewKind.Confirm, null, async (db, document) =>
        {
            if (document.Version != confirmation.Version)
                return null;
            return await new ReviewedFields(db, ids, clock.GetUtcNow(), reviewer, cancellation).WriteAsync(document, confirmation);
        }, cancellation);

    public Task<DecisionAnswer> DecideAsync(string documentId, Viewer reviewer, ReviewKind kind, string reason, CancellationToken cancellation) =>
        DecideAsync(documentId, reviewer, kind, reason, async (db, document) =>
        {
            if (kind == ReviewKind.Undo && !await MayUndoAsync(db, documentId, reviewer, cancellation))
                return null;
            await Versions.RaiseAsync(db, document, clock.GetUtcNow(), cancellation);
            return 0;
        }, cancellation);

    /// <param name="change">Number of fields it changed, or null where it may not be done any more.</param>
    private Task<DecisionAnswer> DecideAsync(
        string documentId, Viewer reviewer, ReviewKind kind, string? reason, Func<CatalogContext, DocumentRow, Task<int?>> change, CancellationToken cancellation) =>
        database.WriteAsync<DecisionAnswer>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
                return new DecisionAnswer.NoSuchDocument();
            if (ReviewRules.After(kind, document.State) is not { } after)
                return new DecisionAnswer.Conflict("Văn bản không còn ở trạng thái cho phép việc này, chưa có gì thay đổi; hãy tải lại trang.");
            var hold = await db.ReviewHolds.FindAsync([documentId], cancellation);
            if (hold is not null && hold.Until > now && hold.Reviewer != reviewer.Name)
                return new DecisionAnswer.Conflict("Người khác đang đối soát văn bản này, chưa có gì thay đổi; hãy nhận văn bản tiếp theo.");
            if (ReviewRules.NeedsHold(kind, document.State) && (hold is null || hold.Reviewer != reviewer.Name))
                return new DecisionAnswer.Conflict("Lượt đối soát đã hết hạn, chưa có gì thay đổi; hãy mở lại văn bản, những gì đã nhập còn trên màn hình này.");

            var sampled = document is { State: DocumentState.NeedsReview, StateReason: ReviewSampling.Reason };
            var before = document.State;
            if (await change(db, document) is not { } changed)
                return new DecisionAnswer.Conflict("Văn bản đã được thay đổi từ lúc mở, chưa có gì được ghi; hãy tải lại trang rồi xem lại.");
            (document.State, document.StateReason) = (after, kind == ReviewKind.Undo ? "Quyết định trước đã được hoàn tác." : reason);
            var record = Record(document, reviewer, kind, reason, now, hold, changed, sampled, before);
            db.Reviews.Add(record);
            if (hold is not null)
                db.ReviewHolds.Remove(hold);
            if (after == DocumentState.Published)
                (document.Reviewed, document.PublishedAt) = (true, document.PublishedAt ?? now);
            return new DecisionAnswer.Done(record.ToRecord());
        }, cancellation);

    private ReviewRow Record(
        DocumentRow document, Viewer reviewer, ReviewKind kind, string? reason, DateTimeOffset now, ReviewHoldRow? hold, int changed, bool sampled, DocumentState before) => new()
        {
            Id = ids.Next(),
            DocumentId = document.Id,
            Reviewer = reviewer.Name,
            Kind = kind,
            Reason = reason,
            At = now,
            Seconds = hold is null ? null : (now - hold.StartedAt).TotalSeconds,
            Changed = changed,
            Sampled = sampled,
            Before = before,
        };

    /// <summary>Only the last decision, only by who made it (or an administrator), and only soon after.</summary>
    private async Task<bool> MayUndoAsync(CatalogContext db, string documentId, Viewer reviewer, CancellationToken cancellation)
    {
        var last = await db.Reviews.Where(row => row.DocumentId == documentId).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        return last is not null && last.Kind != ReviewKind.Undo
            && (last.Reviewer == reviewer.Name || reviewer.Is(Role.Administrator))
            && clock.GetUtcNow() - last.At <= ReviewRules.UndoWithin;
    }

    private static IQueryable<DocumentRow> Waiting(CatalogContext db, Viewer reviewer)
    {
        var waiting = db.Documents.Where(row => row.State == DocumentState.NeedsReview);
        if (reviewer.Is(Role.Administrator))
            return waiting;
        var agencies = reviewer.Agencies.ToList();
        return waiting.Where(row => agencies.Contains(row.Custodian));
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

using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// One decision of a person on one document: state and hold are checked, then the change is made and recorded, within the
/// caller's transaction.
/// </summary>
internal sealed class ReviewDecision(CatalogContext db, IdSource ids, DateTimeOffset now, Viewer reviewer, CancellationToken cancellation)
{
    public CatalogContext Db => db;

    public DateTimeOffset Now => now;

    public Viewer Reviewer => reviewer;

    /// <summary>Number of fields the person gave another value.</summary>
    public int Changed { get; set; }

    public string? IssueEventId { get; set; }

    /// <summary>State and reason the change leads to, where the kind alone does not say it.</summary>
    public (DocumentState State, string? Reason)? Leads { get; set; }

    /// <param name="refuse">Why it may not be done, or null; changes nothing.</param>
    /// <param name="change">Runs under the document's new version.</param>
    public async Task<DecisionAnswer> WriteAsync(
        string documentId, ReviewKind kind, string? reason, Func<DocumentRow, Task<string?>> refuse, Func<DocumentRow, Task> change)
    {
        if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
            return new DecisionAnswer.NoSuchDocument();
        var held = await db.ReviewHolds.FindAsync([documentId], cancellation);
        var hold = held is { IsPutOff: false } ? held : null;
        if ((ProblemOf(document, hold, kind) ?? await refuse(document)) is { } problem)
            return new DecisionAnswer.Conflict(problem);

        var (before, reasonBefore, reviewedBefore) = (document.State, document.StateReason, document.Reviewed);
        await Versions.RaiseAsync(db, document, now, cancellation);
        // Linking may raise it further; what the person said stands under this one.
        var version = document.Version;
        await change(document);
        (document.State, document.StateReason) = Leads ?? (ReviewRules.After(kind, before)!.Value, reason);
        if (kind == ReviewKind.Confirm)
        {
            document.Reviewed = true;
            document.SetPublished(now);
        }

        await ActsOnOthersAsync(document, before, reason);
        if (document.State != DocumentState.Published)
            document.OpenToHolders = false;
        if (before == DocumentState.Published != (document.State == DocumentState.Published))
            await WatchMarks.MarkIfWatchedAsync(db, document.Id, now, cancellation);
        // Whoever has it open goes on with it.
        if (ReviewRules.IsOfFile(kind))
            hold = null;
        else if (held is not null)
            db.ReviewHolds.Remove(held);

        var record = new ReviewRow
        {
            Id = ids.Next(),
            DocumentId = document.Id,
            Custodian = document.Custodian,
            Reviewer = reviewer.Name,
            Kind = kind,
            Reason = reason,
            At = now,
            Seconds = hold is null || hold.Reviewer != reviewer.Name ? null : (now - hold.StartedAt).TotalSeconds,
            Changed = Changed,
            Sampled = before == DocumentState.NeedsReview && reasonBefore == ReviewSampling.Reason,
            Before = before,
            ReasonBefore = reasonBefore,
            ReviewedBefore = reviewedBefore,
            Version = version,
            IssueEventId = IssueEventId,
        };
        db.Reviews.Add(record);
        return new DecisionAnswer.Done(record.ToRecord());
    }

    /// <summary>What a paper turned down would do to others goes with it, and comes back with it.</summary>
    private async Task ActsOnOthersAsync(DocumentRow document, DocumentState before, string? reason)
    {
        if (before == DocumentState.Rejected == (document.State == DocumentState.Rejected))
            return;
        var linker = new RelationLinker(db, ids, now, cancellation);
        if (document.State == DocumentState.Rejected)
        {
            await linker.WithdrawAsync(document, reason is null ? "Văn bản nêu việc này bị từ chối." : $"Văn bản nêu việc này bị từ chối: {reason}", reviewer.Name);
            return;
        }

        var said = await DocumentReader.LoadAsync(db, [document.Id], cancellation);
        await linker.FollowAsync(document, said[0].Fields);
    }

    private string? ProblemOf(DocumentRow document, ReviewHoldRow? hold, ReviewKind kind)
    {
        if (kind != ReviewKind.Undo && (ReviewRules.After(kind, document.State) is null || document.Sealed))
            return "Văn bản không còn ở trạng thái cho phép việc này, chưa có gì thay đổi; hãy tải lại trang.";
        if (hold is not null && hold.Until > now && hold.Reviewer != reviewer.Name)
            return "Người khác đang đối soát văn bản này, chưa có gì thay đổi; hãy nhận văn bản tiếp theo.";
        return ReviewRules.NeedsHold(kind, document.State) && hold?.Reviewer != reviewer.Name
            ? "Lượt đối soát đã hết hạn, chưa có gì thay đổi; hãy mở lại văn bản, những gì đã nhập còn trên màn hình này."
            : null;
    }
}

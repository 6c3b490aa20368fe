using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Takes the last decision on a document back: state, values and term are those of before; what was said stays in the history.</summary>
internal sealed class ReviewUndo(ReviewDecision decision, IdSource ids, LeaseClock leaseClock, CancellationToken cancellation)
{
    private const string Basis = "Hoàn tác xác nhận.";

    private readonly CatalogContext db = decision.Db;

    private RescanUndo Rescan => new(decision, leaseClock, cancellation);

    public async Task<DecisionAnswer> WriteAsync(string documentId)
    {
        var last = await db.Reviews.Where(row => row.DocumentId == documentId)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        return await decision.WriteAsync(documentId, ReviewKind.Undo, null, async document => Refuse(document, last) ?? (last!.Kind == ReviewKind.Rescan ? await Rescan.RefuseAsync(document, last) : null), document => TakeBackAsync(document, last!));
    }

    /// <summary>Only the last decision, only by who made it (or an administrator), and only soon after where others may have built on it.</summary>
    private string? Refuse(DocumentRow document, ReviewRow? last)
    {
        if (last is null || !ReviewRules.MayUndo(last.Kind) || last.UndoneAt is not null || !StandsAfter(last, document) || document.Sealed)
            return "Không còn quyết định nào hoàn tác được, chưa có gì thay đổi; hãy tải lại trang.";
        if (last.Reviewer != decision.Reviewer.Name && !decision.Reviewer.Is(Role.Administrator))
            return "Chỉ người đã quyết định hoàn tác được, chưa có gì thay đổi.";
        return ReviewRules.IsTooLate(last.Kind, document.State, decision.Now - last.At)
            ? "Quá một giờ nên không hoàn tác được nữa, chưa có gì thay đổi; hãy mở văn bản để sửa hoặc rút lại."
            : null;
    }

    /// <summary>A better scan leads on to whatever its reading concludes; other decisions to one state.</summary>
    private static bool StandsAfter(ReviewRow last, DocumentRow document) =>
        ReviewRules.After(last.Kind, last.Before) == document.State
        || (last.Kind == ReviewKind.Rescan && document.State is DocumentState.NeedsReview or DocumentState.Published or DocumentState.Quarantined);

    private async Task TakeBackAsync(DocumentRow document, ReviewRow last)
    {
        last.UndoneAt = decision.Now;
        decision.Leads = (last.Before, last.ReasonBefore);
        document.Reviewed = last.ReviewedBefore;
        if (last.Kind == ReviewKind.Rescan)
            await Rescan.TakeBackAsync(document, last);
        if (last.Kind != ReviewKind.Confirm)
            return;

        await db.Fields.Where(row => row.DocumentId == document.Id && row.Version == last.Version && row.Origin == FieldOrigin.Person)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoidedAt, decision.Now), cancellation);
        await db.Holders.Where(row => row.DocumentId == document.Id && row.Version == last.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoidedAt, decision.Now), cancellation);
        if (last.IssueEventId is { } line)
            await new EventLog(db, ids, decision.Now, cancellation).VoidAsync(document.Id, line, Basis, decision.Reviewer.Name);
        await RelinkAsync(document, last.Version);
    }

    /// <summary>By the number that stands again, in the place of the one that was confirmed wrongly.</summary>
    private async Task RelinkAsync(DocumentRow document, long version)
    {
        string?[] confirmed = [document.NumberKey, document.LandSerialKey];
        var values = await ReviewedFields.SetKeysAsync(db, document, cancellation);
        await db.SaveChangesAsync(cancellation);
        await new ReviewedRelations(decision, ids, cancellation).TakeBackAsync(document, version, Basis, values);
        var linker = new RelationLinker(db, ids, decision.Now, cancellation);
        foreach (var wrong in confirmed.OfType<string>().Where(key => key != document.NumberKey && key != document.LandSerialKey))
            await linker.UnlinkIncomingAsync(document, wrong, Basis, decision.Reviewer.Name);
        await linker.LinkIncomingAsync(document);
    }
}

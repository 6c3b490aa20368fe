using Docs.Core.Documents;
using Docs.Core.Extraction;

namespace Docs.Core.Review;

/// <summary>Which decision a document's state allows.</summary>
public static class ReviewRules
{
    /// <summary>Long enough for a hard page and a cup of tea; renewed while the page is open.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    /// <summary>A decision can be taken back as long as it is likely that nobody has built on it.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromHours(1);

    /// <summary>Fields whose confirmed values help with the next document and name no holder.</summary>
    public static readonly IReadOnlySet<string> Suggested = new HashSet<string>
    {
        FieldNames.ParentAgency, FieldNames.Agency, FieldNames.Place, FieldNames.Type, FieldNames.Signer, FieldNames.SignerTitle,
        FieldNames.Capacity, FieldNames.Procedure, FieldNames.ProcedureName,
    };

    /// <summary>A sealed document stays where it is, whatever a person thinks of it.</summary>
    public static bool MayTake(DocumentState state, bool isSealed) =>
        !isSealed && state is DocumentState.NeedsReview or DocumentState.Published or DocumentState.Recalled;

    /// <returns>The state after the decision, or null where the state does not allow it.</returns>
    public static DocumentState? After(ReviewKind kind, DocumentState state) => (kind, state) switch
    {
        (ReviewKind.Confirm, DocumentState.NeedsReview or DocumentState.Published or DocumentState.Recalled) => DocumentState.Published,
        (ReviewKind.Return, DocumentState.NeedsReview or DocumentState.Quarantined) => DocumentState.Returned,
        (ReviewKind.Reject, DocumentState.NeedsReview or DocumentState.Quarantined) => DocumentState.Rejected,
        (ReviewKind.Recall, DocumentState.Published) => DocumentState.Recalled,
        (ReviewKind.Arrange, DocumentState.NeedsReview) => DocumentState.Received,
        (ReviewKind.Merge, DocumentState.NeedsReview) => DocumentState.Rejected,
        (ReviewKind.Rescan, DocumentState.Returned or DocumentState.Quarantined or DocumentState.NeedsReview) => DocumentState.Received,
        (ReviewKind.Rescan, DocumentState.Published) => DocumentState.Published,
        (ReviewKind.Duplicate, DocumentState.NeedsReview or DocumentState.Published) => DocumentState.Rejected,
        (ReviewKind.Share or ReviewKind.Unshare, DocumentState.Published) => DocumentState.Published,
        _ => null,
    };

    /// <summary>Arranged pages are not put back: they are arranged once more instead.</summary>
    public static bool MayUndo(ReviewKind kind) =>
        kind is ReviewKind.Confirm or ReviewKind.Return or ReviewKind.Reject or ReviewKind.Recall or ReviewKind.Duplicate or ReviewKind.Rescan;

    /// <summary>On a better scan of what is not published nobody can have built: it can be taken back as long as nobody decided anything since.</summary>
    public static bool IsTooLate(ReviewKind kind, DocumentState state, TimeSpan since) =>
        since > UndoWithin && !(kind == ReviewKind.Rescan && state != DocumentState.Published);

    /// <summary>Says who may open the file, and nothing of what stands in it.</summary>
    public static bool IsOfFile(ReviewKind kind) => kind is ReviewKind.Share or ReviewKind.Unshare;

    /// <summary>Deciding what nobody looks at needs no hold; deciding on what a reviewer may have open does.</summary>
    public static bool NeedsHold(ReviewKind kind, DocumentState state) =>
        kind is ReviewKind.Confirm or ReviewKind.Arrange || kind is ReviewKind.Return or ReviewKind.Reject && state == DocumentState.NeedsReview;
}

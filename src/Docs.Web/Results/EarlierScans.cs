using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;

namespace Docs.Web.Results;

/// <summary>Scans that gave way to a better one. They may hold what the better one does not: for those who look after the result.</summary>
internal sealed class EarlierScans(IReviewDesk desk)
{
    private const int MostDecisions = 1_000;

    /// <summary>Oldest first. None where one of them was in quarantine: it may bear a secrecy mark.</summary>
    public async Task<IReadOnlyList<OriginalFile>> OfAsync(Viewer viewer, Document document, CancellationToken cancellation)
    {
        if (document.EarlierOriginals.Count == 0 || !Permissions.MayFollow(viewer, document.Custodian))
            return [];
        var decided = await desk.RecordsAsync(document.Id, null, MostDecisions, cancellation);
        return decided.Any(record => record is { Kind: ReviewKind.Rescan, Before: DocumentState.Quarantined }) ? [] : document.EarlierOriginals;
    }
}

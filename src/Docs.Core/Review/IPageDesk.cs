using Docs.Core.Access;
using Docs.Core.Documents;

namespace Docs.Core.Review;

/// <summary>
/// Documents whose pages a person arranges, and better scans of them. Each call is one transaction that also enqueues the
/// reading it causes; until that is done, and should it fail, the document is what it was.
/// </summary>
public interface IPageDesk
{
    /// <summary>
    /// Has the document made of other pages, and what is split off become documents of the same batch. One that is merged
    /// into it is Rejected, naming it. Nobody may hold that one, and it must be of the same custodian and wait for review.
    /// </summary>
    Task<DecisionAnswer> ArrangeAsync(string documentId, Viewer reviewer, Arrangement arrangement, CancellationToken cancellation);

    /// <summary>
    /// A better scan of the same paper; the old one is kept. A published document stays published and keeps the values that
    /// persons confirmed. Refused where these bytes are another document of the custodian already.
    /// </summary>
    Task<DecisionAnswer> RescanAsync(string documentId, Viewer by, OriginalFile scan, CancellationToken cancellation);

    /// <summary>The document is Rejected as the same paper as <paramref name="of"/>, of the same custodian and neither rejected nor returned.</summary>
    /// <param name="useScan">Its scan is the better one and becomes the other's; only of one with a file of its own.</param>
    Task<DecisionAnswer> MergeDuplicateAsync(string documentId, Viewer reviewer, string of, bool useScan, CancellationToken cancellation);
}

/// <param name="Version">The version of the document the reviewer looked at.</param>
/// <param name="Split">A further document each.</param>
/// <param name="Merged">Id of the document whose pages are part of <paramref name="Plan"/> now; null = none.</param>
public sealed record Arrangement(long Version, PagePlan Plan, IReadOnlyList<PagePlan> Split, string? Merged);

namespace Docs.Core.Holders;

/// <summary>
/// Numbers of one holder, linked by staff with evidence. Links are added and withdrawn, never edited or deleted; what is linked
/// through another number is linked too. Ids are in the form results hold them.
/// </summary>
public interface IHolderLinks
{
    /// <summary>Judged by <see cref="HolderLinkRules"/> in the transaction that writes, so that two at once cannot join what neither may.</summary>
    Task<LinkOutcome> AddAsync(NewHolderLink link, CancellationToken cancellation);

    /// <summary>Counts from the next question on. Of one that was withdrawn before, the first withdrawal stays.</summary>
    /// <returns>Null: there is no such link.</returns>
    Task<HolderLink?> WithdrawAsync(string id, string reason, string by, CancellationToken cancellation);

    /// <summary>The ids and all that standing links join to them, directly or through others.</summary>
    Task<IReadOnlySet<string>> ExpandAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Every link, withdrawn ones too, that names one of the ids or one that <see cref="ExpandAsync"/> joins to them; newest first.</summary>
    Task<IReadOnlyList<HolderLink>> OfHolderAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>All of them, newest first.</summary>
    /// <param name="after">The <see cref="HolderLinkPage.Next"/> of the page before.</param>
    Task<HolderLinkPage> ListAsync(string? after, int limit, CancellationToken cancellation);
}

/// <param name="Next">Null: the last page.</param>
public sealed record HolderLinkPage(IReadOnlyList<HolderLink> Items, string? Next);

using Docs.Core.Access;
using Docs.Core.Holders;

namespace Docs.Web.SignIn;

/// <summary>
/// The one place where an account's holder ids become those of who asks: with the numbers that staff linked to them, asked for
/// anew at each request, so that a link that was withdrawn opens nothing any more.
/// </summary>
internal sealed class AccountViewers(IHolderLinks links)
{
    public async Task<Viewer> OfAsync(Account account, CancellationToken cancellation) => account.Grants.HolderIds.Count == 0
        ? account.Viewer
        : account.Viewer with { HolderIds = await links.ExpandAsync([.. account.Grants.HolderIds], cancellation) };
}

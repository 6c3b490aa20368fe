using System.Security.Claims;
using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>The account behind a request as claims, made anew at each one, and the viewer they stand for.</summary>
internal static class Viewers
{
    public const string AgencyClaim = "docs:agency";

    public const string HolderClaim = "docs:holder";

    public const string SessionClaim = "docs:session";

    /// <summary>What must be done before anything else: see <see cref="Unfinished"/>.</summary>
    public const string TodoClaim = "docs:todo";

    public const string ScopeClaim = "docs:scope";

    /// <summary>Of an anonymous request: nobody, with no role.</summary>
    public static Viewer Viewer(this ClaimsPrincipal user) => new(
        user.Identity?.Name ?? "",
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null).OfType<Role>().ToHashSet(),
        Values(user, AgencyClaim),
        Values(user, HolderClaim));

    /// <summary>Null: no session, but a token.</summary>
    public static string? SessionId(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>Null: the caller has no account here.</summary>
    public static string? AccountId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The name that pages show.</summary>
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.GivenName) ?? user.Identity?.Name ?? "";

    /// <param name="viewer">Whom it stands for: <see cref="AccountViewers.OfAsync"/>.</param>
    /// <param name="scheme">How they showed who they are: see <see cref="Schemes"/>.</param>
    public static ClaimsIdentity IdentityOf(Account account, Viewer viewer, string scheme)
    {
        var identity = IdentityOf(viewer, scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new(ClaimTypes.GivenName, account.DisplayName));
        return identity;
    }

    public static ClaimsIdentity IdentityOf(Viewer viewer, string scheme)
    {
        var claims = viewer.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))
            .Concat(viewer.Agencies.Select(agency => new Claim(AgencyClaim, agency)))
            .Concat(viewer.HolderIds.Select(id => new Claim(HolderClaim, id)));
        return new ClaimsIdentity(claims.Prepend(new(ClaimTypes.Name, viewer.Name)), scheme);
    }

    private static HashSet<string> Values(ClaimsPrincipal user, string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
}

/// <summary>Ways to show who is calling.</summary>
internal static class Schemes
{
    /// <summary>Chooses between the two others.</summary>
    public const string Any = "docs";

    /// <summary>A browser's cookie.</summary>
    public const string Session = "session";

    /// <summary>A program's token in the Authorization header; no other site can make a browser send it.</summary>
    public const string Bearer = "bearer";
}

using System.Security.Claims;
using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>The viewer a session stands for; the claims are written at sign-in only.</summary>
internal static class Viewers
{
    public const string AgencyClaim = "docs:agency";

    public const string HolderClaim = "docs:holder";

    /// <summary>Of an anonymous request: nobody, with no role.</summary>
    public static Viewer Viewer(this ClaimsPrincipal user) => new(
        user.Identity?.Name ?? "",
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null).OfType<Role>().ToHashSet(),
        Values(user, AgencyClaim),
        Values(user, HolderClaim));

    private static HashSet<string> Values(ClaimsPrincipal user, string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
}

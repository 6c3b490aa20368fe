using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>Where people find themselves after signing in.</summary>
internal static class Homes
{
    /// <summary>The page of their work. Who has several roles starts at the counter.</summary>
    public static string Of(Viewer viewer)
    {
        if (viewer.Is(Role.Administrator) || viewer.Is(Role.Officer))
            return "/";
        if (viewer.Is(Role.Reviewer))
            return "/doi-soat";
        if (viewer.Is(Role.Clerk))
            return "/lo";
        if (viewer.Is(Role.Auditor))
            return "/bao-cao";
        return viewer.Is(Role.Citizen) ? "/giay-to" : "/tai-khoan";
    }

    /// <summary>A path of this server that a person was on their way to; null for anything else.</summary>
    public static string? Local(string? path) =>
        path is ['/', ..] and not (['/', '/' or '\\', ..]) && path.Length <= 2_000 && !path.Any(char.IsControl) ? path : null;
}

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

    /// <summary>What the menu calls the page that <see cref="Of"/> names.</summary>
    public static string NameOf(string home) => home switch
    {
        "/" => "Tra cứu",
        "/doi-soat" => "Đối soát",
        "/lo" => "Lô số hóa",
        "/bao-cao" => "Báo cáo",
        "/giay-to" => "Giấy tờ của tôi",
        _ => "Tài khoản của tôi",
    };

    /// <summary>The page that a request is on its way to: its own, or that on which the form sent stands; null: none of this server.</summary>
    public static string? Wanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? Local(request.Path + request.QueryString) : PageOfForm(request);

    /// <summary>A path of this server that a person was on their way to, escaped as addresses are; null for anything else.</summary>
    public static string? Local(string? path) =>
        path is ['/', ..] and not (['/', '/' or '\\', ..]) && path.Length <= 2_000 && path.All(character => character is > ' ' and <= '~') ? path : null;

    private static string? PageOfForm(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value ? Local(page.PathAndQuery) : null;
}

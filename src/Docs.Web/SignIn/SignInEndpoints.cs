using System.Security.Claims;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.SignIn;

/// <summary>Signing in by a one-time link, until people have accounts.</summary>
internal static class SignInEndpoints
{
    /// <summary>Long enough to carry a link to another window, short enough to be forgotten there.</summary>
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(10);

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/vao/{token}", EnterAsync).Allow(Rule.Anyone).Audited(AuditAct.SignIn).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        // The link makes its bearer an administrator.
        app.MapPost("/lien-ket", NewLink).Allow(Rule.Administer).ExcludeFromDescription();
        app.MapPost("/ra", (Delegate)LeaveAsync).Allow(Rule.SignedIn).Audited(AuditAct.SignOut).ExcludeFromDescription();
    }

    public static string LinkFor(string origin, string token) => $"{origin}/vao/{token}";

    public static RazorComponentResult<SignInNeeded> AskForLink(string? problem, int status) =>
        new RazorComponentResult<SignInNeeded>(new { Problem = problem }) { StatusCode = status };

    private static async Task<IResult> EnterAsync(HttpContext http, string token, OneTimeLinks links)
    {
        // A browser that merely looks ahead must not use the link up.
        if (http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase))
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        switch (links.Redeem(token))
        {
            case LinkAnswer.Accepted:
                http.Audit().Became = Staff().Viewer();
                await http.SignInAsync(Staff(), new AuthenticationProperties { IsPersistent = true });
                return TypedResults.Redirect("/");
            case LinkAnswer.Locked:
                http.Response.Headers.RetryAfter = "60";
                return AskForLink("Quá nhiều liên kết sai. Hãy chờ một phút rồi mở lại liên kết; liên kết đúng vẫn còn dùng được.", StatusCodes.Status429TooManyRequests);
            default:
                return AskForLink("Liên kết này không đúng, đã dùng rồi hoặc quá hạn.", StatusCodes.Status401Unauthorized);
        }
    }

    private static RazorComponentResult<LinkPage> NewLink(HttpContext http, OneTimeLinks links) =>
        new RazorComponentResult<LinkPage>(new
        {
            Link = LinkFor($"{http.Request.Scheme}://{http.Request.Host}", links.Issue(LinkLifetime)),
            Minutes = (int)LinkLifetime.TotalMinutes,
        });

    private static async Task<IResult> LeaveAsync(HttpContext http)
    {
        await http.SignOutAsync();
        return AskForLink("Đã đăng xuất khỏi trình duyệt này.", StatusCodes.Status200OK);
    }

    // Whoever holds the link stood at the server's own command line.
    private static ClaimsPrincipal Staff() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "Cán bộ"), new Claim(ClaimTypes.Role, nameof(Role.Administrator))],
        CookieAuthenticationDefaults.AuthenticationScheme));
}

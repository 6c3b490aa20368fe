using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.SignIn;

/// <summary>Signing in, changing the password, signing out.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/dang-nhap";

    public const string PasswordPath = "/doi-mat-khau";

    private const string Wrong =
        "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Sau 5 lần sai, tài khoản khóa từ 1 đến 15 phút; hãy chờ rồi thử lại, hoặc nhờ quản trị đặt lại mật khẩu.";

    private const string Over = "Phiên đăng nhập đã hết. Hãy đăng nhập lại để đi tiếp.";

    private const string OverTyping = " Chưa có gì được gửi; những gì đã gõ hiện lại sau khi đăng nhập.";

    private const string TooLate = "Mật khẩu dùng một lần này đã quá hạn 72 giờ. Hãy nhờ quản trị cấp mật khẩu mới.";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).Allow(Rule.Anyone).NotAudited("An empty form.").ExcludeFromDescription();
        app.MapPost(Path, EnterAsync).Allow(Rule.Anyone).Audited(AuditAct.SignIn).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapPost("/ra", (Delegate)LeaveAsync).Allow(Rule.SignedIn).Audited(AuditAct.SignOut).WithMetadata(new OpenToUnfinished()).ExcludeFromDescription();
        app.MapGet(PasswordPath, (HttpContext http, string? ve) => PasswordForm(http, Homes.Local(ve), null, StatusCodes.Status200OK))
            .Allow(Rule.SignedIn).WithMetadata(new OpenToUnfinished()).ExcludeFromDescription();
        app.MapPost(PasswordPath, ChangePasswordAsync)
            .Allow(Rule.SignedIn).RequireRateLimiting(RateLimits.SignIn).WithMetadata(new OpenToUnfinished()).ExcludeFromDescription();
    }

    /// <summary>The form, in place of what was asked for; the page asked for, or that of the form sent, is shown after signing in.</summary>
    public static RazorComponentResult<SignInPage> Ask(HttpContext http)
    {
        var wanted = Homes.Wanted(http.Request);
        var notice = SessionCookie.Read(http.Request) is not { Length: > 0 } ? null : HttpMethods.IsGet(http.Request.Method) ? Over : Over + OverTyping;
        return new(new { Notice = notice, Wanted = wanted == Path ? null : wanted }) { StatusCode = StatusCodes.Status401Unauthorized };
    }

    public static RazorComponentResult<SignInPage> Form(string? problem, string? name, string? wanted, int status) =>
        new RazorComponentResult<SignInPage>(new { Problem = problem, Name = name, Wanted = wanted }) { StatusCode = status };

    private static IResult Show(HttpContext http, string? ve) => http.User.Identity?.IsAuthenticated == true
        ? TypedResults.LocalRedirect(Homes.Local(ve) ?? Homes.Of(http.User.Viewer()))
        : Form(null, null, Homes.Local(ve), StatusCodes.Status200OK);

    private static async Task<IResult> EnterAsync(HttpContext http, PasswordSignIn signIn, SecondFactors factors, BrowserSessions sessions, SignInEvents events)
    {
        if (!Transport.IsPrivate(http))
            return Refusals.Page(Refusal.HttpsNeeded);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (name, wanted) = (form["name"].ToString(), Homes.Local(form["ve"]));
        switch (await signIn.TryAsync(name, form["password"].ToString(), http.RequestAborted))
        {
            case SignInAnswer.Accepted accepted:
                await sessions.StartAsync(http, accepted.Account, "Mật khẩu");
                return TypedResults.LocalRedirect(wanted ?? Homes.Of(accepted.Account.Viewer));
            case SignInAnswer.CodeNeeded needed:
                return SecondFactorEndpoints.Ask(factors.Ticket(needed.Account, wanted ?? ""));
            case SignInAnswer.TooLate:
                await events.NoteAsync(http, SignInEvent.Refused, name, http.RequestAborted);
                return Form(TooLate, name, wanted, StatusCodes.Status401Unauthorized);
            default:
                await events.NoteAsync(http, SignInEvent.Refused, name, http.RequestAborted);
                return Form(Wrong, name, wanted, StatusCodes.Status401Unauthorized);
        }
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, BrowserSessions sessions)
    {
        await sessions.EndAsync(http);
        return new RazorComponentResult<SignInPage>(new { Notice = "Đã đăng xuất khỏi trình duyệt này." });
    }

    private static RazorComponentResult<PasswordPage> PasswordForm(HttpContext http, string? wanted, FormProblem? problem, int status) =>
        new RazorComponentResult<PasswordPage>(new { Problem = problem, Wanted = wanted, Forced = http.User.HasClaim(Viewers.TodoClaim, PasswordPath) }) { StatusCode = status };

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, IAccounts accounts, PasswordChange change)
    {
        if (http.User.AccountId() is not { } id || await accounts.FindAsync(id, http.RequestAborted) is not { PasswordHash: not null } account)
            return PasswordForm(http, null, new("Tài khoản này đăng nhập qua hệ thống khác nên không có mật khẩu ở đây."), StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var wanted = Homes.Local(form["ve"]);
        var problem = await change.TryAsync(http, account, form["current"].ToString(), form["password"].ToString(), form["again"].ToString());
        return problem is null
            ? TypedResults.LocalRedirect(wanted ?? Homes.Of(account.Viewer))
            : PasswordForm(http, wanted, problem, StatusCodes.Status400BadRequest);
    }
}

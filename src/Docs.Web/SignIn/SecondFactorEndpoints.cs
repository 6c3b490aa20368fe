using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Recognition.Separators;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.SignIn;

/// <summary>The second step of signing in, and setting it up.</summary>
internal static class SecondFactorEndpoints
{
    public const string Path = "/tai-khoan/hai-buoc";

    public const string StepPath = "/dang-nhap/ma";

    private const string Wrong = "Mã không đúng, đã dùng rồi hoặc đã quá giờ. Hãy nhập mã đang hiện trên điện thoại; sau nhiều lần sai, tài khoản khóa từ 1 đến 15 phút.";

    public static void MapSecondFactor(this IEndpointRouteBuilder app)
    {
        app.MapPost(StepPath, StepAsync).Allow(Rule.Anyone).Audited(AuditAct.SignIn).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        app.MapGet(Path, SetUpAsync).Allow(Rule.SignedIn).WithMetadata(new OpenToUnfinished()).ExcludeFromDescription();
        app.MapPost(Path, TurnOnAsync).Allow(Rule.SignedIn).WithMetadata(new OpenToUnfinished()).ExcludeFromDescription();
        app.MapPost(Path + "/tat", TurnOffAsync).Allow(Rule.SignedIn).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
    }

    public static RazorComponentResult<SecondStepPage> Ask(string ticket, string? problem = null) =>
        new RazorComponentResult<SecondStepPage>(new { Ticket = ticket, Problem = problem })
        { StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized };

    private static async Task<IResult> StepAsync(HttpContext http, SecondFactors factors, IAccounts accounts, BrowserSessions sessions, SignInEvents events)
    {
        var cancellation = http.RequestAborted;
        var form = await http.Request.ReadFormAsync(cancellation);
        var ticket = form["ve"].ToString();
        if (await factors.RedeemAsync(ticket, cancellation) is not var (account, wanted))
            return SignInEndpoints.Form("Đã quá 10 phút từ lúc nhập mật khẩu. Hãy đăng nhập lại từ đầu.", null, null, StatusCodes.Status401Unauthorized);
        if (await accounts.TryAttemptAsync(account.Id, cancellation) && await factors.CheckAsync(account, form["code"].ToString(), cancellation))
        {
            await sessions.StartAsync(http, account, "Mật khẩu và mã hai bước");
            return TypedResults.LocalRedirect(Homes.Local(wanted) ?? Homes.Of(account.Viewer));
        }

        await events.NoteAsync(http, SignInEvent.Refused, account.Name, cancellation);
        return Ask(ticket, Wrong);
    }

    private static async Task<IResult> SetUpAsync(HttpContext http, string? ve, IAccounts accounts, SecondFactors factors) =>
        await OwnAsync(http, accounts) is { } account ? SetUpPage(http, account, factors, factors.NewSecret(), Homes.Local(ve), null) : Refusals.Page(NoPassword);

    private static async Task<IResult> TurnOnAsync(HttpContext http, IAccounts accounts, SecondFactors factors, SignedInDirectory directory, SignInEvents events)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await OwnAsync(http, accounts) is not { } own)
            return Refusals.Page(NoPassword);
        if (await factors.RedeemAsync(form["ve"].ToString(), http.RequestAborted) is not var (account, carried) || account.Id != own.Id)
            return SetUpPage(http, own, factors, factors.NewSecret(), null, "Trang này đã mở quá lâu. Hãy quét mã mới rồi nhập lại.");
        var (secret, wanted) = Carried(carried);
        await events.NoteAsync(http, SignInEvent.SecondFactorOn, account.Name, http.RequestAborted);
        if (await factors.TurnOnAsync(account, secret, form["code"].ToString(), http.RequestAborted) is not { } codes)
            return SetUpPage(http, account, factors, secret, wanted, "Mã không khớp. Hãy xem lại giờ của điện thoại rồi nhập mã đang hiện.");
        directory.Forget();
        return new RazorComponentResult<RecoveryPage>(new { Codes = codes, Home = wanted ?? Homes.Of(account.Viewer) });
    }

    /// <summary>What the ticket of this page carries: the secret that is set up, and the page one was on the way to.</summary>
    private static (byte[] Secret, string? Wanted) Carried(string carried) =>
        carried.Split(' ', 2) is [var secret, var wanted] ? (Convert.FromBase64String(secret), Homes.Local(wanted)) : (Convert.FromBase64String(carried), null);

    private static async Task<IResult> TurnOffAsync(HttpContext http, IAccounts accounts, Passwords passwords, SignedInDirectory directory, SignInEvents events)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await OwnAsync(http, accounts) is not { } account)
            return Refusals.Page(NoPassword);
        if (!await accounts.TryAttemptAsync(account.Id, http.RequestAborted) || !passwords.Verify(account.PasswordHash, form["password"].ToString()))
            return Refusals.Page(WrongPassword);
        await events.NoteAsync(http, SignInEvent.SecondFactorOff, account.Name, http.RequestAborted);
        await accounts.SetSecondFactorAsync(account.Id, null, http.RequestAborted);
        directory.Forget();
        return TypedResults.LocalRedirect("/tai-khoan");
    }

    private static RazorComponentResult<SecondFactorPage> SetUpPage(HttpContext http, Account account, SecondFactors factors, byte[] secret, string? wanted, string? problem) =>
        new RazorComponentResult<SecondFactorPage>(new
        {
            Qr = QrSvg.Of(OneTimeCode.Uri(account.Name, secret)),
            Secret = string.Join(' ', OneTimeCode.ToBase32(secret).Chunk(4).Select(four => new string(four))),
            Ticket = factors.Ticket(account, wanted is null ? Convert.ToBase64String(secret) : $"{Convert.ToBase64String(secret)} {wanted}"),
            Problem = problem,
            Forced = http.User.HasClaim(Viewers.TodoClaim, Path),
        })
        { StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };

    /// <summary>Null: signs in elsewhere, where codes are set up too.</summary>
    private static async Task<Account?> OwnAsync(HttpContext http, IAccounts accounts) =>
        http.User.AccountId() is { } id && await accounts.FindAsync(id, http.RequestAborted) is { PasswordHash: not null } account ? account : null;

    private static readonly Refusal NoPassword = new(
        StatusCodes.Status409Conflict, "Tài khoản không có mật khẩu ở đây", "Tài khoản này đăng nhập qua hệ thống khác; mã hai bước, nếu có, được đặt ở đó.")
    { Code = "no-password" };

    private static readonly Refusal WrongPassword = new(
        StatusCodes.Status403Forbidden, "Mật khẩu không đúng", "Mã hai bước vẫn bật. Hãy quay lại trang Tài khoản của tôi và nhập đúng mật khẩu hiện tại.")
    { Code = "wrong-password" };
}

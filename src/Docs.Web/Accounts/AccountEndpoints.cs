using System.Globalization;
using System.Security.Cryptography;
using Docs.Core.Access;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Accounts;

public sealed record AccountView(Account Account, IReadOnlyList<Session> Sessions, string? Current, IReadOnlyList<AccessToken> Tokens, DateTimeOffset Now)
{
    /// <summary>Numbers that staff linked to those of the account.</summary>
    public IReadOnlyList<string> LinkedIds { get; init; } = [];

    /// <summary>A token just made: shown this once.</summary>
    public string? Created { get; init; }

    public FormProblem? Problem { get; init; }
}

/// <summary>"Tài khoản của tôi": where one is signed in, and the tokens of one's programs.</summary>
internal static class AccountEndpoints
{
    private const int MaxTokens = 20;

    public const int DefaultDays = 90;

    public const int MaxDays = 365;

    private static readonly Refusal NoAccount = new(
        StatusCodes.Status404NotFound, "Không có tài khoản", "Lời gọi này không gắn với tài khoản nào của Docs nên không có trang tài khoản.")
    { Code = "no-account" };

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tai-khoan", ShowAsync).Allow(Rule.SignedIn).ExcludeFromDescription();
        app.MapPost("/tai-khoan/phien/het", EndAllAsync).Allow(Rule.SignedIn).ExcludeFromDescription();
        app.MapPost("/tai-khoan/phien/{session}", EndAsync).Allow(Rule.SignedIn).ExcludeFromDescription();
        app.MapPost("/tai-khoan/ma-truy-cap", CreateTokenAsync).Allow(Rule.SignedIn).ExcludeFromDescription();
        app.MapPost("/tai-khoan/ma-truy-cap/{token}/thu-hoi", RevokeTokenAsync).Allow(Rule.SignedIn).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, AccountViews views) =>
        await views.OfAsync(http) is { } view ? Page(view) : Refusals.Page(NoAccount);

    private static RazorComponentResult<OwnAccountPage> Page(AccountView view) =>
        new(new { View = view }) { StatusCode = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };

    private static async Task<IResult> EndAsync(HttpContext http, string session, ISessions sessions, SignedInDirectory directory, SignInEvents events)
    {
        await events.NoteAsync(http, SignInEvent.SessionsEnded, http.User.Identity?.Name ?? "", http.RequestAborted);
        await sessions.EndAsync(http.User.AccountId() ?? "", session, http.RequestAborted);
        directory.Forget();
        return TypedResults.LocalRedirect("/tai-khoan");
    }

    private static async Task<IResult> EndAllAsync(HttpContext http, ISessions sessions, SignedInDirectory directory, SignInEvents events)
    {
        await events.NoteAsync(http, SignInEvent.SessionsEnded, http.User.Identity?.Name ?? "", http.RequestAborted);
        await sessions.EndAllAsync(http.User.AccountId() ?? "", http.User.SessionId(), http.RequestAborted);
        directory.Forget();
        return TypedResults.LocalRedirect("/tai-khoan");
    }

    private static async Task<IResult> CreateTokenAsync(
        HttpContext http, AccountViews views, IAccessTokens tokens, SignInEvents events, RandomNumberGenerator random, TimeProvider clock)
    {
        if (await views.OfAsync(http) is not { } view)
            return Refusals.Page(NoAccount);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = form["name"].ToString().Trim();
        var scopes = form["scope"].Select(value => Enum.TryParse<TokenScope>(value, out var scope) && Enum.IsDefined(scope) ? scope : (TokenScope?)null).OfType<TokenScope>().ToHashSet();
        var right = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MaxDays;
        if (Problem(name, scopes, right, view.Tokens.Count) is { } problem)
            return Page(view with { Problem = problem });
        var token = BearerHandler.TokenPrefix + Secrets.Token(random);
        await events.NoteAsync(http, SignInEvent.TokenCreated, view.Account.Name, http.RequestAborted);
        await tokens.AddAsync(new(view.Account.Id, name, Secrets.Hash(token), scopes, clock.GetUtcNow().AddDays(days)), http.RequestAborted);
        return Page((await views.OfAsync(http))! with { Created = token });
    }

    private static FormProblem? Problem(string name, HashSet<TokenScope> scopes, bool daysRight, int count) =>
        name.Length is 0 or > 60 ? new("Hãy đặt tên cho mã, tối đa 60 ký tự, ví dụ tên phần mềm sẽ dùng; chưa tạo mã nào.", "name")
        : scopes.Count == 0 ? new("Hãy chọn ít nhất một phạm vi; chưa tạo mã nào.", "scope")
        : !daysRight ? new($"Số ngày dùng được của mã phải từ 1 đến {MaxDays}; chưa tạo mã nào.", "days")
        : count >= MaxTokens ? new($"Mỗi tài khoản có tối đa {MaxTokens} mã. Hãy thu hồi mã không dùng nữa rồi tạo lại.")
        : null;

    private static async Task<IResult> RevokeTokenAsync(HttpContext http, string token, IAccessTokens tokens, SignedInDirectory directory, SignInEvents events)
    {
        await events.NoteAsync(http, SignInEvent.TokenRevoked, http.User.Identity?.Name ?? "", http.RequestAborted);
        await tokens.RevokeAsync(http.User.AccountId() ?? "", token, http.RequestAborted);
        directory.Forget();
        return TypedResults.LocalRedirect("/tai-khoan");
    }
}

internal sealed class AccountViews(IAccounts accounts, ISessions sessions, IAccessTokens tokens, AccountViewers viewers, SessionLimits limits, TimeProvider clock)
{
    /// <summary>Of the caller; null: no account is behind it.</summary>
    public async Task<AccountView?> OfAsync(HttpContext http) =>
        http.User.AccountId() is { } id && await accounts.FindAsync(id, http.RequestAborted) is { } account
            ? new(account, await LiveAsync(id, http.RequestAborted), http.User.SessionId(), await tokens.OfAccountAsync(id, http.RequestAborted), clock.GetUtcNow())
            {
                LinkedIds = [.. (await viewers.OfAsync(account, http.RequestAborted)).HolderIds.Except(account.Grants.HolderIds).Order(StringComparer.Ordinal)],
            }
            : null;

    /// <summary>Sessions that still open anything.</summary>
    public async Task<IReadOnlyList<Session>> LiveAsync(string accountId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return [.. (await sessions.OfAccountAsync(accountId, cancellation)).Where(session => !limits.IsOver(session, now))];
    }
}

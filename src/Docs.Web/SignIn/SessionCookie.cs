using System.Security.Cryptography;
using Docs.Core.Access;
using Docs.Web.Audit;

namespace Docs.Web.SignIn;

/// <summary>The cookie holds a random id and nothing else; it ends with the browser, since counters share computers.</summary>
internal static class SessionCookie
{
    /// <summary>Browsers take the prefix only over https, for this host alone.</summary>
    public static string Name(bool secure) => secure ? "__Host-docs-session" : "docs-session";

    public static string? Read(HttpRequest request) => request.Cookies[Name(request.IsHttps)];

    public static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name(http.Request.IsHttps), token, Options(http));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request.IsHttps), Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        Path = "/",
        // Lax: with Strict, a link opened from a mail page would come as a stranger's.
        SameSite = SameSiteMode.Lax,
    };
}

/// <summary>Starts and ends the session of the browser that asks.</summary>
internal sealed class BrowserSessions(ISessions sessions, IAccounts accounts, SignedInDirectory directory, SessionLimits limits, SignInEvents events, RandomNumberGenerator random)
{
    /// <param name="method">How they signed in, in Vietnamese.</param>
    public async Task StartAsync(HttpContext http, Account account, string method)
    {
        var cancellation = http.RequestAborted;
        var token = Secrets.Token(random);
        await events.NoteAsync(http, SignInEvent.SignedIn, account.Name, cancellation);
        http.Audit().Became = account.Viewer;
        await accounts.NoteSignInAsync(account.Id, cancellation);
        await sessions.SweepAsync(limits, cancellation);
        await sessions.AddAsync(new(account.Id, Secrets.Hash(token), CallerOf.Address(http), CallerOf.Agent(http), method), cancellation);
        SessionCookie.Write(http, token);
    }

    public async Task EndAsync(HttpContext http)
    {
        var user = http.User;
        if (user.AccountId() is { } account && user.SessionId() is { } session)
        {
            await events.NoteAsync(http, SignInEvent.SignedOut, user.Identity?.Name ?? "", http.RequestAborted);
            await sessions.EndAsync(account, session, http.RequestAborted);
            directory.Forget();
        }

        SessionCookie.Delete(http);
    }
}

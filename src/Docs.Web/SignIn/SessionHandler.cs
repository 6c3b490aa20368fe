using System.Security.Claims;
using System.Text.Encodings.Web;
using Docs.Web.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Docs.Web.SignIn;

/// <summary>Who a browser's cookie stands for; a stranger is asked to sign in where he stands.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignedInDirectory directory, AccountViewers viewers, Unfinished unfinished)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { Length: > 0 } token || !Transport.IsPrivate(Context))
            return AuthenticateResult.NoResult();
        if (await directory.SessionAsync(token, Context.RequestAborted) is not { } found)
            return AuthenticateResult.Fail("no such session");
        var identity = Viewers.IdentityOf(found.Account, await viewers.OfAsync(found.Account, Context.RequestAborted), Scheme.Name);
        identity.AddClaim(new(Viewers.SessionClaim, found.Session.Id));
        if (unfinished.TodoOf(found.Account) is { } todo)
            identity.AddClaim(new(Viewers.TodoClaim, todo));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Refusals.IsProgram(Context)
            ? Refusals.WriteAsync(Context, Refusal.SignInNeeded)
            : SignInEndpoints.Ask(Context).ExecuteAsync(Context);
}

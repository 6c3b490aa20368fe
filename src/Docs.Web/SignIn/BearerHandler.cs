using System.Security.Claims;
using System.Text.Encodings.Web;
using Docs.Core.Access;
using Docs.Web.Errors;
using Docs.Web.SignIn.External;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Docs.Web.SignIn;

/// <summary>Who a program's token stands for.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignedInDirectory directory, AccountViewers viewers)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>So that a token in a log or a repository is known for what it is.</summary>
    public const string TokenPrefix = "docs_";

    private const string HeaderPrefix = "Bearer ";

    /// <summary>Null: this request carries none. Pages take no tokens.</summary>
    public static string? TokenOf(HttpContext http) =>
        Refusals.IsProgram(http) && http.Request.Headers.Authorization is [{ } header] && header.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase)
            ? header[HeaderPrefix.Length..].Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Context) is not { } token || !Transport.IsPrivate(Context))
            return AuthenticateResult.NoResult();
        if (!token.StartsWith(TokenPrefix, StringComparison.Ordinal))
            return await JwtAsync(token);
        if (await directory.TokenAsync(token, Context.RequestAborted) is not { Account.OneTimeUntil: null } found)
            return AuthenticateResult.Fail("no such token");
        return Success(Viewers.IdentityOf(found.Account, await viewers.OfAsync(found.Account, Context.RequestAborted), Scheme.Name), found.Token.Scopes);
    }

    private async Task<AuthenticateResult> JwtAsync(string token)
    {
        if (Context.RequestServices.GetService<JwtCheck>() is not { } jwt || await jwt.CheckAsync(token, Context.RequestAborted) is not { } caller)
            return AuthenticateResult.Fail("no such token");
        return Success(Viewers.IdentityOf(caller.Viewer, Scheme.Name), caller.Scopes);
    }

    private AuthenticateResult Success(ClaimsIdentity identity, IReadOnlySet<TokenScope> scopes)
    {
        identity.AddClaims(scopes.Select(scope => new Claim(Viewers.ScopeClaim, scope.ToString())));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Refusals.WriteAsync(Context, Refusal.WrongToken);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Docs.Core.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.SignIn.External;

/// <summary>What one browser on its way to the provider must bring back.</summary>
/// <param name="State">Ties the answer to this browser.</param>
/// <param name="Nonce">Ties the id_token to this request.</param>
/// <param name="Verifier">Ties the code to this server (PKCE).</param>
/// <param name="Wanted">The page it was on its way to.</param>
internal sealed record OidcFlow(string Provider, string State, string Nonce, string Verifier, string? Wanted, long Until)
{
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}

/// <summary>Keeps the flow in the browser itself, unreadable, for one try.</summary>
internal sealed class OidcFlows(IDataProtectionProvider protection, RandomNumberGenerator random, TimeProvider clock)
{
    private const string Name = "docs-oidc";

    /// <summary>Longer than it takes to find the telephone and confirm there.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _protector = protection.CreateProtector("Docs.Oidc");

    public OidcFlow Begin(HttpContext http, string provider, string? wanted)
    {
        var flow = new OidcFlow(provider, Secrets.Token(random), Secrets.Token(random), Secrets.Token(random), wanted, (clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        http.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(flow)), Options(http));
        return flow;
    }

    /// <summary>Null: none was begun here with this provider, or it is too old, or the state is another. It serves once.</summary>
    public OidcFlow? End(HttpContext http, string provider, string? state)
    {
        var kept = http.Request.Cookies[Name];
        http.Response.Cookies.Delete(Name, Options(http));
        if (kept is null || state is null)
            return null;
        try
        {
            var flow = JsonSerializer.Deserialize<OidcFlow>(_protector.Unprotect(kept))!;
            return flow.Provider == provider && flow.Until > clock.GetUtcNow().ToUnixTimeSeconds()
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(flow.State), Encoding.UTF8.GetBytes(state))
                ? flow
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        // The provider's redirect back is another site's: Strict would lose it.
        SameSite = SameSiteMode.Lax,
        Path = SignInEndpoints.Path,
    };
}

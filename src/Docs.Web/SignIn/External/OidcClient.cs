using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Docs.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Docs.Web.SignIn.External;

/// <summary>The other system did not say who it is; the message tells why, without personal data, for the log.</summary>
internal sealed class OidcException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>One OpenID Connect provider: authorization code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect Core 1.0).</summary>
internal sealed class OidcClient
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public OidcClient(OidcOptions options, HttpClient http, TimeProvider clock)
    {
        (Options, _http, _clock) = (options, http, clock);
        _configuration = new(
            $"{options.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            // Whether http will do was decided when the settings were read.
            new HttpDocumentRetriever(http) { RequireHttps = !options.Authority.IsLoopback });
    }

    public OidcOptions Options { get; }

    /// <summary>Where the browser goes to be asked.</summary>
    public async Task<string> AddressAsync(OidcFlow flow, string returnAddress, CancellationToken cancellation)
    {
        var provider = await ConfigurationAsync(cancellation);
        return QueryHelpers.AddQueryString(provider.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = Options.ClientId,
            ["redirect_uri"] = returnAddress,
            ["scope"] = Options.Scopes,
            ["state"] = flow.State,
            ["nonce"] = flow.Nonce,
            ["code_challenge"] = flow.Challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Exchanges the code and checks the id_token; claims it lacks are asked for at the provider's userinfo.</summary>
    /// <exception cref="OidcException">Anything is other than it must be.</exception>
    public async Task<(string Issuer, Claims Claims)> RedeemAsync(OidcFlow flow, string code, string returnAddress, CancellationToken cancellation)
    {
        var provider = await ConfigurationAsync(cancellation);
        using var tokens = await PostCodeAsync(provider, flow, code, returnAddress, cancellation);
        var idToken = tokens.RootElement.TryGetProperty("id_token", out var text) ? text.GetString() : null;
        var claims = await CheckAsync(provider, idToken ?? throw new OidcException("the token answer has no id_token"), flow.Nonce, cancellation);
        var wanted = new[] { Options.NameClaim, Options.ForCitizens ? Options.HolderClaim : null, Options.RolesClaim, Options.AgenciesClaim }.OfType<string>();
        if (wanted.All(claims.Has) || string.IsNullOrEmpty(provider.UserInfoEndpoint))
            return (provider.Issuer, claims);
        return (provider.Issuer, await UserInfoAsync(provider, tokens.RootElement.GetProperty("access_token").GetString()!, claims.Text("sub")!, cancellation));
    }

    /// <summary>OpenID Connect Core, 3.1.3.7.</summary>
    private async Task<Claims> CheckAsync(OpenIdConnectConfiguration provider, string idToken, string nonce, CancellationToken cancellation)
    {
        var handler = new JsonWebTokenHandler { MapInboundClaims = false };
        var result = await handler.ValidateTokenAsync(idToken, TokenRules.Of(provider.Issuer, Options.ClientId, provider.SigningKeys, _clock));
        if (!result.IsValid)
        {
            // Keys may have been changed over since they were read.
            _configuration.RequestRefresh();
            provider = await ConfigurationAsync(cancellation);
            result = await handler.ValidateTokenAsync(idToken, TokenRules.Of(provider.Issuer, Options.ClientId, provider.SigningKeys, _clock));
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            throw new OidcException($"the id_token is not valid: {result.Exception?.GetType().Name}");
        var claims = Claims.Read(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.EncodedPayload)));
        if (claims.Text("nonce") != nonce)
            throw new OidcException("the id_token has another nonce");
        if ((token.Audiences.Count() > 1 || claims.Has("azp")) && claims.Text("azp") != Options.ClientId)
            throw new OidcException("the id_token is for another client");
        return claims.Text("sub") is { Length: > 0 and <= 255 } ? claims : throw new OidcException("the id_token has no sub");
    }

    private async Task<JsonDocument> PostCodeAsync(OpenIdConnectConfiguration provider, OidcFlow flow, string code, string returnAddress, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = returnAddress,
                ["code_verifier"] = flow.Verifier,
            }),
        };
        // RFC 6749, 2.3.1: both parts are form-encoded first.
        var basic = $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        return JsonDocument.Parse(await SendAsync(request, cancellation));
    }

    private async Task<Claims> UserInfoAsync(OpenIdConnectConfiguration provider, string accessToken, string subject, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var claims = Claims.Read(await SendAsync(request, cancellation));
        return claims.Text("sub") == subject ? claims : throw new OidcException("userinfo speaks of somebody else");
    }

    private async Task<string> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsStringAsync(cancellation)
                : throw new OidcException($"{request.RequestUri!.AbsolutePath} answered {(int)answer.StatusCode}");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new OidcException($"{request.RequestUri!.Host} does not answer", error);
        }
    }

    private async Task<OpenIdConnectConfiguration> ConfigurationAsync(CancellationToken cancellation)
    {
        try
        {
            return await _configuration.GetConfigurationAsync(cancellation);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            throw new OidcException($"{Options.Authority.Host} does not describe itself", error);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Docs.Core.Access;
using Docs.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Docs.Web.SignIn.External;

/// <param name="Scopes">Of the token; all, where it names none of ours.</param>
internal sealed record JwtCaller(Viewer Viewer, IReadOnlySet<TokenScope> Scopes);

/// <summary>Programs that come with a JWT of the configured issuer (RFC 7519, RFC 9068).</summary>
internal sealed class JwtCheck
{
    private const string ScopePrefix = "docs.";

    private readonly JwtOptions _options;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<SecurityKey> _own;
    private readonly ConfigurationManager<JsonWebKeySet>? _fetched;

    public JwtCheck(JwtOptions options, HttpClient http, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _own = options.KeysPem is { } pem ? PemKeys.Read(pem) : [];
        if (options.KeySet is { } address)
            _fetched = new(address.ToString(), new KeySetRetriever(), new HttpDocumentRetriever(http) { RequireHttps = !address.IsLoopback });
    }

    /// <returns>Null: not valid, or its keys cannot be had now.</returns>
    public async Task<JwtCaller?> CheckAsync(string text, CancellationToken cancellation)
    {
        if (await ValidAsync(text, cancellation) is not { } token)
            return null;
        var claims = Claims.Read(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.EncodedPayload)));
        if (claims.Text(_options.NameClaim) is not { Length: > 0 and <= 200 } name)
            return null;
        // With a colon, as no account's name has one.
        var viewer = new Viewer($"jwt:{name}", claims.Roles(_options.RolesClaim, _options.Roles), claims.Agencies(_options.AgenciesClaim), new HashSet<string>());
        return new(viewer, Scopes(claims.Words("scope")));
    }

    private async Task<JsonWebToken?> ValidAsync(string text, CancellationToken cancellation)
    {
        var handler = new JsonWebTokenHandler { MapInboundClaims = false };
        if (!handler.CanReadToken(text))
            return null;
        var result = await handler.ValidateTokenAsync(text, TokenRules.Of(_options.Issuer, _options.Audience, await KeysAsync(cancellation), _clock));
        if (result is { IsValid: false, Exception: SecurityTokenSignatureKeyNotFoundException } && _fetched is not null)
        {
            // The issuer may have new keys; the library asks again no more often than every five minutes.
            _fetched.RequestRefresh();
            result = await handler.ValidateTokenAsync(text, TokenRules.Of(_options.Issuer, _options.Audience, await KeysAsync(cancellation), _clock));
        }

        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private async Task<IEnumerable<SecurityKey>> KeysAsync(CancellationToken cancellation)
    {
        if (_fetched is null)
            return _own;
        try
        {
            return (await _fetched.GetConfigurationAsync(cancellation)).GetSigningKeys();
        }
        catch (InvalidOperationException error)
        {
            throw new Core.Documents.StorageUnreachableException("Không lấy được bộ khóa ở DOCS_JWT_JWKS nên chưa kiểm tra được mã truy cập. Hãy thử lại sau.", error);
        }
    }

    private static HashSet<TokenScope> Scopes(IReadOnlyList<string> words)
    {
        var named = words.Where(word => word.StartsWith(ScopePrefix, StringComparison.Ordinal)).ToList();
        return named.Count == 0
            ? [.. Enum.GetValues<TokenScope>()]
            : [.. named.Select(word => Enum.TryParse<TokenScope>(word[ScopePrefix.Length..], ignoreCase: true, out var scope) ? scope : (TokenScope?)null).OfType<TokenScope>()];
    }

    private sealed class KeySetRetriever : IConfigurationRetriever<JsonWebKeySet>
    {
        public async Task<JsonWebKeySet> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel) =>
            JsonWebKeySet.Create(await retriever.GetDocumentAsync(address, cancel));
    }
}

/// <summary>Public keys and certificates out of a PEM file.</summary>
internal static class PemKeys
{
    /// <exception cref="OptionsException">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<SecurityKey> Read(string pem)
    {
        var keys = new List<SecurityKey>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            keys.Add(KeyOf(rest[fields.Location].ToString(), rest[fields.Label].ToString()));
            rest = rest[fields.Location.End..];
        }

        return keys.Count > 0 ? keys : throw Wrong();
    }

    private static SecurityKey KeyOf(string block, string label)
    {
        try
        {
            if (label == "CERTIFICATE")
                return new X509SecurityKey(System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(block));
            if (label is not ("PUBLIC KEY" or "RSA PUBLIC KEY"))
                throw Wrong();
            return TryRsa(block) is { } rsa ? new RsaSecurityKey(rsa) : Curve(block);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw Wrong();
        }
    }

    private static RSA? TryRsa(string block)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(block);
            return rsa;
        }
        catch (CryptographicException)
        {
            // The label does not say of which kind a public key is.
            rsa.Dispose();
            return null;
        }
    }

    private static ECDsaSecurityKey Curve(string block)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(block);
        return new ECDsaSecurityKey(key);
    }

    private static OptionsException Wrong() =>
        new("DOCS_JWT_KEYS_FILE không dùng được: phải là tệp PEM chứa khóa công khai (PUBLIC KEY) hoặc chứng thư (CERTIFICATE), không chứa khóa bí mật.");
}

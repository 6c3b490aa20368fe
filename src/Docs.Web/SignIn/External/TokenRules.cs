using Microsoft.IdentityModel.Tokens;

namespace Docs.Web.SignIn.External;

/// <summary>What is asked of every signed token from elsewhere.</summary>
internal static class TokenRules
{
    /// <summary>Servers' clocks differ by seconds.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Signed by a private key: a shared secret or no signature at all can be made by others.</summary>
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];

    public static TokenValidationParameters Of(string issuer, string audience, IEnumerable<SecurityKey> keys, TimeProvider clock) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return until is { } end && end + Skew > now && !(from - Skew > now);
        },
    };
}

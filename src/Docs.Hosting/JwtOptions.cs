using Docs.Core.Access;

namespace Docs.Hosting;

/// <summary>
/// Whose JWTs the API takes: DOCS_JWT_ISSUER, DOCS_JWT_AUDIENCE, keys by DOCS_JWT_JWKS (address) or DOCS_JWT_KEYS_FILE (PEM),
/// DOCS_JWT_CLAIM_NAME, DOCS_JWT_CLAIM_ROLES with DOCS_JWT_ROLES, DOCS_JWT_CLAIM_AGENCIES.
/// </summary>
public sealed record JwtOptions(string Issuer, string Audience)
{
    /// <summary>Address of a JSON Web Key Set; else <see cref="KeysPem"/>.</summary>
    public Uri? KeySet { get; init; }

    /// <summary>Public keys or certificates, one after another.</summary>
    public string? KeysPem { get; init; }

    public required string NameClaim { get; init; }

    public required string RolesClaim { get; init; }

    public required string AgenciesClaim { get; init; }

    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <returns>Null: no JWT is taken.</returns>
    /// <exception cref="OptionsException">Names the setting and what it may be.</exception>
    public static JwtOptions? Read(Setting setting)
    {
        if (setting.Text("DOCS_JWT_ISSUER") is not { } issuer)
            return null;
        const string why = "khi có DOCS_JWT_ISSUER thì cần cả mục này.";
        var options = new JwtOptions(issuer, setting.Needed("DOCS_JWT_AUDIENCE", why))
        {
            KeySet = setting.Text("DOCS_JWT_JWKS") is { } address ? Setting.Address("DOCS_JWT_JWKS", address) : null,
            KeysPem = setting.Text("DOCS_JWT_KEYS_FILE") is null ? null : setting.Secret("DOCS_JWT_KEYS"),
            NameClaim = setting.Text("DOCS_JWT_CLAIM_NAME") ?? "sub",
            RolesClaim = setting.Text("DOCS_JWT_CLAIM_ROLES") ?? "roles",
            AgenciesClaim = setting.Text("DOCS_JWT_CLAIM_AGENCIES") ?? "agencies",
            Roles = setting.Roles("DOCS_JWT_ROLES"),
        };
        if ((options.KeySet is null) == (options.KeysPem is null))
            throw new OptionsException("Cần đúng một trong hai: DOCS_JWT_JWKS (địa chỉ bộ khóa) hoặc DOCS_JWT_KEYS_FILE (tệp PEM).");
        return options.Roles.Count > 0
            ? options
            : throw new OptionsException("Thiếu DOCS_JWT_ROLES: các cặp GIÁ-TRỊ=VAI-TRÒ, ví dụ docs-officer=officer.");
    }
}

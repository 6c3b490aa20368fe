using Docs.Core.Access;

namespace Docs.Hosting;

/// <summary>
/// Another system that says who somebody is (OpenID Connect). DOCS_OIDC lists their short names; of each NAME:
/// DOCS_OIDC_NAME_AUTHORITY, _CLIENT_ID, _CLIENT_SECRET(_FILE), _FOR (citizens | staff), _LABEL, _SCOPES, _CLAIM_NAME,
/// _CLAIM_HOLDER (citizens), _CLAIM_ROLES with _ROLES and _CLAIM_AGENCIES (staff).
/// </summary>
/// <param name="ForCitizens">Its people get accounts of citizens by themselves; of staff, by roles or by an administrator's link.</param>
public sealed record OidcOptions(string Name, Uri Authority, string ClientId, string ClientSecret, bool ForCitizens)
{
    /// <summary>On the button.</summary>
    public required string Label { get; init; }

    public required string Scopes { get; init; }

    public required string NameClaim { get; init; }

    /// <summary>Personal id of a citizen.</summary>
    public required string HolderClaim { get; init; }

    /// <summary>Null: roles are given by an administrator here.</summary>
    public string? RolesClaim { get; init; }

    public string? AgenciesClaim { get; init; }

    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <exception cref="OptionsException">Names the setting and what it may be, never the secret.</exception>
    public static IReadOnlyList<OidcOptions> Read(Setting setting) => [.. setting.List("DOCS_OIDC").Select(name => Read(setting, name))];

    private static OidcOptions Read(Setting setting, string name)
    {
        if (name.Length > 20 || !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)))
            throw new OptionsException($"DOCS_OIDC=\"{name}\" không dùng được: mỗi tên gồm chữ a-z và số, tối đa 20 ký tự, ví dụ vneid.");
        var prefix = $"DOCS_OIDC_{name.ToUpperInvariant()}";
        var why = $"DOCS_OIDC có tên {name} nên cần cả mục này.";
        var citizens = setting.Needed($"{prefix}_FOR", why) switch
        {
            "citizens" => true,
            "staff" => false,
            var other => throw new OptionsException($"{prefix}_FOR=\"{other}\" không dùng được: phải là citizens hoặc staff."),
        };
        var options = new OidcOptions(
            name,
            Setting.Address($"{prefix}_AUTHORITY", setting.Needed($"{prefix}_AUTHORITY", why)),
            setting.Needed($"{prefix}_CLIENT_ID", why),
            setting.Secret($"{prefix}_CLIENT_SECRET") ?? throw new OptionsException($"Thiếu {prefix}_CLIENT_SECRET (hoặc {prefix}_CLIENT_SECRET_FILE): {why}"),
            citizens)
        {
            Label = setting.Text($"{prefix}_LABEL") ?? name,
            Scopes = setting.Text($"{prefix}_SCOPES") ?? "openid profile",
            NameClaim = setting.Text($"{prefix}_CLAIM_NAME") ?? (citizens ? "HoVaTen" : "name"),
            HolderClaim = setting.Text($"{prefix}_CLAIM_HOLDER") ?? "SoDinhDanh",
            RolesClaim = citizens ? null : setting.Text($"{prefix}_CLAIM_ROLES"),
            AgenciesClaim = citizens ? null : setting.Text($"{prefix}_CLAIM_AGENCIES"),
            Roles = setting.Roles($"{prefix}_ROLES"),
        };
        if (!options.Scopes.Split(' ').Contains("openid"))
            throw new OptionsException($"{prefix}_SCOPES=\"{options.Scopes}\" không dùng được: phải có openid.");
        return (options.RolesClaim is null) == (options.Roles.Count == 0)
            ? options
            : throw new OptionsException($"{prefix}_CLAIM_ROLES và {prefix}_ROLES phải cùng có hoặc cùng không, và chỉ cho cán bộ (staff).");
    }
}

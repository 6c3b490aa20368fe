using Docs.Core.Access;
using Docs.Hosting;

namespace Docs.Web.SignIn.External;

/// <summary>A closed set.</summary>
internal abstract record ExternalAnswer
{
    private ExternalAnswer()
    {
    }

    public sealed record Known(Account Account) : ExternalAnswer;

    /// <summary>No account here, and nothing that gives one: an administrator may link this identity.</summary>
    public sealed record NotLinked(ExternalIdentity Identity) : ExternalAnswer;

    /// <param name="Message">One Vietnamese sentence.</param>
    public sealed record Refused(string Message) : ExternalAnswer;
}

/// <summary>Whose account the other system's word opens. Grants it speaks of are renewed at each sign-in.</summary>
internal sealed class ExternalAccounts(IAccounts accounts)
{
    public async Task<ExternalAnswer> FindAsync(OidcOptions provider, string issuer, Claims claims, CancellationToken cancellation)
    {
        var identity = new ExternalIdentity(issuer, claims.Text("sub")!);
        var account = await accounts.FindByExternalAsync(identity, cancellation);
        if (account is { Disabled: true })
            return new ExternalAnswer.Refused("Tài khoản này đã bị vô hiệu ở Docs. Hãy liên hệ người quản trị.");
        var display = claims.Text(provider.NameClaim)?.Trim() is { Length: > 0 and <= 100 } name ? name : account?.DisplayName ?? provider.Label;
        if (provider.ForCitizens)
        {
            return claims.Text(provider.HolderClaim) is { } typed && HolderCodes.Parse(typed) is { } holder
                ? await KnownAsync(provider, identity, account, display, Citizen(account, holder), cancellation)
                : new ExternalAnswer.Refused($"{provider.Label} không cho biết số định danh nên chưa xác định được giấy tờ của bạn. Hãy đồng ý chia sẻ số định danh rồi đăng nhập lại.");
        }

        if (provider.RolesClaim is null)
            return account is null ? new ExternalAnswer.NotLinked(identity) : new ExternalAnswer.Known(account);
        var roles = claims.Roles(provider.RolesClaim, provider.Roles);
        return roles.Count > 0
            ? await KnownAsync(provider, identity, account, display, new(roles, Agencies(provider, claims, account), account?.Grants.HolderIds ?? new HashSet<string>()), cancellation)
            : new ExternalAnswer.Refused($"{provider.Label} không giao cho bạn vai trò nào ở Docs. Hãy nhờ người quản trị của hệ thống đó.");
    }

    private async Task<ExternalAnswer> KnownAsync(
        OidcOptions provider, ExternalIdentity identity, Account? account, string display, Grants grants, CancellationToken cancellation)
    {
        // Two browsers of one newcomer: the second finds what the first made.
        account ??= await accounts.AddAsync(new($"{provider.Name}:{identity.Subject}", display, grants) { External = identity }, cancellation)
            ?? await accounts.FindByExternalAsync(identity, cancellation);
        if (account is null)
            return new ExternalAnswer.NotLinked(identity);
        await accounts.GrantAsync(account.Id, display, grants, cancellation);
        return new ExternalAnswer.Known((await accounts.FindAsync(account.Id, cancellation))!);
    }

    /// <summary>What an administrator added, an organisation's tax code above all, stays.</summary>
    private static Grants Citizen(Account? account, string holder) => new(
        new HashSet<Role>(account?.Grants.Roles ?? new HashSet<Role>()) { Role.Citizen },
        account?.Grants.Agencies ?? new HashSet<string>(),
        new HashSet<string>(account?.Grants.HolderIds ?? new HashSet<string>()) { holder });

    private static IReadOnlySet<string> Agencies(OidcOptions provider, Claims claims, Account? account) =>
        provider.AgenciesClaim is null ? account?.Grants.Agencies ?? new HashSet<string>() : claims.Agencies(provider.AgenciesClaim);
}

using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>Accounts made from the command line: whoever stands there is trusted with everything on the machine anyway.</summary>
public sealed class AccountSetup(IAccounts accounts, Passwords passwords)
{
    public const string FirstName = "quantri";

    /// <summary>In an empty store, the first administrator.</summary>
    /// <returns>The password to be used once; null: there are accounts already.</returns>
    public async Task<string?> CreateFirstAsync(CancellationToken cancellation)
    {
        if ((await accounts.ListAsync(new(), null, 1, cancellation)).Items.Count > 0)
            return null;
        var (password, hash, until) = passwords.OneTime();
        var first = new NewAccount(FirstName, "Quản trị", Grants.Of(Role.Administrator)) { PasswordHash = hash, OneTimeUntil = until };
        return await accounts.AddFirstAsync(first, cancellation) is null ? null : password;
    }

    /// <returns>The password to be used once; null: the name is taken.</returns>
    public async Task<string?> AddAsync(string name, string displayName, Grants grants, CancellationToken cancellation)
    {
        var (password, hash, until) = passwords.OneTime();
        var account = new NewAccount(name, displayName, grants) { PasswordHash = hash, OneTimeUntil = until };
        return await accounts.AddAsync(account, cancellation) is null ? null : password;
    }

    /// <summary>A new password to be used once; ends every session and the second factor of the account.</summary>
    /// <returns>Null: no such account.</returns>
    public async Task<string?> ResetAsync(string name, CancellationToken cancellation)
    {
        if (await accounts.FindByNameAsync(name, cancellation) is not { } account)
            return null;
        var (password, hash, until) = passwords.OneTime();
        await accounts.SetSecondFactorAsync(account.Id, null, cancellation);
        await accounts.SetPasswordAsync(account.Id, hash, until, null, cancellation);
        return password;
    }
}

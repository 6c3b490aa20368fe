using System.Globalization;
using System.Security.Cryptography;
using Docs.Core.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Docs.Web.SignIn;

/// <summary>One-time codes: setting them up, asking for them. Secrets leave the process protected only.</summary>
internal sealed class SecondFactors(IAccounts accounts, IDataProtectionProvider protection, RandomNumberGenerator random, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>Groups of four: 59 bits, hashed with the account's own random id.</summary>
    private const int RecoveryGroups = 3;

    /// <summary>To take the telephone out and type six digits.</summary>
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _secrets = protection.CreateProtector("Docs.OneTimeCodes");
    private readonly IDataProtector _tickets = protection.CreateProtector("Docs.SignInTickets");

    /// <summary>A new secret, not yet anybody's: it goes to the browser in a ticket and comes back with a code.</summary>
    public byte[] NewSecret()
    {
        var secret = new byte[OneTimeCode.SecretBytes];
        random.GetBytes(secret);
        return secret;
    }

    /// <summary>Says that this account was right so far; what it carries comes back unread by the browser.</summary>
    public string Ticket(Account account, string carried) =>
        _tickets.Protect(string.Join('|', account.Id, Stamp(account), (clock.GetUtcNow() + TicketLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), carried));

    /// <summary>Null: made up, too old, or the password was changed since.</summary>
    public async Task<(Account Account, string Carried)?> RedeemAsync(string ticket, CancellationToken cancellation)
    {
        string[] parts;
        try
        {
            parts = _tickets.Unprotect(ticket).Split('|', 4);
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (parts.Length != 4 || long.Parse(parts[2], CultureInfo.InvariantCulture) <= clock.GetUtcNow().ToUnixTimeSeconds())
            return null;
        return await accounts.FindAsync(parts[0], cancellation) is { Disabled: false } account && Stamp(account) == parts[1] ? (account, parts[3]) : null;
    }

    /// <summary>Takes a one-time code or a recovery code, once. The try was counted by the caller.</summary>
    public async Task<bool> CheckAsync(Account account, string typed, CancellationToken cancellation)
    {
        if (account.SecondFactor is not { } factor)
            return false;
        if (OneTimeCode.StepOf(typed, Convert.FromBase64String(_secrets.Unprotect(factor.Secret)), clock.GetUtcNow()) is { } step)
            return await accounts.UseCodeAsync(account.Id, step, cancellation);
        return await accounts.UseRecoveryAsync(account.Id, RecoveryHash(account, typed), cancellation);
    }

    /// <returns>The recovery codes, shown this once; null: the code does not fit the secret.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, byte[] secret, string typed, CancellationToken cancellation)
    {
        if (OneTimeCode.StepOf(typed, secret, clock.GetUtcNow()) is not { } step)
            return null;
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Secrets.Readable(random, RecoveryGroups)).ToList();
        var factor = new SecondFactor(_secrets.Protect(Convert.ToBase64String(secret)), [.. codes.Select(code => RecoveryHash(account, code))]);
        await accounts.SetSecondFactorAsync(account.Id, factor, cancellation);
        await accounts.UseCodeAsync(account.Id, step, cancellation);
        return codes;
    }

    private static string RecoveryHash(Account account, string typed) => Secrets.Hash(Secrets.Plain(typed), account.Id);

    private static string Stamp(Account account) => (account.PasswordAt?.UtcTicks ?? 0).ToString(CultureInfo.InvariantCulture);
}

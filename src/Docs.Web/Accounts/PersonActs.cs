using Docs.Core.Access;
using Docs.Web.SignIn;

namespace Docs.Web.Accounts;

/// <summary>What an administrator does to somebody's account with one button.</summary>
internal sealed class PersonActs(IAccounts accounts, ISessions sessions, AccountSetup setup, SignedInDirectory directory, SignInEvents events)
{
    public static readonly IReadOnlySet<string> Known = new HashSet<string> { "mat-khau", "phien", "vo-hieu", "mo-lai", "tat-hai-buoc", "danh-tinh" };

    /// <returns>The password to be used once.</returns>
    public async Task<string?> ResetPasswordAsync(HttpContext http, Account person)
    {
        await events.NoteAsync(http, SignInEvent.PasswordReset, person.Name, http.RequestAborted);
        var password = await setup.ResetAsync(person.Name, http.RequestAborted);
        directory.Forget();
        return password;
    }

    public async Task<AccountChange> DoAsync(HttpContext http, Account person, string act)
    {
        var cancellation = http.RequestAborted;
        await events.NoteAsync(http, EventOf(act), person.Name, cancellation);
        var change = act switch
        {
            "vo-hieu" => await accounts.SetDisabledAsync(person.Id, true, cancellation),
            "mo-lai" => await accounts.SetDisabledAsync(person.Id, false, cancellation),
            "tat-hai-buoc" => await accounts.SetSecondFactorAsync(person.Id, null, cancellation),
            "danh-tinh" => await accounts.LinkAsync(person.Id, await IdentityAsync(http), cancellation),
            _ => await EndAsync(person, cancellation),
        };
        directory.Forget();
        return change;
    }

    private async Task<AccountChange> EndAsync(Account person, CancellationToken cancellation)
    {
        await sessions.EndAllAsync(person.Id, null, cancellation);
        return AccountChange.Done;
    }

    /// <summary>Empty fields: none any more.</summary>
    private static async Task<ExternalIdentity?> IdentityAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (issuer, subject) = (form["issuer"].ToString().Trim(), form["subject"].ToString().Trim());
        return issuer.Length is > 0 and <= 500 && subject.Length is > 0 and <= 255 ? new(issuer, subject) : null;
    }

    private static SignInEvent EventOf(string act) => act switch
    {
        "vo-hieu" => SignInEvent.AccountDisabled,
        "mo-lai" => SignInEvent.AccountEnabled,
        "tat-hai-buoc" => SignInEvent.SecondFactorOff,
        "danh-tinh" => SignInEvent.IdentityLinked,
        _ => SignInEvent.SessionsEnded,
    };
}

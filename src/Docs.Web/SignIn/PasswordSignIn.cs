using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>A closed set.</summary>
internal abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record Accepted(Account Account) : SignInAnswer;

    /// <summary>The password was right; what is missing is the one-time code.</summary>
    public sealed record CodeNeeded(Account Account) : SignInAnswer;

    /// <summary>One answer for an unknown name, a wrong password or code, a locked and a disabled account.</summary>
    public sealed record Refused : SignInAnswer;

    /// <summary>The password was right but given for the first sign-in, too long ago.</summary>
    public sealed record TooLate : SignInAnswer;
}

/// <summary>Signing in by name and password, the same work whoever's name it is.</summary>
internal sealed class PasswordSignIn(IAccounts accounts, Passwords passwords, TimeProvider clock)
{
    /// <summary>A refusal leaves no sooner: counting a try in the catalogue takes time that an unknown name does not.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(400);

    public async Task<SignInAnswer> TryAsync(string typedName, string password, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var answer = await CheckAsync(typedName, password, cancellation);
        if (answer is SignInAnswer.Refused && LeastTime - clock.GetElapsedTime(start) is { Ticks: > 0 } rest)
            await Task.Delay(rest, clock, cancellation);
        return answer;
    }

    private async Task<SignInAnswer> CheckAsync(string typedName, string password, CancellationToken cancellation)
    {
        var account = AccountNames.Parse(typedName) is { } name ? await accounts.FindByNameAsync(name, cancellation) : null;
        var open = account is { PasswordHash: not null, Disabled: false } && await accounts.TryAttemptAsync(account.Id, cancellation);
        var right = password.Length <= PasswordPolicy.MaxLength && passwords.Verify(account?.PasswordHash, password);
        if (!open || !right || account is null)
            return new SignInAnswer.Refused();
        if (account.OneTimeUntil <= clock.GetUtcNow())
            return new SignInAnswer.TooLate();
        return account.SecondFactor is null ? new SignInAnswer.Accepted(account) : new SignInAnswer.CodeNeeded(account);
    }
}

using System.Diagnostics.Metrics;
using Docs.Web.Audit;

namespace Docs.Web.SignIn;

internal enum SignInEvent
{
    SignedIn,

    /// <summary>Wrong name, password or code, or locked, or disabled.</summary>
    Refused,

    SignedOut,
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    SessionsEnded,
    TokenCreated,
    TokenRevoked,
    AccountAdded,
    GrantsChanged,
    PasswordReset,
    AccountDisabled,
    AccountEnabled,

    /// <summary>With a person of another provider.</summary>
    IdentityLinked,
}

/// <summary>The one place that hears of every event of signing in, before it takes effect: what fails here stops it.</summary>
internal sealed class SignInEvents : IDisposable
{
    public const string MeterName = "Docs.SignIn";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _count;

    public SignInEvents() => _count = _meter.CreateCounter<long>("docs.sign_in.events", description: "Events of signing in, by kind");

    /// <param name="account">Name of the account it is about, as typed where there is none.</param>
    public Task NoteAsync(HttpContext http, SignInEvent happened, string account, CancellationToken cancellation)
    {
        if (happened == SignInEvent.Refused)
            http.Audit().Tried(account);
        _count.Add(1, new KeyValuePair<string, object?>("kind", happened.ToString()));
        return Task.CompletedTask;
    }

    public void Dispose() => _meter.Dispose();
}

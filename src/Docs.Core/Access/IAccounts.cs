namespace Docs.Core.Access;

/// <summary>Who may sign in. Names are compared letter by letter: <see cref="AccountNames"/> makes them lower case.</summary>
public interface IAccounts
{
    /// <returns>Null: an account of that name, or of that external identity, is there; nothing was written.</returns>
    Task<Account?> AddAsync(NewAccount account, CancellationToken cancellation);

    /// <summary>Like <see cref="AddAsync"/>, but only into an empty store, judged in the transaction that writes.</summary>
    /// <returns>Null: there is an account already.</returns>
    Task<Account?> AddFirstAsync(NewAccount account, CancellationToken cancellation);

    Task<Account?> FindAsync(string id, CancellationToken cancellation);

    Task<Account?> FindByNameAsync(string name, CancellationToken cancellation);

    Task<Account?> FindByExternalAsync(ExternalIdentity identity, CancellationToken cancellation);

    /// <summary>By name.</summary>
    /// <param name="after">The <see cref="AccountPage.Next"/> of the page before.</param>
    Task<AccountPage> ListAsync(AccountFilter filter, string? after, int limit, CancellationToken cancellation);

    /// <summary>Replaces the name shown and all grants. What is taken away counts from the next request on.</summary>
    Task<AccountChange> GrantAsync(string id, string displayName, Grants grants, CancellationToken cancellation);

    /// <summary>Disabling ends all its sessions in the same transaction.</summary>
    Task<AccountChange> SetDisabledAsync(string id, bool disabled, CancellationToken cancellation);

    /// <summary>Sets the password, forgets failures, and ends its sessions but one, in one transaction.</summary>
    /// <param name="oneTimeUntil">See <see cref="Account.OneTimeUntil"/>; null: chosen by its person.</param>
    /// <param name="keptSession">Id of the session that goes on; null: none.</param>
    Task<AccountChange> SetPasswordAsync(string id, string hash, DateTimeOffset? oneTimeUntil, string? keptSession, CancellationToken cancellation);

    /// <summary>
    /// Asks for one more try at the password or code and counts it as failed beforehand, so that many tries at once are no
    /// more than many in a row. <see cref="NoteSignInAsync"/> forgets them.
    /// </summary>
    /// <returns>False: locked by <see cref="LockOut"/>; nothing was counted.</returns>
    Task<bool> TryAttemptAsync(string id, CancellationToken cancellation);

    Task NoteSignInAsync(string id, CancellationToken cancellation);

    /// <param name="factor">Null: password alone.</param>
    Task<AccountChange> SetSecondFactorAsync(string id, SecondFactor? factor, CancellationToken cancellation);

    /// <summary>Uses up the one-time code of a time step.</summary>
    /// <returns>False: that step or a later one was used already.</returns>
    Task<bool> UseCodeAsync(string id, long step, CancellationToken cancellation);

    /// <returns>False: no such code is left.</returns>
    Task<bool> UseRecoveryAsync(string id, string hash, CancellationToken cancellation);

    /// <summary>Lets a person of another provider sign in as this account; null: no longer.</summary>
    Task<AccountChange> LinkAsync(string id, ExternalIdentity? identity, CancellationToken cancellation);
}

/// <param name="Name">In the form of <see cref="AccountNames"/>.</param>
public sealed record NewAccount(string Name, string DisplayName, Grants Grants)
{
    public string? PasswordHash { get; init; }

    public DateTimeOffset? OneTimeUntil { get; init; }

    public ExternalIdentity? External { get; init; }
}

/// <param name="Text">Part of the name or of the name shown; null: any.</param>
public sealed record AccountFilter(string? Text = null, Role? Role = null, string? Agency = null);

/// <param name="Next">Null: the last page.</param>
public sealed record AccountPage(IReadOnlyList<Account> Items, string? Next);

public enum AccountChange
{
    Done,
    NoSuchAccount,

    /// <summary>Nobody who can administer would be left; nothing was written.</summary>
    LastAdministrator,

    /// <summary>Another account has this external identity; nothing was written.</summary>
    IdentityTaken,
}

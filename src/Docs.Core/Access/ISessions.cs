namespace Docs.Core.Access;

/// <summary>Who is signed in where. What is ended is gone: the next request with it is a stranger's.</summary>
public interface ISessions
{
    Task<Session> AddAsync(NewSession session, CancellationToken cancellation);

    /// <summary>With its account as it is now. Whether it is too old or the account disabled is for the caller to say.</summary>
    Task<SignedIn?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>Notes that it was used just now. Of an ended one: nothing.</summary>
    Task TouchAsync(string id, CancellationToken cancellation);

    /// <summary>Last used first.</summary>
    Task<IReadOnlyList<Session>> OfAccountAsync(string accountId, CancellationToken cancellation);

    /// <returns>False: this account has no such session.</returns>
    Task<bool> EndAsync(string accountId, string id, CancellationToken cancellation);

    /// <param name="kept">Id of the one that goes on; null: none.</param>
    /// <returns>How many were ended.</returns>
    Task<int> EndAllAsync(string accountId, string? kept, CancellationToken cancellation);

    /// <summary>Forgets those that <see cref="SessionLimits.IsOver"/>.</summary>
    Task SweepAsync(SessionLimits limits, CancellationToken cancellation);
}

/// <param name="Hash">Of what the cookie holds: who reads the catalogue can be nobody.</param>
/// <param name="Agent">A short word for browser and system.</param>
/// <param name="Method">How they signed in.</param>
public sealed record NewSession(string AccountId, string Hash, string Address, string Agent, string Method);

public sealed record Session(string Id, string AccountId, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, string Address, string Agent, string Method);

public sealed record SignedIn(Session Session, Account Account);

/// <param name="Idle">Without a request for that long it is over.</param>
/// <param name="Absolute">That long after signing in it is over in any case.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    public bool IsOver(Session session, DateTimeOffset now) => session.SeenAt + Idle <= now || session.CreatedAt + Absolute <= now;
}

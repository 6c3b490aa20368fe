using System.Collections.Concurrent;
using Docs.Core.Access;

namespace Docs.Web.SignIn;

/// <summary>Sessions and tokens as the catalogue has them, remembered for seconds: what is taken away counts at once.</summary>
internal sealed class SignedInDirectory(ISessions sessions, IAccessTokens tokens, SessionLimits limits, TimeProvider clock)
{
    /// <summary>A page with its pictures and scripts asks once; another process that took something away is heard this much later.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    /// <summary>A session is written as used no more often: a search costs no write.</summary>
    private static readonly TimeSpan Touched = TimeSpan.FromMinutes(1);

    /// <summary>More people than work at once; beyond it, all is read anew.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (SignedIn Found, DateTimeOffset Until)> _sessions = new();
    private readonly ConcurrentDictionary<string, (TokenBearer Found, DateTimeOffset Until)> _tokens = new();

    /// <returns>Null: unknown, ended, over, or of a disabled account.</returns>
    public async Task<SignedIn?> SessionAsync(string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(_sessions, Secrets.Hash(token), now, sessions.FindAsync, cancellation) is not { Account.Disabled: false } found || limits.IsOver(found.Session, now))
            return null;
        if (found.Session.SeenAt + Touched <= now)
        {
            await sessions.TouchAsync(found.Session.Id, cancellation);
            _sessions.TryRemove(Secrets.Hash(token), out _);
        }

        return found;
    }

    public async Task<TokenBearer?> TokenAsync(string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(_tokens, Secrets.Hash(token), now, tokens.FindAsync, cancellation) is not { Account.Disabled: false } found || found.Token.ExpiresAt <= now)
            return null;
        if (found.Token.UsedAt is not { } used || used + Touched <= now)
        {
            await tokens.TouchAsync(found.Token.Id, cancellation);
            _tokens.TryRemove(Secrets.Hash(token), out _);
        }

        return found;
    }

    /// <summary>After any change of accounts, sessions or tokens in this process.</summary>
    public void Forget()
    {
        _sessions.Clear();
        _tokens.Clear();
    }

    private static async Task<T?> FindAsync<T>(
        ConcurrentDictionary<string, (T Found, DateTimeOffset Until)> known, string hash, DateTimeOffset now, Func<string, CancellationToken, Task<T?>> find, CancellationToken cancellation)
        where T : class
    {
        if (known.TryGetValue(hash, out var entry) && entry.Until > now)
            return entry.Found;
        if (known.Count >= Most)
            known.Clear();
        var found = await find(hash, cancellation);
        if (found is not null)
            known[hash] = (found, now + Remembered);
        return found;
    }
}

namespace Docs.Core.Access;

/// <summary>Personal access tokens: programs that act for an account, within the token's scopes.</summary>
public interface IAccessTokens
{
    Task<AccessToken> AddAsync(NewAccessToken token, CancellationToken cancellation);

    /// <summary>With its account as it is now; null if unknown, revoked or expired.</summary>
    Task<TokenBearer?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>Notes that it was used just now.</summary>
    Task TouchAsync(string id, CancellationToken cancellation);

    /// <summary>Newest first, expired ones too; those revoked are gone.</summary>
    Task<IReadOnlyList<AccessToken>> OfAccountAsync(string accountId, CancellationToken cancellation);

    /// <returns>False: this account has no such token.</returns>
    Task<bool> RevokeAsync(string accountId, string id, CancellationToken cancellation);
}

/// <summary>What a token is for; its account's roles count besides.</summary>
public enum TokenScope
{
    /// <summary>Looking up and downloading.</summary>
    Read,

    /// <summary>Handing in batches and better scans.</summary>
    Intake,

    /// <summary>Review, proposals and validity events.</summary>
    Events,

    /// <summary>Reuse, notices and verification codes.</summary>
    Reuse,
}

/// <param name="Name">What its person calls it.</param>
public sealed record NewAccessToken(string AccountId, string Name, string Hash, IReadOnlySet<TokenScope> Scopes, DateTimeOffset ExpiresAt);

public sealed record AccessToken(
    string Id, string AccountId, string Name, IReadOnlySet<TokenScope> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);

public sealed record TokenBearer(AccessToken Token, Account Account);

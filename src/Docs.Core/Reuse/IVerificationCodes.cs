namespace Docs.Core.Reuse;

/// <summary>The verification codes given out for results.</summary>
public interface IVerificationCodes
{
    /// <summary>Null when no published result has this id. A code of the result that was given out before: its entry as it is, nothing is added.</summary>
    Task<CodeEntry?> AddAsync(string documentId, string hash, DateTimeOffset expiresAt, string by, CancellationToken cancellation);

    /// <summary>Newest first, with those that no longer work.</summary>
    Task<IReadOnlyList<CodeEntry>> OfResultAsync(string documentId, CancellationToken cancellation);

    /// <summary>From then on the code is unknown to everybody. False when the result has no such code; twice changes nothing.</summary>
    Task<bool> WithdrawAsync(string documentId, string codeId, string by, CancellationToken cancellation);

    /// <summary>The result whose code this is the hash of; null when there is none, it has expired, or it was withdrawn.</summary>
    Task<string?> FindAsync(string hash, CancellationToken cancellation);
}

public sealed record CodeEntry(
    string Id, string DocumentId, string By, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? WithdrawnAt);

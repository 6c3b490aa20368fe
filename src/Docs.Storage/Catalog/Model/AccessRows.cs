using Docs.Core.Access;

namespace Docs.Storage.Catalog.Model;

/// <summary>Sets stand as words with spaces around: " Clerk Reviewer ", so that one is found by LIKE.</summary>
internal sealed class AccountRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; set; }

    /// <summary>Folded name and display name, to be searched.</summary>
    public required string SearchKey { get; set; }

    public required string Roles { get; set; }

    public required string Agencies { get; set; }

    public required string HolderIds { get; set; }

    public bool Disabled { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? PasswordHash { get; set; }

    public DateTimeOffset? PasswordAt { get; set; }

    public DateTimeOffset? OneTimeUntil { get; set; }

    /// <summary>Tries in a row that did not end in a sign-in.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Protected.</summary>
    public string? CodeSecret { get; set; }

    /// <summary>Time step of the last code used.</summary>
    public long CodeStep { get; set; }

    public string RecoveryHashes { get; set; } = "";

    public string? Issuer { get; set; }

    public string? Subject { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public Account ToAccount() => new(Id, Name, DisplayName, new(Words.Enums<Role>(Roles), Words.Read(Agencies), Words.Read(HolderIds)), Disabled, CreatedAt)
    {
        PasswordHash = PasswordHash,
        PasswordAt = PasswordAt,
        OneTimeUntil = OneTimeUntil,
        LockedUntil = LockedUntil,
        SecondFactor = CodeSecret is null ? null : new(CodeSecret, [.. Words.Read(RecoveryHashes)]),
        External = Issuer is null || Subject is null ? null : new(Issuer, Subject),
        LastSignInAt = LastSignInAt,
    };
}

internal sealed class SessionRow
{
    public required string Id { get; init; }

    public required string AccountId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public required string Address { get; init; }

    public required string Agent { get; init; }

    public required string Method { get; init; }

    public Session ToSession() => new(Id, AccountId, CreatedAt, SeenAt, Address, Agent, Method);
}

internal sealed class AccessTokenRow
{
    public required string Id { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public AccessToken ToToken() => new(Id, AccountId, Name, Words.Enums<TokenScope>(Scopes), CreatedAt, ExpiresAt, UsedAt);
}

internal sealed class KeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>Sets of codes in one column: " A B ".</summary>
internal static class Words
{
    public static string Write<T>(IEnumerable<T> words) => string.Join(' ', words.Select(word => $"{word}").Order(StringComparer.Ordinal).Prepend("").Append(""));

    public static HashSet<string> Read(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static HashSet<T> Enums<T>(string words)
        where T : struct, Enum => [.. Read(words).Select(Enum.Parse<T>)];
}

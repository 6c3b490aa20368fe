namespace Docs.Core.Access;

/// <summary>What an account may do and for whom.</summary>
/// <param name="Agencies">Codes of the agencies a clerk or reviewer works for, an officer belongs to.</param>
/// <param name="HolderIds">A citizen's own personal ids or an organisation's tax codes.</param>
public sealed record Grants(IReadOnlySet<Role> Roles, IReadOnlySet<string> Agencies, IReadOnlySet<string> HolderIds)
{
    public static Grants Of(params Role[] roles) => new(roles.ToHashSet(), new HashSet<string>(), new HashSet<string>());
}

/// <summary>A person at another sign-in provider.</summary>
/// <param name="Issuer">The provider's "iss".</param>
/// <param name="Subject">Its "sub": never used again for anybody else.</param>
public sealed record ExternalIdentity(string Issuer, string Subject);

/// <param name="Secret">Of the one-time codes, protected by the server's keys.</param>
/// <param name="RecoveryHashes">Of the recovery codes not used yet.</param>
public sealed record SecondFactor(string Secret, IReadOnlyList<string> RecoveryHashes);

/// <param name="Name">What its person types, and what records of deeds name; lower case, never changed.</param>
/// <param name="DisplayName">What pages show.</param>
public sealed record Account(string Id, string Name, string DisplayName, Grants Grants, bool Disabled, DateTimeOffset CreatedAt)
{
    /// <summary>Null: signs in by another provider only.</summary>
    public string? PasswordHash { get; init; }

    public DateTimeOffset? PasswordAt { get; init; }

    /// <summary>The password was given by somebody else: it dies at this instant, and must be changed before anything else.</summary>
    public DateTimeOffset? OneTimeUntil { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public SecondFactor? SecondFactor { get; init; }

    public ExternalIdentity? External { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public Viewer Viewer => new(Name, Grants.Roles, Grants.Agencies, Grants.HolderIds);
}

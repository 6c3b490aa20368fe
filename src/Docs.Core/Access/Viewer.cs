namespace Docs.Core.Access;

/// <summary>What a person or program is for; one may be several.</summary>
public enum Role
{
    /// <summary>Cán bộ số hóa: uploads, follows and corrects the batches of own agencies.</summary>
    Clerk,

    /// <summary>Người đối soát: confirms fields, publishes, records validity events for own agencies.</summary>
    Reviewer,

    /// <summary>Cán bộ một cửa: searches and reuses the published results of all agencies.</summary>
    Officer,

    /// <summary>Công dân, or the account of an organisation: sees own results in force.</summary>
    Citizen,

    /// <summary>Reads the audit trail and reports; no documents.</summary>
    Auditor,

    /// <summary>Users, agencies, rules; may do what every other role of staff may.</summary>
    Administrator,
}

/// <summary>Who asks, as every query and every change is asked: permissions are decided from this alone.</summary>
/// <param name="Name">Account name, for records of who did it; never shown to citizens.</param>
/// <param name="Agencies">Codes of the agencies a clerk or reviewer works for.</param>
/// <param name="HolderIds">A citizen's own personal ids or an organisation's tax codes, digits and dash only.</param>
public sealed record Viewer(string Name, IReadOnlySet<Role> Roles, IReadOnlySet<string> Agencies, IReadOnlySet<string> HolderIds)
{
    /// <summary>The machine itself and the person at its command line.</summary>
    public static Viewer Operator { get; } =
        new("operator", new HashSet<Role> { Role.Administrator }, new HashSet<string>(), new HashSet<string>());

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether anything but a citizen's view is open to them.</summary>
    public bool IsStaff => Is(Role.Administrator) || Is(Role.Officer) || Is(Role.Reviewer) || Is(Role.Clerk);

    /// <summary>The agencies whose batches they work on; null = of all.</summary>
    public IReadOnlyCollection<string>? OwnAgencies => Is(Role.Administrator) ? null : Agencies;

    public bool WorksFor(string agency) => Is(Role.Administrator) || Agencies.Contains(agency);
}

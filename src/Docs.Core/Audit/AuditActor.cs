using Docs.Core.Access;

namespace Docs.Core.Audit;

/// <summary>Who did something, as it stands in the trail.</summary>
/// <param name="Name">Account name of staff; a keyed hash for a citizen, whose account name may be the personal id.</param>
/// <param name="Roles">Lower case, in the order of <see cref="Role"/>, by comma; null for the machine.</param>
/// <param name="Agency">Codes of the agencies they work for, by comma.</param>
/// <param name="From">Network address, or the command line and who sat at it.</param>
public sealed record AuditActor(string Name, string? Roles = null, string? Agency = null, string? From = null)
{
    /// <summary>Workers, watched folders, what the machine concludes.</summary>
    public static AuditActor Machine { get; } = new("system");

    /// <summary>Whoever sits at the command line of the machine.</summary>
    public static AuditActor AtCommandLine(string command) =>
        new(Viewer.Operator.Name, "administrator", null, $"{Environment.UserName}@{Environment.MachineName}, docs {command}");

    public static AuditActor Of(Viewer viewer, string? from, AuditKeys keys) => new(
        viewer.IsStaff || viewer.Is(Role.Auditor) ? viewer.Name : NameOfCitizen(viewer, keys),
        viewer.Roles.Count == 0 ? null : string.Join(',', viewer.Roles.Order().Select(role => role.ToString().ToLowerInvariant())),
        viewer.Agencies.Count == 0 ? null : string.Join(',', viewer.Agencies.Order(StringComparer.Ordinal)),
        from);

    private static string NameOfCitizen(Viewer viewer, AuditKeys keys) => viewer.Name.Length == 0 ? "" : "citizen " + keys.Hash(viewer.Name)[..16];
}

/// <summary>What the officer is working on: one of the two at least.</summary>
public sealed record AuditTask(string? Dossier, string? Purpose);

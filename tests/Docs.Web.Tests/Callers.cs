using Docs.Core.Access;

namespace Docs.Web.Tests;

/// <summary>One of each kind who may call; H15 is the custodian of the papers, H16 another agency.</summary>
internal static class Callers
{
    public const string OtherHolderId = "068190001234";

    public static readonly Viewer Officer = Of("em", Role.Officer, "H16");

    public static readonly IReadOnlyList<(string Name, Viewer? Viewer)> All =
    [
        ("stranger", null),
        ("clerk of H15", Of("an", Role.Clerk, "H15")),
        ("clerk of H16", Of("bình", Role.Clerk, "H16")),
        ("reviewer of H15", Of("chi", Role.Reviewer, "H15")),
        ("reviewer of H16", Of("dũng", Role.Reviewer, "H16")),
        ("officer", Officer),
        ("citizen, holder", Citizen(Paper.HolderId)),
        ("citizen, other", Citizen(OtherHolderId)),
        ("auditor", Of("giang", Role.Auditor)),
        ("administrator", Of("hà", Role.Administrator)),
    ];

    public static Viewer Citizen(string id) =>
        new("citizen " + id, new HashSet<Role> { Role.Citizen }, new HashSet<string>(), new HashSet<string> { id });

    public static Viewer Of(string name, Role role, params string[] agencies) =>
        new(name, new HashSet<Role> { role }, agencies.ToHashSet(), new HashSet<string>());
}

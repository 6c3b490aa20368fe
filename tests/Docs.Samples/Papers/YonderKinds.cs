using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>
/// Drawn by a ninth hand, without knowledge of the rules: eight forms in both sets, laid out differently and of other places; five only
/// to be read, five only never.
/// </summary>
internal static class YonderKinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        .. Of("yonder-permit", YonderForms.Permit, YonderFamilies.Permit),
        .. Of("yonder-trader", YonderForms.Trader, YonderFamilies.Trader),
        .. Of("yonder-practice", YonderPersons.Practice, YonderFamilies.Practice),
        .. Of("yonder-single", YonderPersons.Single, YonderFamilies.Single),
        .. Of("yonder-answer", YonderActs.Answer, YonderFamilies.Answer),
        .. Of("yonder-land", YonderLands.Sheet, YonderFamilies.Land),
        .. Of("yonder-prose", YonderActs.Prose, YonderFamilies.Prose),
        .. Of("yonder-grant", YonderActs.Grant, YonderFamilies.Grant),
        .. Of("yonder-adjusted", YonderForms.Adjusted, YonderFamilies.Adjusted),
        .. Of("yonder-food", YonderForms.Food, YonderFamilies.Food),
        .. Of("yonder-corrected", YonderPersons.Corrected, YonderFamilies.Corrected),
        .. Of("yonder-lawyers", YonderPersons.Lawyers, YonderFamilies.Lawyers),
        .. Of("yonder-nursery", YonderPersons.Nursery, YonderFamilies.Nursery),
        .. Of("yonder-spirits", YonderForms.Spirits, YonderFamilies.Spirits),
        .. Of("yonder-badge", YonderForms.Badge, YonderFamilies.Badge),
        .. Of("yonder-wedding", YonderPersons.Wedding, YonderFamilies.Wedding),
        .. Of("yonder-leaves", YonderLands.Leaves, YonderFamilies.Leaves),
        .. Of("yonder-listed", YonderActs.Listed, YonderFamilies.Listed),
    ];

    private static IEnumerable<Kind> Of(string name, Func<Desk, IReadOnlyList<Folk>, Paper> write, Family[] families) => families.Select(family =>
        new Kind(families.Length > 1 && family.Holdout ? name + "-unread" : name, desk => write(desk, family.Holdout ? Folk.YonderHeld : Folk.Yonder), [family]));
}

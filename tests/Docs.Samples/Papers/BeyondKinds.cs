using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>
/// Drawn by an eighth hand, without knowledge of the rules: eight forms in both sets, laid out differently and of other places; four only
/// to be read, five only never.
/// </summary>
internal static class BeyondKinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        .. Both("beyond-permit", BeyondForms.House, BeyondFamilies.Permit),
        .. Both("beyond-trader", BeyondForms.Trader, BeyondFamilies.Trader),
        .. Both("beyond-clinician", BeyondPersons.Clinician, BeyondFamilies.Clinician),
        .. Both("beyond-death", BeyondPersons.Death, BeyondFamilies.Death),
        .. Both("beyond-late", BeyondLetters.Late, BeyondFamilies.Late),
        .. Both("beyond-land", BeyondLands.Sheet, BeyondFamilies.Land),
        .. Both("beyond-traders", BeyondActs.Traders, BeyondFamilies.Traders),
        .. Both("beyond-environment", BeyondActs.Environment, BeyondFamilies.Environment),
        Of("beyond-repair", BeyondForms.Repair, BeyondFamilies.Repair),
        Of("beyond-birth", BeyondPersons.Birth, BeyondFamilies.Birth),
        Of("beyond-pharmacist", BeyondPersons.Pharmacist, BeyondFamilies.Pharmacist),
        Of("beyond-pharmacies", BeyondActs.Pharmacies, BeyondFamilies.Pharmacies),
        Of("beyond-works", BeyondForms.Works, BeyondFamilies.Works),
        Of("beyond-marriage", BeyondPersons.Marriage, BeyondFamilies.Marriage),
        Of("beyond-builder", BeyondPersons.Builder, BeyondFamilies.Builder),
        Of("beyond-back", BeyondLetters.Back, BeyondFamilies.Back),
        Of("beyond-carriers", BeyondActs.Carriers, BeyondFamilies.Carriers),
    ];

    private static IEnumerable<Kind> Both(string name, Func<Desk, IReadOnlyList<Folk>, Paper> write, (Family Read, Family Held) families) =>
        [Of(name, write, families.Read), Of(name + "-unread", write, families.Held)];

    private static Kind Of(string name, Func<Desk, IReadOnlyList<Folk>, Paper> write, Family family) =>
        new(name, desk => write(desk, family.Holdout ? Folk.BeyondHeld : Folk.Beyond), [family]);
}

using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>Drawn by a fifth hand, again without knowledge of the rules: the first nine to be read, the others never.</summary>
internal static class FarKinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        new("far-permit", FarForms.House, [FarFamilies.Permit]),
        new("far-household", FarForms.Trader, [FarFamilies.Household]),
        new("far-practice", FarPersons.Pharmacist, [FarFamilies.Photo]),
        new("far-marriage", FarPersons.Marriage, [FarFamilies.Spouses]),
        new("far-letter", FarLicences.Answer, [FarFamilies.Letter]),
        new("far-land", FarLands.Modern, [FarFamilies.Leaves, FarFamilies.Opened]),
        new("far-permits", FarActs.Permits, [FarFamilies.Sentences]),
        new("far-allotments", FarActs.Allotments, [FarFamilies.Listed]),
        new("far-food", FarLicences.Food, [FarFamilies.Tongues]),
        new("far-house", FarForms.TownHouse, [FarFamilies.House]),
        new("far-members", FarForms.Members, [FarFamilies.Members]),
        new("far-clinician", FarPersons.Clinician, [FarFamilies.Wide]),
        new("far-birth", FarPersons.Birth, [FarFamilies.Birth]),
        new("far-consent", FarLicences.Consent, [FarFamilies.Consent]),
        new("far-pink", FarLands.Pink, [FarFamilies.PinkLeaves, FarFamilies.PinkOpened]),
        new("far-pharmacists", FarActs.Pharmacists, [FarFamilies.Numbered]),
        new("far-retailers", FarActs.Retailers, [FarFamilies.Annexed]),
        new("far-carrier", FarLicences.Carrier, [FarFamilies.Carrier]),
    ];
}

using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>Drawn by a seventh hand after offices of other provinces, without knowledge of the rules: the first eight to be read, the others never.</summary>
internal static class AbroadKinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        new("abroad-permit", AbroadForms.House, [AbroadFamilies.Permit]),
        new("abroad-household", AbroadForms.Household, [AbroadFamilies.Household]),
        new("abroad-practice", AbroadPersons.Doctor, [AbroadFamilies.Practice]),
        new("abroad-marriage", AbroadPersons.Marriage, [AbroadFamilies.Spouses]),
        new("abroad-letter", AbroadLetters.Answer, [AbroadFamilies.Letter]),
        new("abroad-land", AbroadLands.Book, [AbroadFamilies.Land]),
        new("abroad-retailers", AbroadActs.Retailers, [AbroadFamilies.Tabled]),
        new("abroad-civil", AbroadActs.Civil, [AbroadFamilies.Civil]),
        new("abroad-works", AbroadForms.Works, [AbroadFamilies.Works]),
        new("abroad-trader", AbroadForms.Trader, [AbroadFamilies.Trader]),
        new("abroad-vet", AbroadPersons.Vet, [AbroadFamilies.Vet]),
        new("abroad-birth", AbroadPersons.Birth, [AbroadFamilies.Born]),
        new("abroad-notice", AbroadLetters.Notice, [AbroadFamilies.Notice]),
        new("abroad-deed", AbroadLands.Deed, [AbroadFamilies.Deed]),
        new("abroad-waters", AbroadActs.Waters, [AbroadFamilies.Waters]),
        new("abroad-schools", AbroadActs.Schools, [AbroadFamilies.Schools]),
    ];
}

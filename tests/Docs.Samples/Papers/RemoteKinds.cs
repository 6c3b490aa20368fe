using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>Drawn by a sixth hand from national forms, without knowledge of the rules: the first ten to be read, the others never.</summary>
internal static class RemoteKinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        new("remote-works", RemoteForms.Works, [RemoteFamilies.Works]),
        new("remote-household", RemoteForms.Trader, [RemoteFamilies.Household]),
        new("remote-practice", RemotePersons.Clinician, [RemoteFamilies.Practice]),
        new("remote-birth", RemotePersons.Birth, [RemoteFamilies.Birth]),
        new("remote-letter", RemoteLicences.Refusal, [RemoteFamilies.Letter]),
        new("remote-land", RemoteLands.Sheet, [RemoteFamilies.Land]),
        new("remote-traders", RemoteActs.Traders, [RemoteFamilies.Dashes]),
        new("remote-practitioners", RemoteActs.Practitioners, [RemoteFamilies.TwoPages]),
        new("remote-pharmacist", RemotePersons.Pharmacist, [RemoteFamilies.Card]),
        new("remote-lawyers", RemoteLicences.Lawyers, [RemoteFamilies.Framed]),
        new("remote-repair", RemoteForms.Repair, [RemoteFamilies.Repair]),
        new("remote-owner", RemoteForms.Owner, [RemoteFamilies.Answers]),
        new("remote-engineer", RemotePersons.Engineer, [RemoteFamilies.Wide]),
        new("remote-death", RemotePersons.Death, [RemoteFamilies.Death]),
        new("remote-planning", RemoteLicences.Planning, [RemoteFamilies.Planning]),
        new("remote-book", RemoteLands.Household, [RemoteFamilies.Book]),
        new("remote-waters", RemoteActs.Waters, [RemoteFamilies.Tabled]),
        new("remote-serials", RemoteActs.Serials, [RemoteFamilies.Lettered]),
        new("remote-kitchens", RemoteActs.Kitchens, [RemoteFamilies.Sentence]),
        new("remote-clinic", RemoteLicences.Clinic, [RemoteFamilies.Clinic]),
    ];
}

using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>A kind of result, who writes it, and the families that lay it out.</summary>
internal sealed record Kind(string Name, Func<Desk, Paper> Write, IReadOnlyList<Family> Families);

internal static class Kinds
{
    /// <summary>Licences come before the papers that revoke or extend one of them.</summary>
    public static readonly IReadOnlyList<Kind> All =
    [
        new("licence-water", Licences.Water, Families.Forms),
        new("licence-pharmacy", Licences.Pharmacy, Families.Forms),
        new("licence-transport", Licences.Transport, Families.Forms),
        new("decision-land", Decisions.Land, Families.Prose),
        new("decision-recognise", Decisions.Recognise, Families.Prose),
        new("decision-penalty", Decisions.Penalty, Families.Prose),
        new("decision-grant", Decisions.Grant, Families.Prose),
        new("building-permit", Licences.Building, Families.Forms),
        new("household", Licences.Household, Families.Forms),
        new("practice-pharmacy", PersonalPapers.PharmacyPractice, Families.Practice),
        new("practice-medical", PersonalPapers.MedicalPractice, Families.Practice),
        new("revocation", Changes.Revocation, Families.Prose),
        new("extension", Changes.Extension, Families.Prose),
        new("notice", Messages.Notice, Families.Prose),
        new("letter", Messages.Letter, Families.Letters),
        new("birth", PersonalPapers.Birth, Families.Extracts),
        new("marriage", PersonalPapers.Marriage, Families.Extracts),
        new("land-certificate", Messages.LandCertificate, Families.LandBooks),
    ];

    /// <summary>The same kinds as offices print them, half of them held out.</summary>
    public static readonly IReadOnlyList<Kind> Offices =
    [
        new("office-building", OfficeForms.Building, [Families.OfficeForm]),
        new("office-household", OfficeForms.Household, [Families.OfficeCode]),
        new("office-practice", OfficeForms.Practice, [Families.OfficeCorner]),
        new("office-birth", OfficePersons.Birth, [Families.OfficeForm]),
        new("office-marriage", OfficePersons.Marriage, [Families.OfficeForm]),
        new("office-letter", OfficeActs.Letter, [Families.OfficeForm]),
        new("office-land", OfficeLands.Certificate, [Families.OfficeLand]),
        new("office-revocation", OfficeActs.RevocationTable, [Families.OfficeForm]),
        new("office-building-sheet", OfficeForms.RepairPermit, [Families.OfficeWide]),
        new("office-household-sheet", OfficeForms.HouseholdOld, [Families.OfficeBare]),
        new("office-practice-card", OfficeForms.PracticeCard, [Families.OfficeCard]),
        new("office-death", OfficePersons.Death, [Families.OfficeWide]),
        new("office-single", OfficePersons.MaritalStatus, [Families.OfficeTitle]),
        new("office-reply", OfficeActs.Reply, [Families.OfficeWide]),
        new("office-land-page", OfficeLands.CertificateOnePage, [Families.OfficeLandPage]),
        new("office-changes", OfficeActs.ListInArticle, [Families.OfficeWide]),
    ];

    /// <summary>Later and rarer forms, all held out.</summary>
    private static readonly IReadOnlyList<Kind> Later =
    [
        new("later-permit", LaterForms.Permit, [Families.LaterUnder]),
        new("later-household", LaterForms.Household, [Families.LaterRuled]),
        new("later-practice", LaterForms.Practice, [Families.LaterPhoto]),
        new("later-birth", LaterForms.BirthCertificate, [Families.LaterBare]),
        new("later-correction", LaterActs.Correction, [Families.LaterProse]),
        new("later-revocation", LaterActs.LandRevocation, [Families.LaterProse]),
    ];

    /// <summary>Drawn by another hand, without knowledge of the rules: the first eight to be read, the others never.</summary>
    private static readonly IReadOnlyList<Kind> Strange =
    [
        new("strange-permit", StrangeForms.TypedPermit, [Families.StrangeTyped]),
        new("strange-household", StrangeForms.EmblemHousehold, [Families.StrangeEmblem]),
        new("strange-practice", StrangePersons.Architect, [Families.StrangeTongues]),
        new("strange-death", StrangePersons.DeathCertificate, [Families.StrangeBookside]),
        new("strange-letter", StrangeLetters.Registry, [Families.StrangeNarrow]),
        new("strange-red-book", StrangeLands.RedBook, [Families.StrangeRed]),
        new("strange-revocation", StrangeActs.RevokedInAnnex, [Families.StrangeAnnex]),
        new("strange-extension", StrangeActs.ExtendedByLetters, [Families.StrangeOver]),
        new("strange-temporary", StrangeForms.TemporaryPermit, [Families.StrangeRight]),
        new("strange-trader", StrangeForms.TypedHousehold, [Families.StrangeEdge]),
        new("strange-vet", StrangePersons.Vet, [Families.StrangeAcross]),
        new("strange-wedding", StrangePersons.Wedding, [Families.StrangeWed]),
        new("strange-answer", StrangeLetters.Committee, [Families.StrangeSans]),
        new("strange-land-book", StrangeLands.NumberedBook, [Families.StrangeParts]),
        new("strange-correction", StrangeActs.CorrectedInTable, [Families.StrangeGrid]),
        new("strange-suspension", StrangeActs.SuspendedByDashes, [Families.StrangeDashes]),
    ];

    /// <summary>Drawn by a third hand after all others, again without knowledge of the rules: eight to be read, eight never.</summary>
    private static readonly IReadOnlyList<Kind> Outside =
    [
        new("outside-permit", OutsideForms.DottedPermit, [Families.OutsideDotted]),
        new("outside-household", OutsideForms.PartnersHousehold, [Families.OutsideBoxed]),
        new("outside-practice", OutsidePersons.Broker, [Families.OutsideSide]),
        new("outside-civil", OutsidePersons.CorrectedName, [Families.OutsideExtract]),
        new("outside-letter", OutsideLetters.Missing, [Families.OutsideLetter]),
        new("outside-land", OutsideLands.Couple, [Families.OutsidePink]),
        new("outside-revocation", OutsideActs.TradersInTable, [Families.OutsideListed]),
        new("outside-resumption", OutsideActs.ClinicsInSentences, [Families.OutsideSentences]),
        new("outside-house", OutsideForms.CommunePermit, [Families.OutsideColumns]),
        new("outside-trader", OutsideForms.TwinHousehold, [Families.OutsideTwin]),
        new("outside-surveyor", OutsidePersons.Surveyor, [Families.OutsideDiploma]),
        new("outside-death", OutsidePersons.Deceased, [Families.OutsideNumbered]),
        new("outside-complaint", OutsideLetters.Complaint, [Families.OutsideTwoPages]),
        new("outside-land-sheet", OutsideLands.TwoSides, [Families.OutsideSided]),
        new("outside-extension", OutsideActs.ExtendedInAnnex, [Families.OutsideAppended]),
        new("outside-annulment", OutsideActs.AnnulledInSentences, [Families.OutsideMixed]),
    ];

    /// <summary>Drawn by a fourth hand, as the sets before.</summary>
    private static readonly IReadOnlyList<Kind> Distant =
    [
        new("distant-permit", DistantForms.RepairPermit, [DistantFamilies.Typed]),
        new("distant-household", DistantForms.ChangedHousehold, [DistantFamilies.Changed]),
        new("distant-practice", DistantPersons.Doctor, [DistantFamilies.Across]),
        new("distant-birth", DistantPersons.Birth, [DistantFamilies.Parents]),
        new("distant-letter", DistantLicences.SentBack, [DistantFamilies.Coded]),
        new("distant-land", DistantLands.Changed, [DistantFamilies.Changes]),
        new("distant-revocation", DistantActs.Revoked, [DistantFamilies.Annexed]),
        new("distant-retail", DistantLicences.Retail, [DistantFamilies.Granted]),
        new("distant-termed", DistantForms.TermedPermit, [DistantFamilies.Squares]),
        new("distant-trader", DistantForms.RuledHousehold, [DistantFamilies.Cells]),
        new("distant-builder", DistantPersons.Builder, [DistantFamilies.Plate]),
        new("distant-single", DistantPersons.Single, [DistantFamilies.Confirmed]),
        new("distant-answer", DistantLicences.Agreed, [DistantFamilies.Answered]),
        new("distant-heirs", DistantLands.Heirs, [DistantFamilies.Inherited]),
        new("distant-allowances", DistantActs.Allowances, [DistantFamilies.Ended]),
        new("distant-poor", DistantPersons.Poor, [DistantFamilies.Half]),
    ];

    public static IEnumerable<Kind> Whole => All.Concat(Offices).Concat(Later).Concat(Strange).Concat(Outside).Concat(Distant).Concat(FarKinds.All).Concat(RemoteKinds.All).Concat(AbroadKinds.All).Concat(BeyondKinds.All).Concat(YonderKinds.All);

    public static Kind Named(string name) => Whole.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"Unknown kind '{name}'. Kinds: {string.Join(", ", Whole.Select(kind => kind.Name))}.");
}

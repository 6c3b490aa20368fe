namespace Docs.Samples.Layouts;

internal static class Families
{
    private static readonly Family Decree = new DecreeTable();
    private static readonly Family Columns = new DecreeColumns();
    private static readonly Family Old = new OldTyped();
    private static readonly Family Sans = new SansBand();
    private static readonly Family Letter = new LetterSheet();
    private static readonly Family Framed = new FramedCertificate();
    private static readonly Family Dotted = new DottedForm();
    private static readonly Family Ruled = new RuledLicence();
    private static readonly Family Photo = new LandscapePhoto();
    private static readonly Family Boxed = new BoxedExtract();
    private static readonly Family Land = new LandBook();
    private static readonly Family Centred = new CentredHead();
    private static readonly Family Narrow = new NarrowSheet();
    private static readonly Family Stacked = new StackedLabels();

    public static readonly Family OfficeForm = new OfficeSheet("office-form", false);
    public static readonly Family OfficeCode = new OfficeSheet("office-code", false) { NumberRow = false };
    public static readonly Family OfficeCorner = new OfficeSheet("office-corner", false) { Corner = true };
    public static readonly Family OfficeLand = new OfficeLandSheet("office-land", false);
    public static readonly Family OfficeTitle = new OfficeSheet("office-title", true) { Centred = true };
    public static readonly Family OfficeWide = new OfficeSheet("office-wide", true) { Face = "13pt \"Liberation Sans\"" };
    public static readonly Family OfficeBare = new OfficeSheet("office-bare", true) { NumberRow = false, Face = "12.5pt \"DejaVu Serif Condensed\"" };
    public static readonly Family OfficeCard = new OfficeCardSheet("office-card", true);
    public static readonly Family OfficeLandPage = new OfficeLandSheet("office-land-page", true) { OnePage = true };

    public static readonly Family LaterUnder = new LaterSheet("later-under");
    public static readonly Family LaterRuled = new LaterSheet("later-ruled") { NumberRow = false, InHead = true, Face = "13pt \"Liberation Sans\"" };
    public static readonly Family LaterPhoto = new LaterPhotoSheet("later-photo") { Face = "13pt \"DejaVu Serif Condensed\"" };
    public static readonly Family LaterBare = new LaterSheet("later-bare") { NoAgency = true };
    public static readonly Family LaterProse = new LaterSheet("later-prose") { InHead = true, Face = "13pt \"DejaVu Serif Condensed\"" };

    public static readonly IReadOnlyList<Family> All =
    [
        Decree, Columns, Old, Sans, Letter, Framed, Dotted, Ruled, Photo, Boxed, Land, Centred, Narrow, Stacked,
        OfficeForm, OfficeCode, OfficeCorner, OfficeLand, OfficeTitle, OfficeWide, OfficeBare, OfficeCard, OfficeLandPage,
        LaterUnder, LaterRuled, LaterPhoto, LaterBare, LaterProse,
    ];

    public static readonly IReadOnlyList<Family> Prose = [Decree, Columns, Old, Sans, Centred, Narrow];

    public static readonly IReadOnlyList<Family> Forms = [Decree, Columns, Framed, Dotted, Ruled, Sans, Centred, Narrow, Stacked];

    public static readonly IReadOnlyList<Family> Practice = [Photo, Framed, Dotted, Stacked, Centred];

    public static readonly IReadOnlyList<Family> Extracts = [Boxed, Dotted, Decree, Stacked];

    public static readonly IReadOnlyList<Family> Letters = [Letter];

    public static readonly IReadOnlyList<Family> LandBooks = [Land];

    public static Family Named(string name) => All.Single(family => family.Name == name);
}

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

    public static readonly Family StrangeTyped = new StrangeSheet("strange-typed", false) { DayAtFoot = true, Face = "11.5pt \"Liberation Mono\"", SealColour = "#2a2a2e", More = ".head { font-size: 10pt }" };
    public static readonly Family StrangeEmblem = new StrangeSheet("strange-emblem", false) { Form = HeadForm.Emblem, HeadNumber = false, DayAtFoot = true, Face = "12.5pt \"Liberation Sans\"" };
    public static readonly Family StrangeTongues = new StrangeSheet("strange-tongues", false) { Form = HeadForm.NationOver, Titled = true, DayAtFoot = true, SignsLeft = true, English = true, Face = "12pt \"DejaVu Serif Condensed\"" };
    public static readonly Family StrangeBookside = new StrangeSheet("strange-bookside", false) { Form = HeadForm.NationOver, DayAtFoot = true, Face = "13pt \"Liberation Serif\"", SealColour = "#2436a8" };
    public static readonly Family StrangeNarrow = new StrangeSheet("strange-narrow", false) { Face = "14pt \"Liberation Sans Narrow\"" };
    public static readonly Family StrangeRed = new StrangeBook("strange-red", false) { Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family StrangeAnnex = new StrangeSheet("strange-annex", false) { Face = "12.5pt \"DejaVu Serif Condensed\"", More = ".seal { top: 9mm !important }" };
    public static readonly Family StrangeOver = new StrangeSheet("strange-over", false) { Form = HeadForm.NationOver, Face = "13.5pt \"Liberation Serif\"" };

    public static readonly Family StrangeRight = new StrangeSheet("strange-right", true) { Form = HeadForm.NationOver, DayAtFoot = true, Face = "12.5pt \"Liberation Sans\"", SealColour = "#2436a8" };
    public static readonly Family StrangeEdge = new StrangeSheet("strange-edge", true) { Form = HeadForm.LeftEdge, Titled = true, DayAtFoot = true, Face = "11.5pt \"Liberation Mono\"" };
    public static readonly Family StrangeAcross = new StrangeWide("strange-across", true) { Titled = true, DayAtFoot = true, SignsLeft = true, Face = "13pt \"Liberation Serif\"", SealColour = "#2a2a2e" };
    public static readonly Family StrangeWed = new StrangeSheet("strange-wed", true) { Form = HeadForm.Emblem, Titled = true, DayAtFoot = true, Face = "12.5pt \"DejaVu Serif Condensed\"" };
    public static readonly Family StrangeSans = new StrangeSheet("strange-sans", true) { Face = "12.5pt \"DejaVu Sans Condensed\"", More = ".head { font-size: 10.5pt }" };
    public static readonly Family StrangeParts = new StrangeBook("strange-parts", true) { Face = "13pt \"Liberation Serif\"" };
    public static readonly Family StrangeGrid = new StrangeSheet("strange-grid", true) { Form = HeadForm.NationOver, Face = "13pt \"Liberation Sans Narrow\"", More = ".seal { top: 9mm !important }" };
    public static readonly Family StrangeDashes = new StrangeSheet("strange-dashes", true) { Form = HeadForm.LeftEdge, Face = "13.5pt \"Liberation Serif\"" };

    public static readonly Family OutsideDotted = new OutsideSheet("outside-dotted", false) { Contact = true, Face = "13pt \"Liberation Serif\"", More = ".fill { font: 12.5pt \"Liberation Sans\" }" };
    public static readonly Family OutsideBoxed = new OutsideSheet("outside-boxed", false) { Boxed = true, DayAtFoot = true, Certified = true, Face = "12.5pt \"DejaVu Serif Condensed\"", Margins = "16mm 18mm 14mm 22mm" };
    public static readonly Family OutsideSide = new OutsideCard("outside-side", false) { DayAtFoot = true, Face = "12.5pt \"Liberation Sans\"", Margins = "15mm 16mm 12mm 18mm" };
    public static readonly Family OutsideExtract = new OutsideSheet("outside-extract", false) { Face = "14pt \"Liberation Serif\"", Ornament = "_______", DayAtFoot = true, Margins = "14mm 20mm 12mm 25mm" };
    public static readonly Family OutsideLetter = new OutsideSheet("outside-letter", false) { Electronic = true, Contact = true, Face = "12.5pt \"Liberation Sans\"", More = ".about { font-size: 11pt; margin-top: 1mm }" };
    public static readonly Family OutsidePink = new OutsideBook("outside-pink", false) { Face = "13pt \"Liberation Serif\"" };
    public static readonly Family OutsideListed = new OutsideSheet("outside-listed", false) { Ornament = "-----***-----", Face = "13pt \"Liberation Serif\"", More = ".grid { font-size: 10.5pt }" };
    public static readonly Family OutsideSentences = new OutsideSheet("outside-sentences", false) { Face = "12pt \"DejaVu Serif Condensed\"", Margins = "20mm 20mm 14mm 30mm" };

    public static readonly Family OutsideColumns = new OutsideSheet("outside-columns", true) { Electronic = true, Face = "12.5pt \"Liberation Sans Narrow\"" };
    public static readonly Family OutsideTwin = new OutsideSheet("outside-twin", true) { NumberUnderTitle = true, DayAtFoot = true, Contact = true, Face = "12.5pt \"Liberation Serif\"", Margins = "16mm 14mm 12mm 20mm", More = "outline: 1.2pt solid #555; outline-offset: -7mm;" };
    public static readonly Family OutsideDiploma = new OutsideDiploma("outside-diploma", true) { NumberUnderTitle = true, DayAtFoot = true, Certified = true, Face = "13pt \"Liberation Serif\"", Margins = "19mm 20mm 16mm 22mm" };
    public static readonly Family OutsideNumbered = new OutsideSheet("outside-numbered", true) { Face = "13.5pt \"Liberation Sans Narrow\"", Boxed = true, DayAtFoot = true, SealColour = "#2436a8" };
    public static readonly Family OutsideTwoPages = new OutsideSheet("outside-two-pages", true) { SignsOverleaf = true, Ornament = "---oOo---", Face = "11.5pt \"Liberation Mono\"", Margins = "18mm 12mm 14mm 26mm", More = ".head { font-size: 10pt } .about { font-size: 10pt; margin-top: 1mm }" };
    public static readonly Family OutsideSided = new OutsideBook("outside-sided", true) { SignsFirst = true, Face = "12.5pt \"Liberation Serif\"" };
    public static readonly Family OutsideAppended = new OutsideSheet("outside-appended", true) { Electronic = true, Face = "14pt \"Liberation Serif\"" };
    public static readonly Family OutsideMixed = new OutsideSheet("outside-mixed", true) { Ornament = "*****", Face = "13pt \"DejaVu Sans Condensed\"", Margins = "18mm 15mm 12mm 25mm", More = ".head { font-size: 10.5pt }" };

    public static readonly IReadOnlyList<Family> All =
    [
        Decree, Columns, Old, Sans, Letter, Framed, Dotted, Ruled, Photo, Boxed, Land, Centred, Narrow, Stacked,
        OfficeForm, OfficeCode, OfficeCorner, OfficeLand, OfficeTitle, OfficeWide, OfficeBare, OfficeCard, OfficeLandPage,
        LaterUnder, LaterRuled, LaterPhoto, LaterBare, LaterProse,
        StrangeTyped, StrangeEmblem, StrangeTongues, StrangeBookside, StrangeNarrow, StrangeRed, StrangeAnnex, StrangeOver,
        StrangeRight, StrangeEdge, StrangeAcross, StrangeWed, StrangeSans, StrangeParts, StrangeGrid, StrangeDashes,
        OutsideDotted, OutsideBoxed, OutsideSide, OutsideExtract, OutsideLetter, OutsidePink, OutsideListed, OutsideSentences,
        OutsideColumns, OutsideTwin, OutsideDiploma, OutsideNumbered, OutsideTwoPages, OutsideSided, OutsideAppended, OutsideMixed,
        .. DistantFamilies.All, .. FarFamilies.All, .. RemoteFamilies.All, .. AbroadFamilies.All, .. BeyondFamilies.All, .. YonderFamilies.All,
    ];

    public static readonly IReadOnlyList<Family> Prose = [Decree, Columns, Old, Sans, Centred, Narrow];

    public static readonly IReadOnlyList<Family> Forms = [Decree, Columns, Framed, Dotted, Ruled, Sans, Centred, Narrow, Stacked];

    public static readonly IReadOnlyList<Family> Practice = [Photo, Framed, Dotted, Stacked, Centred];

    public static readonly IReadOnlyList<Family> Extracts = [Boxed, Dotted, Decree, Stacked];

    public static readonly IReadOnlyList<Family> Letters = [Letter];

    public static readonly IReadOnlyList<Family> LandBooks = [Land];

    public static Family Named(string name) => All.Single(family => family.Name == name);
}

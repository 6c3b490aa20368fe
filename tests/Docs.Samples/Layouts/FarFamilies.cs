namespace Docs.Samples.Layouts;

/// <summary>Layouts of a fifth hand, nine to be read, nine never; lands have two of each.</summary>
internal static class FarFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";
    private const string Narrow = "13.5pt \"Liberation Sans Narrow\"";
    private const string BlueStamp = "font-family: \"Liberation Sans\"; font-weight: bold; color: #23379e; letter-spacing: 0.4pt";

    public static readonly Family Permit = new FarSheet("far-permit", false) { FormCode = "Mẫu số 05", NumberStamp = BlueStamp, Face = Serif };
    public static readonly Family Household = new FarSheet("far-household", false) { NumberLabel = "Số: ", DayInBody = true, LowSeal = true, Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family Photo = new FarPhoto("far-photo", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Face = Serif, More = " outline: 1.2mm double #2d6a4f; outline-offset: -8mm;" };
    public static readonly Family Spouses = new FarSheet("far-spouses", false) { Top = FarHead.Blocks, Face = Serif, Margins = "16mm 16mm 12mm 22mm" };
    public static readonly Family Letter = new FarSheet("far-letter", false) { Top = FarHead.Blocks, NumberStamp = BlueStamp, Footer = "Tra cứu văn bản tại Cổng dịch vụ công quốc gia", Face = "14pt \"Liberation Serif\"" };
    public static readonly Family Leaves = new FarBook("far-leaves", false) { Face = Serif };
    public static readonly Family Opened = new FarBook("far-opened", false) { Opened = true, Face = "11pt \"Liberation Serif\"", Margins = "11mm 12mm 9mm 12mm" };
    public static readonly Family Sentences = new FarSheet("far-sentences", false) { LowSeal = true, Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family Listed = new FarSheet("far-listed", false) { Top = FarHead.Blocks, Face = Serif, More = ".grid { font-size: 11pt }" };
    public static readonly Family Tongues = new FarSheet("far-tongues", false) { NumberLabel = "Số/ Number: ", DayAtFoot = true, Across = true, Face = "12.5pt \"Liberation Sans\"" };

    public static readonly Family House = new FarSheet("far-house", true) { Top = FarHead.Blocks, NumberStamp = BlueStamp, LowSeal = true, Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family Members = new FarSheet("far-members", true) { Top = FarHead.Blocks, NumberLabel = "Mã số: ", DayInBody = true, Face = Serif };
    public static readonly Family Wide = new FarPhoto("far-wide", true) { Wide = true, Top = FarHead.Rows, NumberLabel = "Số: ", DayAtFoot = true, Face = Serif, Margins = "13mm 16mm 10mm 18mm", More = ".space { height: 27mm } outline: 1.2mm double #8a1c1c; outline-offset: -6mm;" };
    public static readonly Family Birth = new FarSheet("far-birth", true) { Top = FarHead.Nation, DayInBody = true, Face = Serif, Margins = "18mm 20mm 12mm 24mm", More = " outline: 1.4mm ridge #d88aa0; outline-offset: -9mm;" };
    public static readonly Family Consent = new FarSheet("far-consent", true) { NumberStamp = BlueStamp, Stamp = "ĐẾN", Face = "14pt \"Liberation Serif\"", More = ".paid { color: #23379e; border-color: #23379e; left: 34mm; bottom: 24mm }" };
    public static readonly Family PinkLeaves = new FarBook("far-pink-leaves", true) { Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family PinkOpened = new FarBook("far-pink-opened", true) { Opened = true, Face = "11.5pt \"Liberation Serif\"", Margins = "11mm 12mm 9mm 12mm" };
    public static readonly Family Numbered = new FarSheet("far-numbered", true) { Top = FarHead.Blocks, LowSeal = true, Face = "13.5pt \"Liberation Serif\"" };
    public static readonly Family Annexed = new FarSheet("far-annexed", true) { Face = Serif, More = ".grid { font-size: 11pt }" };
    public static readonly Family Carrier = new FarSheet("far-carrier", true) { FormCode = "Phụ lục II", NumberLabel = "Số: ", Across = true, Face = Narrow };

    public static readonly IReadOnlyList<Family> All =
    [
        Permit, Household, Photo, Spouses, Letter, Leaves, Opened, Sentences, Listed, Tongues,
        House, Members, Wide, Birth, Consent, PinkLeaves, PinkOpened, Numbered, Annexed, Carrier,
    ];
}

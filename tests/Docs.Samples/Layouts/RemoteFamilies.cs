namespace Docs.Samples.Layouts;

/// <summary>Layouts of a sixth hand, ten to be read, ten never.</summary>
internal static class RemoteFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";
    private const string RedStamp = "font-family: \"Liberation Sans\"; color: #b3202c; letter-spacing: 0.5pt";
    private const string Extract = "NGƯỜI KÝ TRÍCH LỤC";
    private const string Hint = "(Ký, ghi rõ họ, tên, chức vụ và đóng dấu)";

    public static readonly Family Works = new RemoteSheet("remote-works", false) { Top = FarHead.Blocks, FormCode = "Mẫu số 03", LowSeal = true, Face = Serif };
    public static readonly Family Household = new RemoteSheet("remote-household", false) { NumberLabel = "Mã số hộ kinh doanh: ", DayInBody = true, Face = "12.5pt \"Liberation Sans\"", More = ".fill { font-weight: bold } .type { letter-spacing: 0.3pt }" };
    public static readonly Family Practice = new RemoteSheet("remote-practice", false) { Top = FarHead.Over, NumberLabel = "Số: ", DayAtFoot = true, Across = true, Face = "14pt \"Liberation Serif\"", More = " outline: 1.6mm double #1d5c8a; outline-offset: -8mm; background: repeating-linear-gradient(45deg, #f3f8ee 0 2mm, #fdfefb 2mm 4mm);" };
    public static readonly Family Birth = new RemoteSheet("remote-birth", false) { Top = FarHead.Blocks, SignedAs = [Extract, Hint], Face = "12.5pt \"DejaVu Serif Condensed\"", Margins = "15mm 16mm 10mm 22mm", More = ".head { font-size: 10.5pt }" };
    public static readonly Family Letter = new RemoteSheet("remote-letter", false) { NumberStamp = RedStamp, Electronic = true, Face = "14pt \"Liberation Serif\"" };
    public static readonly Family Land = new RemoteBook("remote-land", false) { TwoSides = true, Face = "12.5pt \"Liberation Serif\"", More = ".type { font-size: 1.25em } .code { left: auto; right: 12mm; top: 12mm }" };
    public static readonly Family Dashes = new RemoteSheet("remote-dashes", false) { Face = "13.5pt \"Liberation Sans Narrow\"", SealColour = "#b01f5a" };
    public static readonly Family TwoPages = new RemoteSheet("remote-two-pages", false) { Top = FarHead.Blocks, SignsOverleaf = true, Face = "14pt \"Liberation Serif\"" };
    public static readonly Family Card = new RemoteCard("remote-card", false) { Wide = true, NumberLabel = "Số: ", DayAtFoot = true, Face = "12pt \"Liberation Serif\"", Margins = "12mm 13mm 8mm 15mm", More = ".space { height: 26mm }" };
    public static readonly Family Framed = new RemoteSheet("remote-framed", false) { NumberLabel = "Số đăng ký hoạt động: ", DayAtFoot = true, Face = "13.5pt \"Liberation Serif\"", Margins = "20mm 19mm 14mm 24mm", More = " outline: 2mm ridge #b98a2e; outline-offset: -10mm;" };

    public static readonly Family Repair = new RemoteSheet("remote-repair", true) { Squares = true, Electronic = true, Face = "13pt \"DejaVu Sans Condensed\"", More = ".head { font-size: 10.5pt } .code { top: 36mm }" };
    public static readonly Family Answers = new RemoteSheet("remote-answers", true) { Top = FarHead.Blocks, NumberLabel = "Mã số hộ kinh doanh: ", DayInBody = true, Squares = true, LowSeal = true, Face = Serif, More = ".code { top: 44mm }" };
    public static readonly Family Wide = new RemoteCard("remote-wide", true) { Wide = true, OneHead = true, NumberLabel = "Số: ", DayAtFoot = true, Bearer = "Chữ ký của người được cấp", Face = "12.5pt \"Liberation Serif\"", Margins = "12mm 15mm 8mm 16mm", More = ".space { height: 25mm }" };
    public static readonly Family Death = new RemoteSheet("remote-death", true) { Top = FarHead.Over, SignedAs = [Extract], Across = true, Face = Serif, More = ".fill { font: 12pt \"Liberation Mono\" }" };
    public static readonly Family Planning = new RemoteSheet("remote-planning", true) { Top = FarHead.Blocks, NumberStamp = RedStamp, SignsOverleaf = true, Stamp = "CÔNG VĂN ĐẾN", Face = "14pt \"Liberation Serif\"" };
    public static readonly Family Book = new RemoteBook("remote-book", true) { Face = "13pt \"Liberation Serif\"" };
    public static readonly Family Tabled = new RemoteSheet("remote-tabled", true) { LowSeal = true, Face = Serif, More = ".grid { font-size: 11pt }" };
    public static readonly Family Lettered = new RemoteSheet("remote-lettered", true) { Top = FarHead.Blocks, Face = "13.5pt \"Liberation Serif\"", Footer = "Văn bản được phát hành trên hệ thống quản lý văn bản và điều hành", SealColour = "#8f1d2c" };
    public static readonly Family Sentence = new RemoteSheet("remote-sentence", true) { Electronic = true, Face = "13pt \"DejaVu Serif Condensed\"", Margins = "18mm 15mm 12mm 27mm", More = ".head { font-size: 10.5pt }" };
    public static readonly Family Clinic = new RemoteSheet("remote-clinic", true) { Top = FarHead.Blocks, NumberLabel = "Số giấy phép: ", DayAtFoot = true, AgencyAtFoot = true, Face = "13.5pt \"Liberation Serif\"", Margins = "19mm 18mm 14mm 24mm", More = " outline: 1.2mm double #2d6a4f; outline-offset: -9mm;" };

    public static readonly IReadOnlyList<Family> All =
    [
        Works, Household, Practice, Birth, Letter, Land, Dashes, TwoPages, Card, Framed,
        Repair, Answers, Wide, Death, Planning, Book, Tabled, Lettered, Sentence, Clinic,
    ];
}

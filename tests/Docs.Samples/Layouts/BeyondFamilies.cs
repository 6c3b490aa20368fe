namespace Docs.Samples.Layouts;

/// <summary>Layouts of an eighth hand: those of forms in both sets in pairs, the read one first.</summary>
internal static class BeyondFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";
    private const string Large = "13.5pt \"Liberation Serif\"";
    private const string Sans = "12.5pt \"Liberation Sans\"";
    private const string Stamped = "font-family: \"Liberation Sans\"; font-weight: bold; color: #3a3a9a; letter-spacing: 1pt";
    private const string Extract = "NGƯỜI KÝ TRÍCH LỤC";

    public static readonly (Family, Family) Permit = (
        new BeyondSheet("beyond-permit", false) { Top = FarHead.Over, NumberLabel = "Số: ", DayAtFoot = true, Punched = true, Face = Serif },
        new BeyondSheet("beyond-permit-unread", true) { Top = FarHead.Blocks, Electronic = true, CodeAtFoot = true, Face = "13pt \"Liberation Sans Narrow\"", Margins = "16mm 15mm 26mm 28mm" });

    public static readonly (Family, Family) Trader = (
        new BeyondSheet("beyond-trader", false) { Top = FarHead.Blocks, NumberLabel = "Mã số hộ kinh doanh: ", DayInBody = true, Electronic = true, CodeAtFoot = true, Face = "12.5pt \"Liberation Serif\"", Margins = "14mm 16mm 10mm 25mm" },
        new BeyondSheet("beyond-trader-unread", true) { NumberLabel = "Mã số: ", DayInBody = true, Folded = true, LowSeal = true, Face = "12pt \"Liberation Sans\"", More = ".head { font-size: 10.5pt }" });

    public static readonly (Family, Family) Clinician = (
        new BeyondSheet("beyond-clinician", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, AgencyAtFoot = true, Face = Large, More = " outline: 1mm solid #1f5c8a; outline-offset: -8mm; .type { font-size: 20pt; color: #1f5c8a }" },
        new BeyondSheet("beyond-clinician-unread", true) { Wide = true, NumberLabel = "Số giấy phép: ", DayAtFoot = true, Across = true, Face = Serif, Margins = "12mm 18mm 8mm 20mm", More = ".space { height: 24mm }" });

    public static readonly (Family, Family) Death = (
        new BeyondSheet("beyond-death", false) { SignedAs = [Extract], Face = Sans, More = ".head { font-size: 10.5pt } .row { border-bottom: 0.6pt dotted #777 }" },
        new BeyondSheet("beyond-death-unread", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, SignedAs = [Extract, "(Ký, ghi rõ họ tên, chức vụ, đóng dấu)"], Across = true, Punched = true, Face = "14pt \"Liberation Serif\"" });

    public static readonly (Family, Family) Late = (
        new BeyondSheet("beyond-late", false) { Top = FarHead.Blocks, Jotted = true, Punched = true, LowSeal = true, Face = "14pt \"Liberation Serif\"" },
        new BeyondSheet("beyond-late-unread", true) { Electronic = true, Stamp = "CÔNG VĂN ĐẾN 318", Face = "13.5pt \"DejaVu Serif Condensed\"", More = ".head { font-size: 11pt }", Footer = "Văn bản ký số; bản giấy có giá trị như bản điện tử" });

    public static readonly (Family, Family) Land = (
        new BeyondBook("beyond-land", false) { Face = "12.5pt \"Liberation Serif\"" },
        new BeyondBook("beyond-land-unread", true) { SerialAbove = true, Face = "12pt \"Liberation Serif\"", Across = true });

    public static readonly (Family, Family) Traders = (
        new BeyondSheet("beyond-traders", false) { NumberStamp = Stamped, Folded = true, Face = Serif, More = ".grid { font-size: 12pt }" },
        new BeyondSheet("beyond-traders-unread", true) { Top = FarHead.Blocks, LowSeal = true, Punched = true, Face = Sans, More = ".head { font-size: 10.5pt } .grid { font-size: 10.5pt }" });

    public static readonly (Family, Family) Environment = (
        new BeyondSheet("beyond-environment", false) { Top = FarHead.Blocks, Electronic = true, Footer = "Quyết định được ký số và gửi qua trục liên thông văn bản", Face = Large },
        new BeyondSheet("beyond-environment-unread", true) { NumberStamp = Stamped, Punched = true, Folded = true, Face = "14pt \"Liberation Serif\"", SealColour = "#b02035" });

    public static readonly Family Repair = new BeyondSheet("beyond-repair", false) { Top = FarHead.Blocks, FormCode = "Phụ lục số 10", Folded = true, Across = true, Face = Serif };
    public static readonly Family Birth = new BeyondSheet("beyond-birth", false) { Top = FarHead.Over, SignedAs = [Extract], Face = "12.5pt \"Liberation Serif\"", Margins = "14mm 17mm 10mm 25mm" };
    public static readonly Family Pharmacist = new BeyondSheet("beyond-pharmacist", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Bearer = "Người được cấp chứng chỉ", Face = Large, More = " outline: 1.6mm groove #6a8f3c; outline-offset: -9mm;" };
    public static readonly Family Pharmacies = new BeyondSheet("beyond-pharmacies", false) { Punched = true, CodeAtFoot = true, Face = Large, Margins = "17mm 16mm 26mm 29mm" };

    public static readonly Family Works = new BeyondSheet("beyond-works", true) { Top = FarHead.Blocks, FormCode = "Mẫu số 09", NumberStamp = Stamped, Face = Serif };
    public static readonly Family Marriage = new BeyondSheet("beyond-marriage", true) { Top = FarHead.Nation, AgencyAtFoot = true, DayAtFoot = true, Face = Serif, More = ".type { font-size: 20pt; color: #a0141e } .twin td { border: none }" };
    public static readonly Family Builder = new BeyondSheet("beyond-builder", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Folded = true, Face = Large, More = " outline: 1.2mm double #444; outline-offset: -8mm;" };
    public static readonly Family Back = new BeyondSheet("beyond-back", true) { Jotted = true, Punched = true, Face = "14pt \"Liberation Serif\"", More = ".head { font-size: 11.5pt }" };
    public static readonly Family Carriers = new BeyondSheet("beyond-carriers", true) { Top = FarHead.Blocks, Electronic = true, Face = "13pt \"DejaVu Serif Condensed\"", More = ".head { font-size: 10.5pt }" };

    public static readonly IReadOnlyList<Family> All =
    [
        .. new[] { Permit, Trader, Clinician, Death, Late, Land, Traders, Environment }.SelectMany(pair => new[] { pair.Item1, pair.Item2 }),
        Repair, Birth, Pharmacist, Pharmacies, Works, Marriage, Builder, Back, Carriers,
    ];
}

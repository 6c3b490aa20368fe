namespace Docs.Samples.Layouts;

/// <summary>Layouts of a seventh hand, a kind of paper each: eight to be read, eight never.</summary>
internal static class AbroadFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";
    private const string Blue = "font-family: \"Liberation Serif\"; font-weight: bold; color: #2338a5; font-size: 1.15em";

    public static readonly Family Permit = new AbroadSheet("abroad-permit", false) { Hint = "(Sử dụng cho công trình: Nhà ở riêng lẻ)", Face = Serif, LowSeal = true, More = ".blank { margin: 1mm 0 }" };
    public static readonly Family Household = new AbroadSheet("abroad-household", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayInBody = true, Face = "13.5pt \"Liberation Serif\"", Margins = "18mm 17mm 13mm 25mm", More = " outline: 1.4mm double #8a1c1c; outline-offset: -9mm; background: radial-gradient(circle at 50% 50%, #fff3e6 0 25%, #fffdf9 60%);" };
    public static readonly Family Practice = new AbroadSheet("abroad-practice", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Across = true, Copied = true, Face = "13.5pt \"Liberation Serif\"", More = ".type { font-size: 18pt; color: #b3121d }" };
    public static readonly Family Spouses = new AbroadSheet("abroad-spouses", false) { Top = FarHead.Over, SignedAs = ["NGƯỜI KÝ TRÍCH LỤC", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"], Face = "13pt \"Liberation Sans\"", Margins = "15mm 16mm 12mm 25mm", More = ".head { font-size: 11pt } .twin td { border: none; padding: 0 3mm 0 0 }" };
    public static readonly Family Letter = new AbroadSheet("abroad-letter", false) { SignedAbove = true, NumberStamp = Blue, Face = "14pt \"Liberation Serif\"", Stamp = "ĐẾN  Số: 2214" };
    public static readonly Family Land = new AbroadBook("abroad-land", false) { Face = "12.5pt \"Liberation Serif\"" };
    public static readonly Family Tabled = new AbroadSheet("abroad-tabled", false) { Top = FarHead.Blocks, Electronic = true, Face = "13.5pt \"Liberation Serif\"", More = ".grid { font-size: 11.5pt }" };
    public static readonly Family Civil = new AbroadSheet("abroad-civil", false) { WasSigned = true, Face = "14pt \"Liberation Serif\"", Footer = "Trang 1/1" };

    public static readonly Family Works = new AbroadSheet("abroad-works", true) { Top = FarHead.Blocks, Electronic = true, Squares = true, FormCode = "Mẫu số 04", Face = Serif, More = ".code { top: 33mm }" };
    public static readonly Family Trader = new AbroadSheet("abroad-trader", true) { NumberLabel = "Mã số hộ kinh doanh: ", DayInBody = true, Face = "13pt \"Liberation Sans\"", Margins = "17mm 18mm 13mm 24mm", More = ".head { font-size: 11pt } .type { font-size: 16pt }" };
    public static readonly Family Vet = new AbroadSheet("abroad-vet", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Bearer = "Người được cấp", Face = "13.5pt \"Liberation Serif\"", More = " outline: 1.8mm ridge #3f7d4e; outline-offset: -9mm; .space { height: 27mm }" };
    public static readonly Family Born = new AbroadSheet("abroad-born", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Copied = true, Face = "12.5pt \"Liberation Serif\"", Margins = "15mm 17mm 10mm 24mm", More = ".fill { font-weight: bold } .type { font-size: 19pt; color: #a0141e }" };
    public static readonly Family Notice = new AbroadSheet("abroad-notice", true) { Top = FarHead.Blocks, WasSigned = true, SignedAbove = true, Face = "13.5pt \"DejaVu Serif Condensed\"", More = ".head { font-size: 11pt } .about { font-size: 11pt; font-style: italic }" };
    public static readonly Family Deed = new AbroadBook("abroad-deed", true) { OneSide = true, Face = "12pt \"Liberation Serif\"", More = ".code { left: auto; right: 10mm; top: 10mm } .serial { text-align: left }" };
    public static readonly Family Waters = new AbroadSheet("abroad-waters", true) { LowSeal = true, NumberStamp = Blue, Face = "13.5pt \"Liberation Serif\"", SealColour = "#a81c2f" };
    public static readonly Family Schools = new AbroadSheet("abroad-schools", true) { Top = FarHead.Blocks, SignsOverleaf = true, Face = "14pt \"Liberation Serif\"" };

    public static readonly IReadOnlyList<Family> All =
        [Permit, Household, Practice, Spouses, Letter, Land, Tabled, Civil, Works, Trader, Vet, Born, Notice, Deed, Waters, Schools];
}

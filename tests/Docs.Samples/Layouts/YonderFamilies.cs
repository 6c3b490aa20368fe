namespace Docs.Samples.Layouts;

/// <summary>Layouts of a ninth hand: those of forms in both sets in pairs, the read one first.</summary>
internal static class YonderFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";
    private const string Large = "14pt \"Liberation Serif\"";
    private const string Narrow = "13pt \"Liberation Sans Narrow\"";
    private const string Condensed = "12pt \"DejaVu Serif Condensed\"";
    private const string SmallHead = ".head { font-size: 10.5pt }";
    private const string Pressed = "font: bold 1.1em \"Liberation Mono\"; color: #7a1f2b";

    public static readonly Family[] Permit = [
        new YonderSheet("yonder-permit", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, FormCode = "Mẫu số 04", LowSeal = true, Face = Serif },
        new YonderSheet("yonder-permit-unread", true) { Electronic = true, Squares = true, Watermark = "ĐÃ KÝ SỐ", Face = "12.5pt \"Liberation Sans\"", More = SmallHead + " .code { top: 270mm; left: 8mm }" }];

    public static readonly Family[] Trader = [
        new YonderSheet("yonder-trader", false) { Top = FarHead.Blocks, NumberLabel = "Mã số đăng ký hộ kinh doanh: ", DayInBody = true, Frame = "#8b2635", Face = Serif, Margins = "17mm 18mm 13mm 25mm" },
        new YonderSheet("yonder-trader-unread", true) { Top = FarHead.Over, NumberLabel = "Số: ", DayInBody = true, Faint = "#4d4d4d", Face = Narrow, More = ".type { font-size: 17pt }" }];

    public static readonly Family[] Practice = [
        new YonderSheet("yonder-practice", false) { Top = FarHead.Blocks, NumberLabel = "Số chứng chỉ: ", DayAtFoot = true, Photo = true, Frame = "#1d6b52", Face = Large, More = ".type { color: #1d6b52 }" },
        new YonderSheet("yonder-practice-unread", true) { Wide = true, Top = FarHead.Blocks, Photo = true, Frame = "#314a8c", Face = Serif, Margins = "15mm 20mm 10mm 20mm", More = ".type { color: #b0192b } .foot { margin-top: 2mm } .space { height: 25mm }" }];

    public static readonly Family[] Single = [
        new YonderSheet("yonder-single", false) { Arrived = "UBND - BỘ PHẬN MỘT CỬA", Face = Large },
        new YonderSheet("yonder-single-unread", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, SignedAs = ["NGƯỜI KÝ GIẤY XÁC NHẬN", "(Ký, ghi rõ họ, chữ đệm, tên và đóng dấu)"], Across = true, Face = Condensed, More = SmallHead + " .row { line-height: 1.5 }" }];

    public static readonly Family[] Answer = [
        new YonderSheet("yonder-answer", false) { Top = FarHead.Blocks, NumberStamp = Pressed, Arrived = "TT PHỤC VỤ HÀNH CHÍNH CÔNG", Face = Large },
        new YonderSheet("yonder-answer-unread", true) { Electronic = true, Faint = "#3f3f3f", Footer = "Địa chỉ: Trung tâm hành chính; ĐT: 0262.3850; Cổng dịch vụ công", Face = Narrow, Margins = "20mm 20mm 18mm 30mm" }];

    public static readonly Family[] Land = [
        new YonderBook("yonder-land", false) { Face = Serif },
        new YonderBook("yonder-land-unread", true) { Across = true, Face = "12.5pt \"Liberation Sans\"", More = ".nation { font-size: 11.5pt } .serial { text-align: left }" }];

    public static readonly Family[] Prose = [
        new YonderSheet("yonder-prose", false) { LowSeal = true, NumberStamp = Pressed, Face = Large },
        new YonderSheet("yonder-prose-unread", true) { Top = FarHead.Blocks, Across = true, Faint = "#464646", Face = Condensed, Margins = "18mm 18mm 14mm 30mm", More = SmallHead }];

    public static readonly Family[] Grant = [
        new YonderSheet("yonder-grant", false) { Top = FarHead.Blocks, Watermark = "BẢN CHÍNH", Face = Serif, More = ".grid { font-size: 11.5pt }" },
        new YonderSheet("yonder-grant-unread", true) { Top = FarHead.Over, Electronic = true, Face = Large, More = ".grid { font-size: 12pt } .grid th { background: #e4e4e4 }" }];

    public static readonly Family[] Adjusted = [new YonderSheet("yonder-adjusted", false) { Faint = "#3c3c3c", Across = true, Face = Narrow, More = ".grid { font-size: 12pt }" }];
    public static readonly Family[] Food = [new YonderSheet("yonder-food", false) { Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Frame = "#b3402a", Face = Large, More = ".type { font-size: 18pt; color: #b3402a } .row { line-height: 1.6 }" }];
    public static readonly Family[] Corrected = [new YonderSheet("yonder-corrected", false) { Top = FarHead.Over, SignedAs = ["NGƯỜI KÝ TRÍCH LỤC"], Stamp = "ĐÃ THU LỆ PHÍ", Face = "12.5pt \"Liberation Sans\"", More = SmallHead }];
    public static readonly Family[] Lawyers = [new YonderSheet("yonder-lawyers", false) { Top = FarHead.Blocks, NumberLabel = "Số ĐKHĐ: ", DayAtFoot = true, FormCode = "Mẫu TP-LS-12", Squares = true, Face = Serif, More = ".row { margin: 2mm 0 }" }];
    public static readonly Family[] Nursery = [new YonderSheet("yonder-nursery", false) { Electronic = true, Footer = "Văn bản được ký số theo quy định", Face = "13.5pt \"Liberation Serif\"" }];

    public static readonly Family[] Spirits = [new YonderSheet("yonder-spirits", true) { Top = FarHead.Blocks, NumberLabel = "Số: ", Frame = "#5b5b5b", LowSeal = true, Face = Serif, Margins = "18mm 17mm 13mm 27mm" }];
    public static readonly Family[] Badge = [new YonderSheet("yonder-badge", true) { Wide = true, Top = FarHead.Blocks, NumberLabel = "Số: ", DayAtFoot = true, Frame = "#23527c", Face = Large, Margins = "16mm 22mm 10mm 22mm", More = ".type { font-size: 26pt; color: #23527c } .answers { margin: 4mm 0 }" }];
    public static readonly Family[] Wedding = [new YonderSheet("yonder-wedding", true) { NumberLabel = "Số: ", SignedAs = ["NGƯỜI KÝ TRÍCH LỤC"], Arrived = "PHÒNG CÔNG CHỨNG SỐ 2", Face = Serif, More = ".row { border-bottom: 0.5pt dotted #888 }" }];
    public static readonly Family[] Leaves = [new YonderBook("yonder-leaves", true) { Leaves = true, Face = Serif, Margins = "20mm 20mm 16mm 24mm" }];
    public static readonly Family[] Listed = [new YonderSheet("yonder-listed", true) { Top = FarHead.Over, NumberStamp = Pressed, Stamp = "SAO GỬI", Face = Serif, More = ".grid { font-size: 11.5pt } .grid th { background: #dfe6ee }" }];

    public static readonly IReadOnlyList<Family> All =
        [.. Permit, .. Trader, .. Practice, .. Single, .. Answer, .. Land, .. Prose, .. Grant, .. Adjusted, .. Food, .. Corrected, .. Lawyers, .. Nursery, .. Spirits, .. Badge, .. Wedding, .. Leaves, .. Listed];
}

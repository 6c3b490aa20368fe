namespace Docs.Samples.Layouts;

/// <summary>Sixteen layouts of a fourth hand, a kind of paper each: eight to be read, eight never.</summary>
internal static class DistantFamilies
{
    private const string Serif = "13pt \"Liberation Serif\"";

    private const string Typewriter = " .fill { font: bold 12pt \"Liberation Mono\"; padding-left: 3mm; margin-top: -0.6mm }";

    public static readonly Family Typed = new DistantSheet("distant-typed", false) { Form = DistantHead.NumberAbove, Across = true, Stamp = "ĐÃ THU PHÍ", Face = Serif, More = Typewriter };
    public static readonly Family Changed = new DistantSheet("distant-changed", false) { NumberLabel = "Mã số đăng ký hộ kinh doanh: ", Form = DistantHead.Bare, DayInBody = true, Face = "12.5pt \"DejaVu Sans Condensed\"", More = ".head { font-size: 10.5pt }" };
    public static readonly Family Across = new DistantCard("distant-across", false) { NumberLabel = "Số: ", DayAtFoot = true, Face = "12.5pt \"Liberation Serif\"", Margins = "14mm 14mm 10mm 14mm", More = ".type { font-size: 17pt; color: #8c1d18 }" };
    public static readonly Family Parents = new DistantSheet("distant-parents", false) { Form = DistantHead.Middle, DayAtFoot = true, Across = true, Face = "12.5pt \"Liberation Sans\"", SealColour = "#2436a8", Margins = "15mm 18mm 12mm 24mm" };
    public static readonly Family Coded = new DistantSheet("distant-coded", false) { Bars = true, Stamp = "CÔNG VĂN ĐẾN - Số: 1187", Face = "14pt \"Liberation Serif\"", More = ".about { font-size: 12pt; margin-top: 1.5mm } .paid { color: #24389f; border-color: #24389f; left: 40mm; bottom: 20mm }" };
    public static readonly Family Changes = new DistantBook("distant-changes", false) { Face = Serif };
    public static readonly Family Annexed = new DistantSheet("distant-annexed", false) { Face = "13.5pt \"Liberation Serif\"", More = ".grid { font-size: 10pt } .type { letter-spacing: 1.6pt }" };
    public static readonly Family Granted = new DistantSheet("distant-granted", false) { Form = DistantHead.NumberAbove, Face = "13pt \"DejaVu Serif Condensed\"", Across = true, Margins = "20mm 18mm 14mm 28mm", More = ".head { font-size: 11pt } outline: 1.4mm double #777; outline-offset: -8mm;" };

    public static readonly Family Squares = new DistantSheet("distant-squares", true) { Form = DistantHead.Bare, Face = Serif, Across = true, More = ".in { padding-left: 10mm }" };
    public static readonly Family Cells = new DistantSheet("distant-cells", true) { NumberLabel = "Số: ", Form = DistantHead.Middle, DayAtFoot = true, Face = "12.5pt \"Liberation Sans\"", More = ".grid td:nth-child(3) { font: bold 11.5pt \"Liberation Mono\" }" };
    public static readonly Family Plate = new DistantSheet("distant-plate", true) { NumberLabel = "Mã số chứng chỉ: ", DayAtFoot = true, Face = "12pt \"DejaVu Serif Condensed\"", More = ".head { font-size: 10.5pt } .grid td:nth-child(2) { width: 42% } outline: 2mm ridge #b08a3c; outline-offset: -9mm;" };
    public static readonly Family Confirmed = new DistantSheet("distant-confirmed", true) { Form = DistantHead.NumberAbove, Stamp = "ĐÃ THU LỆ PHÍ", Across = true, Face = Serif, More = " .fill { font-weight: bold; font-style: italic; padding-left: 2mm }" };
    public static readonly Family Answered = new DistantSheet("distant-answered", true) { Bars = true, Across = true, Face = "13pt \"Liberation Sans Narrow\"", More = ".about { font-size: 11pt; font-style: italic; margin-top: 1mm } .agency { letter-spacing: -0.2pt }" };
    public static readonly Family Inherited = new DistantBook("distant-inherited", true) { Form = DistantHead.Bare, Face = "12.5pt \"Liberation Serif\"", More = ".type { font-size: 16pt }" };
    public static readonly Family Ended = new DistantSheet("distant-ended", true) { Face = "12.5pt \"Liberation Serif\"", SealColour = "#2a2a2e", More = ".grid { font-size: 10.5pt } .type, .banner { letter-spacing: 2pt }" };
    public static readonly Family Half = new DistantSheet("distant-half", true) { Face = "11.5pt \"Liberation Serif\"", Margins = "11mm 18mm 132mm 20mm", DayAtFoot = true, More = ".head { font-size: 11pt } .type { margin-top: 1mm; font-size: 14pt } .foot { margin-top: 1mm } .space { height: 24mm } .seal { width: 28mm; height: 28mm } .edge { position: absolute }" };

    public static readonly IReadOnlyList<Family> All =
    [
        Typed, Changed, Across, Parents, Coded, Changes, Annexed, Granted,
        Squares, Cells, Plate, Confirmed, Answered, Inherited, Ended, Half,
    ];
}

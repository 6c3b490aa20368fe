using System.Globalization;
using Docs.Core.Intake;

namespace Docs.Recognition.Separators;

/// <summary>
/// Printable sheets that a clerk puts between dossiers before the stack goes through the scanner's feeder. Drawn in this
/// process, not in the supervised child: the native code parses nothing foreign here, it draws the project's own text
/// and two codes of a closed alphabet.
/// </summary>
public static class SeparatorSheets
{
    public const int DefaultSheets = 10;

    public const int MostSheets = 1000;

    // Points. 105 mm: read at 100 dpi and with a corner torn off (level H bears 30 % of damage).
    private const double QrSide = 300;

    private const double Centre = CairoPdf.A4Width / 2;

    private static readonly string[] Instructions =
    [
        "1. In tờ này trên giấy trắng khổ A4, giữ nguyên kích thước.",
        "2. Đặt một tờ trước trang đầu của mỗi hồ sơ, kể cả hồ sơ đầu tiên.",
        "3. Đưa cả tập vào máy quét. Phần mềm tách hồ sơ tại tờ này",
        "    và không đưa tờ này vào kết quả số hóa.",
        "4. Không viết, gấp hoặc đóng dấu lên mã QR.",
        "5. Tờ này dùng lại được trong cùng một lô.",
    ];

    /// <summary>Writes a PDF of A4 pages, one sheet a page, all with the same code. Replaces a file of the same name.</summary>
    public static void Write(string path, SeparatorSheet sheet, int sheets = DefaultSheets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sheets, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sheets, MostSheets);
        var code = QrCode.Encode(sheet.QrText);
        var temporary = $"{Path.GetFullPath(path)}.part";
        try
        {
            using (var pdf = new CairoPdf(temporary, $"Tờ phân tách {sheet.Agency}"))
            {
                for (var number = 1; number <= sheets; number++)
                    Draw(pdf, code, sheet, string.Create(CultureInfo.InvariantCulture, $"Tờ {number}/{sheets}"));
                pdf.Finish();
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Draw(CairoPdf pdf, QrCode code, SeparatorSheet sheet, string number)
    {
        pdf.CentredText("TỜ PHÂN TÁCH", Centre, 84, 44, bold: true);
        pdf.CentredText("Đặt trước mỗi hồ sơ khi quét hàng loạt", Centre, 115, 17, bold: false);
        DrawCode(pdf, code, Centre - QrSide / 2, 160);
        pdf.CentredText($"Mã cơ quan: {sheet.Agency}", Centre, 510, 20, bold: true);
        pdf.CentredText($"Mã lô: {sheet.Batch}", Centre, 540, 20, bold: true);
        for (var line = 0; line < Instructions.Length; line++)
            pdf.Text(Instructions[line], 80, 585 + 24 * line, 12, bold: false);
        pdf.CentredText(number, Centre, 800, 10, bold: false);
        pdf.EndPage();
    }

    private static void DrawCode(CairoPdf pdf, QrCode code, double left, double top)
    {
        var module = QrSide / code.Size;
        for (var row = 0; row < code.Size; row++)
        {
            // A run of dark modules is one rectangle: between two, renderers leave hairlines.
            for (int from = 0, to; from < code.Size; from = to + 1)
            {
                for (to = from; to < code.Size && code.IsDark(to, row); to++)
                {
                }

                if (to > from)
                    pdf.Rectangle(left + from * module, top + row * module, (to - from) * module, module);
            }
        }

        pdf.Fill();
    }
}

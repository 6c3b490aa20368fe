using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Docs.Core.Intake;

namespace Docs.Web.Batches;

/// <summary>The completion report for a spreadsheet: UTF-8 with a mark that Excel needs to see it, a line a file.</summary>
internal static class ReportCsv
{
    /// <summary>What a spreadsheet would run as a formula; a file's name may begin so.</summary>
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    public static byte[] Write(BatchReport report)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            Row(csv, "Tệp", "Có trong bảng kê", "Tình trạng", "Lý do", "Số trang", "Tra cứu được", "Mã kết quả");
            foreach (var line in report.Lines)
            {
                Row(csv, line.Path, line.Declared ? "có" : "không", ReportText.State(line.State), line.Reason ?? "", line.Pages.ToString(CultureInfo.InvariantCulture),
                    line.Searchable ? "có" : "không", line.DocumentId ?? "");
            }
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell.Length > 0 && Formula.Contains(cell[0]) ? "'" + cell : cell);
        csv.NextRecord();
    }
}

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Docs.Core.References;
using Docs.Core.Reports;

namespace Docs.Web.Reports;

/// <summary>The report as tables for files. A percentage that is not known is an empty cell, never a zero.</summary>
internal static class ReportSheets
{
    private static readonly string[] AgencyColumns =
    [
        "Mã cơ quan", "Cơ quan", "Cấp", "Kết quả công bố trong kỳ", "Đang xử lý", "Lượt khai thác lại",
        "Kết quả đã số hóa (lũy kế)", "Kết quả còn hiệu lực phải số hóa", "Tỷ lệ QĐ 468 (%)", "Chỉ tiêu QĐ 468 (%)",
        "Hồ sơ có kết quả số hóa", "Hồ sơ thuộc thẩm quyền", "Tỷ lệ 4.2 QĐ 766 (%)", "Điểm 4.2",
        "Hồ sơ có khai thác lại", "Tỷ lệ 4.3 QĐ 766 (%)", "Điểm 4.3", "Nguồn mẫu số",
    ];

    public static IReadOnlyList<Sheet> Of(MeasureReport report) =>
    [
        new("Cơ quan", AgencyColumns, [.. report.Agencies.Append(report.Total).Select(AgencyCells)]),
        new("Tháng", ["Tháng", "Kết quả công bố", "Lượt khai thác lại"], [.. report.Months.Select(row => new object?[] { row.Month.ToString(), row.Published, row.Reuses })]),
        new("Loại", ["Loại giấy tờ", "Kết quả công bố", "Lượt khai thác lại"], [.. report.Types.Select(row => new object?[] { row.Type ?? "Chưa rõ loại", row.Published, row.Reuses })]),
    ];

    /// <summary>All three tables in one file, an empty line between them.</summary>
    public static string Csv(MeasureReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape });
        foreach (var sheet in Of(report))
        {
            foreach (var cells in sheet.Rows.Cast<IReadOnlyList<object?>>().Prepend(sheet.Columns))
            {
                foreach (var cell in cells)
                    csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
                csv.NextRecord();
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private static object?[] AgencyCells(AgencyMeasures row) =>
    [
        row.Agency, row.Name, row.Level is { } level ? AgencyLevels.Label(level) : null, row.Published, row.Unfinished, row.Reuses,
        row.Backlog.Count, row.Backlog.Of, row.Backlog.Percent, row.Backlog.Target,
        row.Dossiers.Count, row.Dossiers.Of, row.Dossiers.Percent, row.Dossiers.Points,
        row.Reuse.Count, row.Reuse.Percent, row.Reuse.Points,
        string.Join("; ", row.Backlog.Sources.Concat(row.Dossiers.Sources).Select(one => $"{one.Source} ({one.On:dd/MM/yyyy})").Distinct()),
    ];
}

/// <param name="Name">At most 31 letters, as Excel has it.</param>
/// <param name="Rows">Numbers as int or double, everything else as text; null is an empty cell.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

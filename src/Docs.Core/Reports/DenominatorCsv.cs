using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Docs.Core.References;
using Docs.Core.Text;

namespace Docs.Core.Reports;

/// <summary>
/// Denominators as CSV: <c>measure,agency,period,value,source,date</c>; measure is dossiers or resultsInForce, period 2026
/// or 2026-03 (results in force: a year), date the day of the source.
/// </summary>
public static class DenominatorCsv
{
    public static readonly IReadOnlyList<string> Columns = ["measure", "agency", "period", "value", "source", "date"];

    private const int MaxLines = 20_000;

    public static async Task<(IReadOnlyList<Denominator> Lines, IReadOnlyList<ReferenceProblem> Problems)> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
        var text = VietnameseText.Nfc(await reader.ReadToEndAsync(cancellation));
        if (VietnameseText.LineOfNul(text) is { } nul)
            return ([], [new(nul, VietnameseText.NulRefused)]);
        var header = text.Split('\n', 2)[0];
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            Delimiter = header.Count(letter => letter == ';') > header.Count(letter => letter == ',') ? ";" : ",",
            PrepareHeaderForMatch = name => name.Header.Trim().ToLowerInvariant(),
        });
        var (lines, problems) = (new List<Denominator>(), new List<ReferenceProblem>());
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || Columns.Except((csv.HeaderRecord ?? []).Select(name => name.Trim().ToLowerInvariant())).ToList() is { Count: > 0 } missing)
                return ([], [new(1, $"Thiếu cột. Các cột: {string.Join(", ", Columns)}.")]);
            while (csv.Read() && lines.Count <= MaxLines)
            {
                var (line, problem) = ReadLine(name => csv.GetField(name)?.Trim() ?? "");
                if (problem is not null)
                    problems.Add(new(csv.Parser.RawRow, problem));
                else if (lines.Exists(one => (one.Kind, one.Agency, one.Year, one.Month) == (line!.Kind, line.Agency, line.Year, line.Month)))
                    problems.Add(new(csv.Parser.RawRow, "Chỉ số, cơ quan và kỳ này đã có ở dòng trên."));
                else
                    lines.Add(line!);
            }
        }
        catch (CsvHelperException)
        {
            problems.Add(new(csv.Parser.RawRow, "Dòng này không phải CSV hợp lệ."));
        }

        if (lines.Count + problems.Count == 0)
            problems.Add(new(1, "Tệp không có dòng nào sau tiêu đề."));
        return (lines, problems);
    }

    public static string Write(IEnumerable<Denominator> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var cells in lines.Select(Cells).Prepend(Columns))
        {
            foreach (var cell in cells)
                csv.WriteField(cell);
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>The denominator, or what is wrong, of cells given by column.</summary>
    public static (Denominator? Line, string? Problem) ReadLine(Func<string, string> cell)
    {
        DenominatorKind? kind = cell("measure").ToLowerInvariant() switch
        {
            "dossiers" => DenominatorKind.Dossiers,
            "resultsinforce" => DenominatorKind.ResultsInForce,
            _ => null,
        };
        if (kind is null)
            return (null, "Cột measure phải là dossiers (hồ sơ thuộc thẩm quyền) hoặc resultsInForce (kết quả còn hiệu lực phải số hóa).");
        var agency = cell("agency");
        if (agency.Length is 0 or > 35 || !agency.All(letter => letter is '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z')))
            return (null, "Cột agency phải là mã cơ quan: chữ A-Z, số và dấu chấm, ví dụ H15.08.");
        if (ReadPeriod(cell("period")) is not { } period || kind == DenominatorKind.ResultsInForce && period.Month is not null)
            return (null, "Cột period phải là năm (2026) hoặc tháng (2026-03); kết quả còn hiệu lực chỉ khai theo năm.");
        if (!int.TryParse(cell("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return (null, "Cột value phải là số nguyên không âm, không có dấu chấm phân cách.");
        if (cell("source").Length is 0 or > 300)
            return (null, "Cột source phải ghi nguồn của số này, ví dụ số và ngày của báo cáo.");
        string[] formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
        return DateOnly.TryParseExact(cell("date"), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (new(kind.Value, agency, period.Year, period.Month, value, cell("source"), day), null)
            : (null, "Cột date phải là ngày của nguồn, viết 2026-11-22 hoặc 22/11/2026.");
    }

    private static (int Year, int? Month)? ReadPeriod(string text)
    {
        var parts = text.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2018 or > 2200 || parts.Length > 2)
            return null;
        if (parts.Length == 1)
            return (year, null);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? (year, month) : null;
    }

    private static IReadOnlyList<string> Cells(Denominator line) =>
    [
        line.Kind == DenominatorKind.Dossiers ? "dossiers" : "resultsInForce",
        line.Agency,
        line.Month is { } month ? $"{line.Year}-{month:00}" : line.Year.ToString(CultureInfo.InvariantCulture),
        line.Value.ToString(CultureInfo.InvariantCulture),
        line.Source,
        line.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];
}

using System.Globalization;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.References;

/// <summary>One line of a reference file, read cell by cell; what is wrong is said cell by cell.</summary>
internal sealed class ReferenceLine(ReferenceKind kind, Func<string, string?> cell)
{
    private const int MaxName = 300;

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Null if anything is wrong.</summary>
    public ReferenceEntry? Read()
    {
        var code = Code(cell("code"), "code");
        var name = cell("name");
        if (name?.Contains('\n') == true)
            problems.Add("Ô name có nhiều dòng: có lẽ một dấu ngoặc kép chưa đóng.");
        else if (name is null || name.Length > MaxName)
            problems.Add($"Cột name phải có tên, tối đa {MaxName} chữ.");
        var (from, until) = (Day("from"), Day("until"));
        if (from > until)
            problems.Add("Cột until (ngày cuối) phải không trước from (ngày đầu).");
        var entry = new ReferenceEntry(code ?? "", name ?? "", from, until)
        {
            Level = Level(),
            Parent = cell("parent"),
            Successor = Successors(until),
            Term = Term(),
            Basis = cell("basis"),
        };
        return problems.Count == 0 ? entry : null;
    }

    private string? Code(string? text, string column)
    {
        if (text is { Length: <= 50 } && !text.Any(letter => char.IsWhiteSpace(letter) || letter is ';' or ',' or '"'))
            return text;
        problems.Add($"Cột {column} phải có mã, tối đa 50 ký tự, không có khoảng trắng, dấu phẩy, chấm phẩy.");
        return null;
    }

    private DateOnly? Day(string column)
    {
        if (cell(column) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200)
            return day;
        problems.Add($"Cột {column}: “{text}” không phải ngày; viết 2025-07-01 hoặc 01/07/2025.");
        return null;
    }

    private AgencyLevel? Level()
    {
        if (kind != ReferenceKind.Agencies || cell("level") is not { } text)
            return null;
        foreach (var level in Enum.GetValues<AgencyLevel>())
        {
            if (string.Equals(level.ToString(), text, StringComparison.OrdinalIgnoreCase) || VietnameseText.Fold(text) == VietnameseText.Fold(AgencyLevels.Label(level)))
                return level;
        }

        problems.Add($"Cột level: “{text}” không dùng được; viết central, province, district hoặc commune.");
        return null;
    }

    private string? Successors(DateOnly? until)
    {
        if (cell("successor") is not { } text)
            return null;
        var codes = text.Split(';', '|', ' ').Where(code => code.Length > 0).Distinct().Select(code => Code(code, "successor")).OfType<string>().ToList();
        if (until is null)
            problems.Add("Cột successor cần cột until: cơ quan kế thừa tiếp nhận từ ngày sau ngày đó.");
        return string.Join(';', codes);
    }

    private string? Term()
    {
        if (kind != ReferenceKind.PaperTypes || cell("term") is not { } text)
            return null;
        if (text is not DefaultTerms.Undetermined && Validity.Term.ParseIso(text) is null)
            problems.Add($"Cột term: “{text}” không dùng được; viết none, undetermined hoặc khoảng thời gian như P5Y, P6M, P15D.");
        else if (cell("basis") is null)
            problems.Add("Cột term cần cột basis: căn cứ pháp lý của thời hạn mặc định.");
        return text;
    }
}

public static class AgencyLevels
{
    public static string Label(AgencyLevel level) => level switch
    {
        AgencyLevel.Central => "Trung ương",
        AgencyLevel.Province => "Cấp tỉnh",
        AgencyLevel.District => "Cấp huyện",
        AgencyLevel.Commune => "Cấp xã",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Docs.Core.Search;
using Docs.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Search;

/// <summary>A search as it stands in an address. Text throughout, so that what cannot be read is answered by a sentence.</summary>
public sealed record SearchParameters
{
    public const int MaxTextLength = ResultSearch.MaxText;

    /// <summary>Of every other parameter: longer than any code, agency name or cursor.</summary>
    private const int MaxFilterLength = 2_000;

    private const int DefaultLimit = 20;

    private static readonly Dictionary<string, SearchSort> Sorts = new()
    {
        ["best"] = SearchSort.Best,
        ["newest"] = SearchSort.Newest,
        ["oldest"] = SearchSort.Oldest,
        ["endsSoonest"] = SearchSort.EndsSoonest,
    };

    [FromQuery(Name = "q"), Description("Chữ, số ký hiệu, tên hoặc mã; bỏ trống là tất cả, mới nhất trước.")]
    public string? Q { get; init; }

    [FromQuery(Name = "asOf"), Description("Ngày xét hiệu lực, ISO hoặc dd/mm/yyyy; mặc định hôm nay. Công dân: chỉ hôm nay.")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "holder"), Description("Số định danh hoặc mã số thuế của chủ sở hữu kết quả.")]
    public string? Holder { get; init; }

    [FromQuery(Name = "all"), Description("true: cả kết quả không còn hiệu lực, có đánh dấu. Chỉ cán bộ.")]
    public string? All { get; init; }

    [FromQuery(Name = "limit"), Description("Số kết quả mỗi trang, 1–1000; mặc định 20.")]
    public string? Limit { get; init; }

    [FromQuery(Name = "after"), Description("Con trỏ `next` của trang trước, với cùng các tham số khác.")]
    public string? After { get; init; }

    [FromQuery(Name = "type"), Description("Loại giấy tờ, tên đầy đủ.")]
    public string? Type { get; init; }

    [FromQuery(Name = "agency"), Description("Cơ quan ban hành, tên đầy đủ.")]
    public string? Agency { get; init; }

    [FromQuery(Name = "procedure"), Description("Mã thủ tục hành chính.")]
    public string? Procedure { get; init; }

    [FromQuery(Name = "dossier"), Description("Mã hồ sơ.")]
    public string? Dossier { get; init; }

    [FromQuery(Name = "issuedFrom"), Description("Ban hành từ ngày.")]
    public string? IssuedFrom { get; init; }

    [FromQuery(Name = "issuedTo"), Description("Ban hành đến ngày.")]
    public string? IssuedTo { get; init; }

    [FromQuery(Name = "endsWithin"), Description("Chỉ kết quả có ngày cuối còn hiệu lực trong ngần này ngày kể từ asOf, 0–3660.")]
    public string? EndsWithin { get; init; }

    [FromQuery(Name = "sort"), Description("best (mặc định), newest, oldest hoặc endsSoonest.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "asTyped"), Description("true: không thử cách viết khác khi không có kết quả nào.")]
    public string? AsTyped { get; init; }

    [FromQuery(Name = "facets"), Description("true: đếm theo loại, cơ quan, thủ tục và năm ban hành.")]
    public string? Facets { get; init; }

    /// <param name="called">What a parameter of this name is called in the refusal: see <see cref="SearchLabels"/>.</param>
    public bool TryRead(DateOnly today, Func<string, string> called, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? refusal)
    {
        var problems = new List<string>();
        query = new SearchQuery(Checked(Q, called("q"), MaxTextLength, problems) ?? "", Days.Read(AsOf, called("asOf"), problems) ?? today)
        {
            HolderId = Checked(Holder, called("holder"), MaxFilterLength, problems),
            All = Flag(All, called("all"), problems),
            Limit = Number(Limit, called("limit"), 1, ResultSearch.MaxLimit, problems) ?? DefaultLimit,
            After = Checked(After, called("after"), MaxFilterLength, problems),
            Type = Checked(Type, called("type"), MaxFilterLength, problems),
            Agency = Checked(Agency, called("agency"), MaxFilterLength, problems),
            Procedure = Checked(Procedure, called("procedure"), MaxFilterLength, problems),
            Dossier = Checked(Dossier, called("dossier"), MaxFilterLength, problems),
            IssuedFrom = Days.Read(IssuedFrom, called("issuedFrom"), problems),
            IssuedTo = Days.Read(IssuedTo, called("issuedTo"), problems),
            EndsWithinDays = Number(EndsWithin, called("endsWithin"), 0, ResultSearch.MaxEndsWithinDays, problems),
            Sort = SortOf(Sort, called("sort"), problems),
            AsTyped = Flag(AsTyped, called("asTyped"), problems),
            Facets = Flag(Facets, called("facets"), problems),
        };
        if (query.IssuedFrom > query.IssuedTo)
            problems.Add($"{called("issuedFrom")} sau {called("issuedTo")}: hãy đổi lại hai ngày.");
        refusal = problems.Count == 0 ? null : string.Join(" ", problems);
        if (refusal is not null)
            query = null;
        return refusal is null;
    }

    private static string? Checked(string? text, string name, int most, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > most)
            problems.Add($"{name} dài quá {most} ký tự: hãy rút gọn.");
        if (text.Any(character => char.IsControl(character) && character is not ('\t' or '\r' or '\n')))
            problems.Add($"{name} chứa ký tự điều khiển: hãy gõ lại thay vì dán.");
        return text.Trim();
    }

    private static bool Flag(string? text, string name, List<string> problems)
    {
        switch (text?.Trim().ToLowerInvariant())
        {
            case "true" or "1" or "on":
                return true;
            case null or "" or "false" or "0":
                return false;
            default:
                problems.Add($"{name} phải là true hoặc false.");
                return false;
        }
    }

    private static int? Number(string? text, string name, int least, int most, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add($"{name} phải là số từ {least} đến {most}.");
        return null;
    }

    private static SearchSort SortOf(string? text, string name, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return SearchSort.Best;
        if (Sorts.TryGetValue(text.Trim(), out var sort))
            return sort;
        problems.Add($"{name} phải là một trong {string.Join(", ", Sorts.Keys)}.");
        return SearchSort.Best;
    }
}

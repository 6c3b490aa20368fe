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
    public const int MaxTextLength = 1_000;

    /// <summary>Of every other parameter: longer than any code, agency name or cursor.</summary>
    private const int MaxFilterLength = 2_000;

    [FromQuery(Name = "q"), Description("Chữ, số ký hiệu, tên hoặc mã; bỏ trống là tất cả, mới nhất trước.")]
    public string? Q { get; init; }

    [FromQuery(Name = "asOf"), Description("Ngày xét hiệu lực, ISO hoặc dd/mm/yyyy; mặc định hôm nay.")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "holder"), Description("Số định danh hoặc mã số thuế của chủ sở hữu kết quả.")]
    public string? Holder { get; init; }

    [FromQuery(Name = "all"), Description("true: cả kết quả không còn hiệu lực, có đánh dấu.")]
    public string? All { get; init; }

    [FromQuery(Name = "limit"), Description("Số kết quả mỗi trang, 1–1000; mặc định 20.")]
    public string? Limit { get; init; }

    [FromQuery(Name = "after"), Description("Con trỏ `next` của trang trước.")]
    public string? After { get; init; }

    [FromQuery(Name = "type"), Description("Loại giấy tờ, tên đầy đủ.")]
    public string? Type { get; init; }

    [FromQuery(Name = "agency"), Description("Cơ quan ban hành.")]
    public string? Agency { get; init; }

    [FromQuery(Name = "issuedFrom"), Description("Ban hành từ ngày.")]
    public string? IssuedFrom { get; init; }

    [FromQuery(Name = "issuedTo"), Description("Ban hành đến ngày.")]
    public string? IssuedTo { get; init; }

    public bool TryRead(DateOnly today, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? refusal)
    {
        var problems = new List<string>();
        query = new SearchQuery(Checked(Q, "q", MaxTextLength, problems) ?? "", Days.Read(AsOf, "asOf", problems) ?? today)
        {
            HolderId = Checked(Holder, "holder", MaxFilterLength, problems),
            All = Flag(All, problems),
            Limit = Count(Limit, problems),
            After = Checked(After, "after", MaxFilterLength, problems),
            Type = Checked(Type, "type", MaxFilterLength, problems),
            Agency = Checked(Agency, "agency", MaxFilterLength, problems),
            IssuedFrom = Days.Read(IssuedFrom, "issuedFrom", problems),
            IssuedTo = Days.Read(IssuedTo, "issuedTo", problems),
        };
        if (query.IssuedFrom > query.IssuedTo)
            problems.Add("issuedFrom sau issuedTo: hãy đổi lại hai ngày.");
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
        return text.Trim();
    }

    private static bool Flag(string? text, List<string> problems)
    {
        switch (text?.Trim().ToLowerInvariant())
        {
            case "true" or "1" or "on":
                return true;
            case null or "" or "false" or "0":
                return false;
            default:
                problems.Add("all phải là true hoặc false.");
                return false;
        }
    }

    private static int Count(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ResultSearch.MaxLimit)
            return limit;
        problems.Add($"limit phải là số từ 1 đến {ResultSearch.MaxLimit}.");
        return DefaultLimit;
    }

    private const int DefaultLimit = 20;
}

using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Holders;
using Docs.Core.Text;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Audit;

/// <summary>The viewer's form as it stands in an address.</summary>
public sealed record AuditForm
{
    [FromQuery(Name = "tu")]
    public string? From { get; init; }

    [FromQuery(Name = "den")]
    public string? To { get; init; }

    [FromQuery(Name = "nguoi")]
    public string? Actor { get; init; }

    [FromQuery(Name = "viec")]
    public string? Act { get; init; }

    [FromQuery(Name = "ra")]
    public string? Outcome { get; init; }

    [FromQuery(Name = "ket-qua")]
    public string? Result { get; init; }

    /// <summary>Personal id or tax code of somebody who was looked up: for auditors.</summary>
    [FromQuery(Name = "tra-cuu-ve")]
    public string? Holder { get; init; }

    [FromQuery(Name = "truoc")]
    public string? Before { get; init; }

    public string Url(string path, string? before) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["tu"] = Present(From),
        ["den"] = Present(To),
        ["nguoi"] = Present(Actor),
        ["viec"] = Present(Act),
        ["ra"] = Present(Outcome),
        ["ket-qua"] = Present(Result),
        ["tra-cuu-ve"] = Present(Holder),
        ["truoc"] = before,
    });

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Query">In clear for an auditor; else null.</param>
/// <param name="IsSealed">There is a query that this reader may not, or this server cannot, read.</param>
public sealed record AuditLine(AuditEntry Entry, DateTimeOffset At, string? Query, bool IsSealed);

/// <param name="Next">Cursor of the next page.</param>
public sealed record AuditView(AuditForm Form, IReadOnlyList<AuditLine> Lines, string? Next, string? Problem);

internal sealed class AuditViews(IAuditTrail trail, IHolderLinks links, AuditKeys keys)
{
    public const int PageSize = 50;

    /// <summary>Everything but the page: what of the form cannot be read leaves a sentence. Who asks about a person looks that person up.</summary>
    public async Task<(AuditFilter? Filter, string? Problem)> ReadAsync(AuditForm form, HttpContext http, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var holder = HolderOf(form, http.User.Viewer(), problems);
        if (holder is not null)
            http.Audit().LookedUp(holder);
        var from = Days.Read(form.From, "Từ ngày", problems);
        var to = Days.Read(form.To, "Đến ngày", problems);
        if (from > to)
            problems.Add("Từ ngày sau đến ngày: hãy đổi lại hai ngày.");
        var filter = new AuditFilter(
            from is { } first ? IdSource.Lowest(StartOf(first)) : null,
            string.IsNullOrWhiteSpace(form.Before) ? to is { } last ? IdSource.Lowest(StartOf(last.AddDays(1))) : null : form.Before,
            Text(form.Actor),
            Choice<AuditAct>(form.Act, problems),
            Choice<AuditOutcome>(form.Outcome, problems),
            Text(form.Result))
        {
            Holders = holder is null ? [] : [.. (await links.ExpandAsync([holder], cancellation)).Select(keys.HashOfHolder)],
        };
        return problems.Count == 0 ? (filter, null) : (null, string.Join(' ', problems));
    }

    public async Task<AuditView> LoadAsync(AuditForm form, HttpContext http, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var (filter, problem) = await ReadAsync(form, http, cancellation);
        if (filter is null)
            return new(form, [], null, problem);
        var page = await trail.ListAsync(filter, PageSize, cancellation);
        return new(form, [.. page.Records.Select(record => LineOf(record, viewer))], page.Next, null);
    }

    /// <summary>What was typed is for the auditor's eyes; an administrator sees that something was.</summary>
    public AuditLine LineOf(AuditRecord record, Viewer viewer)
    {
        var entry = AuditEntry.Read(record.Entry);
        var query = entry.Query is { } ciphertext && viewer.Is(Role.Auditor) ? keys.Decrypt(ciphertext, entry.Id) : null;
        return new(entry, AuditEntry.Instant(entry.At), query, entry.Query is not null && query is null);
    }

    private static string? HolderOf(AuditForm form, Viewer viewer, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(form.Holder))
            return null;
        if (!viewer.Is(Role.Auditor))
            problems.Add("Chỉ người kiểm tra, giám sát tìm được nhật ký theo người được tra cứu.");
        else if (HolderCodes.Parse(form.Holder) is { } holder)
            return holder;
        else
            problems.Add(HolderCodes.Rule);
        return null;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), VietnamCalendar.Offset);

    private static string? Text(string? typed) => OneLine.Of(typed);

    private static T? Choice<T>(string? typed, List<string> problems)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value))
            return value;
        problems.Add("Việc hoặc kết cục đã chọn không có trong danh sách.");
        return null;
    }
}

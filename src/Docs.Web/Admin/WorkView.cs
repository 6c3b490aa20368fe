using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Jobs;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Admin;

/// <param name="Next">Where the next page of quarantined documents begins; null at the end.</param>
/// <param name="ByAgency">Quarantined with the same reason filter, by custodian.</param>
/// <param name="Again">How many were just put back into the queue.</param>
public sealed partial record WorkView(
    WorkState State,
    IReadOnlyList<JobLine> Jobs,
    QuarantineFilter Filter,
    IReadOnlyList<QuarantinedDocument> Documents,
    string? Next,
    IReadOnlyList<(string Agency, int Count)> ByAgency,
    int? Again,
    DateTimeOffset Now)
{
    public int Total => ByAgency.Where(one => Filter.Agency is null || one.Agency == Filter.Agency).Sum(one => one.Count);

    public static string Url(QuarantineFilter filter, string? after) => QueryHelpers.AddQueryString("/quan-tri/viec", new Dictionary<string, string?>
    {
        ["agency"] = filter.Agency ?? "",
        ["reason"] = filter.Reason,
        ["after"] = after,
    });

    /// <summary>"trang 3" of a reason; null where none is named.</summary>
    public static int? PageOf(string? reason) =>
        reason is not null && PageName().Match(reason) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b[Tt]rang (\d{1,6})\b")]
    private static partial Regex PageName();
}

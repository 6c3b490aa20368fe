using Docs.Core.Validity;
using Docs.Web.Shell;

namespace Docs.Web.Results.Pictures;

internal static class PeriodText
{
    /// <summary>The last day, which on paper still counts, and not the half-open bound.</summary>
    public static string Of(DayInterval days) => (days.From, days.To?.AddDays(-1)) switch
    {
        ({ } from, { } last) => $"từ {Labels.Day(from)} đến hết {Labels.Day(last)}",
        ({ } from, null) => $"từ {Labels.Day(from)}, không thời hạn",
        (null, { } last) => $"đến hết {Labels.Day(last)}",
        (null, null) => "không giới hạn",
    };
}

using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Web.Shell;

/// <summary>Why a result is, or is not, in force on a day: one sentence beside the badge.</summary>
internal static class ValidityReason
{
    public static string Of(Document document, ValidityAnswer validity, DateOnly asOf) => validity.State switch
    {
        ValidityState.InForce => Until(validity.To),
        ValidityState.NotYet when validity.From is { } from => $"Có hiệu lực từ ngày {Labels.Day(from)}.",
        ValidityState.Expired when LastDay(validity) is { } last => $"Ngày cuối còn hiệu lực là {Labels.Day(last)}.",
        ValidityState.Undetermined => "Chưa xác định được thời hạn; cần người đối soát xem trước khi dùng.",
        ValidityState.PartlyExpired => $"{Cause(document, validity.State, asOf)} Phải xem phần nào còn hiệu lực.",
        _ => Cause(document, validity.State, asOf),
    };

    private static string Until(DateOnly? to) =>
        to is { } end ? $"Đến hết ngày {Labels.Day(end.AddDays(-1))}." : "Không thời hạn.";

    private static DateOnly? LastDay(ValidityAnswer validity) => (validity.Intervals.Count > 0 ? validity.Intervals[^1].To : validity.To)?.AddDays(-1);

    private static string Cause(Document document, ValidityState state, DateOnly asOf)
    {
        var kind = KindOf(state);
        // An annulment reaches back before its own day; every other act counts from its day on.
        var cause = document.Events
            .Where(item => item.Kind == kind && item.Status == EventStatus.Recorded && (kind == EventKind.Annul || item.On <= asOf))
            .OrderByDescending(item => item.On)
            .FirstOrDefault();
        if (cause is null)
            return ValidityStates.Label(state) + ".";
        var by = cause.By is { } act ? $" theo {act}" : "";
        var on = cause.On is { } day ? $" từ ngày {Labels.Day(day)}" : "";
        return kind == EventKind.Annul
            ? $"Bị hủy bỏ{by}{(cause.On is { } annulledOn ? $" ngày {Labels.Day(annulledOn)}" : "")}: coi như chưa từng có hiệu lực."
            : $"{ValidityStates.Label(state)}{on}{by}.";
    }

    private static EventKind? KindOf(ValidityState state) => state switch
    {
        ValidityState.Suspended => EventKind.Suspend,
        ValidityState.PartlyExpired => EventKind.ExpirePart,
        ValidityState.Revoked => EventKind.Revoke,
        ValidityState.Repealed => EventKind.Repeal,
        ValidityState.Superseded => EventKind.Supersede,
        ValidityState.Annulled => EventKind.Annul,
        _ => null,
    };
}

using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Text;

namespace Docs.Core.Validity;

/// <summary>
/// What may not be recorded. Everything else is taken as the person says it, in any order, for any future day: the archive
/// holds stranger things than a rule book knows.
/// </summary>
public static class EventRules
{
    /// <summary>No result of an administration that exists today is older; an earlier year is a slip of the keyboard.</summary>
    private const int EarliestYear = 1900;

    /// <summary>A number, even one with a long place in it, is shorter.</summary>
    public const int MaxBy = 100;

    /// <summary>For a sentence, not a file.</summary>
    public const int MaxBasis = 1_000;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <param name="issuedOn">Day of issue of the result; null where unknown, then no day is too early.</param>
    /// <param name="closesCycle">Whether recording it would make the result replace itself, see <see cref="ClosesCycle"/>.</param>
    /// <returns>One Vietnamese sentence for the person, or null when it may be recorded.</returns>
    public static string? Refuse(NewEvent newEvent, DateOnly? issuedOn, bool closesCycle = false)
    {
        if (RefuseTexts(newEvent.By, newEvent.Basis) is { } unreadable)
            return unreadable;
        if (newEvent.On.Year < EarliestYear)
            return $"Ngày {Print(newEvent.On)} quá xa về trước, sự kiện chưa được ghi; hãy kiểm tra lại năm.";

        // The annulling act may be dated anywhere, its effect is from the start.
        if (newEvent.Kind != EventKind.Annul && newEvent.On < issuedOn)
            return $"Ngày có hiệu lực {Print(newEvent.On)} trước ngày ban hành {Print(issuedOn.Value)}, sự kiện chưa được ghi; hãy kiểm tra lại ngày.";
        if (newEvent.Until < newEvent.On)
            return $"Ngày cuối {Print(newEvent.Until.Value)} trước ngày bắt đầu {Print(newEvent.On)}, sự kiện chưa được ghi; hãy kiểm tra lại hai ngày.";
        if (newEvent is { Kind: EventKind.Extend, Until: null })
            return "Gia hạn phải nêu ngày cuối cùng còn hiệu lực, sự kiện chưa được ghi; hãy điền ngày ấy vào “Đến hết ngày” (dòng lệnh: --until).";
        if (closesCycle)
            return "Các kết quả sẽ thay thế lẫn nhau thành vòng, sự kiện chưa được ghi; hãy kiểm tra lại số của văn bản thay thế.";
        return null;
    }

    /// <summary>One sentence where what a person typed beside the days is no text for a log; null where it is.</summary>
    public static string? RefuseTexts(string? by, string? basis)
    {
        if (by?.Length > MaxBy)
            return $"Số văn bản dài quá {MaxBy} ký tự, sự kiện chưa được ghi; hãy kiểm tra lại.";
        if (basis?.Length > MaxBasis)
            return $"Căn cứ dài quá {MaxBasis} ký tự, sự kiện chưa được ghi; hãy rút gọn.";
        return $"{by}{basis}".Any(char.IsControl) ? "Số văn bản hoặc căn cứ chứa ký tự điều khiển, sự kiện chưa được ghi; hãy gõ lại thay vì dán." : null;
    }

    /// <summary>The sentence for a day that cannot be read; <see cref="ReadDay"/> gave null.</summary>
    public static string RefuseDay(string text) =>
        $"“{Shorten(text)}” không phải là một ngày có thật, sự kiện chưa được ghi; hãy viết như 05/02/2026 hoặc 2026-02-05.";

    /// <summary>The sentence for a kind <see cref="EventKinds.Find"/> does not know.</summary>
    public static string RefuseKind(string text) =>
        $"“{Shorten(text)}” không phải là một loại sự kiện, chưa có gì được ghi; hãy dùng một trong: {string.Join(", ", EventKinds.Recordable.Select(EventKinds.Name))}, {EventKinds.Void}.";

    /// <summary>
    /// A day as a person types it, ISO or Vietnamese; null when there is no such day. Strict: what ends a result's validity
    /// is no place for a guess at a misread digit.
    /// </summary>
    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// The event already in the log that says the same: kind, days and act, however its number is spelled. Void ones do
    /// not count, nor do the machine's proposals, since a person who records what was proposed confirms it.
    /// </summary>
    public static ValidityEvent? FindSame(IEnumerable<ValidityEvent> events, NewEvent newEvent) =>
        events.FirstOrDefault(one => one.Status is EventStatus.Recorded or EventStatus.Waiting && Says(one, newEvent));

    /// <summary>The machine's proposal that this event confirms, if there is one.</summary>
    public static ValidityEvent? FindProposal(IEnumerable<ValidityEvent> events, NewEvent newEvent) =>
        events.FirstOrDefault(one => one.Status == EventStatus.Proposed && Says(one, newEvent));

    /// <summary>
    /// Whether a replacement of <paramref name="target"/> by <paramref name="act"/> closes a cycle: the act is the target, or
    /// was itself, in however many steps, replaced by it. Other kinds than supersede and reissue never do.
    /// </summary>
    /// <param name="replacedBy">Ids of the documents that replace the given one by events that count.</param>
    public static bool ClosesCycle(EventKind kind, string target, string? act, Func<string, IEnumerable<string>> replacedBy)
    {
        if (kind is not (EventKind.Supersede or EventKind.Reissue) || act is null)
            return false;

        var seen = new HashSet<string> { act };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var one))
        {
            if (one == target)
                return true;
            foreach (var next in replacedBy(one).Where(seen.Add))
                open.Push(next);
        }

        return false;
    }

    private static bool Says(ValidityEvent one, NewEvent newEvent) =>
        one.Kind == newEvent.Kind && one.On == newEvent.On && one.Until == newEvent.Until && KeyOf(one.By) == KeyOf(newEvent.By);

    private static string? KeyOf(string? number) => string.IsNullOrWhiteSpace(number) ? null : OfficialNumber.Key(number);

    private static string Print(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Enough to recognise what was typed; a message is no place for a pasted page.</summary>
    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

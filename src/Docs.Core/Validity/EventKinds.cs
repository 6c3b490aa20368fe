using System.Collections.Frozen;
using System.Text.Json;

namespace Docs.Core.Validity;

/// <summary>Names of kinds on the command line, in the API and in JSON, and their Vietnamese labels.</summary>
public static class EventKinds
{
    /// <summary>Not a kind but an order to the log: marks an earlier event void.</summary>
    public const string Void = "void";

    /// <summary>What a person may record. "issue" is not among them: it comes from the confirmed fields.</summary>
    public static readonly IReadOnlyList<EventKind> Recordable =
        [.. Enum.GetValues<EventKind>().Where(kind => kind != EventKind.Issue)];

    private static readonly FrozenDictionary<string, EventKind> ByName = Recordable.ToFrozenDictionary(Name);

    /// <summary>"extend", "expirePart".</summary>
    public static string Name(EventKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>A recordable kind by its exact name; null for any other text, "issue" and "void" among it.</summary>
    public static EventKind? Find(string name) => ByName.TryGetValue(name, out var kind) ? kind : null;

    public static string Label(EventKind kind) => kind switch
    {
        EventKind.Issue => "Ban hành",
        EventKind.Extend => "Gia hạn",
        EventKind.Amend => "Sửa đổi, bổ sung",
        EventKind.Correct => "Đính chính",
        EventKind.Suspend => "Tạm đình chỉ",
        EventKind.Resume => "Chấm dứt tạm đình chỉ",
        EventKind.Revoke => "Thu hồi",
        EventKind.Repeal => "Bãi bỏ",
        EventKind.Annul => "Hủy bỏ",
        EventKind.Supersede => "Thay thế",
        EventKind.Reissue => "Cấp lại, cấp đổi",
        EventKind.ExpirePart => "Hết hiệu lực một phần",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Of a line of the log: a proposal turned down is told from an event recorded by mistake.</summary>
    public static string Label(ValidityEvent line) => line.IsRejectedProposal ? "Đề xuất không được xác nhận" : Label(line.Status);

    public static string Label(EventStatus status) => status switch
    {
        EventStatus.Recorded => "Đã ghi nhận",
        EventStatus.Proposed => "Đề xuất, chờ xác nhận",
        EventStatus.Waiting => "Chờ kết quả được số hóa",
        EventStatus.Void => "Ghi nhầm, đã vô hiệu",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

/// <summary>Names of states in JSON and filters, and their Vietnamese labels.</summary>
public static class ValidityStates
{
    private static readonly FrozenDictionary<string, ValidityState> ByName = Enum.GetValues<ValidityState>().ToFrozenDictionary(Name);

    /// <summary>"inForce", "partlyExpired".</summary>
    public static string Name(ValidityState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    public static ValidityState? Find(string name) => ByName.TryGetValue(name, out var state) ? state : null;

    public static string Label(ValidityState state) => state switch
    {
        ValidityState.InForce => "Còn hiệu lực",
        ValidityState.NotYet => "Chưa có hiệu lực",
        ValidityState.Suspended => "Tạm đình chỉ",
        ValidityState.PartlyExpired => "Hết hiệu lực một phần",
        ValidityState.Expired => "Hết hiệu lực",
        ValidityState.Revoked => "Bị thu hồi",
        ValidityState.Repealed => "Bị bãi bỏ",
        ValidityState.Superseded => "Bị thay thế",
        ValidityState.Annulled => "Bị hủy bỏ",
        ValidityState.Undetermined => "Chưa xác định thời hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

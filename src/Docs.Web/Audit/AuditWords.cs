using Docs.Core.Audit;

namespace Docs.Web.Audit;

/// <summary>The trail in Vietnamese.</summary>
internal static class AuditWords
{
    public static string Act(AuditAct act) => act switch
    {
        AuditAct.Open => "Mở chuỗi nhật ký",
        AuditAct.SignIn => "Đăng nhập",
        AuditAct.SignOut => "Đăng xuất",
        AuditAct.Search => "Tra cứu",
        AuditAct.LookUp => "Tra nhiều kết quả",
        AuditAct.View => "Xem",
        AuditAct.Download => "Mở, tải tệp",
        AuditAct.Export => "Xuất danh sách",
        AuditAct.Change => "Thay đổi",
        AuditAct.Event => "Sự kiện hiệu lực",
        AuditAct.Verification => "Kiểm tra bằng mã",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public static string Outcome(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Done => "Được",
        AuditOutcome.Denied => "Không được phép",
        AuditOutcome.Refused => "Từ chối",
        AuditOutcome.Failed => "Lỗi",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string OutcomeClass(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Done => "badge good",
        AuditOutcome.Refused => "badge warn",
        _ => "badge bad",
    };

    /// <summary>Roles as the trail holds them: "officer,clerk".</summary>
    public static string Roles(string? roles) => roles is null ? "" : string.Join(", ", roles.Split(',').Select(role => role switch
    {
        "clerk" => "cán bộ số hóa",
        "reviewer" => "người đối soát",
        "officer" => "cán bộ một cửa",
        "citizen" => "công dân",
        "auditor" => "kiểm tra viên",
        "administrator" => "quản trị",
        _ => role,
    }));

    public static string Actor(AuditActor actor) => actor.Name switch
    {
        "system" => "Máy",
        "" => "Người chưa đăng nhập",
        "operator" => "Dòng lệnh",
        var name when name.StartsWith("citizen ", StringComparison.Ordinal) => "Công dân " + name["citizen ".Length..],
        var name => name,
    };

    public static string Changes(AuditEntry entry) => string.Join("; ", (entry.Changes ?? []).Select(change =>
        $"{AuditColumns.Row(change.Row)} {Operation(change.Operation)}{(change.Count > 1 ? $" ×{change.Count}" : "")}{(AuditColumns.Detail(change.Row, change.Detail) is { } detail ? $" ({detail})" : "")}"));

    private static string Operation(string operation) => operation switch
    {
        "added" => "thêm",
        "modified" => "sửa",
        _ => "xóa",
    };
}

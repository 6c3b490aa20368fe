using Docs.Core.Access;

namespace Docs.Web.Accounts;

/// <summary>Roles in Vietnamese, and what each is for.</summary>
internal static class RoleLabels
{
    public static readonly IReadOnlyList<Role> All = [Role.Clerk, Role.Reviewer, Role.Officer, Role.Citizen, Role.Auditor, Role.Administrator];

    public static string Of(Role role) => role switch
    {
        Role.Clerk => "Cán bộ số hóa",
        Role.Reviewer => "Người đối soát",
        Role.Officer => "Cán bộ một cửa",
        Role.Citizen => "Công dân, tổ chức",
        Role.Auditor => "Kiểm tra, giám sát",
        Role.Administrator => "Quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Meaning(Role role) => role switch
    {
        Role.Clerk => "nộp và theo dõi lô của cơ quan mình",
        Role.Reviewer => "đối soát, công bố, ghi sự kiện hiệu lực cho cơ quan mình",
        Role.Officer => "tra cứu kết quả đã công bố của mọi cơ quan, sử dụng lại",
        Role.Citizen => "xem kết quả còn hiệu lực của chính mình",
        Role.Auditor => "xem nhật ký và báo cáo, không xem văn bản",
        Role.Administrator => "người dùng, cơ quan, quy tắc; làm được mọi việc của cán bộ",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}

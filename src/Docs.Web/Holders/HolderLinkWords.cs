using Docs.Core.Holders;

namespace Docs.Web.Holders;

internal static class HolderLinkWords
{
    public static string Of(LinkEvidence evidence) => evidence switch
    {
        LinkEvidence.IdentityCard => "Thẻ căn cước, căn cước công dân hoặc giấy xác nhận số CMND",
        LinkEvidence.NewPersonalId => "Văn bản hủy, xác lập lại số định danh cá nhân",
        LinkEvidence.TaxNotice => "Thông báo của cơ quan thuế về mã số thuế",
        LinkEvidence.Reorganisation => "Quyết định, giấy chứng nhận sáp nhập, hợp nhất, chuyển đổi tổ chức",
        LinkEvidence.Other => "Giấy tờ khác",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}

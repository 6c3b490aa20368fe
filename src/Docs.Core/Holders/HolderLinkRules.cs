namespace Docs.Core.Holders;

/// <summary>Which links are refused: a wrong one opens a person's papers to a stranger.</summary>
public static class HolderLinkRules
{
    public const int MaxText = 500;

    /// <summary>Numbers of one holder: nobody has had so many, and a chain of mistakes ends here.</summary>
    public const int MaxIds = 12;

    private const int PersonalIdDigits = 12;

    /// <summary>Null if it may be recorded; else why not, in Vietnamese.</summary>
    /// <param name="first">All numbers linked to the first one so far, itself included.</param>
    /// <param name="second">Those of the second.</param>
    public static string? Problem(NewHolderLink link, IReadOnlySet<string> first, IReadOnlySet<string> second) =>
        ProblemOfEvidence(link) ?? (first.Contains(link.Pair.Second) ? null : ProblemOfJoining(link.Evidence, first, second));

    /// <summary>What the evidence cannot say of such numbers.</summary>
    private static string? ProblemOfEvidence(NewHolderLink link)
    {
        var persons = link.Pair.Ids.Count(HolderPair.IsPerson);
        return link.Evidence switch
        {
            LinkEvidence.IdentityCard when persons < 2 => "Thẻ căn cước chỉ chứng minh hai mã số của cá nhân là của một người; hãy chọn loại giấy tờ khác. Chưa ghi liên kết nào.",
            LinkEvidence.NewPersonalId when link.Pair.Ids.Any(id => id.Length != PersonalIdDigits || !HolderPair.IsPerson(id)) =>
                "Văn bản xác lập lại số định danh chỉ nối hai số định danh 12 chữ số; hãy chọn loại giấy tờ khác. Chưa ghi liên kết nào.",
            LinkEvidence.TaxNotice when persons == 2 => "Thông báo của cơ quan thuế phải nói về ít nhất một mã số thuế; hãy chọn loại giấy tờ khác. Chưa ghi liên kết nào.",
            LinkEvidence.Reorganisation when persons > 0 => "Sáp nhập, hợp nhất, chuyển đổi chỉ nối mã số thuế của các tổ chức. Chưa ghi liên kết nào.",
            _ when persons == 1 && link.Pair.Ids.Any(id => id.Contains('-', StringComparison.Ordinal)) =>
                "Mã số thuế 13 chữ số là của đơn vị phụ thuộc một tổ chức, không phải của cá nhân. Chưa ghi liên kết nào.",
            _ => null,
        };
    }

    /// <summary>What one holder cannot be, however good each single paper is.</summary>
    private static string? ProblemOfJoining(LinkEvidence evidence, IReadOnlySet<string> first, IReadOnlySet<string> second)
    {
        if (first.Count + second.Count > MaxIds)
            return $"Chủ sở hữu này sẽ có hơn {MaxIds} mã số, gần như chắc chắn là nhầm; chưa ghi liên kết nào. Hãy rà lại các liên kết đã có.";
        if (evidence != LinkEvidence.NewPersonalId && first.Any(IsNational) && second.Any(IsNational))
            return "Mỗi người chỉ có một số định danh 12 chữ số, liên kết này sẽ nối hai người; chưa ghi liên kết nào. Hãy rà lại số CMND (có số từng cấp cho hai người), hoặc chọn văn bản xác lập lại số định danh nếu đúng là có.";
        var all = first.Concat(second).ToList();
        return all.Any(HolderPair.IsPerson) && all.Count(id => !HolderPair.IsPerson(id)) > 1
            ? "Mỗi cá nhân chỉ có một mã số thuế của riêng mình; mã số thuế của tổ chức mà người đó đại diện không phải của người đó. Chưa ghi liên kết nào."
            : null;
    }

    private static bool IsNational(string id) => id.Length == PersonalIdDigits && HolderPair.IsPerson(id);
}

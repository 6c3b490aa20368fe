using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Sentences that say of all in the list below them what is done.</summary>
internal static class ListHeads
{
    private const string Papers = "giay|quyet dinh|chung chi|gcn|van ban|cong van|thong bao|ket qua|trich luc";

    /// <summary>"Các Quyết định sau đây hết hiệu lực kể từ …:".</summary>
    private static readonly Regex PapersThatEnd = Patterns.Of(
        $@"\b({Papers})\b[^.\n]*\b(sau( day)?|duoi day)\b[^.\n]*\b(het (hieu luc|gia tri)|khong con (hieu luc|gia tri)|bi (thu hoi|huy bo|bai bo))\b[^.\n]*:\s*$");

    /// <summary>"Tạm đình chỉ hoạt động của các cơ sở sau:".</summary>
    private static readonly Regex ThoseWhoHavePapers = Patterns.Of(
        @"\b((tam )?dinh chi|tam (ngung|dung)|thu hoi|cho phep|gia han)\b[^.\n]*\b(co so|ca nhan|to chuc|ho|don vi|doanh nghiep|phong kham|nha thuoc|quay thuoc|van phong|truong hop)\b[^.\n]*\b(sau( day)?|duoi day|cu the|gom|co ten( tai| trong)?( danh sach| bang)?)\b[^.\n]*:\s*$");

    /// <summary>"Điều chỉnh các Giấy phép theo danh sách sau".</summary>
    private static readonly Regex PapersDoneTo = Patterns.Of(
        $@"\b(thu hoi|huy( bo)?|bai bo|thay the|gia han|dieu chinh|dinh chinh|dinh chi|cham dut hieu luc|cap lai|cap doi|sua doi|bo sung)\b[^.\n]*\b({Papers})\b[^.\n]*\b(sau( day)?|danh sach|bang|gom|cu the|duoi day)\b[^.\n]*:?\s*$");

    /// <summary>"… và bãi bỏ các văn bản:", whichever the verb.</summary>
    private static readonly Regex Several = Patterns.Of($@"^[^.\n]*\b(cac|nhung|toan bo|[0-9]{{1,3}}( \([^)]*\))?)\s+(ban )?({Papers})\b[^.\n]*:\s*$");

    public static bool StandsOver(Passage body, int from, int end)
    {
        var head = body.Folded[from..end];
        return PapersThatEnd.IsMatch(head) || ThoseWhoHavePapers.IsMatch(head) || PapersDoneTo.IsMatch(head) || GovernsSeveral(body, from, end);
    }

    private static bool GovernsSeveral(Passage body, int from, int end) =>
        RelationActs.Find(body, from, end).Find(verb => verb.IsDone) is { IsDone: true } verb && verb.Kind is not (RelationKind.Amends or RelationKind.Corrects) && Several.IsMatch(body.Folded[verb.End..end]);
}

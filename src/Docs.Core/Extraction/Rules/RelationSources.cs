using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Numbers behind a verb that it does not act on: papers that are a reason or a source, and what the one named is about.</summary>
internal static class RelationSources
{
    /// <summary>Words between verb and number that make the number a source, not a target.</summary>
    private static readonly Regex Source = Patterns.Of(
        @"\b(can cu|theo|thuc hien|bien ban|to trinh|don de nghi|don xin|ket luan|de nghi|quy dinh tai|cong van|bao cao|luat|nghi dinh|thong tu|phieu|hop dong|vi pham|so voi|cung voi|noi tai|duoc cap (tai|theo)|kem theo|den het (thoi han|hieu luc)|den khi)\b");

    /// <summary>"trái pháp luật", "Công ty Luật", "thời hạn thực hiện": no source stands there.</summary>
    private static readonly Regex NoSource = Patterns.Of(@"\b(phap luat|(cong ty|van phong|chi nhanh|hang) luat|luat su|(thoi (han|gian)|tien do) thuc hien)\b");

    /// <summary>"Thu hồi Công văn số …": right behind the verb such a paper is what it is done to.</summary>
    private static readonly Regex Object = Patterns.Of(@"^\s*(cac |noi dung( tai| cua)? |toan bo )?(cong van|phieu|bao cao|to trinh|bien ban|ket luan)\b");

    private static readonly Regex ByLicence = Patterns.Of(@"\btheo (noi dung )?(?<paper>(cac )?(giay (phep|chung nhan|dang ky)|chung chi|gcn|the)\b)");

    /// <summary>"Chấm dứt hoạt động của Chi nhánh A theo Giấy đăng ký …".</summary>
    private static readonly Regex OfWhom = Patterns.Of(@"^\s*(cua|doi voi)\b");

    /// <summary>"Thu hồi 120 m² đất …": what is taken back is no paper.</summary>
    private static readonly Regex NoPaper = Patterns.Of(
        @"^\s*((cac|toan bo|mot phan|phan|tong|so)\s)*([0-9][0-9.,]*\s*(m2|m²|m|ha)?\s*)?(dat|dien tich|so tien|tien|kinh phi|san pham|lo (hang|thuoc)|thuoc|hang hoa|phuong tien|tai san|con dau)\b"), AndPaper = Patterns.Of(@"\b(va|dong thoi)( thu hoi| huy( bo)?)?( cac)? (giay|gcn)\b");

    /// <summary>"Bãi bỏ khoản 2 Điều 3 Quyết định số …", "thay thế Phụ lục … của …": the rest of it stays.</summary>
    private static readonly Regex Part = Patterns.Of(@"^\s*(cac )?(mot phan|mot so (dieu|noi dung)|diem|khoan|dieu|muc|phu luc|bieu|cum tu|tu|tiet|ong|ba|thanh vien)\s");

    private static readonly Regex AttachedTo = Patterns.Of(@"\b(ban hanh )?kem theo( (quyet dinh|giay|thong bao|van ban|cong van)[a-z ,]*\s(so\s*)?)$");

    /// <summary>"Bổ sung 03 cá nhân vào danh sách kèm theo Quyết định số …".</summary>
    private static readonly Regex Annexed = Patterns.Of(@"\b(danh sach|phu luc|quy che|quy dinh|bieu)\b[a-z ]*\bkem theo (quyet dinh|thong bao|van ban)\b[a-z ]*$");

    private static readonly Regex Subject = Patterns.Of(@"^([^;\n]|\n\W{0,3}[a-z])*\b(ve viec|v/v)\s*(dieu chinh, |sua doi, )?$");

    /// <summary>"Bãi bỏ Quyết định số 12/… về việc sửa đổi Quyết định số 11/…": what the one named is about, whether or not it stands in a list.</summary>
    public static bool IsSubjectOf(string sinceNamed) => Subject.IsMatch(sinceNamed);

    /// <summary>The kind of what a verb does to the paper, where it names but a part of it.</summary>
    public static RelationKind Whole(RelationKind kind, string between) =>
        kind is RelationKind.Repeals or RelationKind.Annuls or RelationKind.Replaces && Part.IsMatch(between) ? RelationKind.Amends : kind;

    /// <summary>
    /// A place works by its licence: "hoạt động trở lại theo Giấy phép số …", "đình chỉ hoạt động của … theo Giấy phép số …", "gia hạn thời gian hoạt động theo …". There
    /// the licence behind "theo" is what is acted on.
    /// </summary>
    /// <param name="type">Of the number's notation: reports, minutes and proposals are acted on only where they stand right behind the verb.</param>
    /// <param name="between">Folded, from the verb or what it governed last to the number.</param>
    public static bool IsSource(RelationKind kind, string? type, string between)
    {
        if (type is "BB" or "TTr" or "BC" or "KL" && !Object.IsMatch(between))
            return true;
        var words = NoSource.Replace(between, " ");
        return Source.IsMatch(kind switch
        {
            RelationKind.Resumes => words.Replace(" theo ", " ", StringComparison.Ordinal),
            RelationKind.Suspends or RelationKind.Extends => ByLicence.Replace(words, " ${paper}"),
            RelationKind.Repeals when OfWhom.IsMatch(words) => ByLicence.Replace(words, " ${paper}"),
            RelationKind.Revokes or RelationKind.Repeals or RelationKind.Annuls or RelationKind.Replaces or RelationKind.Corrects => WithoutObject(kind, WithoutList(words)),
            RelationKind.Amends => Annexed.Replace(WithoutList(words), " "),
            _ => WithoutList(words),
        });
    }

    /// <param name="behind">Folded, from the verb itself.</param>
    public static bool TakesNoPaper(RelationKind kind, string behind) => kind is RelationKind.Revokes && NoPaper.IsMatch(behind) && !AndPaper.IsMatch(behind);

    private static string WithoutObject(RelationKind kind, string words) =>
        Whole(kind, words) == kind ? words[Object.Match(words).Length..] : AttachedTo.Replace(words, " ");

    private static string WithoutList(string between) =>
        between.Replace("theo danh sach", "", StringComparison.Ordinal).Replace("theo bang", "", StringComparison.Ordinal);

    /// <summary>What an amendment puts between quotes is its wording.</summary>
    public static bool IsQuoted(Passage body, Statement statement, RelationAct act, RelationTarget target) =>
        act.Kind is RelationKind.Amends or RelationKind.Corrects && body.Text.AsSpan(act.End, target.Start - act.End) is var text && text.LastIndexOf('“') > text.LastIndexOf('”')
        && body.Text.AsSpan(target.End, statement.To - target.End).Contains('”');
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>What is done, and to what: told from verbs that are part of a name, from proposals to others, and from papers that are a reason or a source.</summary>
internal static class RelationActs
{
    /// <summary>Words between verb and number that make the number a source, not a target.</summary>
    private static readonly Regex Source = Patterns.Of(
        @"\b(can cu|theo|thuc hien|bien ban|to trinh|don de nghi|don xin|ket luan|de nghi|quy dinh tai|cong van|bao cao|luat|nghi dinh|thong tu|phieu|hop dong|vi pham|so voi|cung voi|noi tai|duoc cap (tai|theo)|kem theo)\b");

    /// <summary>"Thu hồi Công văn số …": right behind the verb such a paper is what it is done to.</summary>
    private static readonly Regex Object = Patterns.Of(@"^\s*(cac |noi dung( tai| cua)? |toan bo )?(cong van|phieu|bao cao|to trinh|bien ban|ket luan)\b");

    private static readonly Regex ByLicence = Patterns.Of(@"\btheo (noi dung )?(?<paper>(cac )?(giay (phep|chung nhan|dang ky)|chung chi|gcn|the)\b)");

    private static readonly Regex NameBefore = Patterns.Of(@"\b(quyet dinh|thong bao|van ban|cong van|giay phep)( ve( viec)?)?\s*$");

    private static readonly Regex Proposed = Patterns.Of(@"\b(de nghi|de xuat|kien nghi|xem xet|tham muu|du kien)( [a-z]+){0,10}\s*$");

    private static readonly Regex Granted = Patterns.Of(@"\b(chap thuan|dong y|chap nhan|thong nhat|theo de nghi|xet de nghi)\b");

    private static readonly Regex Subject = Patterns.Of(@"^([^;\n]|\n\W{0,3}[a-z])*\b(ve viec|v/v)\s*(dieu chinh, |sua doi, )?$");

    /// <summary>"Hủy bỏ Quyết định thu hồi đất số 12/…": the second verb is part of a name, the first is what is done.</summary>
    public static List<RelationVerb> Find(Passage body, int from, int to) =>
        [.. RelationVerbs.Find(body, from, to).Where((verb, at) => at == 0 || !NameBefore.IsMatch(body.Folded[from..verb.Start]))];

    /// <summary>"Đề nghị UBND tỉnh xem xét thu hồi Quyết định số …" asks others for it; "chấp thuận đề nghị gia hạn …" does it.</summary>
    public static bool IsProposed(string beforeVerb) => Proposed.IsMatch(beforeVerb) && !Granted.IsMatch(beforeVerb);

    /// <summary>"Bãi bỏ Quyết định số 12/… về việc sửa đổi Quyết định số 11/…": what the one named is about, whether or not it stands in a list.</summary>
    public static bool IsSubjectOf(string sinceNamed) => Subject.IsMatch(sinceNamed);

    /// <summary>
    /// A place works by its licence: "hoạt động trở lại theo Giấy phép số …", "đình chỉ hoạt động của … theo Giấy phép số …", "gia hạn thời gian hoạt động theo …". There
    /// the licence behind "theo" is what is acted on.
    /// </summary>
    public static bool IsSource(RelationKind kind, string between) => Source.IsMatch(kind switch
    {
        RelationKind.Resumes => between.Replace(" theo ", " ", StringComparison.Ordinal),
        RelationKind.Suspends or RelationKind.Extends => ByLicence.Replace(between, " ${paper}"),
        RelationKind.Revokes or RelationKind.Repeals or RelationKind.Annuls or RelationKind.Replaces or RelationKind.Corrects => WithoutList(between)[Object.Match(WithoutList(between)).Length..],
        _ => WithoutList(between),
    });

    private static string WithoutList(string between) =>
        between.Replace("theo danh sach", "", StringComparison.Ordinal).Replace("theo bang", "", StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>A verb that does something to another result.</summary>
internal readonly record struct RelationVerb(RelationKind Kind, int Start, int End)
{
    /// <summary>"tiếp tục hoạt động": without leave to do so it is no act.</summary>
    public bool GoesOn(string folded) => folded.AsSpan(Start).StartsWith("tiep tuc", StringComparison.Ordinal);

    /// <summary>"trả lại Giấy phép": one that is given up ends when that is agreed to (as Luật Khoáng sản 2010, Điều 58, khoản 2); handing in the sheet is no act.</summary>
    public bool GivesUp(string folded) => folded.AsSpan(Start).StartsWith("tra lai", StringComparison.Ordinal);

    /// <summary>Words of everyday: acts only where a sentence opens with them.</summary>
    public bool IsWeak(string folded) => folded.AsSpan(Start) is var verb && (verb.StartsWith("thay doi", StringComparison.Ordinal) || verb.StartsWith("cham dut hoat dong", StringComparison.Ordinal));
}

/// <summary>The verbs of NĐ 45/2020, Luật 64/2025 and sector laws, in folded text.</summary>
internal static class RelationVerbs
{
    private static readonly (string Group, RelationKind Kind)[] Kinds =
    [
        ("resumes", RelationKind.Resumes), ("suspends", RelationKind.Suspends), ("revokes", RelationKind.Revokes), ("repeals", RelationKind.Repeals),
        ("annuls", RelationKind.Annuls), ("replaces", RelationKind.Replaces), ("extends", RelationKind.Extends), ("corrects", RelationKind.Corrects),
        ("amends", RelationKind.Amends), ("reissues", RelationKind.Reissues),
    ];

    /// <summary>"Bãi bỏ việc tạm đình chỉ" resumes; so the longer wordings come first.</summary>
    private static readonly Regex Verbs = Patterns.Of(
        @"\b((?<resumes>(cham dut|bai bo|huy bo|[gd]o bo|het)( viec| thoi (han|gian)| bien phap| hinh thuc)? (tam )?(dinh chi|ngung|dung)|cho phep [^.;\n]*?(hoat dong|hanh nghe|kinh doanh|su dung)( tro)? lai|hoat dong tro lai|tiep tuc (duoc )?(hoat dong|hanh nghe|kinh doanh|co hieu luc|su dung)|phuc hoi|khoi phuc)" +
        @"|(?<suspends>(tam )?dinh chi|tam (dung|ngung)|tuoc quyen su dung|dung (hoat dong|hieu luc)|ngung hieu luc)|(?<revokes>thu hoi|rut( lai)? (giay (phep|chung nhan)|chung chi|quyet dinh|cong van|van ban))|(?<repeals>bai bo|cham dut (hieu luc|hoat dong)|tra lai (giay (phep|chung nhan)|chung chi))|(?<annuls>huy( bo)?)|(?<replaces>thay the( cho)?|thay cho( cac)? (giay|quyet dinh|chung chi|van ban|gcn|thong bao))" +
        @"|(?<extends>gia han|keo dai (thoi (han|gian)( thuc hien)?|hieu luc))|(?<corrects>dinh chinh|cai chinh)|(?<amends>sua doi(\s*(,|va)\s*bo sung)?|dieu chinh|bo sung|thay doi)|(?<reissues>cap (lai|doi)))\b");

    public static List<RelationVerb> Find(Passage body, int from, int to) => Find(body.Text, body.Folded, from, to);

    public static List<RelationVerb> Find(string text, string folded, int from, int to)
    {
        var verbs = new List<RelationVerb>();
        for (var match = Verbs.Match(folded, from, to - from); match.Success; match = match.NextMatch())
        {
            var kind = Kinds.First(kind => match.Groups[kind.Group].Success).Kind;
            if (!IsName(text, match))
                verbs.Add(new RelationVerb(kind, match.Index, match.Index + match.Length));
        }

        return verbs;
    }

    /// <summary>Huy without its hook is a name; "đúng", "dùng" and "dựng" are no "dừng".</summary>
    private static bool IsName(string text, Match match) =>
        (match.Value == "huy" && text.AsSpan(match.Index + 1, 2).Equals("uy", StringComparison.OrdinalIgnoreCase))
        || (match.Value.StartsWith("dung ", StringComparison.Ordinal) && !text.AsSpan(match.Index, 4).Equals("dừng", StringComparison.OrdinalIgnoreCase));
}

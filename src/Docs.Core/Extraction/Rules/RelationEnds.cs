using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Statements whose first words are the result itself: "Giấy phép số … bị thu hồi", "Quyết định số … hết hiệu lực", "cơ sở (Giấy phép số …) được tiếp tục
/// hoạt động". What happened before ("đã bị thu hồi tại …") or may happen ("nếu …") is no act of this paper.
/// </summary>
internal static class RelationEnds
{
    private const int MostInStatement = 5;

    private const string Ended = "het (hieu luc|gia tri)|khong con (hieu luc|gia tri)|mat (hieu luc|gia tri)|cham dut hieu luc";

    private static readonly Regex Ends = Patterns.Of(
        $@"^[^.;\n]{{0,200}}?\b(?<cue>(?<ended>{Ended})|((bi|duoc) (?<verb>thu hoi|huy bo|huy|bai bo|(tam )?dinh chi|tuoc quyen su dung)|duoc (?<verb>gia han|dieu chinh|sua doi|dinh chinh|thay the))|(?<resumes>(duoc )?(tiep tuc|tro lai)( duoc)? (hoat dong|hanh nghe|kinh doanh)|hoat dong (tro )?lai))\b(?<after>[^.;\n]*)");

    private static readonly Regex NotNow = Patterns.Of(@"^\W*(can cu|xet |theo de nghi|thuc hien|noi nhan|luu|kinh gui|ly do)|\b(neu|truong hop|khi|sau khi|ly do|truoc day|thoi diem)\b");

    /// <summary>The paper is what the sentence begins with.</summary>
    private static readonly Regex Subject = Patterns.Of(@"^\W*(dieu\s*[0-9l]+\W*|[0-9]{1,2}\s*[.)]\s*)?(noi dung |hieu luc |thoi han |cac )?(cua )?(giay|chung chi|gcn|quyet dinh|cong van|van ban|thong bao|trich luc)\b[^,;:.]*$");

    private static readonly Regex Historic = Patterns.Of(@"\b(da|tung|neu|truong hop|khi|chua|khong|den|truoc)\s+([a-z]+ ){0,2}$");

    private static readonly Regex NotYet = Patterns.Of(@"^\s*(khi|neu|trong truong hop)\b");

    private static readonly Regex ByAnother = Patterns.Of(@"^\s*(boi|bang|tai|theo|ngay|lan)\b"), ByThis = Patterns.Of(@"\bnay\b");

    /// <summary>"Cho phép …": without it "tiếp tục hoạt động" is no act.</summary>
    private static readonly Regex Allows = Patterns.Of(@"\b(cho phep|chap thuan|dong y)\b[^.;\n]*$");

    /// <summary>"Các Quyết định sau đây hết hiệu lực kể từ …:" over a list.</summary>
    private static readonly Regex AllEnd = Patterns.Of($@"^[^:\n]*\b(sau( day)?|duoi day)\b[^:\n]*\b((?<ended>{Ended})|bi (?<verb>thu hoi|huy bo|bai bo))\b[^:\n]*:\s*$");

    public static IEnumerable<(RelationKind Kind, RelationTarget Target)> Find(Passage body, Statement statement, IReadOnlyList<RelationTarget> targets)
    {
        if (statement.List < statement.To && AllEnd.Match(body.Folded[statement.From..statement.List]) is { Success: true } all)
            return targets.Where(target => target.Start >= statement.List).Select(target => (Done(all), target));
        return targets.Take(MostInStatement).Select(target => (Kind: KindOf(body, statement, target), target))
            .Where(pair => pair.Kind is not null).Select(pair => (pair.Kind!.Value, pair.target));
    }

    private static RelationKind? KindOf(Passage body, Statement statement, RelationTarget target)
    {
        var (from, to) = (statement.Clause(body, target.Start), statement.To);
        var before = body.Folded[from..target.Start];
        if (Ends.Match(body.Folded[target.End..to]) is not { Success: true } match || NotNow.IsMatch(before))
            return null;
        if (NotYet.IsMatch(match.Groups["after"].Value))
            return null;
        if (Historic.IsMatch(match.Value[..match.Groups["cue"].Index]))
            return null;
        if (match.Groups["resumes"].Success)
            return Allows.IsMatch(before) ? RelationKind.Resumes : null;
        return match.Groups["ended"].Success || (Subject.IsMatch(before) && (!ByAnother.IsMatch(match.Groups["after"].Value) || ByThis.IsMatch(match.Groups["after"].Value))) ? Done(match) : null;
    }

    private static RelationKind Done(Match match) =>
        match.Groups["verb"] is { Success: true, Value: var verb } ? RelationVerbs.Find(verb, verb, 0, verb.Length)[0].Kind : RelationKind.Repeals;
}

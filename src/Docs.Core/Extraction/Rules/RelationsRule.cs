using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// What this document does to others: in each statement of the subject and the body a verb and the numbers it governs.
/// "Căn cứ …" and the reasons of an act name documents too, but do nothing to them.
/// </summary>
internal static class RelationsRule
{
    private const int MostRelations = 200;
    private const double Certain = 0.95, Plain = 0.9;

    private static readonly Regex StatementEnd = Patterns.Of(@"\n|[.]\s");

    private static readonly Regex Recital = Patterns.Of(@"^\W*(can cu|xet |theo de nghi|thuc hien|noi nhan|luu|kinh gui|theo ho so)");

    private static readonly Regex Passive = Patterns.Of(@"\b(duoc|bi)\s*$");

    private static readonly Regex PassiveAgent = Patterns.Of(@"^\s*(mot so (dieu|noi dung)[a-z ]*\s)?(boi|bang|tai|theo)\b");

    private static readonly Regex ClauseStart = Patterns.Of(@"(^|[,;:.)\n\-–""“]|\b(va|nay|thi|dong thoi|ve viec|v/v|dinh|viec|de|duoc|se|la|gom|ve)|dieu\s*[0-9l]+)\s*$");

    private static readonly Regex Announces = Patterns.Of(
        @"\b((quyet dinh|giay|chung chi|gcn|van ban|cong van|thong bao)\b[^.\n]*\b(sau( day)?|duoi day)\b[^.\n]*\b(het (hieu luc|gia tri)|khong con (hieu luc|gia tri)|bi (thu hoi|huy bo|bai bo))\b[^.\n]*:\s*$)|\b((tam )?dinh chi|tam (ngung|dung)|thu hoi|cho phep|gia han)\b[^.\n]*\b(co so|ca nhan|to chuc|ho|don vi|doanh nghiep|phong kham|nha thuoc|quay thuoc|van phong|truong hop)\b[^.\n]*\b(sau( day)?|duoi day|cu the|gom|co ten( tai| trong)?( danh sach| bang)?)\b[^.\n]*:\s*$|\b(thu hoi|huy( bo)?|bai bo|thay the|gia han|dieu chinh|dinh chinh|dinh chi|cham dut hieu luc|cap lai|cap doi|sua doi|bo sung)\b[^.\n]*\b(giay|quyet dinh|chung chi|van ban|gcn|ket qua|trich luc)\b[^.\n]*\b(sau( day)?|danh sach|bang|gom|cu the|duoi day)\b[^.\n]*:?\s*$");

    private static readonly Regex NextArticle = Patterns.Of(@"\n\W*(dieu\s*[0-9l]+\s*[.:]|noi nhan|ly do[a-z ]{0,20}:)");

    /// <summary>In characters: some hundred rows.</summary>
    private const int LongestList = 12_000;

    public static IReadOnlyList<Relation> Find(Passage body, Found? subject, Found? number)
    {
        var own = number is null ? null : OfficialNumber.Key(number.Value);
        var normative = number is not null && OfficialNumber.TryParse(number.Value, out var parts) && parts.TypeCode is "NĐ" or "TT" or "L";
        var subjectFolded = VietnameseText.Fold(subject?.Value ?? "");
        var found = new List<Relation>();
        foreach (var (from, to) in Statements(body))
        {
            var stated = InStatement(body, from, to).Where(pair => pair.Target.Key != own && (normative || !pair.Target.IsNormative)).ToList();
            foreach (var (kind, target) in stated)
                Merge(found, Build(body, kind, target, subjectFolded, "text.relation", IsListed(target, stated)));
            if (found.Count >= MostRelations)
                return found;
        }

        // "Giấy phép nêu tại Điều 1 không còn giá trị" says again what an article did.
        var ended = Statements(body).SelectMany(statement => RelationEnds.Find(body, statement.From, statement.To))
            .Where(pair => pair.Target.Key != own && (normative || !pair.Target.IsNormative) && !found.Exists(one => OfficialNumber.Key(one.Number) == pair.Target.Key)).ToList();
        foreach (var (kind, target) in ended)
            Merge(found, Build(body, kind, target, subjectFolded, "text.relation", IsListed(target, ended)));

        var annexed = AnnexTargets.Find(body, Statements(body)).Where(pair => pair.Target.Key != own).Take(MostRelations - found.Count).ToList();
        foreach (var (kind, target) in annexed)
            Merge(found, Build(body, kind, target, subjectFolded, "annex.relation", IsListed(target, annexed)));
        return found;
    }

    /// <summary>Others beside it have its notation, "/ĐL-GPHĐ", letter by letter: it is no slip, whichever sector's it is.</summary>
    private static bool IsListed(RelationTarget target, List<(RelationKind Kind, RelationTarget Target)> all) =>
        target.Notation is { } notation && all.Exists(other => other.Target.Key != target.Key && other.Target.Notation == notation);

    private static IEnumerable<(int From, int To)> Statements(Passage body)
    {
        var from = 0;
        for (var end = StatementEnd.Match(body.Folded); end.Success; end = end.NextMatch())
        {
            if (end.Index < from)
                continue;
            var to = EndOfList(body, from, end.Index) ?? end.Index;
            yield return (from, to);
            from = Math.Max(to, end.Index + end.Length);
        }

        yield return (from, body.Text.Length);
    }

    /// <summary>"Thu hồi các giấy phép sau đây:" governs the list or table below it, to the next article.</summary>
    private static int? EndOfList(Passage body, int from, int end)
    {
        if (!Announces.IsMatch(body.Folded[from..end]) || OfficialNumber.Find(body.Text[from..end]).Any(named => body.Text.AsSpan(from + named.Start, named.Length).Contains('/')))
            return null;
        var next = NextArticle.Match(body.Folded, end, Math.Min(LongestList, body.Text.Length - end));
        return next.Success ? next.Index : null;
    }

    private static List<(RelationKind Kind, RelationTarget Target)> InStatement(Passage body, int from, int to)
    {
        if (to - from < 8 || Recital.IsMatch(body.Folded[from..to]) || RelationActs.Find(body, from, to) is not { Count: > 0 } verbs)
            return [];

        var governed = new List<(RelationKind Kind, RelationTarget Target)>();
        RelationTarget? last = null;
        var lastVerb = -1;
        foreach (var target in RelationTargets.Find(body, from, to))
        {
            var index = verbs.FindLastIndex(verb => verb.End <= target.Start);
            if (index < 0)
                continue;

            var verb = verbs[index];
            var since = index == lastVerb && last is not null ? Math.Min(last.End, target.Start) : verb.End;
            if (RelationActs.IsSource(verb.Kind, body.Folded[since..target.Start]) || RelationActs.IsProposed(body.Folded[from..verb.Start]) || IsPassive(body, from, verb) || (governed.Count < 1 && NamesAnother(body, from, verb)) || !StartsClause(body, from, verb) || (last is not null && verb.Start > last.End && RelationActs.IsSubjectOf(body.Folded[last.End..verb.Start])))
                continue;
            governed.Add((verb.Kind, target));
            (last, lastVerb) = (target, index);
        }

        return governed;
    }

    private static bool IsPassive(Passage body, int from, RelationVerb verb) =>
        Passive.IsMatch(body.Folded[from..verb.Start]) && PassiveAgent.IsMatch(body.Folded[verb.End..Math.Min(body.Folded.Length, verb.End + 40)]);

    /// <summary>"Nghị định số 107/… sửa đổi Nghị định số 61/…": another act does it.</summary>
    private static bool NamesAnother(Passage body, int from, RelationVerb verb) =>
        OfficialNumber.Find(body.Text[from..verb.Start]).Count > 0 && !ClauseStart.IsMatch(body.Folded[from..verb.Start]);

    private static bool StartsClause(Passage body, int from, RelationVerb verb) =>
        OfficialNumber.Find(body.Text[from..verb.Start]).Count == 0 || ClauseStart.IsMatch(body.Folded[from..verb.Start]);

    private static Relation Build(Passage body, RelationKind kind, RelationTarget target, string subject, string rule, bool listed)
    {
        var named = subject.Contains(VietnameseText.Fold(target.Number), StringComparison.Ordinal);
        var strength = named ? Certain + 0.03 : target.IssuedOn is null ? Plain - 0.05 : Certain;
        var words = body.WordsAt(target.Start, target.Length);
        var read = Scoring.Confidence(strength, words, ReadAs.Code);
        return new Relation(kind, target.Number, target.IssuedOn, target.Agency, (target.IsKnownNotation || listed) && !Scoring.IsContested(words) ? Scoring.Vouched(read) : read)
        {
            Page = body.PageAt(target.Start),
            Box = Box.Around(words.Select(word => word.Box)),
            Source = rule,
            Words = [.. words.Select(word => word.Box)],
        };
    }

    /// <summary>Subject and first article say the same: one relation, with the day and agency from whichever states them.</summary>
    private static void Merge(List<Relation> found, Relation relation)
    {
        var at = found.FindIndex(one => one.Kind == relation.Kind && OfficialNumber.Key(one.Number) == OfficialNumber.Key(relation.Number));
        if (at < 0)
            found.Add(relation);
        else
            found[at] = found[at] with { IssuedOn = found[at].IssuedOn ?? relation.IssuedOn, Agency = found[at].Agency ?? relation.Agency, Confidence = Scoring.Agreed(Math.Max(found[at].Confidence, relation.Confidence)) };
    }
}

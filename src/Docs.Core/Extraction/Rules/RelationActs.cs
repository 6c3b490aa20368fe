using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>A verb where it stands.</summary>
/// <param name="IsDone">By this paper and now; others only keep their objects from the verb before them.</param>
/// <param name="Reach">No number from there on is its object.</param>
internal readonly record struct RelationAct(RelationKind Kind, int Start, int End, bool IsDone, int Reach);

/// <summary>Which verbs are acts of this paper: not those in a name, of a proposal, a refusal or a condition, nor what another paper did.</summary>
internal static class RelationActs
{
    private static readonly Regex NameBefore = Patterns.Of(@"\b(quyet dinh|thong bao|van ban|cong van|giay phep)( ve( viec)?)?\s*$");

    private static readonly Regex ClauseStart = Patterns.Of(@"(^|[,;:.)\n\-–""“]|\b(va|nay|thi|dong thoi|ve viec|v/v|dinh|viec|de|duoc|se|la|gom|ve)|dieu\s*[0-9l]+)\s*$");

    private static readonly Regex Proposed = Patterns.Of(@"\b(de nghi|de xuat|kien nghi|xem xet|tham muu|du kien|thu tuc)( [a-z]+){0,10}\s*$");

    private static readonly Regex Granted = Patterns.Of(@"\b(chap thuan|dong y|chap nhan|thong nhat|theo de nghi|xet de nghi)\b");

    private static readonly Regex Refused = Patterns.Of(
        @"\b(khong|chua|tu choi)( (duoc|chap thuan|dong y|cho phep|xem xet|chap nhan|giai quyet|thuc hien|du dieu kien))*( (de nghi|viec|yeu cau|cho|ho so|don))*\s*$");

    private static readonly Regex Conditional = Patterns.Of(
        @"^\W*((dieu\s*[0-9l]+|[0-9]{1,2}|[a-z])\s*[.):]\W*)?(neu|(trong )?truong hop|khi|qua thoi han)\b[^:]*$|\b(se|co the)( (bi|duoc|xem xet|tien hanh|thuc hien))*\s*$");

    /// <summary>"…, đã gia hạn tại Giấy phép số …": long ago.</summary>
    private static readonly Regex Done = Patterns.Of(@"[a-z0-9][,;(\s]+da( bi| duoc)?\s*$");

    private static readonly Regex Passive = Patterns.Of(@"\b(duoc|bi)\s*$"), PassiveAgent = Patterns.Of(@"^\s*(mot so (dieu|noi dung)[a-z ]*\s)?(boi|bang|tai|theo)\b");

    private static readonly Regex Allowed = Patterns.Of(@"\b(cho phep|chap thuan|dong y|duoc phep)\b[^.;\n]*$"), FromNow = Patterns.Of(@"^[^.;\n]*\b(ke )?tu ngay\b");

    private static readonly Regex Opens = Patterns.Of(@"(^|[.:;)\n])\W*$|\b(cho phep|chap thuan|dong y|phe duyet|quyet dinh)( viec| noi dung)?\s*$");

    /// <summary>A row that opens with a verb has a list of its own below it.</summary>
    private static readonly Regex Bullet = Patterns.Of(@"^\W*([0-9a-z]{1,2}\s*[.)]\W*)?$");

    /// <summary>"Thu hồi các giấy phép:", not a cell's "Cấp lại lần 2".</summary>
    private static readonly Regex ToObjects = Patterns.Of(@"[:,]\s*$|\b(giay|gcn|gpxd|quyet dinh|chung chi|van ban|cong van|thong bao|ket qua|trich luc|so|cac)\b");

    /// <summary>"Hủy bỏ Quyết định thu hồi đất số 12/…": the second verb is part of a name, the first is what is done.</summary>
    public static List<RelationAct> Find(Passage body, Statement statement)
    {
        var acts = new List<RelationAct>();
        foreach (var verb in RelationVerbs.Find(body, statement.From, statement.To))
        {
            var before = body.Folded[statement.Paragraph(body, verb.Start)..verb.Start];
            if (acts.Count > 0 && NameBefore.IsMatch(before))
                continue;
            var (starts, named) = (ClauseStart.IsMatch(before), OfficialNumber.Find(body.Text[(verb.Start - before.Length)..verb.Start]).Count > 0);
            if (verb.Start > statement.List && !starts && !named)
                continue;
            var row = EndOfRow(body, verb.End, statement.To);
            var reach = verb.Start < statement.List || (Bullet.IsMatch(before) && ToObjects.IsMatch(body.Folded[verb.End..row])) ? statement.To : row;
            acts.Add(new RelationAct(verb.Kind, verb.Start, verb.End, (starts || !named) && IsNow(body, verb, before), reach));
        }

        return acts;
    }

    public static List<RelationAct> Find(Passage body, int from, int to) => Find(body, new Statement(from, to, to));

    private static int EndOfRow(Passage body, int from, int to) => body.Folded.IndexOf('\n', from, to - from) is >= 0 and var end ? end : to;

    private static bool IsNow(Passage body, RelationVerb verb, string before)
    {
        var after = body.Folded[verb.End..Math.Min(body.Folded.Length, verb.End + 300)];
        return !IsProposed(before) && !Refused.IsMatch(before) && !Conditional.IsMatch(before) && !Done.IsMatch(before)
            && !(Passive.IsMatch(before) && PassiveAgent.IsMatch(after))
            && (!verb.GoesOn(body.Folded) || Allowed.IsMatch(before) || FromNow.IsMatch(after))
            && (!verb.GivesUp(body.Folded) || Allowed.IsMatch(before))
            && (!verb.IsWeak(body.Folded) || Opens.IsMatch(before));
    }

    /// <summary>"Đề nghị UBND tỉnh xem xét thu hồi Quyết định số …" asks others for it; "chấp thuận đề nghị gia hạn …" does it.</summary>
    private static bool IsProposed(string before) => Proposed.IsMatch(before) && !Granted.IsMatch(before);

    private static bool LivesOn(RelationKind kind) => kind is RelationKind.Extends or RelationKind.Amends or RelationKind.Corrects or RelationKind.Reissues;

    private static readonly Regex Joined = Patterns.Of(@"^\s*(,|va|, va)?\s*$");

    /// <summary>
    /// "Gia hạn, điều chỉnh Giấy phép số …" does both, "thu hồi và hủy bỏ …" is one end, the first. The kinds of the act at <paramref name="index"/> and of
    /// those joined to it.
    /// </summary>
    public static IEnumerable<RelationKind> Together(Passage body, List<RelationAct> acts, int index)
    {
        var first = index;
        while (first > 0 && acts[first - 1].IsDone && Joined.IsMatch(body.Folded[acts[first - 1].End..acts[first].Start]))
            first--;
        var kinds = acts[first..(index + 1)].Select(act => act.Kind).Distinct().ToList();
        return kinds.TrueForAll(LivesOn) ? kinds : kinds.Where(kind => !LivesOn(kind)).Take(1);
    }
}

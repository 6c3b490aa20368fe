using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// "STT | Số giấy phép | Cấp cho | Hình thức xử lý": one decision that does something else to each paper in its table. What is done stands
/// behind the number in its own row, whatever the sentence over the table says.
/// </summary>
internal static class VerdictColumn
{
    private static readonly Regex Header = Patterns.Of(
        @"[\n:]\W*(tt|stt|so tt)\b[^.;]{0,120}\b(so|giay|chung chi|quyet dinh|van ban|gcn|ket qua)\b[^.;]{0,120}\b(((ket qua|hinh thuc|noi dung|bien phap|huong|y kien|phuong an|quyet dinh) )?(xu ly|giai quyet)|noi dung (thuc hien|quyet dinh|dieu chinh|thay doi)|(ket qua|quyet dinh|noi dung|hinh thuc) (cua so|cua ubnd))\b[^\n]*\n");

    private static readonly Regex Denied = Patterns.Of(@"\b(khong|chua|da|tu choi|de nghi)( bi| duoc)?\s*$");

    /// <summary>Where the rows stand: no verb of a sentence governs their numbers, and their days are not this paper's. Empty where there is no such table.</summary>
    public static (int From, int To) Rows(Passage body)
    {
        if (Header.Match(body.Folded) is not { Success: true } header)
            return (0, 0);
        var from = header.Index + header.Length;
        return (from, Clause.EndOfArticle.Match(body.Folded, from - 1) is { Success: true } stop ? stop.Index : body.Text.Length);
    }

    /// <summary>Each number with the first verb between it and the next one; those without, "giữ nguyên", are left alone.</summary>
    public static IEnumerable<(RelationKind Kind, RelationTarget Target)> Find(Passage body, (int From, int To) rows)
    {
        var targets = RelationTargets.Find(body, rows.From, rows.To).Where(target => !target.IsNormative).OrderBy(target => target.Start).ToList();
        for (var i = 0; i < targets.Count; i++)
        {
            var end = i + 1 < targets.Count ? targets[i + 1].Start : rows.To;
            if (RelationVerbs.Find(body, Math.Min(end, targets[i].Start + targets[i].Length), end) is [var verb, ..] && !Denied.IsMatch(body.Folded[targets[i].Start..verb.Start]))
                yield return (verb.Kind, targets[i]);
        }
    }
}

using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// "Thu hồi 05 chứng chỉ … có tên trong danh sách kèm theo Quyết định này": the article has the verb, an annex behind the
/// signature the numbers. Only where all such articles do the same, so that no number can be another verb's.
/// </summary>
internal static class AnnexTargets
{
    private static readonly Regex Refers = Patterns.Of(
        @"\b(danh sach|phu luc|bang( ke| tong hop)?|bieu)\b[^.;\n]{0,60}\b(kem theo|dinh kem)\b|\b(kem theo|dinh kem)\b[^.;\n]{0,40}\b(danh sach|phu luc)\b|\btheo (danh sach|phu luc)\b");

    private static readonly Regex Heading = Patterns.Of(@"\n\W*(phu luc|danh sach|bang (ke|tong hop))\b[^\n]*");

    /// <summary>"(Kèm theo Quyết định số …)" under the heading names this document itself.</summary>
    private static readonly Regex Attached = Patterns.Of(@"\bkem theo\b[^\n]{0,60}$");

    private static readonly Regex Recital = Patterns.Of(@"^\W*(can cu|xet |theo de nghi)");

    public static IEnumerable<(RelationKind Kind, RelationTarget Target)> Find(Passage body, IEnumerable<Statement> statements, NotationRepair repair)
    {
        var kinds = statements.Select(statement => KindOf(body, statement.From, statement.To)).OfType<RelationKind>().Distinct().ToList();
        if (kinds.Count != 1 || AfterSignature(body) is not { } from)
            return [];
        return RelationTargets.Find(body, from, body.Text.Length)
            .Where(target => !target.IsNormative && !Attached.IsMatch(body.Folded[Math.Max(from, target.Start - 80)..target.Start]))
            .Select(target => (kinds[0], repair.Mended(target, body)));
    }

    /// <summary>Null where the statement governs no annex, or names its numbers itself.</summary>
    private static RelationKind? KindOf(Passage body, int from, int to)
    {
        var refers = Refers.Match(body.Folded, from, to - from);
        if (!refers.Success || Recital.IsMatch(body.Folded[from..to]) || OfficialNumber.Find(body.Text[from..to]).Count > 0)
            return null;
        return RelationActs.Find(body, from, refers.Index).Find(act => act.IsDone) is { IsDone: true } act ? act.Kind : null;
    }

    /// <summary>The annex starts behind "Nơi nhận", or on a later page.</summary>
    private static int? AfterSignature(Passage body)
    {
        var recipients = body.Folded.IndexOf("noi nhan", StringComparison.Ordinal);
        for (var heading = Heading.Match(body.Folded); heading.Success; heading = heading.NextMatch())
        {
            if ((recipients >= 0 && heading.Index > recipients) || body.PageAt(heading.Index + 1) > body.PageAt(0))
                return heading.Index + heading.Length;
        }

        return null;
    }
}

using Docs.Core.Extraction.Gazetteers;
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

    /// <summary>In characters: no verb and number stand in less.</summary>
    private const int Shortest = 8;

    private const double Certain = 0.95, Plain = 0.9, OfMended = 0.97;

    public static IReadOnlyList<Relation> Find(Passage body, Found? subject, Found? number, Gazetteer gazetteer)
    {
        var repair = new NotationRepair(body, number, gazetteer);
        var own = number is null ? null : OfficialNumber.Key(number.Value);
        var normative = number is not null && OfficialNumber.TryParse(number.Value, out var parts) && parts.TypeCode is "NĐ" or "TT" or "L";
        var subjectFolded = VietnameseText.Fold(subject?.Value ?? "");
        var found = new List<Relation>();
        var ended = new List<(RelationKind Kind, RelationTarget Target)>();
        var rows = VerdictColumn.Rows(body);
        var statements = Statements.Of(body).ToList();
        foreach (var statement in statements.Where(statement => statement.To - statement.From >= Shortest))
        {
            var targets = RelationTargets.Find(body, statement.From, statement.To).ConvertAll(target => repair.Mended(target, body));
            targets.RemoveAll(target => target.Start >= rows.From && target.Start < rows.To);
            var stated = Governed(body, statement, targets);
            stated.RemoveAll(pair => IsNone(pair.Target));
            foreach (var (kind, target) in stated)
                Merge(found, Build(body, kind, target, subjectFolded, "text.relation", IsListed(target, stated)));
            ended.AddRange(RelationEnds.Find(body, statement, targets));
            if (found.Count >= MostRelations)
                return found;
        }

        bool IsNone(RelationTarget target) => target.Key == own || (!normative && target.IsNormative);

        // "Giấy phép nêu tại Điều 1 không còn giá trị" says again what an article did.
        ended.RemoveAll(pair => IsNone(pair.Target) || found.Exists(one => OfficialNumber.Key(one.Number) == pair.Target.Key));
        foreach (var (kind, target) in ended)
            Merge(found, Build(body, kind, target, subjectFolded, "text.relation", IsListed(target, ended)));

        var judged = VerdictColumn.Find(body, rows).Select(pair => (pair.Kind, Target: repair.Mended(pair.Target, body))).Where(pair => pair.Target.Key != own).Take(MostRelations - found.Count).ToList();
        foreach (var (kind, target) in judged)
            Merge(found, Build(body, kind, target, subjectFolded, "table.relation", IsListed(target, judged)));

        var annexed = AnnexTargets.Find(body, statements, repair).Where(pair => pair.Target.Key != own).Take(MostRelations - found.Count).ToList();
        foreach (var (kind, target) in annexed)
            Merge(found, Build(body, kind, target, subjectFolded, "annex.relation", IsListed(target, annexed)));
        return found;
    }

    /// <summary>Others beside it have its notation, "/ĐL-GPHĐ", letter by letter: it is no slip, whichever sector's it is.</summary>
    private static bool IsListed(RelationTarget target, List<(RelationKind Kind, RelationTarget Target)> all) =>
        target.Notation is { } notation && all.Exists(other => other.Target.Key != target.Key && other.Target.Notation == notation);

    /// <summary>Each number belongs to the last verb before it, and in a list to the verb over the list unless its row opens with one.</summary>
    private static List<(RelationKind Kind, RelationTarget Target)> Governed(Passage body, Statement statement, List<RelationTarget> targets)
    {
        var governed = new List<(RelationKind Kind, RelationTarget Target)>();
        if (targets.Count == 0 || Statements.IsRecital(body, statement) || RelationActs.Find(body, statement) is not { Count: > 0 } acts)
            return governed;

        RelationTarget? last = null;
        var lastAct = -1;
        foreach (var target in targets)
        {
            var row = statement.Paragraph(body, target.Start);
            var index = acts.FindLastIndex(act => act.End <= target.Start && target.Start < act.Reach);
            if (index < 0 || !acts[index].IsDone || (last is not null && acts[index].Start > last.End && RelationSources.IsSubjectOf(body.Folded[last.End..acts[index].Start])))
                continue;

            var since = Math.Max(index == lastAct && last is not null ? Math.Min(last.End, target.Start) : acts[index].End, row);
            var between = body.Folded[since..target.Start];
            if (RelationSources.IsSource(acts[index].Kind, target.Type, between) || (since == acts[index].End && RelationSources.TakesNoPaper(acts[index].Kind, between)) || RelationSources.IsQuoted(body, statement, acts[index], target))
                continue;
            foreach (var kind in RelationActs.Together(body, acts, index))
                governed.Add((RelationSources.Whole(kind, between), target));
            (last, lastAct) = (target, index);
        }

        return governed;
    }

    private static Relation Build(Passage body, RelationKind kind, RelationTarget target, string subject, string rule, bool listed)
    {
        var named = subject.Contains(VietnameseText.Fold(target.Number), StringComparison.Ordinal);
        var strength = (named ? Certain + 0.03 : target.IssuedOn is null ? Plain - 0.05 : Certain) * (target.IsMended ? OfMended : 1);
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

using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Settings;
using Docs.Core.Text;
using Docs.Web.Results;
using Docs.Web.Shell;

namespace Docs.Web.Review;

/// <summary>One relation as the reviewer meets it.</summary>
/// <param name="Typed">As it stands in the boxes: days as dd/mm/yyyy.</param>
/// <param name="Said">What stands; null for a row that is being added.</param>
/// <param name="Machine">What the machine read, where a person says otherwise.</param>
/// <param name="Numbers">Other numbers that were said of it, to be chosen by a key.</param>
/// <param name="Target">The other result, where it is digitised and the reviewer may see it.</param>
/// <param name="Unsure">A person must look.</param>
public sealed record RelationBox(
    TypedRelation Typed, bool Dropped, RelationSaid? Said, Relation? Machine, IReadOnlyList<string> Numbers, string? Target, bool Unsure, string? Problem);

/// <summary>Puts together what the review pages show of relations.</summary>
internal sealed class RelationViews(IReviewDesk desk, VisibleResults visible, LiveSettings settings, TimeProvider clock)
{
    /// <param name="typed">What the reviewer had typed where the form comes back; null at first sight.</param>
    /// <param name="problems">As <see cref="ConfirmedRelations.Read"/> names them.</param>
    public async Task<IReadOnlyList<RelationBox>> OfAsync(
        Document document, Viewer reviewer, IReadOnlyList<TypedRow>? typed, IReadOnlyDictionary<string, string> problems, CancellationToken cancellation)
    {
        var said = await desk.RelationsAsync(document.Id, cancellation);
        var standing = said.Where(one => one.Counts).OrderBy(one => one.Relation.Page ?? int.MaxValue).ThenBy(one => one.Relation.Box?.Y).ThenBy(one => one.Relation.Box?.X).ToList();
        var seen = await visible.OfAsync(reviewer, [.. standing.Select(one => one.TargetId).OfType<string>()], VietnamCalendar.Today(clock), cancellation);
        var doubt = (await settings.NowAsync(cancellation)).Thresholds.Doubt;

        RelationBox Box(TypedRow row, string? problem)
        {
            var one = standing.Find(found => found.Id == row.Relation.Id);
            var topic = one?.Topic is { } shared ? said.Where(other => other.Topic == shared).ToList() : [];
            return new(
                row.Relation,
                row.Dropped,
                one,
                one?.By is null ? null : topic.FindLast(other => other.By is null)?.Relation,
                [.. topic.Select(other => other.Relation.Number).Where(number => number != row.Relation.Number).Distinct()],
                one?.TargetId is { } target && seen.ContainsKey(target) ? target : null,
                one is { By: null } && one.Relation.Confidence < doubt,
                problem);
        }

        if (typed is null)
            return [.. standing.Select(one => Box(new(TypedOf(one), false), null))];
        var kept = 0;
        return [.. typed.Select(row => Box(row, row.Dropped ? null : problems.GetValueOrDefault(ConfirmedRelations.Prefix + (kept++).ToString(CultureInfo.InvariantCulture))))];
    }

    private static TypedRelation TypedOf(RelationSaid said) => new(
        said.Id, said.Relation.Kind.ToString(), said.Relation.Number, said.Relation.IssuedOn is { } day ? Labels.Day(day) : "", said.Relation.Agency);
}

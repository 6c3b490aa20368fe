using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Web.Security;

namespace Docs.Web.Results;

/// <param name="Number">As the papers name it.</param>
/// <param name="Id">The other result; null while it is not digitised (status waiting), or where the caller may not see it.</param>
public sealed record RelatedWire(RelationKind Kind, string Number, string? Id, RelationDirection Direction, EventStatus Status, ResultRefWire? Result);

/// <param name="Replaces">Ids of those results of the chain whose place this one took.</param>
public sealed record ChainLinkWire(ResultRefWire Result, IReadOnlyList<string> Replaces);

/// <param name="Relations">Both directions: what this result does to others, and they to it.</param>
/// <param name="Chain">This result, all it replaced and all that replaced it, oldest first.</param>
public sealed record RelationsWire(string Id, IReadOnlyList<RelatedWire> Relations, IReadOnlyList<ChainLinkWire> Chain);

/// <summary>What a result has to do with others, as far as the viewer may see them.</summary>
internal sealed class RelatedResults(VisibleResults visible)
{
    /// <summary>Far more than any paper was ever reissued.</summary>
    private const int MaxChain = 200;

    /// <summary>The document without the ids of results the viewer may not see.</summary>
    public async Task<Document> WithSeenRelationsAsync(Seen seen, CancellationToken cancellation)
    {
        var document = seen.Document;
        var others = await visible.OfAsync(seen.Viewer, [.. Ids(document.Relations)], seen.Day, cancellation);
        return document with { Relations = [.. document.Relations.Select(one => one with { Id = Known(one.Id, others.ContainsKey) })] };
    }

    public async Task<RelationsWire> OfAsync(Seen seen, CancellationToken cancellation)
    {
        var document = seen.Document;
        var others = await visible.OfAsync(seen.Viewer, [.. Ids(document.Relations)], seen.Day, cancellation);
        var chain = await ChainAsync(seen, cancellation);
        return new RelationsWire(
            document.Id,
            [.. document.Relations.Select(one => new RelatedWire(
                one.Kind,
                one.Number,
                Known(one.Id, others.ContainsKey),
                one.Direction,
                one.Status,
                one.Id is { } id && others.TryGetValue(id, out var other) ? ResultRefWire.Of(other.Document, other.Today) : null))],
            [.. chain.OrderBy(link => link.Document.Fields.Date(FieldNames.IssuedOn)).ThenBy(link => link.Document.Id, StringComparer.Ordinal)
                .Select(link => new ChainLinkWire(ResultRefWire.Of(link.Document, link.Today), Replaced(link.Document, chain)))]);
    }

    /// <summary>Breadth first, each once, so that a cycle ends it too.</summary>
    private async Task<List<(Document Document, ValidityAnswer Today)>> ChainAsync(Seen seen, CancellationToken cancellation)
    {
        var chain = new List<(Document Document, ValidityAnswer Today)> { (seen.Document, seen.Today) };
        var known = new HashSet<string> { seen.Document.Id };
        for (var next = Replacements(seen.Document, known); next.Count > 0 && chain.Count < MaxChain;)
        {
            var found = await visible.OfAsync(seen.Viewer, next, seen.Day, cancellation);
            chain.AddRange(found.Values);
            next = [.. found.Values.SelectMany(one => Replacements(one.Document, known))];
        }

        return chain;
    }

    private static List<string> Replacements(Document document, HashSet<string> known) =>
        [.. Ids(document.Relations.Where(IsReplacement)).Where(known.Add)];

    private static List<string> Replaced(Document document, List<(Document Document, ValidityAnswer Today)> chain) =>
        [.. Ids(document.Relations.Where(one => IsReplacement(one) && one.Direction == RelationDirection.Out))
            .Where(id => chain.Exists(link => link.Document.Id == id)).Distinct()];

    private static bool IsReplacement(DocumentRelation relation) => relation.Kind is RelationKind.Replaces or RelationKind.Reissues;

    private static IEnumerable<string> Ids(IEnumerable<DocumentRelation> relations) => relations.Select(one => one.Id).OfType<string>();

    private static string? Known(string? id, Func<string, bool> isSeen) => id is not null && isSeen(id) ? id : null;
}

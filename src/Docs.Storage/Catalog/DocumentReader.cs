using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Puts documents together from their tables: one query a table, whatever the number of documents.</summary>
internal static class DocumentReader
{
    /// <summary>Stays well below the number of parameters a statement may have.</summary>
    public const int PageSize = 500;

    /// <summary>In the order asked; missing ids are left out. At most <see cref="PageSize"/> ids.</summary>
    public static async Task<List<Document>> LoadAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var rows = await RowsAsync(db, ids, cancellation);
        var files = await db.DocumentFiles.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).OrderBy(row => row.Id).ToListAsync(cancellation);
        var originals = await db.DocumentOriginals.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).OrderBy(row => row.Id).ToListAsync(cancellation);
        var relations = await RelationsAsync(db, ids, cancellation);
        return Together(rows, ids, new Parts(
            files.ToLookup(row => row.DocumentId),
            originals.ToLookup(row => row.DocumentId),
            (await FieldsAsync(db, ids, cancellation)).ToLookup(row => row.DocumentId),
            (await HoldersAsync(db, ids, cancellation)).ToLookup(row => row.DocumentId),
            (await EventsAsync(db, ids, cancellation)).ToLookup(row => row.DocumentId),
            relations.ToLookup(link => link.Of)));
    }

    /// <summary>What a list of hits shows of each, in the order asked.</summary>
    public static List<Document> Listed(
        IReadOnlyCollection<string> ids, IEnumerable<DocumentRow> documents, IEnumerable<FieldRow> fields, IEnumerable<HolderRow> holders, IEnumerable<EventRow> events) =>
        Together(documents.ToDictionary(row => row.Id), ids, new Parts(
            Array.Empty<DocumentFileRow>().ToLookup(row => row.DocumentId),
            Array.Empty<DocumentOriginalRow>().ToLookup(row => row.DocumentId),
            fields.ToLookup(row => row.DocumentId),
            holders.ToLookup(row => row.DocumentId),
            events.ToLookup(row => row.DocumentId),
            Array.Empty<Link>().ToLookup(link => link.Of)));

    private static Task<Dictionary<string, DocumentRow>> RowsAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Documents.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);

    private static Task<List<FieldRow>> FieldsAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Fields.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).ToListAsync(cancellation);

    private static Task<List<HolderRow>> HoldersAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Holders.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).ToListAsync(cancellation);

    private static Task<List<EventRow>> EventsAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Events.AsNoTracking().Where(row => ids.Contains(row.DocumentId)).ToListAsync(cancellation);

    private static List<Document> Together(Dictionary<string, DocumentRow> rows, IReadOnlyCollection<string> ids, Parts parts) =>
        [.. ids.Where(rows.ContainsKey).Select(id => ToDocument(rows[id], parts))];

    private static async Task<List<Link>> RelationsAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = await (
            from relation in RelationView.Counting(db).AsNoTracking()
            where ids.Contains(relation.DocumentId) || ids.Contains(relation.TargetId!)
            join source in db.Documents on relation.DocumentId equals source.Id
            join line in db.Events on relation.EventId equals line.Id into lines
            from proposal in lines.DefaultIfEmpty()
            orderby relation.Id
            select new { Relation = relation, SourceNumber = source.Number, Status = proposal == null ? null : (EventStatus?)proposal.Status })
            .ToListAsync(cancellation);

        var asked = ids.ToHashSet();
        var links = new List<Link>();
        foreach (var row in found)
        {
            var status = row.Relation.StatusWith(row.Status);
            if (asked.Contains(row.Relation.DocumentId))
                links.Add(new(row.Relation.DocumentId, row.Relation, new(row.Relation.Kind, row.Relation.Number, row.Relation.TargetId, RelationDirection.Out, status)));
            if (row.Relation.TargetId is { } target && asked.Contains(target))
                links.Add(new(target, null, new(row.Relation.Kind, row.SourceNumber ?? "", row.Relation.DocumentId, RelationDirection.In, status)));
        }

        return links;
    }

    private static Document ToDocument(DocumentRow row, Parts parts)
    {
        var values = FieldView.Of(parts.Fields[row.Id]);
        var files = parts.Files[row.Id].ToLookup(file => file.Version == parts.Files[row.Id].Max(newest => newest.Version));
        var said = parts.Relations[row.Id].Select(link => link.Said).OfType<RelationRow>().Select(relation => relation.ToRelation());
        return new(
            row.Id,
            row.BatchId,
            row.Custodian,
            row.State,
            row.StateReason,
            new(row.OriginalName, row.OriginalSize, row.OriginalSha256, row.OriginalMediaType),
            row.FirstPage,
            row.LastPage,
            row.Pages,
            row.Version,
            row.Reviewed,
            row.ReceivedAt,
            row.PublishedAt,
            new ExtractedFields(values, FieldView.Holders([.. parts.Holders[row.Id]], values), [.. said]),
            [.. parts.Events[row.Id].OrderBy(line => line.RecordedAt).ThenBy(line => line.Kind).ThenBy(line => line.Id, StringComparer.Ordinal).Select(line => line.ToEvent())],
            [.. parts.Relations[row.Id].Select(link => link.Seen)],
            [.. files[true].Select(ToFile)])
        {
            EarlierFiles = [.. files[false].Select(ToFile)],
            EarlierOriginals = [.. parts.Originals[row.Id].Select(original => original.ToFile())],
            Plan = StoredJson.Read<PagePlan>(row.Plan),
            Sealed = row.Sealed,
            OpenToHolders = row.OpenToHolders,
        };
    }

    private static DocumentFile ToFile(DocumentFileRow file) => new(file.Kind, file.Page, file.Sha256, file.Size, file.MediaType);

    /// <param name="Of">The document it is seen from.</param>
    /// <param name="Said">The row itself where that document says it.</param>
    private sealed record Link(string Of, RelationRow? Said, DocumentRelation Seen);

    private sealed record Parts(
        ILookup<string, DocumentFileRow> Files,
        ILookup<string, DocumentOriginalRow> Originals,
        ILookup<string, FieldRow> Fields,
        ILookup<string, HolderRow> Holders,
        ILookup<string, EventRow> Events,
        ILookup<string, Link> Relations);
}

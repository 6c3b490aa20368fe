using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// Links what documents say about each other, in whichever order they arrive, and proposes the events that follow. A link
/// is only ever a proposal, so agencies may be compared generously; where two documents fit equally, none is chosen.
/// </summary>
internal sealed class RelationLinker(CatalogContext db, IdSource ids, DateTimeOffset now, CancellationToken cancellation)
{
    /// <summary>Links the relations a document states; those whose target is not here wait.</summary>
    public async Task LinkOutgoingAsync(DocumentRow source, ExtractedFields fields, IEnumerable<RelationRow> relations)
    {
        foreach (var relation in relations)
        {
            if (await TargetOfAsync(relation, source) is { } target)
                await ProposeAsync(relation, source, fields, target);
        }
    }

    /// <summary>Links what waited for this document: relations that name it, and events caused by it.</summary>
    public async Task LinkIncomingAsync(DocumentRow arrived)
    {
        if (arrived.NumberKey is null && arrived.LandSerialKey is null)
            return;

        var waiting = await db.Relations
            .Where(row => row.TargetId == null && row.DocumentId != arrived.Id)
            .Where(row => row.NumberKey == arrived.NumberKey || row.NumberKey == arrived.LandSerialKey)
            .ToListAsync(cancellation);
        foreach (var relation in waiting)
        {
            var source = await db.Documents.SingleAsync(row => row.Id == relation.DocumentId, cancellation);
            if (await TargetOfAsync(relation, source) != arrived.Id)
                continue;

            var said = await DocumentReader.LoadAsync(db, [source.Id], cancellation);
            await ProposeAsync(relation, source, said[0].Fields, arrived.Id);
        }

        await LinkCausedEventsAsync(arrived);
    }

    /// <summary>
    /// The one digitised document with this number that can be the act of an event: numbers start again every year, so its
    /// day of issue must lie in the year before <paramref name="on"/>. Null if there is none or more.
    /// </summary>
    public static async Task<string?> ActAsync(CatalogContext db, string numberKey, DateOnly? on, CancellationToken cancellation)
    {
        if (on is not { } day)
            return null;
        var earliest = day.AddYears(-1);
        var found = await Linkable(db)
            .Where(row => row.NumberKey == numberKey && row.IssuedOn != null && row.IssuedOn <= day && row.IssuedOn > earliest)
            .Select(row => row.Id).Take(2).ToListAsync(cancellation);
        return found.Count == 1 ? found[0] : null;
    }

    private static IQueryable<DocumentRow> Linkable(CatalogContext db) =>
        db.Documents.Where(row => row.State != DocumentState.Rejected && row.State != DocumentState.Quarantined);

    private async Task<string?> TargetOfAsync(RelationRow relation, DocumentRow source)
    {
        var candidates = Linkable(db)
            .Where(row => row.Id != source.Id && (row.NumberKey == relation.NumberKey || row.LandSerialKey == relation.NumberKey));
        if (relation.IssuedOn is { Year: var year })
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            candidates = candidates.Where(row => row.IssuedOn == null || (row.IssuedOn >= first && row.IssuedOn <= last));
        }

        var found = await candidates.Select(row => new { row.Id, row.AgencyKey, row.IssuedOn }).ToListAsync(cancellation);
        var best = found
            .Select(row => (row.Id, Fit: Fit(relation.AgencyKey ?? source.AgencyKey, relation.AgencyKey is not null, row.AgencyKey) + (row.IssuedOn == relation.IssuedOn ? 1 : 0)))
            .Where(candidate => candidate.Fit >= 0)
            .GroupBy(candidate => candidate.Fit)
            .MaxBy(group => group.Key)?
            .ToList();
        return best is [var only] ? only.Id : null;
    }

    /// <summary>
    /// How well a candidate's agency fits; below 0 not at all. Running text shortens names ("Ủy ban nhân dân tỉnh"), so one
    /// within the other fits too. An agency that is not stated is likely, but not surely, the speaker's own.
    /// </summary>
    private static int Fit(string? wanted, bool stated, string? agency)
    {
        if (wanted is null || agency is null)
            return 0;
        if (wanted == agency)
            return 4;
        if (agency.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(agency, StringComparison.Ordinal))
            return 2;
        return stated ? -10 : 0;
    }

    private async Task ProposeAsync(RelationRow relation, DocumentRow source, ExtractedFields fields, string targetId)
    {
        var kind = RelationKinds.EventOf(relation.Kind);
        var line = await db.Events.FirstOrDefaultAsync(
            row => row.DocumentId == targetId && row.Kind == kind && row.Status != EventStatus.Void
                && (row.ByDocument == source.Id || (row.ByDocument == null && row.ByKey != null && row.ByKey == source.NumberKey)),
            cancellation);
        if (line is null)
        {
            db.Events.Add(line = new EventRow
            {
                Id = ids.Next(),
                DocumentId = targetId,
                Kind = kind,
                On = fields.Date(FieldNames.EffectiveFrom) ?? source.IssuedOn,
                Until = kind == EventKind.Extend ? fields.Date(FieldNames.ExpiresOn) : null,
                By = source.Number,
                ByKey = source.NumberKey,
                Status = EventStatus.Proposed,
                RecordedAt = now,
            });
        }

        line.ByDocument = source.Id;
        relation.TargetId = targetId;
        relation.EventId = line.Id;
        await db.SaveChangesAsync(cancellation);
    }

    private async Task LinkCausedEventsAsync(DocumentRow arrived)
    {
        if (arrived.NumberKey is null)
            return;

        var caused = await db.Events
            .Where(row => row.ByDocument == null && row.ByKey == arrived.NumberKey && row.DocumentId != arrived.Id)
            .ToListAsync(cancellation);
        foreach (var line in caused)
        {
            if (await ActAsync(db, arrived.NumberKey, line.On, cancellation) == arrived.Id)
                line.ByDocument = arrived.Id;
        }
    }
}

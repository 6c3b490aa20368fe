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

    /// <summary>
    /// Links what waited for this document: first the events caused by it, so that what is applied to it next is checked
    /// against them for cycles, then the relations that name it.
    /// </summary>
    public async Task LinkIncomingAsync(DocumentRow arrived)
    {
        if (arrived.NumberKey is null && arrived.LandSerialKey is null)
            return;

        await LinkCausedEventsAsync(arrived);

        var waiting = await RelationView.Counting(db)
            .Where(row => row.TargetId == null && row.DocumentId != arrived.Id)
            .Where(row => row.NumberKey == arrived.NumberKey || row.NumberKey == arrived.LandSerialKey)
            .Where(row => db.Documents.Any(source => source.Id == row.DocumentId && source.State != DocumentState.Rejected))
            .ToListAsync(cancellation);
        foreach (var relation in waiting)
        {
            var source = await db.Documents.SingleAsync(row => row.Id == relation.DocumentId, cancellation);
            if (await TargetOfAsync(relation, source) != arrived.Id)
                continue;

            var said = await DocumentReader.LoadAsync(db, [source.Id], cancellation);
            await ProposeAsync(relation, source, said[0].Fields, arrived.Id);
        }
    }

    /// <summary>
    /// Takes back what was linked by a number or serial that the document does not bear after all: proposals nobody decided,
    /// and events that were confirmed ahead of their target. What a person confirmed while looking at this document stays.
    /// </summary>
    /// <param name="wrong">The key it was linked by.</param>
    public async Task UnlinkIncomingAsync(DocumentRow document, string wrong, string basis, string by)
    {
        foreach (var relation in await db.Relations.Where(row => row.TargetId == document.Id && row.NumberKey == wrong).ToListAsync(cancellation))
            await ReleaseAsync(relation, basis, by);

        var caused = db.Events.Where(row => row.ByDocument == document.Id && row.ByKey == wrong && !db.Relations.Any(own => own.DocumentId == document.Id && own.EventId == row.Id));
        foreach (var line in await caused.ToListAsync(cancellation))
            line.ByDocument = null;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Takes back what a relation was linked to: a proposal nobody decided goes with it, an event that was confirmed ahead of
    /// its target is voided. What a person recorded while looking at the target stays: it is theirs to void.
    /// </summary>
    public async Task ReleaseAsync(RelationRow relation, string basis, string by)
    {
        var line = await db.Events.SingleOrDefaultAsync(row => row.Id == relation.EventId, cancellation);
        if (line is { Status: EventStatus.Recorded } && relation.Decision != RelationDecision.Confirmed)
            return;
        (relation.TargetId, relation.EventId) = (null, null);
        await db.SaveChangesAsync(cancellation);
        if (line is null || await db.Relations.AnyAsync(other => other.EventId == line.Id, cancellation))
            return;
        if (line.Status == EventStatus.Proposed)
            db.Events.Remove(line);
        else if (line.Status == EventStatus.Recorded)
        {
            await new EventLog(db, ids, now, cancellation).VoidAsync(line.DocumentId, line.Id, basis, by);

            // Or the same relation, linked again, would be taken for one that a person turned down.
            line.ByDocument = null;
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Takes back what a paper that is turned down as a whole would do to others. What a twin of it says too goes on under the
    /// twin's name.
    /// </summary>
    public async Task WithdrawAsync(DocumentRow rejected, string basis, string by)
    {
        foreach (var relation in await RelationView.Counting(db).Where(row => row.DocumentId == rejected.Id && row.EventId != null).ToListAsync(cancellation))
        {
            var line = await db.Events.SingleAsync(row => row.Id == relation.EventId, cancellation);
            var twin = await db.Relations.Where(row => row.EventId == line.Id && row.DocumentId != rejected.Id).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellation);
            if (twin is not null && line.ByDocument == rejected.Id)
                line.ByDocument = twin.DocumentId;
            await ReleaseAsync(relation, basis, by);
        }
    }

    /// <summary>
    /// A relation is said otherwise from now on: links and decisions go over to <paramref name="after"/> where it still does
    /// the same to the same result, else they are taken back.
    /// </summary>
    public async Task SucceedAsync(DocumentRow source, RelationRow before, RelationRow after, string basis, string by)
    {
        if (before.Removed)
            return;
        var unchanged = (before.Kind, before.NumberKey, before.IssuedOn, before.AgencyKey) == (after.Kind, after.NumberKey, after.IssuedOn, after.AgencyKey);
        if (!unchanged && (before.Kind != after.Kind || (before.TargetId is { } target ? await TargetOfAsync(after, source) != target : before.NumberKey != after.NumberKey)))
        {
            await ReleaseAsync(before, basis, by);
            return;
        }

        (after.TargetId, after.EventId) = (before.TargetId, before.EventId);
        (after.Decision, after.DecidedAt, after.DecidedBy, after.DecidedOn, after.DecidedUntil, after.DecidedBasis) =
            (before.Decision, before.DecidedAt, before.DecidedBy, before.DecidedOn, before.DecidedUntil, before.DecidedBasis);
        (before.TargetId, before.EventId) = (null, null);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Links what waits, and has proposals that nobody decided follow number and days of the paper that makes them.</summary>
    public async Task FollowAsync(DocumentRow source, ExtractedFields fields)
    {
        var own = await RelationView.Counting(db).Where(row => row.DocumentId == source.Id).OrderBy(row => row.Id).ToListAsync(cancellation);
        await LinkOutgoingAsync(source, fields, own.Where(row => row.TargetId is null));
        var lines = own.Select(row => row.EventId).OfType<string>().ToList();
        foreach (var line in await db.Events.Where(row => lines.Contains(row.Id) && row.ByDocument == source.Id && row.Status == EventStatus.Proposed).ToListAsync(cancellation))
            (line.On, line.Until, line.By, line.ByKey) = (OnOf(fields, source), UntilOf(line.Kind, fields), source.Number, source.NumberKey);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// The one digitised document with this number that can be the act of an event: numbers start again every year, so its
    /// day of issue must lie in the year before <paramref name="on"/>. Null if there is none or more.
    /// </summary>
    public static async Task<string?> ActAsync(CatalogContext db, string numberKey, DateOnly? on, CancellationToken cancellation)
    {
        if (on is not { } day)
            return null;
        var earliest = day.Year > 1 ? day.AddYears(-1) : DateOnly.MinValue;
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

    /// <summary>
    /// Links the relation with the event it speaks of, proposing that where nobody has recorded it; one that a person
    /// confirmed while the target was missing is applied. What a person turned down or voided is not proposed again.
    /// </summary>
    private async Task ProposeAsync(RelationRow relation, DocumentRow source, ExtractedFields fields, string targetId)
    {
        var kind = RelationKinds.EventOf(relation.Kind);
        relation.TargetId = targetId;
        if (relation.Decision == RelationDecision.Rejected)
            return;

        var line = await db.Events.FirstOrDefaultAsync(
            row => row.DocumentId == targetId && row.Kind == kind
                && (row.ByDocument == source.Id || (row.Status != EventStatus.Void && row.ByDocument == null && row.ByKey != null && row.ByKey == source.NumberKey)),
            cancellation);
        if (line is null)
        {
            db.Events.Add(line = new EventRow
            {
                Id = ids.Next(),
                DocumentId = targetId,
                Kind = kind,
                On = OnOf(fields, source),
                Until = UntilOf(kind, fields),
                By = source.Number,
                ByKey = source.NumberKey,
                Status = EventStatus.Proposed,
                RecordedAt = now,
            });
        }

        line.ByDocument ??= source.Id;
        relation.EventId = line.Id;
        await db.SaveChangesAsync(cancellation);
        if (relation.Decision == RelationDecision.Confirmed && line.Status == EventStatus.Proposed)
            await ApplyAsync(relation, line);
    }

    /// <summary>The first day of the effect as the acting paper gives it.</summary>
    public static DateOnly? OnOf(ExtractedFields fields, DocumentRow source) => fields.Date(FieldNames.EffectiveFrom) ?? source.IssuedOn;

    public static DateOnly? UntilOf(EventKind kind, ExtractedFields fields) => kind == EventKind.Extend ? fields.Date(FieldNames.ExpiresOn) : null;

    /// <summary>What the rules refuse now that the target is known, a cycle above all, stays a proposal for a person.</summary>
    private async Task ApplyAsync(RelationRow relation, EventRow line)
    {
        if ((relation.DecidedOn ?? line.On) is not { } on)
            return;
        var target = await db.Documents.SingleAsync(row => row.Id == line.DocumentId, cancellation);
        var confirmed = new NewEvent(line.Kind, on, relation.DecidedUntil ?? line.Until, line.By, relation.DecidedBasis) { RecordedBy = relation.DecidedBy! };
        var log = new EventLog(db, ids, now, cancellation);
        if (await log.RefuseAsync(target, confirmed, line.ByDocument) is null)
            await log.RecordAsync(target, line, confirmed);
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
            // Without the link both sides of a cycle stay replaced; with it neither could be explained to anybody.
            if (await ActAsync(db, arrived.NumberKey, line.On, cancellation) != arrived.Id
                || await Replacements.CloseCycleAsync(db, line.Kind, line.DocumentId, arrived.Id, cancellation))
                continue;
            line.ByDocument = arrived.Id;
            await db.SaveChangesAsync(cancellation);
        }
    }
}

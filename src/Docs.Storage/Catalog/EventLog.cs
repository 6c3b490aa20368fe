using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>The one writer of validity events, within the caller's transaction.</summary>
/// <param name="now">One instant for all a transaction writes: what was known just before it must hold none of it.</param>
internal sealed class EventLog(CatalogContext db, IdSource ids, DateTimeOffset now, CancellationToken cancellation)
{
    public async Task<EventOutcome> AppendAsync(string documentId, NewEvent newEvent)
    {
        if (await OnceKeys.FindAsync(db, newEvent.Once, now, cancellation) is { } done)
            return await AnswerAgainAsync(done, newEvent.Once!);
        if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
            return new EventOutcome.NoSuchDocument();

        var log = await db.Events.Where(row => row.DocumentId == documentId).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var events = log.ConvertAll(row => row.ToEvent());
        if (EventRules.FindSame(events, newEvent) is { } standing)
            return await NotedAsync(newEvent.Once, standing, already: true);

        var byKey = string.IsNullOrWhiteSpace(newEvent.By) ? null : OfficialNumber.Key(newEvent.By);
        var act = byKey is null ? null : await RelationLinker.ActAsync(db, byKey, newEvent.On, cancellation);
        var proposal = ProposalOf(log, events, newEvent, act);
        act ??= proposal?.ByDocument;
        if (await RefuseAsync(document, newEvent, act) is { } refusal)
            return new EventOutcome.Refused(refusal);

        var line = proposal ?? Add(documentId, newEvent.Kind);
        (line.By, line.ByKey, line.ByDocument) = (newEvent.By, byKey, act == documentId ? null : act);
        await RecordAsync(document, line, newEvent);
        return await NotedAsync(newEvent.Once, line.ToEvent(), already: false);
    }

    public async Task<string?> RefuseAsync(DocumentRow document, NewEvent newEvent, string? act) =>
        EventRules.Refuse(newEvent, document.IssuedOn, await Replacements.CloseCycleAsync(db, newEvent.Kind, document.Id, act, cancellation));

    /// <summary>Makes the line count from now on; act and number stand in it already.</summary>
    public async Task RecordAsync(DocumentRow document, EventRow line, NewEvent newEvent)
    {
        (line.On, line.Until, line.Basis) = (newEvent.On, newEvent.Until, newEvent.Basis);
        (line.Status, line.RecordedAt, line.RecordedBy) = (EventStatus.Recorded, now, newEvent.RecordedBy);
        await RaiseAsync(document, line);
    }

    public async Task<EventOutcome> VoidAsync(string documentId, string eventId, string basis, string by)
    {
        if (await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation) is not { } document)
            return new EventOutcome.NoSuchDocument();

        var line = await db.Events.SingleOrDefaultAsync(row => row.DocumentId == documentId && row.Id == eventId, cancellation);
        if (line is null)
            return new EventOutcome.Refused("Kết quả này không có sự kiện mang mã đó, chưa có gì thay đổi; hãy xem lại mã trong danh sách sự kiện.");
        if (line.Status == EventStatus.Void)
            return new EventOutcome.Recorded(line.ToEvent(), Already: true);

        // A proposal never counted; void from the moment it stands in the log, it does not count in hindsight either.
        if (line.Status == EventStatus.Proposed)
            line.RecordedAt = now;
        (line.Status, line.VoidedAt, line.VoidedBasis, line.VoidedBy) = (EventStatus.Void, now, basis, by);
        await RaiseAsync(document, line);
        return new EventOutcome.Recorded(line.ToEvent(), Already: false);
    }

    private async Task<EventOutcome> AnswerAgainAsync(OnceRow done, Once once)
    {
        var line = await db.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == done.AnswerId, cancellation);
        return done.Request == once.Request && line is not null
            ? new EventOutcome.Recorded(line.ToEvent(), done.Already)
            : new EventOutcome.KeyTaken();
    }

    private async Task<EventOutcome> NotedAsync(Once? once, ValidityEvent line, bool already)
    {
        await OnceKeys.NoteAsync(db, once, line.Id, already, now, cancellation);
        return new EventOutcome.Recorded(line, already);
    }

    /// <summary>
    /// The proposal a person confirms with this event, be it with other days: the machine's guess at the day must not stay
    /// behind as a second, open question about the same act.
    /// </summary>
    private static EventRow? ProposalOf(List<EventRow> log, List<ValidityEvent> events, NewEvent newEvent, string? act)
    {
        var proposal = EventRules.FindProposal(events, newEvent)
            ?? events.Find(one => one.Status == EventStatus.Proposed && one.Kind == newEvent.Kind && act is not null && one.ByDocument == act);
        return proposal is null ? null : log.Find(row => row.Id == proposal.Id);
    }

    private EventRow Add(string documentId, EventKind kind)
    {
        var line = new EventRow { Id = ids.Next(), DocumentId = documentId, Kind = kind, Status = EventStatus.Recorded, RecordedAt = now };
        db.Events.Add(line);
        return line;
    }

    private async Task RaiseAsync(DocumentRow document, EventRow line)
    {
        await db.SaveChangesAsync(cancellation);
        await Versions.RaiseAsync(db, document, now, cancellation);
        await WatchMarks.MarkAsync(db, document.Id, now, cancellation);
        if (line.Kind == EventKind.Annul)
            await Versions.RaiseDependentsAsync(db, document.Id, now, cancellation);
    }
}

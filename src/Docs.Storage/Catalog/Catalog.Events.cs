using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    public Task<EventOutcome> AppendEventAsync(string documentId, NewEvent newEvent, CancellationToken cancellation) =>
        database.WriteAsync<EventOutcome>(async db =>
        {
            var document = await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation);
            if (document is null)
                return new EventOutcome.NoSuchDocument();

            var log = await db.Events.Where(row => row.DocumentId == documentId).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
            var events = log.ConvertAll(row => row.ToEvent());
            if (EventRules.FindSame(events, newEvent) is { } standing)
                return new EventOutcome.Recorded(standing, Already: true);

            var byKey = string.IsNullOrWhiteSpace(newEvent.By) ? null : OfficialNumber.Key(newEvent.By);
            var act = byKey is null ? null : await RelationLinker.ActAsync(db, byKey, newEvent.On, cancellation);
            if (EventRules.Refuse(newEvent, document.IssuedOn, await ClosesCycleAsync(db, newEvent.Kind, documentId, act, cancellation)) is { } refusal)
                return new EventOutcome.Refused(refusal);

            var line = ProposalOf(log, events, newEvent, act) ?? Added(db, document, newEvent.Kind);
            Record(line, newEvent, byKey, act == documentId ? null : act);
            await RaiseAsync(db, document, line, cancellation);
            return new EventOutcome.Recorded(line.ToEvent(), Already: false);
        }, cancellation);

    public Task<EventOutcome> VoidEventAsync(string documentId, string eventId, string basis, CancellationToken cancellation) =>
        database.WriteAsync<EventOutcome>(async db =>
        {
            var document = await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, cancellation);
            if (document is null)
                return new EventOutcome.NoSuchDocument();

            var line = await db.Events.SingleOrDefaultAsync(row => row.DocumentId == documentId && row.Id == eventId, cancellation);
            if (line is null)
                return new EventOutcome.Refused("Kết quả này không có sự kiện mang mã đó, chưa có gì thay đổi; hãy xem lại mã trong danh sách sự kiện.");
            if (line.Status == EventStatus.Void)
                return new EventOutcome.Recorded(line.ToEvent(), Already: true);

            var now = clock.GetUtcNow();

            // A proposal never counted; void from the moment it stands in the log, it does not count in hindsight either.
            if (line.Status == EventStatus.Proposed)
                line.RecordedAt = now;
            (line.Status, line.VoidedAt, line.VoidedBasis) = (EventStatus.Void, now, basis);
            await RaiseAsync(db, document, line, cancellation);
            return new EventOutcome.Recorded(line.ToEvent(), Already: false);
        }, cancellation);

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

    private EventRow Added(CatalogContext db, DocumentRow document, EventKind kind)
    {
        var line = new EventRow
        {
            Id = ids.Next(),
            DocumentId = document.Id,
            Kind = kind,
            Status = EventStatus.Recorded,
            RecordedAt = clock.GetUtcNow(),
        };
        db.Events.Add(line);
        return line;
    }

    private void Record(EventRow line, NewEvent newEvent, string? byKey, string? act)
    {
        (line.On, line.Until, line.Basis) = (newEvent.On, newEvent.Until, newEvent.Basis);
        (line.By, line.ByKey, line.ByDocument) = (newEvent.By, byKey, act ?? line.ByDocument);
        (line.Status, line.RecordedAt) = (EventStatus.Recorded, clock.GetUtcNow());
    }

    private async Task RaiseAsync(CatalogContext db, DocumentRow document, EventRow line, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        await Versions.RaiseAsync(db, document, now, cancellation);
        if (line.Kind == EventKind.Annul)
            await Versions.RaiseDependentsAsync(db, document.Id, now, cancellation);
    }

    private static async Task<bool> ClosesCycleAsync(CatalogContext db, EventKind kind, string target, string? act, CancellationToken cancellation)
    {
        if (act is null || kind is not (EventKind.Supersede or EventKind.Reissue))
            return false;

        var replacedBy = new Dictionary<string, List<string>>();
        for (var open = new Queue<string>([act]); open.TryDequeue(out var one);)
        {
            if (replacedBy.ContainsKey(one))
                continue;
            replacedBy[one] = await db.Events
                .Where(row => row.DocumentId == one && row.Status == EventStatus.Recorded && row.ByDocument != null)
                .Where(row => row.Kind == EventKind.Supersede || row.Kind == EventKind.Reissue)
                .Select(row => row.ByDocument!)
                .ToListAsync(cancellation);
            replacedBy[one].ForEach(open.Enqueue);
        }

        return EventRules.ClosesCycle(kind, target, act, one => replacedBy.GetValueOrDefault(one) ?? []);
    }
}

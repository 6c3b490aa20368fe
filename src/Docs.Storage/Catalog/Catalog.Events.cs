using Docs.Core.Documents;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    public Task<EventOutcome> AppendEventAsync(string documentId, NewEvent newEvent, CancellationToken cancellation) =>
        database.WriteAsync(db => new EventLog(db, ids, UtcInstant.Now(clock), cancellation).AppendAsync(documentId, newEvent), cancellation);

    public Task<EventOutcome> VoidEventAsync(string documentId, string eventId, string basis, string by, CancellationToken cancellation) =>
        database.WriteAsync(db => new EventLog(db, ids, UtcInstant.Now(clock), cancellation).VoidAsync(documentId, eventId, basis, by), cancellation);
}

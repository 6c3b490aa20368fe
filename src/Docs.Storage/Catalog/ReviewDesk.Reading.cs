using Docs.Core.Access;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class ReviewDesk
{
    /// <summary>Enough for a steady median, few enough to read at every visit of the page.</summary>
    private const int TimedDecisions = 200;

    public Task<ReviewCounts> CountAsync(Viewer reviewer, CancellationToken cancellation) => database.ReadAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var waiting = Waiting(db, reviewer);
        var all = await waiting.CountAsync(cancellation);
        var held = await waiting.CountAsync(row => db.ReviewHolds.Any(hold => hold.DocumentId == row.Id && hold.Until > now), cancellation);
        var oldest = await waiting.OrderBy(row => row.ReceivedAt).Select(row => (DateTimeOffset?)row.ReceivedAt).FirstOrDefaultAsync(cancellation);
        var sampled = db.Reviews.Where(row => row.Sampled && row.UndoneAt == null);
        var seconds = await db.Reviews.Where(row => row.Seconds != null).OrderByDescending(row => row.At)
            .Select(row => row.Seconds!.Value).Take(TimedDecisions).ToListAsync(cancellation);
        seconds.Sort();
        return new ReviewCounts(
            all - held,
            held,
            oldest,
            await sampled.CountAsync(cancellation),
            await sampled.CountAsync(row => row.Changed > 0 || row.Kind != ReviewKind.Confirm, cancellation),
            seconds.Count == 0 ? null : seconds[seconds.Count / 2]);
    });

    public Task<IReadOnlyList<ReviewRecord>> RecordsAsync(string? documentId, string? reviewer, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ReviewRecord>>(async db =>
        {
            var rows = await db.Reviews.AsNoTracking()
                .Where(row => documentId == null || row.DocumentId == documentId)
                .Where(row => reviewer == null || row.Reviewer == reviewer)
                .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
                .Take(limit).ToListAsync(cancellation);
            return rows.ConvertAll(row => row.ToRecord());
        });

    public Task<IReadOnlyList<FieldSaid>> HistoryAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<FieldSaid>>(async db => await db.Fields.AsNoTracking()
            .Where(row => row.DocumentId == documentId)
            .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id)
            .Select(row => new FieldSaid(row.Name, row.Value, row.Confidence, row.Source, row.RecordedAt, row.By, row.VoidedAt))
            .ToListAsync(cancellation));

    public Task<ExtractedFields?> FieldsAtAsync(string documentId, DateTimeOffset knownAt, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            if (!await db.Documents.AnyAsync(row => row.Id == documentId, cancellation))
                return null;
            var rows = await db.Fields.AsNoTracking().Where(row => row.DocumentId == documentId && row.RecordedAt <= knownAt).ToListAsync(cancellation);
            var versions = rows.Select(row => row.Version).ToHashSet();
            var holders = await db.Holders.AsNoTracking().Where(row => row.DocumentId == documentId && versions.Contains(row.Version)).ToListAsync(cancellation);
            var values = FieldView.Of(rows, knownAt);
            return (ExtractedFields?)new ExtractedFields(values, FieldView.Holders(holders, values, knownAt), []);
        });

    public Task<IReadOnlyList<string>> SuggestAsync(string field, string prefix, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<string>>(async db => await db.Fields.AsNoTracking()
            .Where(row => row.Name == field && row.Origin == FieldOrigin.Person && row.VoidedAt == null && row.Value != "" && row.Value.StartsWith(prefix))
            .GroupBy(row => row.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key)
            .Take(limit).ToListAsync(cancellation));

    public Task<IReadOnlyDictionary<string, int>> ConfirmedElsewhereAsync(string documentId, IReadOnlyDictionary<string, string> values, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<string, int>>(async db =>
        {
            var counts = new Dictionary<string, int>();
            foreach (var (name, value) in values.Where(value => ReviewRules.Suggested.Contains(value.Key)))
            {
                counts[name] = await db.Fields
                    .Where(row => row.Name == name && row.Origin == FieldOrigin.Person && row.Value == value && row.VoidedAt == null && row.DocumentId != documentId)
                    .Select(row => row.DocumentId).Distinct().CountAsync(cancellation);
            }

            return counts;
        });
}

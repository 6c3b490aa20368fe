using Docs.Core.Access;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class ReviewDesk
{
    /// <summary>Enough for a steady median, few enough to read at every visit of the page.</summary>
    private const int TimedDecisions = 200;

    /// <summary>Over the agencies of one reviewer; an administrator's are all.</summary>
    private const int TimedInAll = 2_000;

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
        return new ReviewCounts(
            all - held,
            held,
            oldest,
            await sampled.CountAsync(cancellation),
            await sampled.CountAsync(row => row.Changed > 0 || row.Kind != ReviewKind.Confirm, cancellation),
            Median(seconds));
    });

    public Task<IReadOnlyList<AgencyReviewCounts>> CountByAgencyAsync(Viewer reviewer, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<AgencyReviewCounts>>(async db =>
        {
            var own = db.Reviews.Where(row => row.Custodian != null);
            if (!reviewer.Is(Role.Administrator))
            {
                var agencies = reviewer.Agencies.ToList();
                own = own.Where(row => agencies.Contains(row.Custodian!));
            }

            var sampled = await own.Where(row => row.Sampled && row.UndoneAt == null)
                .GroupBy(row => row.Custodian!)
                .Select(group => new { Agency = group.Key, All = group.Count(), Wrong = group.Count(row => row.Changed > 0 || row.Kind != ReviewKind.Confirm) })
                .ToDictionaryAsync(row => row.Agency, cancellation);
            var timed = (await own.Where(row => row.Seconds != null).OrderByDescending(row => row.At)
                .Select(row => new { Agency = row.Custodian!, Seconds = row.Seconds!.Value }).Take(TimedInAll).ToListAsync(cancellation))
                .GroupBy(row => row.Agency).ToDictionary(group => group.Key, group => Median([.. group.Take(TimedDecisions).Select(row => row.Seconds)]));
            return [.. sampled.Keys.Union(timed.Keys).Order(StringComparer.Ordinal).Select(agency => new AgencyReviewCounts(
                agency, sampled.GetValueOrDefault(agency)?.All ?? 0, sampled.GetValueOrDefault(agency)?.Wrong ?? 0, timed.GetValueOrDefault(agency)))];
        });

    private static double? Median(List<double> seconds)
    {
        seconds.Sort();
        return seconds.Count == 0 ? null : seconds[seconds.Count / 2];
    }

    public Task<IReadOnlyList<HeldDocument>> HeldAsync(Viewer reviewer, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<HeldDocument>>(async db =>
        {
            var now = clock.GetUtcNow();
            var own = Own(db.Documents, reviewer);
            var holds = await db.ReviewHolds.AsNoTracking().Where(hold => hold.Until > now && own.Any(row => row.Id == hold.DocumentId))
                .OrderBy(hold => hold.StartedAt).ThenBy(hold => hold.DocumentId).Take(limit).ToListAsync(cancellation);
            return holds.ConvertAll(hold => new HeldDocument(hold.ToHold(), hold.Reviewer));
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
        database.ReadAsync<IReadOnlyList<FieldSaid>>(async db => (await db.Fields.AsNoTracking()
            .Where(row => row.DocumentId == documentId)
            .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellation)).ConvertAll(row => new FieldSaid(row.Name, FieldView.ToValue(row), row.RecordedAt, row.By, row.VoidedAt)));

    public Task<ExtractedFields?> FieldsAtAsync(string documentId, DateTimeOffset knownAt, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            if (!await db.Documents.AnyAsync(row => row.Id == documentId, cancellation))
                return null;
            var rows = await db.Fields.AsNoTracking().Where(row => row.DocumentId == documentId && row.RecordedAt <= knownAt).ToListAsync(cancellation);
            var holders = (await HoldersSaidAsync(db, documentId, cancellation)).Where(said => said.At <= knownAt).SelectMany(said => said.Rows).ToList();
            var values = FieldView.Of(rows, knownAt);
            var relations = RelationView.Of(await db.Relations.AsNoTracking().Where(row => row.DocumentId == documentId).ToListAsync(cancellation), knownAt);
            return (ExtractedFields?)new ExtractedFields(values, FieldView.Holders(holders, values, knownAt), relations.ConvertAll(row => row.ToRelation()));
        });

    public Task<IReadOnlyList<HoldersSaid>> HoldersAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<HoldersSaid>>(async db =>
        {
            var lists = await HoldersSaidAsync(db, documentId, cancellation);
            var standing = lists.SelectMany(said => said.Rows).Where(row => row.VoidedAt is null).ToList();
            long? counting = standing.Count == 0 ? null : FieldView.Counting(standing);
            return [.. lists.Select(said => new HoldersSaid(
                [.. said.Rows.Select(row => row.ToHolder()).Where(holder => holder.IsSomeone)], said.At, said.Rows.Select(row => row.By).FirstOrDefault(by => by is not null), said.Rows[0].VoidedAt, said.Rows[0].Version == counting))];
        });

    /// <summary>The lists of holders, oldest first, each with the instant in which it was written: that of the fields, or of the decision, of its version.</summary>
    private static async Task<List<(DateTimeOffset At, List<HolderRow> Rows)>> HoldersSaidAsync(CatalogContext db, string documentId, CancellationToken cancellation)
    {
        var rows = await db.Holders.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Position).ToListAsync(cancellation);
        var fields = await db.Fields.Where(row => row.DocumentId == documentId).Select(row => new { row.Version, At = row.RecordedAt }).Distinct().ToListAsync(cancellation);
        var decided = await db.Reviews.Where(row => row.DocumentId == documentId && row.Kind == ReviewKind.Confirm).Select(row => new { row.Version, row.At }).ToListAsync(cancellation);
        var times = fields.Concat(decided).ToLookup(one => one.Version, one => one.At);
        return [.. rows.GroupBy(row => row.Version).OrderBy(group => group.Key).Where(group => times[group.Key].Any()).Select(group => (times[group.Key].Min(), group.ToList()))];
    }

    public Task<IReadOnlyList<RelationSaid>> RelationsAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<RelationSaid>>(async db =>
        {
            var rows = await db.Relations.AsNoTracking().Where(row => row.DocumentId == documentId).OrderBy(row => row.Id).ToListAsync(cancellation);
            var lines = rows.Select(row => row.EventId).OfType<string>().ToList();
            var status = await db.Events.Where(line => lines.Contains(line.Id)).ToDictionaryAsync(line => line.Id, line => (EventStatus?)line.Status, cancellation);
            var counting = RelationView.Of(rows).ToHashSet();
            return rows.ConvertAll(row => new RelationSaid(
                RelationView.IdOf(row), row.Topic, row.ToRelation(), row.RecordedAt, row.By, row.Removed, row.VoidedAt, counting.Contains(row), row.TargetId, row.StatusWith(row.EventId is { } line ? status.GetValueOrDefault(line) : null)));
        });

    /// <summary>Of an agency: signers change, and a day's work at the desk must not be read for every paper.</summary>
    private const int NewestDecisions = 300;

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SuggestAsync(string custodian, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<string>>>(async db =>
        {
            var fields = ReviewRules.Suggested.ToList();
            var newest = await db.Reviews.Where(row => row.Custodian == custodian && row.Kind == ReviewKind.Confirm)
                .OrderByDescending(row => row.At).Select(row => row.DocumentId).Take(NewestDecisions).ToListAsync(cancellation);
            var own = (await Said(db).Where(row => newest.Contains(row.DocumentId) && fields.Contains(row.Name))
                .GroupBy(row => new { row.Name, row.Value })
                .Select(group => new { group.Key.Name, group.Key.Value, Times = group.Count() }).ToListAsync(cancellation)).ToLookup(said => said.Name);
            var suggested = new Dictionary<string, IReadOnlyList<string>>();
            foreach (var field in fields)
            {
                var all = await Said(db).Where(row => row.Name == field).GroupBy(row => row.Value)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(limit).ToListAsync(cancellation);
                var values = own[field].OrderByDescending(said => said.Times).ThenBy(said => said.Value, StringComparer.Ordinal).Select(said => said.Value).Concat(all).Distinct().Take(limit).ToList();
                if (values.Count > 0)
                    suggested[field] = values;
            }

            return suggested;
        });

    /// <summary>What persons say of fields, and the paper states.</summary>
    private static IQueryable<FieldRow> Said(CatalogContext db) =>
        db.Fields.AsNoTracking().Where(row => row.Origin == FieldOrigin.Person && row.VoidedAt == null && row.Value != "");

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

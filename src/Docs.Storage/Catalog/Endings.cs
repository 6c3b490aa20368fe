using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Validity;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// Reads the events whose day lies in the window, soonest first, and keeps the results whose fold truly ends there: an
/// extension, a voided line or an annulled act makes a candidate no ending. No state of its own, so it is never stale.
/// </summary>
internal sealed class Endings(CatalogDatabase database, ICatalog catalog, Validities validities) : IEndings
{
    private static readonly EventKind[] Terms = [EventKind.Issue, EventKind.Extend];

    private static readonly EventKind[] Acts = [EventKind.Revoke, EventKind.Repeal, EventKind.Supersede, EventKind.Reissue, EventKind.Suspend];

    public async Task<EndingPage> WithinAsync(DateOnly asOf, int days, string? after, int limit, CancellationToken cancellation)
    {
        var last = asOf.AddDays(days);
        var from = Cursor.Read(after) ?? new Cursor(asOf, "");
        var found = new List<Ending>();
        while (true)
        {
            var (candidates, more) = await CandidatesAsync(from, last, cancellation);
            var documents = await catalog.FindManyAsync([.. candidates.Select(one => one.Id)], cancellation);
            var published = documents.Where(document => document.State == DocumentState.Published).ToDictionary(document => document.Id);
            var today = await validities.OfManyAsync(published.Values, asOf, null, cancellation);
            foreach (var candidate in candidates)
            {
                from = candidate;
                if (!published.TryGetValue(candidate.Id, out var document) || today[document.Id].InForce != true || today[document.Id].To?.AddDays(-1) != candidate.Day)
                    continue;
                if (found.Count == limit)
                    return new(found, Cursor.Of(found[^1]).ToString());
                var state = await validities.OfAsync(document, candidate.Day.AddDays(1), null, cancellation);
                found.Add(new(document, candidate.Day, state.State));
            }

            if (!more)
                return new(found, null);
        }
    }

    /// <summary>Each result once a day, in order of day and id, beyond the cursor.</summary>
    private Task<(List<Cursor> Page, bool More)> CandidatesAsync(Cursor from, DateOnly last, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var (first, id, next, end) = (from.Day, from.Id, from.Day.AddDays(1), last.AddDays(1));
            var recorded = db.Events.Where(line => line.Status == EventStatus.Recorded);
            var terms = await recorded
                .Where(line => Terms.Contains(line.Kind) && line.Until >= first && line.Until <= last)
                .Where(line => line.Until > first || line.DocumentId.CompareTo(id) > 0)
                .OrderBy(line => line.Until).ThenBy(line => line.DocumentId)
                .Select(line => new { Day = line.Until!.Value, line.DocumentId })
                .Take(DocumentReader.PageSize).ToListAsync(cancellation);
            var acts = await recorded
                .Where(line => Acts.Contains(line.Kind) && line.On >= next && line.On <= end)
                .Where(line => line.On > next || line.DocumentId.CompareTo(id) > 0)
                .OrderBy(line => line.On).ThenBy(line => line.DocumentId)
                .Select(line => new { Day = line.On!.Value, line.DocumentId })
                .Take(DocumentReader.PageSize).ToListAsync(cancellation);
            return Merge(
                terms.ConvertAll(line => new Cursor(line.Day, line.DocumentId)),
                acts.ConvertAll(line => new Cursor(line.Day.AddDays(-1), line.DocumentId)));
        });

    /// <summary>In one order; what lies beyond the end of a list that was cut off waits for the next page.</summary>
    private static (List<Cursor> Page, bool More) Merge(List<Cursor> terms, List<Cursor> acts)
    {
        var cut = new[] { terms, acts }.Where(list => list.Count == DocumentReader.PageSize).Select(list => list[^1]).Order().FirstOrDefault();
        return ([.. terms.Concat(acts).Distinct().Order().TakeWhile(one => cut is null || one.CompareTo(cut) <= 0)], cut is not null);
    }

    private sealed record Cursor(DateOnly Day, string Id) : IComparable<Cursor>
    {
        public static Cursor Of(Ending ending) => new(ending.LastDay, ending.Document.Id);

        public static Cursor? Read(string? text) =>
            text?.Split('_', 2) is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                ? new(read, id)
                : null;

        public int CompareTo(Cursor? other) =>
            other is null ? 1 : Day != other.Day ? Day.CompareTo(other.Day) : string.CompareOrdinal(Id, other.Id);

        public override string ToString() => $"{Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{Id}";
    }
}

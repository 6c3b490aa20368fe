using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Orders matches too many to know them all: each part of the order is read only as far as the page needs.</summary>
internal sealed class LazyRanking(SqliteConnection connection, MatchSet matches, Place? after, int count)
{
    private readonly string? any = matches.Tiers.Any(matches.Filter.WordsInForce);

    /// <summary>The next places, as many as asked for.</summary>
    public List<Place> Order(SearchSort sort) => sort switch
    {
        SearchSort.Oldest => Oldest(),
        SearchSort.EndsSoonest => EndsSoonest(),
        SearchSort.Best when matches.Tiers.Tiers.Count > 0 => Best(),
        _ => matches.Rows(any, (0, after?.Doc - 1 ?? long.MaxValue), count).ConvertAll(doc => new Place(0, doc)),
    };

    private List<Place> Best()
    {
        var found = new List<Place>();
        foreach (var tier in matches.Tiers.Tiers.Where(tier => after is null || (long)tier.Tier <= after.Value.Key))
        {
            var last = after?.Key == (long)tier.Tier ? after.Value.Doc - 1 : long.MaxValue;
            Add(found, tier, ranked: true, (matches.Oldest, last));
            if (!matches.Tiers.IsBounded(tier.Tier))
                Add(found, tier, ranked: false, (0, Math.Min(last, matches.Oldest - 1)));
        }

        return found;
    }

    /// <summary>
    /// On the first page all better matches are at hand and left out here; later ones FTS5 leaves out, which takes three
    /// times as long: each word of an expression is looked up anew in every segment.
    /// </summary>
    private void Add(List<Place> found, TierMatch tier, bool ranked, (long First, long Last) rows)
    {
        if (found.Count == count)
            return;
        var filter = matches.Filter.WordsInForce;
        var docs = after is null
            ? matches.Rows(MatchTiers.With(filter, tier.Match), rows, count).Except(found.Select(place => place.Doc)).Take(count - found.Count)
            : matches.Rows(matches.Tiers.Only(tier, filter, ranked), rows, count - found.Count);
        found.AddRange(docs.Select(doc => new Place((long)tier.Tier, doc)).ToList());
    }

    private List<Place> Oldest()
    {
        const long FirstDated = 1L << IndexRows.SequenceBits;
        var found = new List<Place>();
        if (after is null || after.Value.Key != long.MinValue)
            found.AddRange(matches.Rows(any, (after?.Doc + 1 ?? FirstDated, long.MaxValue), count, oldestFirst: true).Select(doc => new Place(-doc, doc)));
        var last = after?.Key == long.MinValue ? after.Value.Doc - 1 : FirstDated - 1;
        if (found.Count < count)
            found.AddRange(matches.Rows(any, (0, last), count - found.Count).Select(doc => new Place(long.MinValue, doc)));
        return found;
    }

    /// <summary>Month by month of those in which any document ends, each found by its index word; then those without an end.</summary>
    private List<Place> EndsSoonest()
    {
        var found = new List<Place>();
        var behind = after is { } place ? ((int)-place.Key, place.Doc) : (matches.Filter.InForceOnly ? matches.Filter.Day : -1, long.MaxValue);
        for (var end = behind.Item1; found.Count < count && NextEnd(end, behind.Item1) is { } next;)
        {
            var month = DateOnly.FromDayNumber(next - 1);
            var first = new DateOnly(month.Year, month.Month, 1);
            var words = $"\"{ValidityWords.EndingBetween(first, first).Single()}\"";
            found.AddRange(matches.Ending(any is null ? words : MatchTiers.With(words, $"({any})"), "1", behind, count - found.Count).Select(one => new Place(-one.End, one.Doc)));
            end = first.DayNumber + DateTime.DaysInMonth(month.Year, month.Month) + 1;
        }

        if (found.Count < count && matches.Filter.LastDay == 0)
            found.AddRange(matches.Ending(any, $"coalesce(d.to_day, {IndexRows.NoEnd}) = {IndexRows.NoEnd}", after is { Key: -IndexRows.NoEnd } ? behind : (0, 0), count - found.Count).Select(one => new Place(-one.End, one.Doc)));
        return found;
    }

    /// <summary>First day behind the last one in force of any document, not before <paramref name="end"/>; null if no more end.</summary>
    private int? NextEnd(int end, int start) =>
        connection.Scalar("SELECT min(to_day) FROM docs WHERE to_day >= @1 AND to_day < @2", end == start ? Math.Max(1, end) : end, IndexRows.NoEnd) is long day ? (int)day : null;
}

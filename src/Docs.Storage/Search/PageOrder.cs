using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>The places of one page in the order asked for.</summary>
internal sealed class PageOrder(SearchSnapshot snapshot, SearchQuery query, MatchSet matches)
{
    /// <param name="after">Where the page before ended; null for the first.</param>
    public List<Place> Next(Place? after, int count) => query.Sort switch
    {
        SearchSort.Oldest => Oldest(after, count),
        SearchSort.EndsSoonest => EndsSoonest(after, count),
        SearchSort.Best when matches.IsRanked => new Ranking(snapshot, matches).Next(after, count),
        _ => Newest(after, count),
    };

    /// <summary>The first page stands among the matches that were counted.</summary>
    private List<Place> Newest(Place? after, int count) => matches.IsComplete || (after is null && count <= matches.Newest.Count)
        ? [.. matches.Newest.Where(row => after is null || row.Doc < after.Value.Doc).Take(count).Select(row => new Place(0, row.Doc))]
        : Rows(0, after?.Doc - 1 ?? long.MaxValue, oldestFirst: false, count, row => new Place(0, row.Doc));

    /// <summary>Those of unknown issue day come last.</summary>
    private List<Place> Oldest(Place? after, int count)
    {
        var undated = after?.Key == long.MinValue;
        List<Place> found = undated ? [] : Rows(after?.Doc + 1 ?? IndexRows.FirstDated, long.MaxValue, oldestFirst: true, count, row => new Place(-row.Doc, row.Doc));
        if (found.Count < count)
            found.AddRange(Rows(0, undated ? after!.Value.Doc - 1 : IndexRows.FirstDated - 1, oldestFirst: false, count - found.Count, row => new Place(long.MinValue, row.Doc)));
        return found;
    }

    /// <summary>Every match is looked at; those of one page are kept.</summary>
    private List<Place> EndsSoonest(Place? after, int count)
    {
        var best = new PriorityQueue<Place, Place>(Comparer<Place>.Create((one, other) => other.CompareTo(one)));
        void Add(DocRow row)
        {
            var place = new Place(-row.ToDay, row.Doc);
            if (after is not null && place.CompareTo(after.Value) <= 0)
                return;
            if (best.Count < count)
                best.Enqueue(place, place);
            else
                best.EnqueueDequeue(place, place);
        }

        if (matches.IsComplete)
            matches.Newest.ToList().ForEach(Add);
        else
            matches.Each(0, long.MaxValue, oldestFirst: false, (in row) =>
            {
                Add(row);
                return true;
            });
        return [.. best.UnorderedItems.Select(one => one.Element).Order()];
    }

    private List<Place> Rows(long first, long last, bool oldestFirst, int count, Func<DocRow, Place> place)
    {
        var found = new List<Place>();
        matches.Each(first, last, oldestFirst, (in row) =>
        {
            found.Add(place(row));
            return found.Count < count;
        });
        return found;
    }
}

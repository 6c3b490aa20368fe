using System.Globalization;
using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Answers one query from one connection.</summary>
internal sealed class Searcher(SqliteConnection connection, SearchQuery query)
{
    private const int MaxFacetValues = 20;

    private bool Counting => query is { CountNotInForce: true, All: false, EndsWithinDays: null };

    public SearchPage Run()
    {
        var cursor = query.After is { Length: > 0 } after ? SearchCursor.Read(after) : null;
        var filter = new SearchFilter(connection, query);
        var text = SearchText.Parse(query.Text);
        if ((text.IsEmpty && text.Text.Length > 0) || filter.IsNothing)
        {
            cursor?.Check(query, text.Text, Generation());
            return new SearchPage(0, true, [], null) { NotInForce = Counting ? 0 : null };
        }

        var matches = new MatchSet(connection, query, filter, text);
        if (matches.All.Count > 0 || new Spelling(connection, query, filter).Instead(matches) is not { } other)
            return PageOf(matches, cursor);
        return PageOf(other, cursor) with { DidYouMean = Spelling.AsWritten(connection, other) };
    }

    private SearchPage PageOf(MatchSet matches, SearchCursor? cursor)
    {
        var generation = Generation();
        cursor?.Check(query, matches.Text.Text, generation);
        var found = Places(matches, cursor?.Place);
        var page = found.Take(query.Limit).ToList();
        var shown = page.ConvertAll(place => Show(matches, place));
        return new SearchPage(Math.Min(matches.Count, MatchSet.CountLimit), matches.Count <= MatchSet.CountLimit, shown, found.Count > query.Limit ? SearchCursor.Write(page[^1], query, matches.Text.Text, generation) : null)
        {
            Facets = query.Facets ? Facets(matches.Counted) : [],
            NotInForce = Counting ? matches.CountNotInForce() : null,
        };
    }

    /// <summary>One more than the page holds, if there is one.</summary>
    private List<Place> Places(MatchSet matches, Place? after)
    {
        if (!matches.IsComplete)
            return new LazyRanking(connection, matches, after, query.Limit + 1).Order(query.Sort);
        var order = new Ranking(connection, matches).Order(query.Sort);
        return [.. order.Where(place => after is null || place.CompareTo(after.Value) > 0).Take(query.Limit + 1)];
    }

    private string Generation() => (string)connection.Scalar("SELECT generation FROM stamp")!;

    private SearchHit Show(MatchSet matches, Place place)
    {
        var (id, subject, body) = connection.Rows(
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
            "SELECT id, subject, substr(body, 1, @2) FROM texts WHERE doc = @1", place.Doc, Snippet.MaxText).Single();
        var unfinished = query.Sort != SearchSort.Best ? matches.Text.OpenEnd : place.Key is >= (int)MatchTier.Beginning and <= (int)MatchTier.BeginningWho;
        return new(id, Snippet.Of(subject, body, matches.Text, unfinished), query.Sort == SearchSort.Best ? place.Key : 0);
    }

    private List<Facet> Facets(List<Candidate> all) =>
    [
        Counted("type", all, one => one.Type),
        Counted("agency", all, one => one.Agency),
        Counted("procedure", all, one => one.Procedure),
        new("year", Top(all.Select(one => (long)(IndexRows.DayOf(one.Doc)?.Year ?? 0)), year => year.ToString(CultureInfo.InvariantCulture))),
    ];

    private Facet Counted(string field, List<Candidate> all, Func<Candidate, long> value) =>
        new(field, Top(all.Select(value), code => SearchLabels.Value(connection, code)));

    private static List<FacetValue> Top(IEnumerable<long> values, Func<long, string> name) =>
    [
        .. values.Where(value => value != 0).CountBy(value => value).OrderByDescending(one => one.Value).ThenByDescending(one => one.Key)
            .Take(MaxFacetValues).Select(one => new FacetValue(name(one.Key), one.Value)),
    ];
}

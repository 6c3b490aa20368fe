using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>Answers one query from one snapshot.</summary>
internal sealed class Searcher(SearchSnapshot snapshot, SearchQuery query)
{
    private bool Counting => query is { CountNotInForce: true, All: false, EndsWithinDays: null };

    public SearchPage Run()
    {
        var cursor = query.After is { Length: > 0 } after ? SearchCursor.Read(after) : null;
        var filter = new SearchFilter(snapshot.Connection, query);
        var text = SearchText.Of(query);
        if ((text.IsEmpty && text.Text.Length > 0) || filter.IsNothing)
        {
            cursor?.Check(query, text.Text, snapshot.Docs.Stamp.Generation);
            return new SearchPage(0, true, [], null) { NotInForce = Counting ? 0 : null };
        }

        var matches = new MatchSet(snapshot, query, filter, text);
        if (matches.Count > 0)
            return PageOf(matches, cursor);
        var spelling = new Spelling(snapshot, query, filter);
        return spelling.Instead(matches) is { } other
            ? PageOf(other, cursor) with { DidYouMean = spelling.AsWritten(other) }
            : PageOf(matches, cursor);
    }

    private SearchPage PageOf(MatchSet matches, SearchCursor? cursor)
    {
        var generation = snapshot.Docs.Stamp.Generation;
        cursor?.Check(query, matches.Text.Text, generation);
        var found = new PageOrder(snapshot, query, matches).Next(cursor?.Place, query.Limit + 1);
        var page = found.Take(query.Limit).ToList();
        var texts = new RankedTexts(snapshot.Connection);
        var shown = page.ConvertAll(place => Show(matches, texts, place));
        return new SearchPage(Math.Min(matches.Count, matches.Limit), matches.Count <= matches.Limit, shown, found.Count > query.Limit ? SearchCursor.Write(page[^1], query, matches.Text.Text, generation) : null)
        {
            Facets = query.Facets ? matches.Facets.Facets(snapshot.Connection) : [],
            NotInForce = Counting ? matches.NotInForce : null,
        };
    }

    private SearchHit Show(MatchSet matches, RankedTexts texts, Place place)
    {
        var (id, subject, body) = texts.Shown(snapshot.Docs.TextOf(place.Doc));
        var unfinished = query.Sort != SearchSort.Best ? matches.Text.OpenEnd
            : place.Key is (long)MatchTier.Beginning or (long)MatchTier.BeginningWhat or (long)MatchTier.BeginningWho;
        return new(id, Snippet.Of(subject, body, matches.Text, unfinished), query.Sort == SearchSort.Best ? place.Key : 0);
    }
}

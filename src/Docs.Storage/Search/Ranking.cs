using Docs.Core.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>A place in the order of hits: the greater key first, then the newer document.</summary>
internal readonly record struct Place(long Key, long Doc) : IComparable<Place>
{
    public int CompareTo(Place other) => Key != other.Key ? other.Key.CompareTo(Key) : other.Doc.CompareTo(Doc);
}

/// <summary>Orders matches that are all known: each of them is ranked.</summary>
internal sealed class Ranking(SqliteConnection connection, MatchSet matches)
{
    /// <summary>Best matches whose bodies are read for the spelling as typed: ten pages.</summary>
    private const int Judged = 200;

    /// <summary>A body's first pages.</summary>
    private const int MaxBody = 20_000;

    public List<Place> Order(SearchSort sort)
    {
        var all = matches.All;
        List<Place> places = sort switch
        {
            SearchSort.Newest => all.ConvertAll(one => new Place(0, one.Doc)),
            SearchSort.Oldest => all.ConvertAll(one => new Place(OldestKey(one.Doc), one.Doc)),
            SearchSort.EndsSoonest => all.ConvertAll(one => new Place(-one.End, one.Doc)),
            _ => matches.Tiers.Tiers.Count == 0 ? all.ConvertAll(one => new Place(0, one.Doc)) : Tiered(),
        };
        places.Sort();
        return places;
    }

    /// <summary>Holders, subject and body of the match that ranks first.</summary>
    public string[] TextsOfBest() => Texts(Best().Doc);

    public long BestTier() => Best().Key;

    private Place Best() => matches.IsComplete ? Order(SearchSort.Best)[0] : new LazyRanking(connection, matches, null, 1).Order(SearchSort.Best)[0];

    /// <summary>A document of unknown issue day comes last.</summary>
    public static long OldestKey(long doc) => IndexRows.DayOf(doc) is null ? long.MinValue : -doc;

    private List<Place> Tiered()
    {
        var all = matches.All;
        var tiers = matches.Tiers.Tiers;
        var tierOf = all.ToDictionary(one => one.Doc, _ => tiers[^1].Tier);
        var left = all.Select(one => one.Doc).ToHashSet();
        foreach (var tier in tiers.SkipLast(1).TakeWhile(_ => left.Count > 0))
        {
            foreach (var doc in Among(tier))
            {
                if (left.Remove(doc))
                    tierOf[doc] = tier.Tier;
            }
        }

        Judge(tierOf);
        return [.. tierOf.Select(one => new Place((long)one.Value, one.Key))];
    }

    /// <summary>One pass through the words' postings; looking documents up one by one (rowid IN) measured ten times dearer.</summary>
    private List<long> Among(TierMatch tier) => connection.Numbers(
        row => raw.sqlite3_column_int64(row, 0),
        "SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3",
        MatchTiers.With(matches.Filter.WordsInForce, tier.Match), matches.All[^1].Doc, matches.All[0].Doc);

    private void Judge(Dictionary<long, MatchTier> tierOf)
    {
        var terms = matches.Text.Required.Select(term => Line(term.Exact)).ToList();
        if (terms.Count == 0)
            return;
        var phrase = Line(matches.Text.Terms.SelectMany(term => term.Exact));
        foreach (var (doc, _) in tierOf.Where(one => one.Value is >= MatchTier.Words and < MatchTier.ExactPhrase).OrderBy(one => new Place((long)one.Value, one.Key)).Take(Judged).ToList())
        {
            var text = Line(Texts(doc).SelectMany(SearchWords.Exact));
            if (text.Contains(phrase, StringComparison.Ordinal))
                tierOf[doc] = MatchTier.ExactPhrase;
            else if (tierOf[doc] < MatchTier.ExactWords && terms.TrueForAll(term => text.Contains(term, StringComparison.Ordinal)))
                tierOf[doc] = MatchTier.ExactWords;
        }
    }

    private string[] Texts(long doc) => connection.Rows(
        row => new[] { row.GetString(0), row.GetString(1), row.GetString(2) },
        "SELECT who, what, substr(body, 1, @2) FROM texts WHERE doc = @1", doc, MaxBody).Single();

    private static string Line(IEnumerable<string> words) => $" {string.Join(' ', words)} ";
}

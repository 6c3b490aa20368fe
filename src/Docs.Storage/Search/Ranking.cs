
namespace Docs.Storage.Search;

/// <summary>A place in the order of hits: the greater key first, then the newer document.</summary>
internal readonly record struct Place(long Key, long Doc) : IComparable<Place>
{
    public int CompareTo(Place other) => Key != other.Key ? other.Key.CompareTo(Key) : other.Doc.CompareTo(Doc);
}

/// <param name="Places">Best first.</param>
/// <param name="Older">Documents among them that are not among the newest matches.</param>
internal sealed record RankedPlaces(List<Place> Places, HashSet<long> Older);

/// <summary>Orders the matches that are worth a look by how well they match; the others follow, newest first.</summary>
internal sealed class Ranking(SearchSnapshot snapshot, MatchSet matches)
{
    /// <summary>Characters of bodies read for one query, best fields first.</summary>
    private const int MaxBodies = 300_000;

    /// <summary>Three pages of hits: what is ranked behind them nobody turns to.</summary>
    private const int MostBodies = 60;

    /// <summary>Of the match that ranks first.</summary>
    public (Place Place, string[] Texts) Best()
    {
        var texts = new RankedTexts(snapshot.Connection);
        var best = matches.Ranked(Ranked).Places[0];
        var (who, what) = texts.Fields(snapshot.Docs.TextOf(best.Doc));
        return (best, [who, what, texts.Body(snapshot.Docs.TextOf(best.Doc))]);
    }

    /// <summary>The next places, as many as asked for.</summary>
    public List<Place> Next(Place? after, int count)
    {
        var (ranked, older) = matches.Ranked(Ranked);
        var found = ranked.Where(place => after is null || place.CompareTo(after.Value) > 0).Take(count).ToList();
        if (found.Count == count || matches.IsComplete)
            return found;
        var last = after?.Key == (long)MatchTier.Unranked ? after.Value.Doc : matches.Newest[^1].Doc;
        matches.Each(0, last - 1, oldestFirst: false, (in row) =>
        {
            if (!older.Contains(row.Doc))
                found.Add(new Place((long)MatchTier.Unranked, row.Doc));
            return found.Count < count;
        });
        return found;
    }

    private RankedPlaces Ranked()
    {
        var tiers = new Dictionary<long, MatchTier>();
        foreach (var tier in matches.Expressions.Codes)
        {
            foreach (var row in matches.Among(tier.Match))
                tiers.TryAdd(row.Doc, tier.Tier);
        }

        Judge(tiers, [.. matches.Newest.Select(row => row.Doc).Concat(Named()).Distinct().Where(doc => !tiers.ContainsKey(doc))]);
        var oldest = matches.Newest.Count == 0 ? 0 : matches.Newest[^1].Doc;
        List<Place> places = [.. tiers.Select(one => new Place((long)one.Value, one.Key))];
        places.Sort();
        return new(places, [.. tiers.Keys.Where(doc => doc < oldest)]);
    }

    /// <summary>Of a holder's name, where they may be older than the newest matches.</summary>
    private List<long> Named()
    {
        var named = new List<long>();
        foreach (var match in matches.IsComplete ? [] : matches.Expressions.Named)
            named.AddRange(matches.Among(match, MatchSet.RankLimit - named.Count).Select(row => row.Doc));
        return named;
    }

    private void Judge(Dictionary<long, MatchTier> tiers, List<long> docs)
    {
        if (matches.Text.Terms.Count == 0)
        {
            docs.ForEach(doc => tiers[doc] = MatchTier.Words);
            return;
        }

        var judge = new TextJudge(matches.Text, matches.Expressions.HasEndings);
        var texts = new RankedTexts(snapshot.Connection);
        var places = docs.ConvertAll(doc =>
        {
            var text = snapshot.Docs.TextOf(doc);
            return (Place: new Place((long)judge.OfFields(LinesOf(text)), doc), Text: text);
        });
        places.Sort((one, other) => one.Place.CompareTo(other.Place));
        var (left, bodies) = (MaxBodies, MostBodies);
        foreach (var ((key, doc), text) in places)
        {
            tiers[doc] = (MatchTier)key;
            if (key >= (long)MatchTier.ExactPhrase || left <= 0 || bodies-- <= 0)
                continue;
            var words = snapshot.Docs.Lines.Words(text, one => judge.WordsOf(LinesOf(one), texts.Body(one)));
            left -= words.Exact.Length;
            tiers[doc] = (MatchTier)Math.Max(key, (long)judge.OfText(words));
        }

        FieldLines LinesOf(int text) => snapshot.Docs.Lines.Fields(text, one => judge.LinesOf(texts.Fields(one)));
    }
}

using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>What a query matches: counted in one pass, newest first, up to <see cref="Limit"/>.</summary>
internal sealed class MatchSet
{
    private const int CountLimit = 10_000;

    /// <summary>Of words side by side: FTS5 reads where each of them stands. Who quotes what thousands of papers say looks for one of the newest.</summary>
    private const int CountLimitOfPhrases = 1_000;

    /// <summary>Matches that are ranked one by one; of more, the newest and those of a code or a holder's name are.</summary>
    public const int RankLimit = 500;

    /// <summary>Words an unfinished one may stand for; those of most documents count.</summary>
    private const int MaxEndings = 50;

    private readonly SearchSnapshot snapshot;
    private readonly SearchQuery query;
    private readonly List<DocRow> newest = [];
    private RankedPlaces? ranked;

    public MatchSet(SearchSnapshot snapshot, SearchQuery query, SearchFilter filter, SearchText text)
    {
        (this.snapshot, this.query, Filter, Text, Expressions) = (snapshot, query, filter, text, new MatchExpressions(text, null, snapshot.Words.Docs));
        Limit = text.Terms.Any(term => term.Folded.Count > 1) ? CountLimitOfPhrases : CountLimit;
        Read();
        if (!text.HasBeginning || Count >= SearchText.FewMatches || Endings() is not { } endings)
            return;
        Expressions = new MatchExpressions(text, endings, snapshot.Words.Docs);
        Read();
    }

    public SearchFilter Filter { get; }

    public SearchText Text { get; }

    public MatchExpressions Expressions { get; }

    /// <summary>At most <see cref="RankLimit"/>.</summary>
    public IReadOnlyList<DocRow> Newest => newest;

    /// <summary>True if <see cref="Newest"/> is all there is.</summary>
    public bool IsComplete => Count <= RankLimit;

    /// <summary>What is counted one by one; beyond, the total is a lower bound.</summary>
    public int Limit { get; }

    /// <summary>At most one more than <see cref="Limit"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Further matches that are not in force, among as new ones as are counted.</summary>
    public int NotInForce { get; private set; }

    public FacetCounts Facets { get; private set; } = new();

    /// <summary>True if there is a text whose words can rank what matches.</summary>
    public bool IsRanked => Text.Terms.Count > 0 || Expressions.Codes.Count > 0;

    /// <summary>Worked out once: a spelling that is tried is ranked, and shown if it wins.</summary>
    public RankedPlaces Ranked(Func<RankedPlaces> rank) => ranked ??= rank();

    /// <summary>Matches of a range of rows until one is not taken.</summary>
    public void Each(long first, long last, bool oldestFirst, TakeRow take) =>
        Each(Expressions.Any(Filter.Words), first, last, oldestFirst, take);

    /// <summary>Newest matches that are also of a narrower expression.</summary>
    public List<DocRow> Among(Match match, int most = RankLimit)
    {
        var found = new List<DocRow>();
        if (most <= 0)
            return found;
        Each(MatchExpressions.With(Filter.Words, match), 0, long.MaxValue, oldestFirst: false, (in row) =>
        {
            found.Add(row);
            return found.Count < most;
        });
        return found;
    }

    private void Each(Match? match, long first, long last, bool oldestFirst, TakeRow take) =>
        snapshot.Each(match, Math.Max(first, Filter.FirstRow), Math.Min(last, Filter.LastHolding(snapshot.Docs)), oldestFirst,
            (in row) => !Filter.Fits(row) || !Filter.Holds(snapshot.Docs, row) || take(in row));

    private void Read()
    {
        newest.Clear();
        (Count, NotInForce, Facets) = (0, 0, new FacetCounts());
        snapshot.Each(Expressions.Any(Filter.Words), Filter.FirstRow, query.CountNotInForce ? Filter.LastRow : Filter.LastHolding(snapshot.Docs), oldestFirst: false, Take);
    }

    private bool Take(in DocRow row)
    {
        if (!Filter.Fits(row))
            return true;
        if (!Filter.Holds(snapshot.Docs, row))
        {
            NotInForce = Math.Min(NotInForce + 1, Limit);
            return true;
        }

        if (Count++ < RankLimit)
            newest.Add(row);
        if (query.Facets)
            Facets.Add(row);
        return Count <= Limit;
    }

    private List<string>? Endings()
    {
        var last = Text.Terms[^1].Folded[^1];
        return Vocabulary.Beginning(snapshot.Connection, last, MaxEndings) is { Count: > 0 } longer && longer.Exists(word => word != last)
            ? [.. longer.Prepend(last).Distinct()]
            : null;
    }
}

namespace Docs.Storage.Search;

/// <summary>
/// How the documents of a <see cref="Match"/> are found. Reading the postings of a word that every third document holds takes
/// a tenth of a second a million documents; so those of words that many hold are read once and kept as sets
/// (<see cref="DocChunk"/>), and FTS5 is asked for the other words alone, or for all where one of them is so rare that it
/// need look only there. A quoted phrase of such words is kept too: whoever asks for it turns pages and picks filters.
/// </summary>
internal sealed class MatchPlan(SearchSnapshot snapshot, long first, long last, bool oldestFirst)
{
    /// <summary>A word of fewer documents is looked up, and the other words only where it stands.</summary>
    public const int Rare = 256;

    /// <summary>A word of one document in so many, or more, is kept as a set.</summary>
    public const int Share = 32;

    /// <summary>Words of a phrase that are looked for first: two stand nowhere if they are in the wrong order, three seldom everywhere.</summary>
    private static readonly int[] Windows = [2, 3];

    public MatchNode Of(Match match) => match switch
    {
        Match.All all when IsDense(all) => new AllNode(Nodes(all.Of, stream => new Match.All(stream))),
        Match.Any any when IsDense(any) => new AnyNode(Nodes(any.Of, stream => new Match.Any(stream))),
        Match.Phrase phrase when IsDense(match) => Side(phrase.Words),
        _ => new StreamNode(snapshot.Connection, match.Text, first, last, oldestFirst),
    };

    /// <summary>
    /// FTS5 reads the postings of every word of a phrase. Two or three side by side that a sample holds in few chunks are looked
    /// for first, and the whole phrase only in these; parts that stand in every chunk spare nothing.
    /// </summary>
    private MatchNode Side(IReadOnlyList<string> words)
    {
        var whole = string.Join(' ', words);
        foreach (var window in Windows.Where(window => window < words.Count))
        {
            var rarest = Enumerable.Range(0, words.Count - window + 1).Select(start => string.Join(' ', words.Skip(start).Take(window))).MinBy(snapshot.Sampled)!;
            if (snapshot.Sampled(rarest) <= snapshot.Docs.ChunkCount)
                return new AllNode([new SetNode(snapshot, rarest, oldestFirst), new SetNode(snapshot, whole, oldestFirst, ahead: 1)]);
        }

        return new SetNode(snapshot, whole, oldestFirst);
    }

    /// <summary>What FTS5 is asked for comes first, as one expression: the sets are then needed only where it finds something.</summary>
    private List<MatchNode> Nodes(IReadOnlyList<Match> parts, Func<IReadOnlyList<Match>, Match> together)
    {
        List<Match> streamed = [.. parts.Where(part => !IsDense(part))];
        List<MatchNode> nodes = [.. parts.Where(IsDense).OrderBy(Least).Select(Of)];
        if (streamed.Count > 0)
            nodes.Insert(0, Of(together(streamed)));
        return nodes;
    }

    private bool IsDense(Match match) => match switch
    {
        Match.Phrase phrase => IsFrequent(Docs(phrase)),
        Match.All all => all.Of.Any(IsDense) && !all.Of.Any(IsRare),
        Match.Any any => any.Of.Any(IsDense),
        _ => false,
    };

    private long Least(Match match) => match is Match.Phrase phrase ? Docs(phrase) : long.MaxValue;

    /// <summary>Words that are no letters alone are not counted, and may be of any number of documents.</summary>
    private bool IsRare(Match match) => match is Match.Phrase phrase && phrase.Words.Any(word => snapshot.DocsOf(word) is > 0 and var docs && docs <= snapshot.RareDocs);

    /// <summary>At most in so many documents, by its rarest word; by samples, where some are not letters alone: of these words, and of the whole if all are frequent.</summary>
    private long Docs(Match.Phrase phrase)
    {
        var least = snapshot.Docs.Count;
        var uncounted = new List<string>();
        foreach (var word in phrase.Words)
        {
            if (snapshot.DocsOf(word) is > 0 and var docs)
                least = Math.Min(least, docs);
            else
                uncounted.Add(word);
        }

        foreach (var word in uncounted.TakeWhile(_ => IsFrequent(least)))
            least = Math.Min(least, snapshot.Sampled(word));
        return uncounted.Count > 0 && phrase.Words.Count > 1 && IsFrequent(least) ? Math.Min(least, snapshot.Sampled(string.Join(' ', phrase.Words))) : least;
    }

    private bool IsFrequent(long docs) => docs > snapshot.RareDocs && docs * Share >= snapshot.Docs.Count;
}

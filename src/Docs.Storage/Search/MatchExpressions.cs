namespace Docs.Storage.Search;

/// <summary>
/// What a query asks for. The index says which documents match and which bear a code or a holder's name; how well a text
/// matches is judged by <see cref="TextJudge"/>: bm25 would read the whole posting list of each word, a million entries for
/// "quyết định", to learn how common it is. Every word comes out of <see cref="SearchWords"/>, so no expression can be malformed.
/// </summary>
internal sealed class MatchExpressions
{
    /// <summary>Words among which a name is looked for.</summary>
    public const int MaxNamed = 20;

    /// <summary>Words a holder's name may have, as a person types it.</summary>
    public const int MaxName = 7;

    private readonly List<TierMatch> codes = [];
    private readonly Func<string, long> docs;
    private readonly Match? words;

    /// <param name="docs">In how many documents about a word stands: the rarest are looked up first, the others then only where those stand.</param>
    /// <param name="endings">Words the last word may stand for, if it is unfinished; null if it is not.</param>
    public MatchExpressions(SearchText text, IReadOnlyList<string>? endings, Func<string, long> docs)
    {
        this.docs = docs;
        AddCodes(text);
        if (text.Terms.Count == 0)
            return;
        HasEndings = endings is { Count: > 0 };
        words = HasEndings ? AllOf([.. text.Required.SkipLast(1)], Unfinished(text.Required[^1], endings!)) : AllOf(text.Required);
        Named = [.. new Match?[] { Rare(Names(text)), InName(text) }.OfType<Match>().Select(named => new Match.All([named, words]))];
    }

    public bool HasEndings { get; }

    /// <summary>Tiers that are codes, best first.</summary>
    public IReadOnlyList<TierMatch> Codes => codes;

    /// <summary>Documents of which the query names a holder: wholly; by words of a name. Empty if it can name none.</summary>
    public IReadOnlyList<Match> Named { get; } = [];

    /// <summary>Documents that match at all. Null if nothing is asked for.</summary>
    public Match? Any(Match? filter)
    {
        List<Match> any = [.. codes.Where(one => one.Tier != MatchTier.NumberAndWords).Select(one => one.Match).Append(words).OfType<Match>()];
        return any.Count == 0 ? filter : With(filter, any.Count == 1 ? any[0] : new Match.Any(any));
    }

    /// <summary>What a filter leaves is little: FTS5 looks there only.</summary>
    public static Match With(Match? filter, Match match) => filter is null ? match : new Match.Rare($"({match.Text}) AND ({filter.Text})");

    private void AddCodes(SearchText text)
    {
        var whole = Rare(text.Codes.WholeNumbers.Select(Quote));
        if (whole is not null && text.Required.Count > 1)
            codes.Add(new(MatchTier.NumberAndWords, new Match.All([whole, AllOf(text.Required)])));
        Add(MatchTier.WholeNumber, whole);
        Add(MatchTier.Code, Rare(text.Codes.Codes.Select(Quote)));
        Add(MatchTier.CodeBeginning, Rare(text.Codes.Beginnings.Select(key => Quote(key) + " *").Concat(text.Codes.Digits.Select(Quote))));
    }

    /// <summary>Every run of the query's words that may be a whole name.</summary>
    private static IEnumerable<string> Names(SearchText text) =>
        Runs([.. text.Terms.SelectMany(term => term.Folded)]).Select(run => Quote(SearchKeys.Name(run)!));

    public static IEnumerable<List<string>> Runs(List<string> words)
    {
        var all = words.Take(MaxNamed).ToList();
        return Enumerable.Range(0, all.Count)
            .SelectMany(start => Enumerable.Range(2, MaxName - 1).Where(length => start + length <= all.Count).Select(length => all.GetRange(start, length)));
    }

    /// <summary>All words of the query in names: whether side by side is judged by the text.</summary>
    private static Match.All? InName(SearchText text)
    {
        var all = text.Terms.SelectMany(term => term.Folded).Distinct().ToList();
        return all.Count <= TextJudge.MaxPhrase ? new Match.All([.. all.Select(word => new Match.Phrase([WordMarks.Who + word]))]) : null;
    }

    private static Match.Any Unfinished(SearchTerm term, IReadOnlyList<string> endings) =>
        new([.. endings.Select(ending => new Match.Phrase([.. term.Folded.SkipLast(1), ending]))]);

    private Match.All AllOf(IReadOnlyList<SearchTerm> terms, params Match[] more) =>
        new([.. terms.OrderBy(term => term.Folded.Min(docs)).Select(term => new Match.Phrase(term.Folded)), .. more]);

    private static Match.Rare? Rare(IEnumerable<string> words) => string.Join(" OR ", words) is { Length: > 0 } any ? new Match.Rare(any) : null;

    private void Add(MatchTier tier, Match? match)
    {
        if (match is not null)
            codes.Add(new(tier, match));
    }

    /// <summary>Words hold no quotation mark: it is no letter.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}

namespace Docs.Storage.Search;

/// <summary>
/// A query as FTS5 expressions. FTS5 says which documents match and which bear a code or a holder's name; how well a text
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
    private readonly string? words;

    /// <param name="docs">In how many documents about a word stands: the rarest are looked up first, the others then only where those stand.</param>
    /// <param name="endings">Words the last word may stand for, if it is unfinished; null if it is not.</param>
    public MatchExpressions(SearchText text, IReadOnlyList<string>? endings, Func<string, long> docs)
    {
        this.docs = docs;
        AddCodes(text);
        if (text.Terms.Count == 0)
            return;
        HasEndings = endings is { Count: > 0 } && text.Required[^1] == text.Terms[^1];
        words = HasEndings ? AllOf([.. text.Required.SkipLast(1)], Unfinished(text.Required[^1], endings!)) : AllOf(text.Required);
        Named = AnyOf([.. Names(text), .. Phrase(text)]) is { } named ? $"({named}) AND {words}" : null;
    }

    public bool HasEndings { get; }

    /// <summary>Tiers that are codes, best first.</summary>
    public IReadOnlyList<TierMatch> Codes => codes;

    /// <summary>Documents of which the query names a holder, wholly or as a phrase; null if it can name none.</summary>
    public string? Named { get; }

    /// <summary>Documents that match at all. Null if nothing is asked for.</summary>
    public string? Any(string? filter)
    {
        var any = codes.Where(one => one.Tier != MatchTier.NumberAndWords).Select(one => one.Match).Append(words).OfType<string>().Select(match => $"({match})").ToList();
        return any.Count == 0 ? filter : With(filter, string.Join(" OR ", any));
    }

    public static string With(string? filter, string match) => filter is null ? match : $"({match}) AND {filter}";

    private void AddCodes(SearchText text)
    {
        var whole = AnyOf(text.Codes.WholeNumbers.Select(Quote));
        if (whole is not null && text.Required.Count > 1)
            codes.Add(new(MatchTier.NumberAndWords, $"({whole}) AND {AllOf(text.Required)}"));
        Add(MatchTier.WholeNumber, whole);
        Add(MatchTier.Code, AnyOf(text.Codes.Codes.Select(Quote)));
        Add(MatchTier.CodeBeginning, AnyOf(text.Codes.Beginnings.Select(key => Quote(key) + " *").Concat(text.Codes.Digits.Select(Quote))));
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

    /// <summary>The whole query within a name.</summary>
    private static IEnumerable<string> Phrase(SearchText text)
    {
        var all = text.Terms.SelectMany(term => term.Folded).ToList();
        return all.Count <= TextJudge.MaxPhrase ? [Quote(string.Join(' ', all.Select(word => WordMarks.Who + word)))] : [];
    }

    private static string Unfinished(SearchTerm term, IReadOnlyList<string> endings) =>
        $"({string.Join(" OR ", endings.Select(ending => Quote(string.Join(' ', [.. term.Folded.SkipLast(1), ending]))))})";

    private string AllOf(IReadOnlyList<SearchTerm> terms, params string[] more) =>
        string.Join(" AND ", terms.OrderBy(term => term.Folded.Min(docs)).Select(term => Quote(string.Join(' ', term.Folded))).Concat(more));

    private static string? AnyOf(IEnumerable<string> words) => string.Join(" OR ", words) is { Length: > 0 } any ? any : null;

    private void Add(MatchTier tier, string? match)
    {
        if (match is not null)
            codes.Add(new(tier, match));
    }

    /// <summary>Words hold no quotation mark: it is no letter.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}

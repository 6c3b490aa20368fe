namespace Docs.Storage.Search;

/// <summary>
/// A query as FTS5 expressions, one a tier, best first. Ranking by tier and, within one, by issue day needs no look at more
/// documents than the page holds: bm25 would read the whole posting list of each word, a million entries for "quyết
/// định", to learn how common it is. Every word comes out of <see cref="SearchWords"/>, so no expression can be malformed.
/// </summary>
internal sealed class MatchTiers
{
    /// <summary>Longer queries are sentences; documents seldom hold them word for word, and a rare phrase of common words is dear.</summary>
    private const int MaxPhrase = 12;

    /// <summary>Words a holder's name may have, as a person types it.</summary>
    private const int MaxName = 7;

    /// <summary>Words among which a name is looked for.</summary>
    private const int MaxNamed = 20;

    private readonly List<TierMatch> tiers = [];

    /// <param name="endings">Words the last word may stand for, if it is unfinished; null if it is not.</param>
    public MatchTiers(SearchText text, IReadOnlyList<string>? endings)
    {
        AddCodes(text);
        if (text.Terms.Count > 0)
            AddWords(text, endings);
        tiers.Sort((one, other) => other.Tier.CompareTo(one.Tier));
    }

    /// <summary>Best first; empty without text.</summary>
    public IReadOnlyList<TierMatch> Tiers => tiers;

    /// <summary>Documents of any tier: the last one of words holds all others of words. Null if nothing is asked for.</summary>
    public string? Any(string? filter)
    {
        var any = tiers.Where((one, index) => one.Tier is MatchTier.CodeBeginning or MatchTier.Code or MatchTier.WholeNumber || index == tiers.Count - 1);
        return tiers.Count == 0 ? filter : With(filter, string.Join(" OR ", any.Select(one => $"({one.Match})")));
    }

    /// <summary>Documents of this tier that are in no better one.</summary>
    /// <param name="ranked">True among the newest matches; false among the others, where tiers that are bounded are nobody's.</param>
    public string Only(TierMatch tier, string? filter, bool ranked)
    {
        var better = tiers.Where(one => one.Tier > tier.Tier && (ranked || !IsBounded(one.Tier))).Select(one => $"({one.Match})").ToList();
        var match = With(filter, tier.Match);
        return better.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", better)})";
    }

    /// <summary>
    /// Frequent words that never stand together would be compared in a million documents to find none: tiers of anything but
    /// codes and holders are told apart among the newest matches only. The lowest tier holds all others.
    /// </summary>
    public bool IsBounded(MatchTier tier) =>
        tier != tiers[^1].Tier && tier is < MatchTier.CodeBeginning and not (MatchTier.Holder or MatchTier.PhraseWho or MatchTier.ExactHolder or MatchTier.ExactPhraseWho);

    public static string With(string? filter, string match) => filter is null ? match : $"({match}) AND {filter}";

    private void AddCodes(SearchText text)
    {
        var whole = AnyOf(text.Codes.WholeNumbers.Select(Quote));
        if (whole is not null && text.Required.Count > 1)
            tiers.Add(new(MatchTier.NumberAndWords, $"({whole}) AND {AllOf(text.Required)}"));
        Add(MatchTier.WholeNumber, whole);
        Add(MatchTier.Code, AnyOf(text.Codes.Codes.Select(Quote)));
        Add(MatchTier.CodeBeginning, AnyOf(text.Codes.Beginnings.Select(key => Quote(key) + " *").Concat(text.Codes.Digits.Select(Quote))));
    }

    private void AddWords(SearchText text, IReadOnlyList<string>? endings)
    {
        var words = AllOf(text.Required);
        Add(MatchTier.ExactHolder, Named(text, words, WordMarks.NameExact, term => term.Exact));
        AddFields(text, term => term.Exact, WordMarks.WhoExact, WordMarks.WhatExact, MatchTier.ExactPhraseWho, MatchTier.ExactFields);
        Add(MatchTier.Holder, Named(text, words, WordMarks.NameFolded, term => term.Folded));
        AddFields(text, term => term.Folded, WordMarks.WhoFolded, WordMarks.WhatFolded, MatchTier.PhraseWho, MatchTier.Fields);
        if (text.Terms.Count > 1 && text.Terms.Sum(term => term.Folded.Count) <= MaxPhrase)
            Add(MatchTier.Phrase, Quote(string.Join(' ', text.Terms.SelectMany(term => term.Folded))));
        if (text.Required.Count < text.Terms.Count)
            Add(MatchTier.AllWords, AllOf(text.Terms));
        Add(MatchTier.Words, words);
        if (endings is not { Count: > 0 } || text.Required[^1] != text.Terms[^1])
            return;

        if (text.Terms.Count > 1 && text.Terms.Sum(term => term.Folded.Count) <= MaxPhrase)
        {
            var all = text.Terms.SelectMany(term => term.Folded).ToList();
            Add(MatchTier.BeginningWho, Marked(WordMarks.WhoFolded, all) + " *");
            Add(MatchTier.BeginningWhat, Marked(WordMarks.WhatFolded, all) + " *");
        }

        Add(MatchTier.Beginning, AllOf([.. text.Required.SkipLast(1)], Unfinished(text.Required[^1], endings)));
    }

    /// <summary>A phrase in who (<paramref name="best"/>), in what (the tier below it), and all words in either.</summary>
    private void AddFields(SearchText text, Func<SearchTerm, IReadOnlyList<string>> words, char who, char what, MatchTier best, MatchTier fields)
    {
        var all = text.Terms.SelectMany(words).ToList();
        if (all.Count <= MaxPhrase)
        {
            Add(best, Marked(who, all));
            Add(best - 1, Marked(what, all));
        }

        if (text.Required.Count > 1)
            Add(fields, string.Join(" AND ", text.Required.Select(term => $"({Marked(who, words(term))} OR {Marked(what, words(term))})")));
    }

    /// <summary>Every run of the query's words that may be a whole name.</summary>
    private static string? Named(SearchText text, string words, char mark, Func<SearchTerm, IReadOnlyList<string>> spelling)
    {
        var all = text.Terms.SelectMany(spelling).Take(MaxNamed).ToList();
        var names = Enumerable.Range(0, all.Count)
            .SelectMany(start => Enumerable.Range(2, MaxName - 1).Where(length => start + length <= all.Count).Select(length => all.GetRange(start, length)))
            .Select(run => SearchKeys.Name(mark, run)!);
        return AnyOf(names.Select(Quote)) is { } any ? $"({any}) AND {words}" : null;
    }

    private static string Unfinished(SearchTerm term, IReadOnlyList<string> endings) =>
        $"({string.Join(" OR ", endings.Select(ending => Quote(string.Join(' ', [.. term.Folded.SkipLast(1), ending]))))})";

    private static string AllOf(IReadOnlyList<SearchTerm> terms, params string[] more) =>
        string.Join(" AND ", terms.Select(term => Quote(string.Join(' ', term.Folded))).Concat(more));

    private static string? AnyOf(IEnumerable<string> words) => string.Join(" OR ", words) is { Length: > 0 } any ? any : null;

    private static string Marked(char mark, IReadOnlyList<string> words) => Quote(string.Join(' ', words.Select(word => mark + word)));

    private void Add(MatchTier tier, string? match)
    {
        if (match is not null)
            tiers.Add(new(tier, match));
    }

    /// <summary>Words hold no quotation mark: it is no letter.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}

namespace Docs.Storage.Search;

/// <summary>How well a document matches, best first. The number is the hit's score and stands in cursors.</summary>
internal enum MatchTier
{
    Everything = 0,
    Beginning = 1,
    FoldedWords = 2,
    FoldedPhrase = 3,
    FoldedPhraseWhat = 4,
    FoldedPhraseWho = 5,
    ExactWords = 6,
    ExactPhrase = 7,
    ExactPhraseWhat = 8,
    ExactPhraseWho = 9,
    CodeBeginning = 10,
    Code = 11,
    WholeNumber = 12,
}

/// <summary>
/// A query as FTS5 expressions, one a tier. Ranking by tier and, within one, by issue day needs no look at more documents
/// than the page holds: bm25 would read the whole posting list of each word, a million entries for "quyết định", to learn
/// how common it is. Every word comes out of <see cref="SearchWords"/>, so no expression can be malformed.
/// </summary>
internal sealed class MatchTiers
{
    /// <summary>Longer queries are sentences; documents seldom hold them word for word, and a rare phrase of common words is dear.</summary>
    private const int MaxPhrase = 12;

    private readonly List<(MatchTier Tier, string Match)> tiers = [];
    private readonly string? tags;

    public MatchTiers(SearchText text, IReadOnlyCollection<string> tags, bool openEnd)
    {
        this.tags = tags.Count == 0 ? null : $"{{tags}} : ({string.Join(" AND ", tags.Select(Quote))})";
        AddCodes(text);
        if (text.Terms.Count > 0)
            AddWords(text.Terms, openEnd);
        else if (tiers.Count == 0 && this.tags is not null)
            tiers.Add((MatchTier.Everything, this.tags));
    }

    public IEnumerable<MatchTier> Tiers => tiers.Select(tier => tier.Tier);

    /// <summary>Documents of this tier and of no better one.</summary>
    public string Only(MatchTier tier)
    {
        var index = tiers.FindIndex(one => one.Tier == tier);
        var better = tiers.Take(index).Select(one => $"({one.Match})").ToList();
        var match = Filtered(tiers[index].Match);
        return better.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", better)})";
    }

    /// <summary>Documents of any tier. The widest tier of words holds the others of words.</summary>
    public string Any => Filtered(string.Join(" OR ", tiers
        .Where((one, index) => one.Tier >= MatchTier.CodeBeginning || index == tiers.Count - 1)
        .Select(one => $"({one.Match})")));

    private void AddCodes(SearchText text)
    {
        AddKeys(MatchTier.WholeNumber, text.WholeNumbers.Select(Quote));
        AddKeys(MatchTier.Code, text.Codes.Select(Quote));
        AddKeys(MatchTier.CodeBeginning, text.Beginnings.Select(key => Quote(key) + " *"));
    }

    private void AddKeys(MatchTier tier, IEnumerable<string> keys)
    {
        var any = string.Join(" OR ", keys);
        if (any.Length > 0)
            tiers.Add((tier, $"{{keys}} : ({any})"));
    }

    private void AddWords(IReadOnlyList<SearchTerm> terms, bool openEnd)
    {
        var phrase = terms.Sum(term => term.Exact.Count) <= MaxPhrase;
        if (phrase)
        {
            AddPhrase(MatchTier.ExactPhraseWho, "xwho", terms, term => term.Exact);
            AddPhrase(MatchTier.ExactPhraseWhat, "xwhat", terms, term => term.Exact);
            AddPhrase(MatchTier.ExactPhrase, "xwho xwhat xbody", terms, term => term.Exact);
        }

        if (!phrase || terms.Count > 1)
            tiers.Add((MatchTier.ExactWords, $"{{xwho xwhat xbody}} : ({string.Join(" AND ", terms.Select(term => Quote(term.Exact)))})"));
        if (phrase)
        {
            AddPhrase(MatchTier.FoldedPhraseWho, "fwho", terms, term => term.Folded);
            AddPhrase(MatchTier.FoldedPhraseWhat, "fwhat", terms, term => term.Folded);
            AddPhrase(MatchTier.FoldedPhrase, "fwho fwhat fbody", terms, term => term.Folded);
        }

        if (!phrase || terms.Count > 1)
            tiers.Add((MatchTier.FoldedWords, Folded(terms)));
        if (openEnd)
            tiers.Add((MatchTier.Beginning, Folded(terms, " *")));
    }

    private void AddPhrase(MatchTier tier, string columns, IReadOnlyList<SearchTerm> terms, Func<SearchTerm, IReadOnlyList<string>> words) =>
        tiers.Add((tier, $"{{{columns}}} : {Quote(terms.SelectMany(words))}"));

    private static string Folded(IReadOnlyList<SearchTerm> terms, string end = "") =>
        $"{{fwho fwhat fbody}} : ({string.Join(" AND ", terms.Select(term => Quote(term.Folded)))}{end})";

    private string Filtered(string match) => tags is null || match == tags ? match : $"({match}) AND ({tags})";

    private static string Quote(IEnumerable<string> words) => Quote(string.Join(' ', words));

    /// <summary>Words hold no quotation mark: it is no letter.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}

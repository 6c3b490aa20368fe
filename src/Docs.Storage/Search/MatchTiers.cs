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

/// <summary>One tier as an FTS5 expression on one of the two tables.</summary>
internal sealed record TierMatch(MatchTier Tier, string Table, string Match);

/// <summary>
/// A query as FTS5 expressions, one a tier, best first. Ranking by tier and, within one, by issue day needs no look at more
/// documents than the page holds: bm25 would read the whole posting list of each word, a million entries for "quyết
/// định", to learn how common it is. Every word comes out of <see cref="SearchWords"/>, so no expression can be malformed.
/// </summary>
internal sealed class MatchTiers
{
    private const string Exact = "exact";
    private const string Folded = "folded";

    /// <summary>Longer queries are sentences; documents seldom hold them word for word, and a rare phrase of common words is dear.</summary>
    private const int MaxPhrase = 12;

    private readonly List<TierMatch> tiers = [];
    private readonly string? tags;

    public MatchTiers(SearchText text, IReadOnlyCollection<string> tags, bool openEnd)
    {
        this.tags = tags.Count == 0 ? null : $"tags : ({string.Join(" AND ", tags.Select(Quote))})";
        AddCodes(text);
        if (text.Terms.Count > 0)
            AddWords(text.Terms, openEnd);
        else if (tiers.Count == 0 && this.tags is not null)
            tiers.Add(new(MatchTier.Everything, Folded, this.tags));
    }

    public IReadOnlyList<TierMatch> Tiers => tiers;

    /// <summary>Documents of any tier, on the folded table: what matches exactly matches folded too, and the last tier of words holds the others.</summary>
    public TierMatch Any => new(MatchTier.Everything, Folded, Filtered(string.Join(" OR ", tiers
        .Where((one, index) => one.Tier >= MatchTier.CodeBeginning || index == tiers.Count - 1)
        .Select(one => $"({one.Match})"))));

    /// <summary>Documents of this tier that are in no better one of the same table.</summary>
    public TierMatch Only(TierMatch tier)
    {
        var better = tiers.Where(one => one.Tier > tier.Tier && one.Table == tier.Table).Select(one => $"({one.Match})").ToList();
        var match = Filtered(tier.Match);
        return tier with { Match = better.Count == 0 ? match : $"({match}) NOT ({string.Join(" OR ", better)})" };
    }

    /// <summary>What the other table holds of better tiers: codes for exact words, the widest exact tier for folded ones.</summary>
    public TierMatch? BetterElsewhere(TierMatch tier) => tier.Table switch
    {
        Exact when tiers.Exists(one => one.Tier >= MatchTier.CodeBeginning) =>
            new(tier.Tier, Folded, string.Join(" OR ", tiers.Where(one => one.Tier >= MatchTier.CodeBeginning).Select(one => $"({one.Match})"))),
        Folded when tier.Tier < MatchTier.ExactWords => tiers.FindLast(one => one.Table == Exact),
        _ => null,
    };

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
            tiers.Add(new(tier, Folded, $"keys : ({any})"));
    }

    private void AddWords(IReadOnlyList<SearchTerm> terms, bool openEnd)
    {
        var exact = terms.Select(term => term.Exact).ToList();
        var folded = terms.Select(term => term.Folded).ToList();
        AddWords(Exact, exact, MatchTier.ExactPhraseWho, MatchTier.ExactPhraseWhat, MatchTier.ExactPhrase, MatchTier.ExactWords);
        AddWords(Folded, folded, MatchTier.FoldedPhraseWho, MatchTier.FoldedPhraseWhat, MatchTier.FoldedPhrase, MatchTier.FoldedWords);
        if (openEnd)
            tiers.Add(new(MatchTier.Beginning, Folded, AllOf(folded) + " *"));
    }

    private void AddWords(string table, List<IReadOnlyList<string>> terms, MatchTier who, MatchTier what, MatchTier anywhere, MatchTier words)
    {
        if (terms.Sum(term => term.Count) <= MaxPhrase)
        {
            var phrase = Quote(string.Join(' ', terms.SelectMany(term => term)));
            tiers.Add(new(who, table, $"who : {phrase}"));
            tiers.Add(new(what, table, $"what : {phrase}"));
            tiers.Add(new(anywhere, table, phrase));
            if (terms.Count == 1)
                return;
        }

        tiers.Add(new(words, table, AllOf(terms)));
    }

    private static string AllOf(IEnumerable<IReadOnlyList<string>> terms) => string.Join(" AND ", terms.Select(term => Quote(string.Join(' ', term))));

    private string Filtered(string match) => tags is null || match == tags ? match : $"({match}) AND ({tags})";

    /// <summary>Words hold no quotation mark: it is no letter.</summary>
    private static string Quote(string words) => $"\"{words}\"";
}

namespace Docs.Storage.Search;

/// <summary>How well a document matches, the best last. The number is the hit's score and stands in cursors.</summary>
internal enum MatchTier
{
    /// <summary>Without words to match.</summary>
    Everything = 0,

    /// <summary>With the last word unfinished.</summary>
    Beginning = 1,

    /// <summary>All words that are required, somewhere.</summary>
    Words = 2,
    AllWords = 3,
    Phrase = 4,

    /// <summary>All words among the words of the fields.</summary>
    Fields = 5,
    PhraseWhat = 6,
    PhraseWho = 7,

    /// <summary>The query names a holder wholly, and all else matches too.</summary>
    Holder = 8,

    /// <summary>As written, in the body: judged by <see cref="Ranking"/>, not indexed.</summary>
    ExactWords = 9,
    ExactPhrase = 10,
    ExactFields = 11,
    ExactPhraseWhat = 12,
    ExactPhraseWho = 13,
    ExactHolder = 14,
    CodeBeginning = 15,
    Code = 16,
    WholeNumber = 17,

    /// <summary>A number, and all other words too.</summary>
    NumberAndWords = 18,
}

/// <summary>One tier as an FTS5 expression.</summary>
internal sealed record TierMatch(MatchTier Tier, string Match);

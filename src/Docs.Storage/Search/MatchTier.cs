namespace Docs.Storage.Search;

/// <summary>How well a document matches, the best last. The number is the hit's score and stands in cursors.</summary>
internal enum MatchTier
{
    /// <summary>Without words to match, or one of too many matches to look at each: newest first.</summary>
    Unranked = 0,

    /// <summary>With the last word unfinished.</summary>
    Beginning = 1,

    /// <summary>All words that are required, somewhere.</summary>
    Words = 2,
    AllWords = 3,

    /// <summary>All of them as written.</summary>
    ExactWords = 4,

    /// <summary>A phrase with its last word unfinished, in what the paper is about; in a holder's name.</summary>
    BeginningWhat = 5,
    BeginningWho = 6,

    /// <summary>All words among the words of the fields.</summary>
    Fields = 7,
    Phrase = 8,
    PhraseWhat = 9,
    PhraseWho = 10,

    /// <summary>The query names a holder wholly, and all else matches too.</summary>
    Holder = 11,
    ExactFields = 12,

    /// <summary>The phrase as written, in the body.</summary>
    ExactPhrase = 13,
    ExactPhraseWhat = 14,
    ExactPhraseWho = 15,
    ExactHolder = 16,
    CodeBeginning = 17,
    Code = 18,
    WholeNumber = 19,

    /// <summary>A number, and all other words too.</summary>
    NumberAndWords = 20,
}

/// <summary>What one tier asks for.</summary>
internal sealed record TierMatch(MatchTier Tier, Match Match);

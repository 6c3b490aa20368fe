using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>A value a rule found, with the words it stands on.</summary>
/// <param name="Strength">How often this rule is right on words that were read perfectly, 0–1.</param>
/// <param name="Rule">Its name, shown as the field's source.</param>
/// <param name="ReadAs">How much the engine's confidence in its words tells of the value.</param>
internal sealed record Found(string Value, IReadOnlyList<TextWord> Words, int Page, double Strength, string Rule, ReadAs ReadAs = ReadAs.Words)
{
    public bool Known => ReadAs == ReadAs.Known;

    /// <summary>The words whose reading decides where others are vouched for; null is all.</summary>
    public IReadOnlyList<TextWord>? Doubtful { get; init; }

    public FieldValue ToField() =>
        new(Value, Scoring.Confidence(Strength, Doubtful ?? Words, ReadAs), Page, Words.Count == 0 ? null : Box.Around(Words.Select(word => word.Box)), Rule);
}

internal enum ReadAs
{
    /// <summary>Running text, which the engine's dictionary knows.</summary>
    Words,

    /// <summary>Numbers with notation and the like: the engine is unsure of them even where it is right.</summary>
    Code,

    /// <summary>A code of a fixed shape without notation, always printed: a slip would have broken its shape.</summary>
    Serial,

    /// <summary>A person's name of words that are names: a stroke over one makes the engine doubt it, but another name it is only where the engine held that possible.</summary>
    Names,

    /// <summary>A value of the gazetteer, letter by letter.</summary>
    Known,
}

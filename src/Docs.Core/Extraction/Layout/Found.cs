using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>A value a rule found, with the words it stands on.</summary>
/// <param name="Strength">How often this rule is right on words that were read perfectly, 0–1.</param>
/// <param name="Rule">Its name, shown as the field's source.</param>
/// <param name="Known">The value is in the gazetteer, letter by letter: how surely its words were read matters less.</param>
internal sealed record Found(string Value, IReadOnlyList<TextWord> Words, int Page, double Strength, string Rule, bool Known = false)
{
    public FieldValue ToField() =>
        new(Value, Known ? Scoring.Known(Strength, Words) : Scoring.Confidence(Strength, Words), Page, Words.Count == 0 ? null : Box.Around(Words.Select(word => word.Box)), Rule);
}

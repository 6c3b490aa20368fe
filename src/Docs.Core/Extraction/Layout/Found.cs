using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>A value a rule found, with the words it stands on.</summary>
/// <param name="Strength">How often this rule is right on words that were read perfectly, 0–1.</param>
/// <param name="Rule">Its name, shown as the field's source.</param>
internal sealed record Found(string Value, IReadOnlyList<TextWord> Words, int Page, double Strength, string Rule)
{
    public FieldValue ToField() =>
        new(Value, Scoring.Confidence(Strength, Words), Page, Words.Count == 0 ? null : Box.Around(Words.Select(word => word.Box)), Rule);
}

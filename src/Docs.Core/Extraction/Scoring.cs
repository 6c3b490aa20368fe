using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>
/// Confidence is a probability, kept simple: strength of the rule × how surely its weakest word was read; a second place
/// that says the same halves the doubt several times over, a contradiction halves the confidence. It errs to the low side:
/// a field sent to a person costs seconds, a wrong one published costs trust.
/// </summary>
internal static class Scoring
{
    /// <summary>Never certain: only a person is.</summary>
    private const double Highest = 0.99;

    /// <summary>Engine confidence of the weakest word → share of values read without a slip. A rough line through measured scans.</summary>
    private static readonly (double Word, double Right)[] Reading =
        [(0.0, 0.20), (0.3, 0.45), (0.5, 0.70), (0.7, 0.88), (0.8, 0.95), (0.88, 0.985), (0.95, 1.0), (1.0, 1.0)];

    public static double Confidence(double strength, IReadOnlyList<TextWord> words) =>
        Round(Math.Min(Highest, strength * Read(words)));

    /// <summary>A known name was read, so a slip would have had to make it from another known one: a fifth of the doubt is left.</summary>
    public static double Known(double strength, IReadOnlyList<TextWord> words) =>
        Round(Math.Min(Highest, strength * (1 - (1 - Read(words)) * 0.2)));

    /// <summary>Two independent places agree: what is left of the doubt is a fifth.</summary>
    public static double Agreed(double confidence) => Round(Math.Min(Highest, 1 - (1 - confidence) * 0.2));

    public static double Contradicted(double confidence) => Round(confidence * 0.5);

    /// <summary>Share of values read without a slip, by the weakest word that has a letter or digit.</summary>
    public static double Read(IReadOnlyList<TextWord> words)
    {
        var weakest = 1.0;
        foreach (var word in words)
        {
            if (word.Text.Any(char.IsLetterOrDigit) && !double.IsNaN(word.Confidence))
                weakest = Math.Min(weakest, Math.Clamp(word.Confidence, 0, 1));
        }

        for (var i = 1; i < Reading.Length; i++)
        {
            var (above, right) = Reading[i];
            var (below, wrong) = Reading[i - 1];
            if (weakest <= above)
                return wrong + (right - wrong) * (weakest - below) / (above - below);
        }

        return 1;
    }

    private static double Round(double value) => Math.Round(value, 3);
}

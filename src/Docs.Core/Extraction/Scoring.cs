using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

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
    private static readonly (double Word, double Right)[] OfWords =
        [(0.0, 0.20), (0.3, 0.45), (0.5, 0.70), (0.7, 0.88), (0.8, 0.95), (0.88, 0.985), (0.95, 1.0), (1.0, 1.0)];

    /// <summary>
    /// The same for codes: of 190 printed numbers of generated and rendered scans, a third below 0.8, none was wrong for a doubt
    /// of the engine; the line stays below that. Numbers that may be a pen's are told apart before (NumberRule).
    /// </summary>
    private static readonly (double Word, double Right)[] OfCodes =
        [(0.0, 0.35), (0.15, 0.72), (0.3, 0.88), (0.5, 0.925), (0.7, 0.94), (0.8, 0.96), (0.88, 0.99), (0.95, 1.0), (1.0, 1.0)];

    /// <summary>
    /// The same for words of known names that the engine held for no other name: of 27 from 0.4 to 0.8 one was wrong. Below there are too few to tell.
    /// </summary>
    private static readonly (double Word, double Right)[] OfNames =
        [(0.0, 0.20), (0.3, 0.50), (0.4, 0.84), (0.6, 0.87), (0.7, 0.90), (0.8, 0.95), (0.88, 0.985), (0.95, 1.0), (1.0, 1.0)];

    /// <summary>The same for words whose letters and marks are settled (<see cref="ReadingDoubt"/>).</summary>
    private static readonly (double Word, double Right)[] OfSettled =
        [(0.0, 0.20), (0.4, 0.80), (0.55, 0.92), (0.65, 0.955), (0.75, 0.975), (0.88, 0.99), (0.95, 1.0), (1.0, 1.0)];

    /// <summary>
    /// The engine held another digit possible, and reading the number again alone did not settle it (or was not done): of such
    /// personal ids one in seven was wrong. Below what any document is published with unseen.
    /// </summary>
    private const double ContestedDigit = 0.79;

    /// <summary>Whether another reading of one of the words differs from it in digits alone: neither a dictionary nor a validator tells which is meant.</summary>
    public static bool IsContested(IEnumerable<TextWord> words) =>
        words.Any(word => word.Others?.Any(other => DigitRivals.Are(word.Text, other)) == true);

    /// <param name="strength">How often the rule is right on words read perfectly.</param>
    /// <param name="words">The words the value stands on.</param>
    /// <param name="reading">Of a known name an eighth of the doubt is left: a slip would have had to make it from another known one.</param>
    public static double Confidence(double strength, IReadOnlyList<TextWord> words, ReadAs reading = ReadAs.Words) => Round(Math.Min(IsContested(words) ? ContestedDigit : Highest, strength * reading switch
    {
        ReadAs.Code => Read(words, OfCodes),
        ReadAs.Serial => 1 - (1 - Read(words, OfCodes)) * 0.5,
        ReadAs.Names => Read(words, OfNames),
        ReadAs.Known => 1 - (1 - Read(words, OfWords)) * 0.12,
        _ => Read(words, OfWords),
    }));

    /// <summary>
    /// What rules and words say → share of values that are right. The products above are too low between: of 160 values of all fields from
    /// 0.84 to 0.92 on the seven sets it was drawn by none was wrong, of 96 from 0.5 to 0.8 two in five. From 0.94 on they stand as they are.
    /// On a set nobody had read, of 64 from 0.9 to 0.95 eight were wrong, of 365 above five.
    /// </summary>
    private static readonly (double Said, double Right)[] Curve = [(0.0, 0.0), (0.8, 0.8), (0.84, 0.9), (0.94, 0.94), (1.0, 1.0)];

    /// <summary>The last step: what is worked out of a confidence is worked out of the uncalibrated one.</summary>
    public static double Calibrated(double confidence) => Round(On(Curve, confidence));

    /// <summary>Two independent places agree: what is left of the doubt is a fifth.</summary>
    public static double Agreed(double confidence) => Round(Math.Min(Highest, 1 - (1 - confidence) * 0.2));

    /// <summary>Letters that another field vouches for prove no digits: what was in doubt stays below what counts as certain.</summary>
    private const double MostVouched = 0.94;

    /// <summary>Half of what may be wrong is vouched for from elsewhere on the page.</summary>
    public static double Vouched(double confidence) => Round(Math.Max(confidence, Math.Min(MostVouched, 1 - (1 - confidence) * 0.5)));

    public static double Contradicted(double confidence) => Round(confidence * 0.5);

    /// <summary>Share of values read without a slip, by the weakest word that has a letter or digit.</summary>
    private static double Read(IReadOnlyList<TextWord> words, (double Word, double Right)[] table)
    {
        var weakest = 1.0;
        foreach (var word in words)
        {
            if (word.Text.Any(char.IsLetterOrDigit) && !double.IsNaN(word.Confidence))
                weakest = Math.Min(weakest, Math.Max(On(table, OfLetters(word)), ReadingDoubt.IsSettled(word) ? On(OfSettled, OfLetters(word)) : 0));
        }

        return weakest;
    }

    /// <summary>On the line through the points.</summary>
    private static double On((double At, double Value)[] points, double at)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (above, high) = points[i];
            var (below, low) = points[i - 1];
            if (at <= above)
                return low + (high - low) * (at - below) / (above - below);
        }

        return 1;
    }

    /// <summary>The dots of a form's gap are read as part of the answer, and it is them the engine doubts most.</summary>
    private static double OfLetters(TextWord word)
    {
        var confidence = Math.Clamp(word.Confidence, 0, 1);
        return word.Text.EndsWith("....", StringComparison.Ordinal) ? 1 - ((1 - confidence) * 0.4) : confidence;
    }

    private static double Round(double value) => Math.Round(value, 3);
}

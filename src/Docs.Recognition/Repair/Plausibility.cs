namespace Docs.Recognition.Repair;

/// <summary>How well a reading fits the language, in the unit of the engine's confidence (0–1), so that the two can be added.</summary>
internal static class Plausibility
{
    private const double Legal = 0.1, Known = 0.05, Pair = 0.15, Illegal = -0.25, OddCase = -0.2, OddSign = -0.3;

    /// <summary>Signs that stand in printed papers; all else is what stamps and pens are read as.</summary>
    private const string Signs = ".,;:!?()[]\"'“”‘’/\\-–—+&%@_…°²³*=<>|";

    public static double Of(string text, string? before, string? after)
    {
        var word = WordParts.Of(text);
        var score = text.Any(c => !char.IsLetterOrDigit(c) && !Signs.Contains(c)) ? OddSign : 0;
        if (!word.IsLetters)
            return score;
        if (word.IsMixedCase)
            score += OddCase;
        if (Syllable.IsLegal(word.Core))
            score += Legal;
        else if (word.Core.Any(char.IsLower))
            score += Illegal;
        if (Phrases.Known.Has(word.Core))
            score += Known;
        if (Phrases.Known.HasPair(Core(before), word.Core))
            score += Pair;
        if (Phrases.Known.HasPair(word.Core, Core(after)))
            score += Pair;
        return score;
    }

    private static string? Core(string? text) => text is null ? null : WordParts.Of(text).Core;
}

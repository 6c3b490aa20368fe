namespace Docs.Recognition.Pipeline;

/// <summary>Throws away what stamps, signatures and dust were read as. A real word that is hard to read keeps more confidence than that, or stands among words that are sure.</summary>
internal static class Rubbish
{
    /// <summary>Below this nothing was ever a word (measured on office scans: 0.4 begins to cost real words).</summary>
    private const double Hopeless = 0.3;

    /// <summary>Lone strokes and signs need more: they are what a signature breaks into.</summary>
    private const double SignHopeless = 0.5;

    /// <summary>In a line read this well a doubtful word is a rare name or a strange letter, not a stroke of the pen.</summary>
    private const double SureLine = 0.7;

    public static IEnumerable<EngineLine> Without(IEnumerable<EngineLine> lines) => lines
        .Select(line => line with { Words = Kept(line) })
        .Where(line => line.Words.Any(word => word.Text.Any(char.IsLetterOrDigit)));

    private static List<EngineWord> Kept(EngineLine line)
    {
        var sure = PageText.Belief([line]) >= SureLine;
        return [.. line.Words.Where(word => !Is(word, sure))];
    }

    private static bool Is(EngineWord word, bool sureLine) => word.Text.Any(char.IsLetterOrDigit)
        ? word.Confidence < Hopeless && !(sureLine && word.Text.Count(char.IsLetter) >= 2)
        : word.Confidence < SignHopeless;
}

namespace Docs.Recognition.Pipeline;

/// <summary>Throws away what stamps, signatures and dust were read as. A real word that is hard to read keeps more confidence than that.</summary>
internal static class Rubbish
{
    /// <summary>Below this nothing was ever a word (measured on office scans: 0.4 begins to cost real words).</summary>
    private const double Hopeless = 0.3;

    /// <summary>Lone strokes and signs need more: they are what a signature breaks into.</summary>
    private const double SignHopeless = 0.5;

    public static IEnumerable<EngineLine> Without(IEnumerable<EngineLine> lines) => lines
        .Select(line => line with { Words = [.. line.Words.Where(word => !Is(word))] })
        .Where(line => line.Words.Count > 0 && line.Words.Any(word => word.Text.Any(char.IsLetterOrDigit)));

    private static bool Is(EngineWord word) =>
        word.Confidence < Hopeless || (word.Confidence < SignHopeless && !word.Text.Any(char.IsLetterOrDigit));
}

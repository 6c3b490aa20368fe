using Docs.Recognition.Repair;

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

    /// <summary>
    /// A page on which hardly any word was believed (measured: at most 0.1 on backs of sheets where the front shows through in
    /// mirror writing, 0.75 and more on the worst phone photo) has no text to be found.
    /// </summary>
    private const double LegibleShare = 0.25, LegibleWord = 0.8;

    public static bool IsAll(IReadOnlyList<EngineLine> lines)
    {
        var words = lines.SelectMany(line => line.Words).Where(word => word.Text.Any(char.IsLetterOrDigit)).ToList();
        return words.Count > 0 && words.Count(IsLegible) < LegibleShare * words.Count;
    }

    private static bool IsLegible(EngineWord word) => word.Confidence >= LegibleWord && WordParts.Of(word.Text).Core is { Length: > 1 } core
        && (core.All(char.IsDigit) || Syllable.IsLegal(core));

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

using System.Text;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>
/// Words of names that no list has. A list cannot tell whether they were read without a slip; the engine can: of 3,300 unlisted
/// words with one capital of generated scans that it was sure of and held in no other marks possible, one in 350 was
/// wrong, of those it held in other marks possible too, one in twelve (where it was unsure besides, one in two; where it was not, and no known name has their letters, five of six were right).
/// </summary>
internal static class UnlistedNames
{
    /// <summary>The most the engine ever believes of a word that its dictionary does not have is 0.933.</summary>
    private const double Sure = 0.9, HardlySure = 0.8;

    /// <summary>A name with such a word is right so often, and never quite certain.</summary>
    public const double Most = 0.94;

    /// <summary>"Ấn" where "Ẩn" is known: likelier its slip than a name no list has.</summary>
    private const double OfDoubted = 0.8;

    private const double OfSure = 0.985, OfHardlySure = 0.86;

    /// <summary>A mark is lost more easily than made: "Én" is read as "En" without a doubt, and capitals lose theirs most.</summary>
    private const double OfUnmarked = 0.8;

    /// <summary>Ê-đê and Mnông are written without tones: one is a slip, or a name taken from Vietnamese.</summary>
    private const double OfToneInClan = 0.8;

    private const double OfDoubtedInClan = 0.93;

    /// <param name="words">Of the name as mended.</param>
    /// <param name="read">What it was read from.</param>
    /// <returns>0–1: the share of such words that are right; of several the least sure one's.</returns>
    public static double Sureness(IEnumerable<string> words, IReadOnlyList<TextWord> read, Gazetteer gazetteer) =>
        words.Select(word => gazetteer.HasNameOfLetters(word) ? OfDoubted : Of(word, read.FirstOrDefault(one => Same(one.Text, word)))).DefaultIfEmpty(1).Min();

    /// <summary>The same of the given names of a clan, whose other marks can have no tone.</summary>
    public static double SurenessInClan(IEnumerable<string> words, IReadOnlyList<TextWord> read) =>
        words.Select(word => OfClan(word, read.FirstOrDefault(one => Same(one.Text, word)))).DefaultIfEmpty(1).Min();

    private static double Of(string word, TextWord? read)
    {
        if (read is null || !(read.Confidence >= HardlySure))
            return OfDoubted;
        return !HasTone(word) ? OfUnmarked : read.Confidence < Sure || Rivals(read).Any() ? OfHardlySure : OfSure;
    }

    private static double OfClan(string word, TextWord? read)
    {
        if (HasTone(word))
            return OfToneInClan;
        return read is null || !(read.Confidence >= Sure) || Rivals(read).Any(rival => !HasTone(rival)) ? OfDoubtedInClan : OfSure;
    }

    /// <summary>Readings with the same letters and other marks.</summary>
    private static IEnumerable<string> Rivals(TextWord read) =>
        (read.Others ?? []).Select(Core).Select(other => NameRepair.WithoutDoubles(other.Replace('œ', 'ơ'))).Where(other => !Same(other, read.Text) && VietnameseText.Fold(other) == VietnameseText.Fold(Core(read.Text)));

    public static bool HasTone(string word) => word.Normalize(NormalizationForm.FormD).AsSpan().ContainsAny("\u0300\u0301\u0303\u0309\u0323");

    public static bool Same(string one, string other) => Core(one).Equals(Core(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Its letters; the Icelandic eth is the engine's other đ.</summary>
    public static string Core(string text) => Eth(string.Concat(text.Where(letter => char.IsLetter(letter) || letter is '\'')));

    public static string Eth(string text) => text.Replace('Ð', 'Đ').Replace('ð', 'đ');
}

using System.Globalization;
using System.Text;

namespace Docs.Benchmarks.Recognition;

/// <summary>
/// How well texts were read. Words are compared as bags (order does not count): NFC, case kept, outer punctuation
/// stripped; "folded" words without their marks. Characters are compared in order.
/// </summary>
public sealed class TextScore
{
    private long truth, read, exact, folded, edits, characters;

    /// <summary>Share of the true words that were read.</summary>
    public double Recall => Share(exact, truth);

    public double FoldedRecall => Share(folded, truth);

    /// <summary>Share of the read words that are true.</summary>
    public double Precision => Share(exact, read);

    /// <summary>Insertions, deletions and substitutions for each true character, white space as one space.</summary>
    public double CharacterError => Share(edits, characters);

    /// <summary>Of the words whose letters were read right, the share whose marks were not.</summary>
    public double DiacriticError => folded == 0 ? 0 : 1 - Share(exact, folded);

    public void Add(string trueText, string readText)
    {
        var (said, heard) = (Words(trueText), Words(readText));
        truth += said.Count;
        read += heard.Count;
        exact += Common(said, heard);
        folded += Common([.. said.Select(Fold)], [.. heard.Select(Fold)]);
        var (a, b) = (Characters(trueText), Characters(readText));
        characters += a.Length;
        edits += EditDistance.Of(a, b);
    }

    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stripped).Where(word => word.Length > 0)];

    public static string Fold(string word)
    {
        var letters = word.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD);
        return string.Concat(letters.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
    }

    private static string Stripped(string word)
    {
        var runes = word.EnumerateRunes().ToList();
        var first = runes.FindIndex(IsWordLike);
        return first < 0 ? "" : string.Concat(runes[first..(runes.FindLastIndex(IsWordLike) + 1)]);
    }

    private static bool IsWordLike(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';

    private static long Common(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var counts = right.GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return left.GroupBy(word => word, StringComparer.Ordinal).Sum(group => (long)Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
    }

    private static string Characters(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}

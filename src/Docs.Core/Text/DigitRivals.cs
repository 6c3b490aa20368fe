using Docs.Core.Recognition;

namespace Docs.Core.Text;

/// <summary>Readings of one number that differ in digits alone: "241407976" and "241407076". No grammar tells which is meant.</summary>
public static class DigitRivals
{
    /// <summary>Whether two readings have the same signs in the same places but for a digit; signs around them count for nothing.</summary>
    public static bool Are(string one, string other)
    {
        var (left, right) = (Core(one), Core(other));
        return left.Length == right.Length && left != right
            && left.Zip(right).All(pair => pair.First == pair.Second || (char.IsAsciiDigit(pair.First) && char.IsAsciiDigit(pair.Second)));
    }

    /// <summary>Without the signs around it.</summary>
    public static string Core(string word) => word.Trim(Around);

    /// <summary>The word with another core between the signs around it.</summary>
    public static string WithCore(string word, string core)
    {
        var start = word.Length - word.TrimStart(Around).Length;
        return word[..start] + core + word[(start + Core(word).Length)..];
    }

    /// <summary>The words of a value without the readings of digits that cannot be meant.</summary>
    /// <param name="isImpossible">Asked with the text of all words, one of them in its other reading.</param>
    public static IReadOnlyList<TextWord> Without(IReadOnlyList<TextWord> words, Predicate<string> isImpossible) =>
        [.. words.Select(word => word.Others is null ? word : word with { Others = [.. word.Others.Where(other => !Are(word.Text, other) || !isImpossible(Read(words, word, other)))] })];

    private static string Read(IReadOnlyList<TextWord> words, TextWord word, string other) => string.Join(' ', words.Select(one => ReferenceEquals(one, word) ? other : one.Text));

    private static readonly char[] Around = ['.', ',', ';', ':', '(', ')', '"', '“', '”', '\'', '…'];
}

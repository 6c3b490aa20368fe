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

    private static readonly char[] Around = ['.', ',', ';', ':', '(', ')', '"', '“', '”', '\'', '…'];
}

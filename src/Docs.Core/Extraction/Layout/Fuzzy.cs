namespace Docs.Core.Extraction.Layout;

/// <summary>Comparison of folded, squeezed texts that forgives a recogniser's slips.</summary>
internal static class Fuzzy
{
    /// <summary>One slip in nine letters: "quyetdinh" may lose one, "thongbao" none, for "thongcao" is another type.</summary>
    private const int LettersPerSlip = 9;

    public static bool Same(string read, string known) =>
        read == known || (Math.Abs(read.Length - known.Length) <= known.Length / LettersPerSlip && Distance(read, known) <= known.Length / LettersPerSlip);

    /// <summary>Share of the known words that are among those read, each with one slip at most.</summary>
    public static double Share(string folded, params string[] known)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (double)known.Count(want => words.Any(word => word == want || (want.Length > 2 && Math.Abs(word.Length - want.Length) <= 1 && Distance(word, want) <= 1))) / known.Length;
    }

    /// <summary>At most so many slips apart.</summary>
    public static bool Within(string one, string other, int most) => Slips(one, other, most) is not null;

    /// <summary>How many letters are wrong, missing or too many; null if more than <paramref name="most"/>.</summary>
    public static int? Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return null;
        var slips = Distance(one, other);
        return slips <= most ? slips : null;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}

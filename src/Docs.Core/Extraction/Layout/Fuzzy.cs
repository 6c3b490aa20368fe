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

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
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

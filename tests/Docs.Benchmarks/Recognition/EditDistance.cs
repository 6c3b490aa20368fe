namespace Docs.Benchmarks.Recognition;

/// <summary>Levenshtein distance over UTF-16 units (NFC Vietnamese has one a letter).</summary>
internal static class EditDistance
{
    public static int Of(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, letter) = (row[0], a[i - 1]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (b[j - 1] == letter ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}

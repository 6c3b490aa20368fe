using System.Numerics;
using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Finds how far a page must be turned. Level pages cost nothing: the ink tells level from sideways, and upside-down
/// shows itself by a reading nobody believes. Only then a small part of the page is read in each possible position, and
/// the position that reads best wins. (Tesseract's own detector takes a second a page and confuses Vietnamese marks with descenders.)
/// </summary>
internal static class Orientation
{
    /// <summary>Mean word confidence of upright scans is 0.85–0.97, of upside-down ones below 0.5.</summary>
    public const double Doubtful = 0.75;

    /// <summary>Lines show as bands: differences of neighbouring rows exceed those of columns. Tables and frames blur this, so it only raises suspicion.</summary>
    private const double SidewaysRatio = 1.15;

    /// <summary>Believed letters of a few lines: no page on its side has so many.</summary>
    private const double Plenty = 40;

    /// <summary>Letters of a word that is longer than high in any type.</summary>
    private const int LongWord = 4;

    /// <summary>A margin's note or a spine's label may stand upright on a level page.</summary>
    private const int FewestWords = 5;

    /// <summary>Another position must read clearly better than the present one.</summary>
    private const double Better = 1.5;

    public static bool LooksSideways(InkMap ink)
    {
        var map = ink.Bilevel;
        int width = map.Width, height = map.Height;
        var rows = new int[height];
        var columns = new int[width];
        for (var y = 0; y < height; y++)
        {
            var row = map.Row(y);
            for (var word = 0; word < row.Length; word++)
            {
                for (var bits = row[word]; bits != 0; bits &= bits - 1)
                {
                    var x = word * 32 + 31 - BitOperations.TrailingZeroCount(bits);
                    if (x >= width)
                        continue;
                    rows[y]++;
                    columns[x]++;
                }
            }
        }

        return Bands(columns) > SidewaysRatio * Bands(rows);
    }

    /// <summary>
    /// The engine reads a page on its side too, block by block and now and then from the last word to the first: its words stand
    /// upright in their boxes then. Bands of ink do not show it where the sheet lies both on its side and askew.
    /// </summary>
    public static bool IsReadSideways(IReadOnlyList<EngineLine> lines)
    {
        var words = lines.SelectMany(line => line.Words).Where(word => word.Text.Count(char.IsLetter) >= LongWord).ToList();
        return words.Count >= FewestWords && 2 * words.Count(word => word.Box.Height > word.Box.Width) > words.Count;
    }

    /// <returns>Degrees clockwise (0, 90, 180, 270) among <paramref name="candidates"/>; 0 unless another reads clearly better.</returns>
    public static int Try(TextEngine engine, PreparedPage page, IReadOnlyList<int> candidates)
    {
        var part = DensestPart(page.Ink, page.Grey.Width, page.Grey.Height);
        using var box = Leptonica.boxCreate(part.X, part.Y, part.Width, part.Height);
        using var crop = PixHandle.Made(Leptonica.pixClipRectangle(page.Grey, box, 0), nameof(Leptonica.pixClipRectangle));
        var asItLies = Lines(engine, crop, 0);
        var upright = Believed(asItLies);

        // Garbage costs more time than text: a table that only looked like a page on its side is known by one reading, not by three.
        if (upright >= Plenty && PageText.Belief(asItLies) >= Doubtful)
            return 0;
        var (best, score) = candidates
            .Select(degrees => (degrees, Believed(Lines(engine, crop, degrees))))
            .MaxBy(candidate => candidate.Item2);
        return score > Better * upright + 1 ? best : 0;
    }

    private static IReadOnlyList<EngineLine> Lines(TextEngine engine, PixHandle crop, int degrees)
    {
        using var turned = PixHandle.Made(Leptonica.pixRotateOrth(crop, degrees / 90), nameof(Leptonica.pixRotateOrth));
        return engine.Read(turned, PreparedPage.WorkDpi, Segmentation.SingleBlock);
    }

    /// <summary>Letters that stand in words the engine is fairly sure of.</summary>
    private static double Believed(IReadOnlyList<EngineLine> lines) => lines
        .SelectMany(line => line.Words)
        .Where(word => word.Confidence > 0.7 && word.Text.Count(char.IsLetter) >= 2)
        .Sum(word => word.Confidence * word.Text.Count(char.IsLetter));

    /// <summary>The ninth of the page (three by three) with most letters.</summary>
    private static Box DensestPart(InkMap ink, int width, int height)
    {
        int third = width / 3, high = height / 3;
        var busiest = ink.Letters
            .GroupBy(letter => (X: Math.Min(2, (int)(letter.CentreX / Math.Max(1, third))), Y: Math.Min(2, (int)(letter.CentreY / Math.Max(1, high)))))
            .MaxBy(cell => cell.Count())?.Key ?? (1, 1);
        return new Box(busiest.X * third, busiest.Y * high, Math.Max(1, third), Math.Max(1, high));
    }

    private static double Bands(int[] counts)
    {
        double sum = 0;
        for (var i = 1; i < counts.Length; i++)
            sum += Math.Pow(counts[i] - counts[i - 1], 2);
        return sum;
    }
}

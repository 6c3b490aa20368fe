using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Evens out shadow, yellowed paper and the dark fold of a book, but only where there is any: on clean paper it costs time and gains nothing.</summary>
internal static class Shade
{
    /// <summary>A tile's paper is its 90th percentile; tiles this far apart in grey levels are shaded.</summary>
    private const int Uneven = 24;

    private const int Tiles = 12;
    private const int White = 245;

    public static (PixHandle Grey, bool Normalised) Normalise(PixHandle grey)
    {
        if (Spread(grey) < Uneven)
            return (grey, false);

        // Tiles of 10 × 15 and threshold 100 are Leptonica's defaults for 300 dpi text.
        return (grey.Then(p => Leptonica.pixBackgroundNorm(p, 0, 0, 10, 15, 100, 50, White, 2, 1)), true);
    }

    private static int Spread(PixHandle grey)
    {
        var papers = new List<int>(Tiles * Tiles);
        int width = grey.Width / Tiles, height = grey.Height / Tiles;
        if (width < 8 || height < 8)
            return 0;
        for (var row = 0; row < Tiles; row++)
        {
            for (var column = 0; column < Tiles; column++)
                papers.Add(Paper(grey, column * width, row * height, width, height));
        }

        // The darkest and lightest twentieth are pictures and the scanner's edge.
        papers.Sort();
        return papers[^(papers.Count / 20 + 1)] - papers[papers.Count / 20];
    }

    private static int Paper(PixHandle grey, int left, int top, int width, int height)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var count = 0;
        for (var y = top; y < top + height; y += 4)
        {
            var row = grey.Row(y);
            for (var x = left; x < left + width; x += 4, count++)
                histogram[PixSteps.Grey(row, x)]++;
        }

        var level = 255;
        for (var left10 = count / 10; level > 0 && (left10 -= histogram[level]) > 0; level--)
        {
        }

        return level;
    }
}

using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Evens out shadow, yellowed paper and the dark fold of a book, but only where there is any: on clean paper it costs time and gains nothing.</summary>
internal static class Shade
{
    /// <summary>A tile's paper is its 90th percentile; tiles this far apart in grey levels are shaded.</summary>
    private const int Uneven = 24;

    private const int Tiles = 12;
    private const int White = 245;

    /// <summary>Fewer pixels across than any scan of a page has: a small photo.</summary>
    private const int SmallWidth = 1000;

    public static (PixHandle Grey, bool Normalised) Normalise(PixHandle grey)
    {
        if (Spread(grey) < Uneven)
            return (grey, false);
        if (grey.Width < SmallWidth)
            return (SmallPhoto(grey), true);

        // Tiles of 10 × 15 and threshold 100 are Leptonica's defaults for 300 dpi text.
        return (grey.Then(p => Leptonica.pixBackgroundNorm(p, 0, 0, 10, 15, 100, 50, White, 2, 1)), true);
    }

    /// <summary>
    /// Blurred letters of six pixels are grey, not black: Leptonica takes them for paper and washes them out (phone photo: 0.683 against 0.693 of
    /// the words read). Here the paper of a tile is its lightest tenth, whatever the letters are.
    /// </summary>
    private static PixHandle SmallPhoto(PixHandle grey)
    {
        int across = 24, down = Math.Max(4, across * grey.Height / grey.Width), width = grey.Width / across, height = grey.Height / down;
        using var papers = PixHandle.Made(Leptonica.pixCreate(across, down, 8), nameof(Leptonica.pixCreate));
        for (var y = 0; y < down; y++)
        {
            var row = papers.Row(y);
            for (var x = 0; x < across; x++)
                row[x >> 2] |= (uint)Math.Max(40, Paper(grey, x * width, y * height, width, height, 1)) << (24 - 8 * (x & 3));
        }

        using var smooth = PixHandle.Made(Leptonica.pixBlockconv(papers, 1, 1), nameof(Leptonica.pixBlockconv));
        using var paper = PixHandle.Made(Leptonica.pixScale(smooth, (float)grey.Width / across, (float)grey.Height / down), nameof(Leptonica.pixScale));
        for (var y = 0; y < grey.Height; y++)
        {
            Span<uint> row = grey.Row(y), light = paper.Row(Math.Min(y, paper.Height - 1));
            for (var x = 0; x < grey.Width; x++)
            {
                var shift = 24 - 8 * (x & 3);
                var value = (uint)Math.Min(255, PixSteps.Grey(row, x) * White / Math.Max(1, (int)PixSteps.Grey(light, Math.Min(x, paper.Width - 1))));
                row[x >> 2] = row[x >> 2] & ~(255u << shift) | value << shift;
            }
        }

        return grey;
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

    private static int Paper(PixHandle grey, int left, int top, int width, int height, int step = 4)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var count = 0;
        for (var y = top; y < top + height; y += step)
        {
            var row = grey.Row(y);
            for (var x = left; x < left + width; x += step, count++)
                histogram[PixSteps.Grey(row, x)]++;
        }

        var level = 255;
        for (var left10 = count / 10; level > 0 && (left10 -= histogram[level]) > 0; level--)
        {
        }

        return level;
    }
}

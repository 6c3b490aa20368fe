using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Takes round seals off pages without colour, where <see cref="ColouredInk"/> sees nothing: the engine takes a ring and the name it
/// touches for one picture and reads neither. What is lighter than the page's letters goes as a whole, of what is as black as they
/// are only the circles, and these stand where a stroke runs through them.
/// </summary>
internal static class SealInk
{
    /// <summary>A page bears one to three seals; more round things are no seals.</summary>
    private const int Most = 4;

    /// <summary>From a letter's ink to paper, the share up to which a pixel is a letter's: a red seal on a grey scan is lighter by a third and more.</summary>
    private const double Dark = 0.3;

    /// <summary>Blurred edges of letters are this near to their ink, in pixels; farther off the blur is as pale as paper.</summary>
    private const int Edge = 1;

    /// <summary>Share of a circle that must be ink for it to be one of the seal's.</summary>
    private const double Drawn = 0.6;

    /// <summary>Circles nearer than this, in pixels of the ink map, are one band.</summary>
    private const int Gap = 4;

    /// <summary>A circle's stroke is this much wider than where it was seen, in pixels of the ink map.</summary>
    private const double Blur = 1.5;

    /// <summary>From ink's limit to white, the share up to which a pale seal is looked for.</summary>
    private const double Pale = 0.35;

    /// <param name="paleToo">Looks once more for seals too pale to count as ink.</param>
    /// <returns>How many were found; the page's pixels are changed in place.</returns>
    public static int Remove(PixHandle grey, InkMap ink, int dpi, bool paleToo)
    {
        if (Remove(grey, ink, dpi) is > 0 and var found)
            return found;
        if (!paleToo)
            return 0;
        using var pale = InkMap.Of(grey, dpi, Pale);
        return Remove(grey, pale, dpi);
    }

    private static int Remove(PixHandle grey, InkMap ink, int dpi)
    {
        var seals = ink.Large.Take(Most).Select(piece => Seal(ink, piece, dpi)).OfType<(Ring Ring, List<(double From, double To)> Bands)>().ToList();
        var letter = seals.Count == 0 ? 0 : LetterInk(grey, ink);
        foreach (var (ring, bands) in seals)
        {
            var patch = Patch.Of(grey, Around(ring, ink.Scale));
            Fade(patch, letter + ((255 - letter) * Dark));
            foreach (var (from, to) in bands)
            {
                var band = new RingBand(ring.X / ink.Scale, ring.Y / ink.Scale, (from - Blur) / ink.Scale, (to + Blur) / ink.Scale);
                if (band.DarkShare(patch, (letter + 255) / 2) > Drawn)
                    band.Erase(patch, (letter + 255) / 2);
            }

            patch.Into(grey);
        }

        return seals.Count;
    }

    private static (Ring, List<(double, double)>)? Seal(InkMap ink, Box piece, int dpi)
    {
        var onMap = new Box((int)(piece.X * ink.Scale), (int)(piece.Y * ink.Scale), (int)(piece.Width * ink.Scale), (int)(piece.Height * ink.Scale));
        var patch = Patch.Of(ink.Bilevel, onMap);
        return Ring.In(patch, dpi * ink.Scale / 25.4) is { } ring ? (ring, Bands(ring, patch)) : null;
    }

    private static Box Around(Ring ring, double scale)
    {
        var reach = ring.Radius + 5;
        return new Box((int)((ring.X - reach) / scale), (int)((ring.Y - reach) / scale), (int)(2 * reach / scale), (int)(2 * reach / scale));
    }

    /// <summary>Median of the darkest pixel of the page's letters.</summary>
    private static int LetterInk(PixHandle grey, InkMap ink)
    {
        var step = Math.Max(1, ink.Letters.Count / 200);
        var darkest = ink.Letters.Where((_, i) => i % step == 0).Select(letter => Darkest(grey, letter)).Order().ToList();
        return darkest.Count == 0 ? 0 : darkest[darkest.Count / 2];
    }

    private static int Darkest(PixHandle grey, Box box)
    {
        var (patch, darkest) = (Patch.Of(grey, box), 255);
        for (var y = patch.Box.Y; y < patch.Box.Bottom; y++)
        {
            for (var x = patch.Box.X; x < patch.Box.Right; x++)
                darkest = Math.Min(darkest, patch[x, y]);
        }

        return darkest;
    }

    /// <summary>Makes paper of what is neither as dark as letters nor beside such a pixel.</summary>
    private static void Fade(Patch patch, double dark)
    {
        var box = patch.Box;
        var near = new bool[box.Width, box.Height];
        for (var y = 0; y < box.Height; y++)
        {
            for (var x = 0; x < box.Width; x++)
            {
                if (patch[box.X + x, box.Y + y] <= dark)
                    Mark(near, x, y);
            }
        }

        for (var y = 0; y < box.Height; y++)
        {
            for (var x = 0; x < box.Width; x++)
            {
                if (!near[x, y])
                    patch[box.X + x, box.Y + y] = 255;
            }
        }
    }

    private static void Mark(bool[,] near, int x, int y)
    {
        for (var row = Math.Max(0, y - Edge); row <= Math.Min(near.GetLength(1) - 1, y + Edge); row++)
        {
            for (var column = Math.Max(0, x - Edge); column <= Math.Min(near.GetLength(0) - 1, x + Edge); column++)
                near[column, row] = true;
        }
    }

    /// <summary>From which radius to which the seal has circles.</summary>
    private static List<(double From, double To)> Bands(Ring ring, Patch map)
    {
        var bands = new List<(double From, double To)>();
        for (var radius = Math.Floor(ring.Radius / 3); radius <= ring.Radius + 3; radius++)
        {
            if (ring.Share(map, radius, 0) < Drawn)
                continue;
            if (bands.Count > 0 && radius - bands[^1].To <= Gap)
                bands[^1] = (bands[^1].From, radius);
            else
                bands.Add((radius, radius));
        }

        return bands;
    }
}

using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Makes a colour page grey so that black text under a red seal or a blue signature survives: inside large coloured
/// objects a pixel counts by its brightest channel, where coloured ink is nearly paper and black stays black. Small coloured objects
/// (a certificate's red title, blue letters) are text and keep their darkness.
/// </summary>
internal static class ColouredInk
{
    /// <summary>The mask is looked at in quarter size: a seal does not need more.</summary>
    private const int Shrink = 4;

    /// <summary>Yellowed paper has red and green nearly equal; seal ink has red this far above both.</summary>
    private const int RedLead = 45;

    private const int BlueLead = 40;

    /// <summary>Seals are 30–45 mm wide, signatures up to 90 by 60; printed lines of text are lower than 10 mm.</summary>
    private const double LeastMm = 10, WidestMm = 90, HighestMm = 60;

    /// <summary>Ring, star and letters of one seal lie closer than this, lines of text farther.</summary>
    private const double GapMm = 1.5;

    /// <summary>Brightest channel of seal ink on paper after JPEG; everything above is paper.</summary>
    private const int InkIsPaperFrom = 190;

    /// <summary>Channels closer than this are black or grey print, which keeps its own darkness.</summary>
    private const int Colourless = 30;

    public static (PixHandle Grey, int Objects) ToGrey(PixHandle pix, int dpi)
    {
        if (pix.Depth != 32)
            return (pix.ToGrey(), 0);

        var grey = PixHandle.Made(Leptonica.pixCreate(pix.Width, pix.Height, 8), nameof(Leptonica.pixCreate));
        using var mask = PixHandle.Made(Leptonica.pixCreate((pix.Width + Shrink - 1) / Shrink, (pix.Height + Shrink - 1) / Shrink, 1), nameof(Leptonica.pixCreate));
        var coloured = 0;
        for (var y = 0; y < pix.Height; y++)
            coloured += Luminance(pix.Row(y), grey.Row(y), pix.Width, y % Shrink == 0 ? mask.Row(y / Shrink) : default);

        var objects = coloured == 0 ? [] : LargeObjects(mask, dpi / 25.4 / Shrink);
        foreach (var box in objects)
            FadeInk(pix, grey, box);
        return (grey, objects.Count);
    }

    private static int Luminance(ReadOnlySpan<uint> colour, Span<uint> grey, int width, Span<uint> mask)
    {
        var found = 0;
        for (var x = 0; x < width; x++)
        {
            var pixel = colour[x];
            int red = (int)(pixel >> 24), green = (int)(pixel >> 16 & 255), blue = (int)(pixel >> 8 & 255);
            var value = (uint)(red * 77 + green * 151 + blue * 28) >> 8;
            grey[x >> 2] |= value << (24 - 8 * (x & 3));
            if (mask.IsEmpty || x % Shrink != 0)
                continue;
            if (red - Math.Max(green, blue) > RedLead || (blue - red > BlueLead && blue >= green))
            {
                var at = x / Shrink;
                mask[at >> 5] |= 1u << (31 - (at & 31));
                found++;
            }
        }

        return found;
    }

    private static List<Box> LargeObjects(PixHandle mask, double pixelsPerMm)
    {
        var gap = Math.Max(1, (int)Math.Round(GapMm * pixelsPerMm));
        using var closed = PixHandle.Made(Leptonica.pixCloseBrick(0, mask, gap, gap), nameof(Leptonica.pixCloseBrick));
        using var boxes = Leptonica.pixConnComp(closed, 0, 8);
        return [.. boxes.Boxes()
            .Where(box => box.Width >= LeastMm * pixelsPerMm && box.Height >= LeastMm * pixelsPerMm
                && box.Width <= WidestMm * pixelsPerMm && box.Height <= HighestMm * pixelsPerMm)
            .Select(box => new Box((box.X - 2) * Shrink, (box.Y - 2) * Shrink, (box.Width + 4) * Shrink, (box.Height + 4) * Shrink))];
    }

    private static void FadeInk(PixHandle pix, PixHandle grey, Box box)
    {
        for (var y = Math.Max(0, box.Y); y < Math.Min(pix.Height, box.Bottom); y++)
        {
            var colour = pix.Row(y);
            var row = grey.Row(y);
            for (var x = Math.Max(0, box.X); x < Math.Min(pix.Width, box.Right); x++)
            {
                var pixel = colour[x];
                uint red = pixel >> 24, green = pixel >> 16 & 255, blue = pixel >> 8 & 255;
                var brightest = Math.Max(red, Math.Max(green, blue));

                // Light grey here is the halo JPEG leaves around the ink: left standing, the ring would be taken for a picture.
                if (brightest - Math.Min(red, Math.Min(green, blue)) < Colourless && brightest < InkIsPaperFrom)
                    continue;
                var value = Math.Min(255, brightest * 255 / InkIsPaperFrom);
                var shift = 24 - 8 * (x & 3);
                row[x >> 2] = row[x >> 2] & ~(255u << shift) | value << shift;
            }
        }
    }
}

using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Draws a curved page flat and at the wanted size in one step: two would blur small letters twice.</summary>
internal static class Flattened
{
    private const int Paper = 255;

    /// <param name="grey">8 bits.</param>
    public static PixHandle Of(PixHandle grey, Curl curl, double scale)
    {
        using var source = scale < 1 ? PixHandle.Made(Leptonica.pixScale(grey, (float)scale, (float)scale), nameof(Leptonica.pixScale)) : grey.Clone();
        var inner = (double)source.Width / grey.Width;
        var flat = PixHandle.Made(Leptonica.pixCreate((int)(grey.Width * scale), (int)((grey.Height + 2 * curl.Margin) * scale), 8), nameof(Leptonica.pixCreate));
        var pixels = source.Bytes();
        for (var y = 0; y < flat.Height; y++)
        {
            var row = flat.Row(y);
            for (var x = 0; x < flat.Width; x++)
            {
                double pageX = (x + 0.5) / scale, pageY = curl.ToPicture(pageX, (y + 0.5) / scale - curl.Margin);
                row[x >> 2] |= Sample(pixels, source.Width, source.Height, pageX * inner - 0.5, pageY * inner - 0.5) << (24 - 8 * (x & 3));
            }
        }

        return flat;
    }

    /// <summary>Catmull and Rom's cubic over 4 × 4 pixels: letters of six pixels keep their edges, which straight interpolation softens.</summary>
    private static uint Sample(byte[] pixels, int width, int height, double x, double y)
    {
        if (x < -1 || y < -1 || x > width || y > height)
            return Paper;
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        Span<double> across = stackalloc double[4], down = stackalloc double[4];
        Weights(x - left, across);
        Weights(y - top, down);
        double sum = 0;
        for (var j = 0; j < 4; j++)
        {
            var line = Math.Clamp(top - 1 + j, 0, height - 1) * width;
            double part = 0;
            for (var i = 0; i < 4; i++)
                part += across[i] * pixels[line + Math.Clamp(left - 1 + i, 0, width - 1)];
            sum += down[j] * part;
        }

        return (uint)Math.Clamp(sum + 0.5, 0, Paper);
    }

    private static void Weights(double t, Span<double> weights)
    {
        weights[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        weights[1] = (1.5 * t - 2.5) * t * t + 1;
        weights[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        weights[3] = (0.5 * t - 0.5) * t * t;
    }
}

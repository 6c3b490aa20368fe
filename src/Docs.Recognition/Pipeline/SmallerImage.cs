using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Says a page's picture with fewer bytes, where its owner wishes it (<see cref="PageImages"/>).</summary>
internal static class SmallerImage
{
    /// <summary>dB, an average difference of 2.55 of 255 grey steps: paper's own grain differs more from one scan to the next.</summary>
    public const double LeastPsnr = 40;

    /// <summary>Of the picture as it stands; less is not worth a second encoding.</summary>
    private const double Worth = 0.8;

    private static readonly int[] Qualities = [60, 70, 80, 90];

    /// <summary>The same pixels in fewer channels and bits; the picture itself where it needs all it has.</summary>
    public static PixHandle Plain(PixHandle pix)
    {
        if (pix.Depth == 32 && All(pix, static word => (byte)(word >> 24) == (byte)(word >> 16) && (byte)(word >> 16) == (byte)(word >> 8)))
        {
            using var grey = PixHandle.Made(Leptonica.pixConvertTo8(pix, 0), nameof(Leptonica.pixConvertTo8));
            return Plain(grey);
        }

        // Four pixels a word; what stands behind the last one of a row is zero.
        return pix.Depth == 8 && All(pix, static word => IsInkOrPaper(word >> 24) && IsInkOrPaper(word >> 16) && IsInkOrPaper(word >> 8) && IsInkOrPaper(word))
            ? PixHandle.Made(Leptonica.pixThresholdToBinary(pix, 128), nameof(Leptonica.pixThresholdToBinary))
            : pix.Clone();
    }

    /// <summary>As JPEG, of the least quality that keeps <see cref="LeastPsnr"/>; null where none is much smaller.</summary>
    /// <param name="size">Bytes of the picture as it stands.</param>
    public static byte[]? Bounded(PixHandle pix, long size)
    {
        if (pix.Depth == 1)
            return null;
        foreach (var quality in Qualities)
        {
            var jpeg = StreamEncoder.Jpeg(pix, quality);
            if (jpeg.Length > size * Worth)
                return null;
            using var seen = StreamEncoder.Decoded(jpeg);
            if (Leptonica.pixGetPSNR(pix, seen, 1, out var psnr) == 0 && psnr >= LeastPsnr)
                return jpeg;
        }

        return null;
    }

    private static bool IsInkOrPaper(uint value) => (byte)value is 0 or 255;

    private static bool All(PixHandle pix, Func<uint, bool> holds)
    {
        for (var y = 0; y < pix.Height; y++)
        {
            foreach (var word in pix.Row(y))
            {
                if (!holds(word))
                    return false;
            }
        }

        return true;
    }
}

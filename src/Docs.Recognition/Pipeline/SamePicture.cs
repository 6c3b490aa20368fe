using Docs.Recognition.Native;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Compares the image taken out of a PDF with a small rendering of the page. They differ when something lies over the
/// scan (a visible electronic signature, a stamp, typed text) or when the page shows the image mirrored, turned or inverted.
/// </summary>
internal static class SamePicture
{
    /// <summary>Grey levels a blurred pixel may differ by: two ways of scaling down never agree at edges of letters.</summary>
    private const int Tolerance = 56;

    /// <summary>Share of pixels allowed to differ more; a line of signature text is about 0.002 of a page.</summary>
    private const double Allowed = 0.0008;

    /// <exception cref="PageRefusedException">With <see cref="PageRefusal.NotThePage"/>.</exception>
    public static void Check(PixHandle scan, PageJob job)
    {
        if (job.LookPath is null)
            return;
        using var look = PixHandle.Made(Leptonica.pixRead(job.LookPath), nameof(Leptonica.pixRead));
        using var lookGrey = look.ToGrey();
        using var turned = job.Rotation == 0 ? scan.Clone() : PixHandle.Made(Leptonica.pixRotateOrth(scan, job.Rotation / 90), nameof(Leptonica.pixRotateOrth));
        using var small = Small(turned, lookGrey.Width, lookGrey.Height);
        if (Differing(small, lookGrey) > Allowed)
            throw new PageRefusedException(PageRefusal.NotThePage);
    }

    private static PixHandle Small(PixHandle pix, int width, int height)
    {
        float x = (float)width / pix.Width, y = (float)height / pix.Height;
        return pix.Depth == 1
            ? PixHandle.Made(Leptonica.pixScaleToGray(pix, Math.Min(x, y)), nameof(Leptonica.pixScaleToGray))
            : PixHandle.Made(Leptonica.pixScaleAreaMap(pix, x, y), nameof(Leptonica.pixScaleAreaMap)).Then(p => p.ToGrey());
    }

    private static double Differing(PixHandle one, PixHandle other)
    {
        int width = Math.Min(one.Width, other.Width) - 2, height = Math.Min(one.Height, other.Height) - 2, count = 0;
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                if (Math.Abs(Blurred(one, x, y) - Blurred(other, x, y)) > Tolerance)
                    count++;
            }
        }

        return (double)count / Math.Max(1, width * height);
    }

    private static int Blurred(PixHandle pix, int x, int y)
    {
        var sum = 0;
        for (var row = y - 1; row <= y + 1; row++)
        {
            var pixels = pix.Row(row);
            for (var column = x - 1; column <= x + 1; column++)
                sum += PixSteps.Grey(pixels, column);
        }

        return sum / 9;
    }
}

using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Reads an image file into 1, 8 or 32 bits a pixel, whatever it was: palettes resolved, transparency on white, 16 bits reduced.</summary>
internal static class PageImageLoader
{
    /// <param name="frame">Page of a TIFF, from 0.</param>
    /// <exception cref="PageRefusedException">The file does not decode to its end, or has more pixels than allowed.</exception>
    public static PixHandle Load(string path, int frame, ImageKind kind, long maxPixels)
    {
        var pix = kind switch
        {
            // A damaged JPEG is refused: half a page must not pass for a page.
            ImageKind.Jpeg => Leptonica.pixReadJpeg(path, 0, 1, out _, 0),
            ImageKind.Tiff => Leptonica.pixReadTiff(path, frame),
            _ => Leptonica.pixRead(path),
        };
        if (pix.IsInvalid)
            throw new PageRefusedException(PageRefusal.Damaged);
        if ((long)pix.Width * pix.Height > maxPixels)
        {
            pix.Dispose();
            throw new PageRefusedException(PageRefusal.TooManyPixels);
        }

        return Simplified(pix);
    }

    private static PixHandle Simplified(PixHandle pix)
    {
        if (Leptonica.pixGetColormap(pix) != 0 && pix.Depth > 1)
            pix = pix.Then(p => Leptonica.pixRemoveColormap(p, Leptonica.RemoveColormapBySource));
        else if (Leptonica.pixGetColormap(pix) != 0)
            pix = pix.Then(p => Leptonica.pixConvertTo8(p, 0));
        if (pix.Depth == 16)
            pix = pix.Then(p => Leptonica.pixConvert16To8(p, Leptonica.MostSignificantByte));
        if (pix.Depth is 2 or 4)
            pix = pix.Then(p => Leptonica.pixConvertTo8(p, 0));
        if (pix.Depth == 32 && Leptonica.pixGetSpp(pix) == 4)
            pix = pix.Then(Leptonica.pixRemoveAlpha);
        return pix;
    }
}

internal enum ImageKind
{
    Jpeg,
    Png,
    Tiff,

    /// <summary>Portable anymap: what pdftoppm gives.</summary>
    Anymap,
}

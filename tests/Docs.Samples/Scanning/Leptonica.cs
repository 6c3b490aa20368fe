using System.Runtime.InteropServices;

namespace Docs.Samples.Scanning;

/// <summary>Leptonica as Debian ships it (liblept5), for writing image files of our own pixels only.</summary>
internal static partial class Leptonica
{
    private const string Library = "liblept.so.5";
    private const int Png = 3;
    private const int TiffG4 = 8;
    private const int TiffZip = 10;
    private const int TiffJpeg = 17;
    private const int PdfJpeg = 1;
    private const int PdfG4 = 2;
    private const int PdfFlate = 3;

    /// <param name="quality">JPEG quality, null for lossless; bitonal pages are always lossless G4.</param>
    public static void Write(string path, ScanFormat format, IReadOnlyList<Bitmap> pages, ScanPlan plan)
    {
        var bitonal = plan.Mode == ColourMode.Bitonal;
        var images = pages.Select(page => Turned(ToPix(page, bitonal), plan)).ToList();
        try
        {
            var failed = format switch
            {
                ScanFormat.Pdf => WritePdf(path, images, plan, bitonal),
                ScanFormat.Tiff => WriteTiff(path, images, bitonal ? TiffG4 : plan.Quality is null ? TiffZip : TiffJpeg),
                ScanFormat.Jpeg => pixWriteJpeg(path, images.Single(), plan.Quality ?? 90, 0),
                ScanFormat.Png => pixWrite(path, images.Single(), Png),
                _ => throw new ArgumentOutOfRangeException(nameof(format)),
            };
            if (failed != 0)
                throw new IOException($"Leptonica could not write {path}.");
        }
        finally
        {
            foreach (var image in images)
                Free(image);
        }
    }

    private static int WritePdf(string path, List<nint> images, ScanPlan plan, bool bitonal)
    {
        // Without the date the same seed gives the same bytes.
        l_pdfSetDateAndVersion(0);
        var pages = pixaCreate(images.Count);
        const int Clone = 2;
        foreach (var image in images)
            _ = pixaAddPix(pages, image, Clone);
        var type = bitonal ? PdfG4 : plan.Quality is null ? PdfFlate : PdfJpeg;
        var failed = pixaConvertToPdf(pages, plan.Dpi, 1f, type, plan.Quality ?? 0, "", path);
        pixaDestroy(ref pages);
        return failed;
    }

    private static int WriteTiff(string path, List<nint> images, int compression)
    {
        var failed = 0;
        for (var at = 0; at < images.Count; at++)
            failed |= pixWriteTiff(path, images[at], compression, at == 0 ? "w" : "a");
        return failed;
    }

    private static nint Turned(nint image, ScanPlan plan)
    {
        _ = pixSetResolution(image, plan.Dpi, plan.Dpi);
        if (plan.Turn == 0)
            return image;
        var turned = pixRotateOrth(image, plan.Turn / 90);
        Free(image);
        return turned;
    }

    private static void Free(nint image) => pixDestroy(ref image);

    /// <summary>Leptonica keeps pixels in 32-bit words, the first pixel in the highest bits; a set bit is black.</summary>
    private static unsafe nint ToPix(Bitmap page, bool bitonal)
    {
        var depth = bitonal ? 1 : page.Channels == 1 ? 8 : 32;
        var pix = pixCreate(page.Width, page.Height, depth);
        if (pix == 0)
            throw new InvalidOperationException("Leptonica could not hold the page.");
        var words = (uint*)pixGetData(pix);
        var perLine = pixGetWpl(pix);
        var perWord = 32 / depth;
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var value = depth switch
                {
                    1 => page.Data[(y * page.Width) + x] < Threshold ? 1u : 0u,
                    8 => page.Data[(y * page.Width) + x],
                    _ => Word(page.Data.AsSpan(((y * page.Width) + x) * 3, 3)),
                };
                words[(y * perLine) + (x / perWord)] |= value << (depth * (perWord - 1 - (x % perWord)));
            }
        }

        return pix;
    }

    // Below the middle of paper and ink: office scanners are set so that thin strokes survive and shade does not.
    private const byte Threshold = 150;

    private static uint Word(ReadOnlySpan<byte> rgb) => ((uint)rgb[0] << 24) | ((uint)rgb[1] << 16) | ((uint)rgb[2] << 8);

    [LibraryImport(Library)]
    private static partial nint pixCreate(int width, int height, int depth);

    [LibraryImport(Library)]
    private static partial void pixDestroy(ref nint pix);

    [LibraryImport(Library)]
    private static partial nint pixGetData(nint pix);

    [LibraryImport(Library)]
    private static partial int pixGetWpl(nint pix);

    [LibraryImport(Library)]
    private static partial int pixSetResolution(nint pix, int x, int y);

    [LibraryImport(Library)]
    private static partial nint pixRotateOrth(nint pix, int quarters);

    [LibraryImport(Library)]
    private static partial nint pixaCreate(int count);

    [LibraryImport(Library)]
    private static partial int pixaAddPix(nint pixa, nint pix, int copy);

    [LibraryImport(Library)]
    private static partial void pixaDestroy(ref nint pixa);

    [LibraryImport(Library)]
    private static partial void l_pdfSetDateAndVersion(int write);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int pixaConvertToPdf(nint pixa, int dpi, float scale, int type, int quality, string title, string path);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int pixWriteTiff(string path, nint pix, int compression, string mode);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int pixWriteJpeg(string path, nint pix, int quality, int progressive);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int pixWrite(string path, nint pix, int format);
}

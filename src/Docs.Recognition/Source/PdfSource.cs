using Docs.Recognition.Inspect;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Poppler;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Source;

/// <summary>A PDF: a page that is one scanned image gives that image untouched, any other page is drawn at 300 dpi.</summary>
internal sealed class PdfSource(string path, RecognitionLimits limits, IReadOnlyDictionary<int, PdfPageSize> sizes, ILookup<int, PdfImage> images, PdfImages extractor, PdfToPpm drawer) : IPageSource
{
    private const int DrawnDpi = 300;

    /// <summary>Drawing a huge poster coarser than this would lose its text: then the page is refused.</summary>
    private const int LeastDpi = 72;

    /// <summary>Enough to see a stamp laid over the scan, small enough to cost a tenth of a second.</summary>
    private const int LookDpi = 36;

    /// <summary>Scanners round the page to whole points and leave hairline margins.</summary>
    private const double Covers = 0.97, NotMuchMore = 1.03;

    /// <summary>A coarser "scan" is a background picture under text.</summary>
    private const int ScanDpi = 70;

    private static readonly PdfPageSize Unknown = new(595, 842, 0);

    public async Task<PageJob?> OpenAsync(PageJob blank, string folder, bool redraw, CancellationToken cancellation)
    {
        var size = sizes.GetValueOrDefault(blank.Number, Unknown);
        if (!redraw && ScanOf(blank.Number, size) is { } scan && await TakeAsync(blank, folder, size, scan, cancellation) is { } job)
            return job;

        var dpi = DrawnDpi;
        while (size.Width * size.Height / (72 * 72) * dpi * dpi > limits.MaxPixels)
            dpi = dpi * 9 / 10;
        if (dpi < LeastDpi)
            throw new PageRefusedException(PageRefusal.TooManyPixels);
        var drawn = await drawer.DrawAsync(path, blank.Number, dpi, false, Path.Combine(folder, "drawn"), cancellation);
        return drawn is null ? null : blank with { ImagePath = drawn, Kind = ImageKind.Anymap, Dpi = dpi, Drawn = true };
    }

    private PdfImage? ScanOf(int page, PdfPageSize size)
    {
        if (images[page].ToList() is not [{ Type: "image", DpiX: >= ScanDpi, DpiY: >= ScanDpi, Colour: "gray" or "rgb" or "icc" or "index", Components: 1 or 3 } only])
            return null;
        double across = only.Width * 72.0 / only.DpiX / size.Width, down = only.Height * 72.0 / only.DpiY / size.Height;
        return across is >= Covers and <= NotMuchMore && down is >= Covers and <= NotMuchMore && (long)only.Width * only.Height <= limits.MaxPixels ? only : null;
    }

    private async Task<PageJob?> TakeAsync(PageJob blank, string folder, PdfPageSize size, PdfImage scan, CancellationToken cancellation)
    {
        var taken = await extractor.ExtractAsync(path, blank.Number, folder, cancellation);
        var look = await drawer.DrawAsync(path, blank.Number, LookDpi, true, Path.Combine(folder, "look"), cancellation);
        if (taken is null || look is null)
            return null;
        var jpeg = taken.EndsWith(".jpg", StringComparison.Ordinal);
        if (jpeg && !IsWholeJpeg(taken))
            throw new PageRefusedException(PageRefusal.Damaged);
        return blank with
        {
            ImagePath = taken,
            Kind = jpeg ? ImageKind.Jpeg : ImageKind.Png,
            JpegAsIs = jpeg,
            Rotation = size.Rotation,
            Dpi = (int)Math.Round(scan.Width * 72 / size.Width),
            LookPath = look,
        };
    }

    private static bool IsWholeJpeg(string file)
    {
        using var stream = File.OpenRead(file);
        return JpegHeader.Read(stream) is { Complete: true };
    }
}

using Docs.Recognition.Inspect;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Poppler;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Source;

/// <summary>A PDF: a page that is one scanned image gives that image untouched, any other page is drawn at 300 dpi and, if it carries text of its own, that goes with it.</summary>
internal sealed class PdfSource(string path, RecognitionLimits limits, IReadOnlyDictionary<int, PdfPageSize> sizes, ILookup<int, PdfImage> images, IReadOnlyList<int> textWords, PdfTools tools) : IPageSource
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

    /// <summary>Share of the page one image covers.</summary>
    private const double MostlyPicture = 0.5;

    private const string Hidden = "text layer not used: it lies over a scan";

    private static readonly PdfPageSize Unknown = new(595, 842, 0);

    public async Task<PageJob?> OpenAsync(PageJob blank, string folder, bool redraw, CancellationToken cancellation)
    {
        var size = sizes.GetValueOrDefault(blank.Number, Unknown);
        if (!redraw && ScanOf(blank.Number, size) is { } scan && await TakeAsync(blank, folder, size, scan, cancellation) is { } job)
            return job;

        var (layer, note) = await LayerAsync(blank.Number, size, cancellation);
        var dpi = DrawnDpi;
        while (size.Width * size.Height / (72 * 72) * dpi * dpi > limits.MaxPixels)
            dpi = dpi * 9 / 10;
        if (dpi < LeastDpi)
            throw new PageRefusedException(PageRefusal.TooManyPixels);
        var drawn = await tools.Draw.DrawAsync(path, blank.Number, dpi, false, Path.Combine(folder, "drawn"), cancellation);
        return drawn is null ? null : blank with { ImagePath = drawn, Kind = ImageKind.Anymap, Dpi = dpi, Drawn = true, Layer = layer, LayerNote = note };
    }

    private bool HasText(int page) => page <= textWords.Count && textWords[page - 1] > 0;

    /// <summary>Text on a page that is mostly a picture is what a scanner's own program read: it is read anew.</summary>
    private async Task<(LayerPage? Layer, string Note)> LayerAsync(int page, PdfPageSize size, CancellationToken cancellation)
    {
        if (!HasText(page))
            return (null, "");
        if (images[page].Any(image => image.Type == "image" && image.Share(size.Width, size.Height) > MostlyPicture))
            return (null, Hidden);
        if (await tools.Text.WordsAsync(path, page, cancellation) is not { } words)
            return (null, "text layer not used: unreadable");
        var (layer, reason) = TextLayer.Judge(words);
        return (layer, layer is null ? $"text layer not used: {reason}" : $"text layer {reason}");
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
        var taken = await tools.Images.ExtractAsync(path, blank.Number, folder, cancellation);
        var look = await tools.Draw.DrawAsync(path, blank.Number, LookDpi, true, Path.Combine(folder, "look"), cancellation);
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
            LayerNote = HasText(blank.Number) ? Hidden : "",
        };
    }

    private static bool IsWholeJpeg(string file)
    {
        using var stream = File.OpenRead(file);
        return JpegHeader.Read(stream) is { Complete: true };
    }
}

/// <summary>Poppler's programs that a PDF's pages need.</summary>
internal sealed record PdfTools(PdfImages Images, PdfToPpm Draw, PdfText Text);

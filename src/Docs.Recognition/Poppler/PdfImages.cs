using System.Globalization;

namespace Docs.Recognition.Poppler;

/// <summary>poppler's pdfimages: the images that stand on each page, and one of them as a file.</summary>
internal sealed class PdfImages(ToolRunner runner)
{
    public async Task<ILookup<int, PdfImage>> ListAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync("poppler-utils", "pdfimages", ["-list"], path, [], cancellation);
        return (result?.Output ?? "").Split('\n').Skip(2)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(column => column.Length >= 14)
            .Select(Parse)
            .OfType<PdfImage>()
            .ToLookup(image => image.Page);
    }

    /// <summary>Takes out the images of one page as JPEG where they are JPEG, else PNG.</summary>
    /// <returns>The one file, or null if there came none or several, or it took too long: what a killed program leaves is half an image.</returns>
    public async Task<string?> ExtractAsync(string path, int page, string folder, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var result = await runner.RunAsync("poppler-utils", "pdfimages", ["-j", "-png", "-f", number, "-l", number], path, [Path.Combine(folder, "image")], cancellation);
        var files = Directory.GetFiles(folder, "image*");
        return result is not null && files.Length == 1 ? files[0] : null;
    }

    // page num type width height color comp bpc enc interp object-ID(2) x-ppi y-ppi size ratio
    private static PdfImage? Parse(string[] column) =>
        int.TryParse(column[0], CultureInfo.InvariantCulture, out var page)
        && int.TryParse(column[3], CultureInfo.InvariantCulture, out var width)
        && int.TryParse(column[4], CultureInfo.InvariantCulture, out var height)
        && int.TryParse(column[6], CultureInfo.InvariantCulture, out var components)
        && int.TryParse(column[^4], CultureInfo.InvariantCulture, out var x)
        && int.TryParse(column[^3], CultureInfo.InvariantCulture, out var y)
            ? new PdfImage(page, column[2], width, height, column[5], components, column[8], x, y)
            : null;
}

/// <param name="Type">"image", "mask", "smask", "stencil".</param>
/// <param name="Colour">"gray", "rgb", "icc", "cmyk", "index", …</param>
/// <param name="Encoding">"jpeg", "ccitt", "jbig2", "jpx", "image".</param>
internal sealed record PdfImage(int Page, string Type, int Width, int Height, string Colour, int Components, string Encoding, int DpiX, int DpiY)
{
    /// <summary>Share of a page of this size (points) that the image covers where it stands.</summary>
    public double Share(double pageWidth, double pageHeight) =>
        DpiX <= 0 || DpiY <= 0 ? 0 : Width * 72.0 / DpiX * (Height * 72.0 / DpiY) / (pageWidth * pageHeight);
}

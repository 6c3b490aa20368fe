using System.Globalization;

namespace Docs.Recognition.Poppler;

/// <summary>poppler's pdftoppm: draws one page, upright as a viewer shows it.</summary>
internal sealed class PdfToPpm(ToolRunner runner)
{
    /// <param name="target">Path without extension.</param>
    /// <returns>The file (PPM, or PGM if grey), or null if the page could not be drawn, or not in time: what a killed program leaves is half a page.</returns>
    public async Task<string?> DrawAsync(string path, int page, int dpi, bool grey, string target, CancellationToken cancellation)
    {
        string number = page.ToString(CultureInfo.InvariantCulture), resolution = dpi.ToString(CultureInfo.InvariantCulture);
        string[] options = ["-f", number, "-l", number, "-r", resolution, "-singlefile", .. grey ? ["-gray"] : Array.Empty<string>()];
        var result = await runner.RunAsync("poppler-utils", "pdftoppm", options, path, [target], cancellation);
        var file = target + (grey ? ".pgm" : ".ppm");
        return result is not null && File.Exists(file) ? file : null;
    }
}

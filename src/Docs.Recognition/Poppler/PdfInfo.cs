using System.Globalization;
using System.Text.RegularExpressions;

namespace Docs.Recognition.Poppler;

/// <summary>poppler's pdfinfo: is it a PDF that opens, how many pages, how large is each.</summary>
internal sealed partial class PdfInfo(ToolRunner runner)
{
    public Task<ToolResult?> RunAsync(string path, CancellationToken cancellation) =>
        runner.RunAsync("poppler-utils", "pdfinfo", [], path, [], cancellation);

    public static int? Pages(ToolResult result) =>
        PageCount().Match(result.Output) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? pages : null;

    public static bool NeedsPassword(ToolResult result) => result.Error.Contains("Incorrect password", StringComparison.Ordinal);

    /// <summary>pdfinfo takes a document without pages for a wrong page range.</summary>
    public static bool HasNoPages(ToolResult result) =>
        Pages(result) == 0 || result.Error.Contains("Invalid page count 0", StringComparison.Ordinal) || result.Error.Contains("the last page (0)", StringComparison.Ordinal);

    /// <summary>Sizes by page number; a page missing here could not be read.</summary>
    public async Task<IReadOnlyDictionary<int, PdfPageSize>> SizesAsync(string path, int pages, CancellationToken cancellation)
    {
        var result = await runner.RunAsync("poppler-utils", "pdfinfo", ["-f", "1", "-l", pages.ToString(CultureInfo.InvariantCulture)], path, [], cancellation);
        var sizes = new Dictionary<int, PdfPageSize>();
        foreach (Match match in PageSize().Matches(result?.Output ?? ""))
            sizes[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = new PdfPageSize(Number(match, 2), Number(match, 3), 0);
        foreach (Match match in PageRotation().Matches(result?.Output ?? ""))
        {
            var page = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (sizes.TryGetValue(page, out var size))
                sizes[page] = size with { Rotation = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) % 360 };
        }

        return sizes;
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts", RegexOptions.Multiline)]
    private static partial Regex PageSize();

    [GeneratedRegex(@"^Page\s+(\d+) rot:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageRotation();
}

/// <summary>Points (1/72 inch) before the rotation in degrees clockwise.</summary>
internal sealed record PdfPageSize(double Width, double Height, int Rotation);

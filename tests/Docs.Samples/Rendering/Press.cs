using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Docs.Samples.Layouts;
using Docs.Samples.Scanning;

namespace Docs.Samples.Rendering;

/// <summary>Prints pages through Chromium into one PDF and gives them back as pixels through Poppler.</summary>
internal sealed class Press : IDisposable
{
    private static readonly string[] ChromiumOptions =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-pdf-header-footer", "--font-render-hinting=none",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("docs-samples-").FullName;
    private readonly string _pdf;

    public Press(IReadOnlyList<XElement> pages)
    {
        var source = Path.Combine(_folder, "sheet.xhtml");
        _pdf = Path.Combine(_folder, "sheet.pdf");
        File.WriteAllText(source, Sheet.Of(pages));
        Tool.Run("chromium", "chromium", [.. ChromiumOptions, $"--user-data-dir={Path.Combine(_folder, "profile")}", $"--print-to-pdf={_pdf}", new Uri(source).AbsoluteUri]);
        Check(pages);
    }

    /// <param name="page">1-based.</param>
    public Bitmap Pixels(int page, int dpi, bool grey)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        string[] colour = grey ? ["-gray"] : [];
        var netpbm = Tool.Run("pdftoppm", "poppler-utils", ["-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, .. colour, _pdf]);
        return Bitmap.FromNetpbm(netpbm);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The known text must be on the paper: every line of it is looked for in the PDF's own text, page by page.</summary>
    private void Check(IReadOnlyList<XElement> pages)
    {
        var printed = Encoding.UTF8.GetString(Tool.Run("pdftotext", "poppler-utils", "-raw", "-enc", "UTF-8", _pdf, "-")).Split('\f');
        if (printed.Length - 1 != pages.Count)
            throw new InvalidOperationException($"{pages.Count} pages were laid out, {printed.Length - 1} came out of the press.");
        for (var at = 0; at < pages.Count; at++)
        {
            var onPaper = Squeezed(printed[at]);
            var byPen = pages[at].Descendants().Select(element => (string?)element.Attribute("data-text")).OfType<string>().ToList();
            foreach (var line in H.TextOf(pages[at]).Split('\n').Where(line => byPen.Count == 0 || !IsByPen(line)))
            {
                if (!onPaper.Contains(Squeezed(line), StringComparison.Ordinal))
                    throw new InvalidOperationException($"Page {at + 1} ({(string?)pages[at].Attribute("class")}) does not show: {line}");
            }
        }
    }

    private static bool IsByPen(string line) =>
        line.StartsWith("Số:", StringComparison.Ordinal) || line.Contains(", ngày ", StringComparison.Ordinal);

    private static string Squeezed(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(letter => !char.IsWhiteSpace(letter)));
}

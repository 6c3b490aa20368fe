using System.Globalization;
using System.Xml;
using Docs.Recognition.Source;

namespace Docs.Recognition.Poppler;

/// <summary>poppler's pdftotext: does a page carry text of its own, and which words stand where.</summary>
internal sealed class PdfText(ToolRunner runner)
{
    /// <returns>Words by page, from page 1 at index 0; pages beyond the end of the list have none.</returns>
    public async Task<IReadOnlyList<int>> CountsAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync("poppler-utils", "pdftotext", ["-q"], path, ["-"], cancellation);
        return [.. (result?.Output ?? "").Split('\f').Select(page => page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)];
    }

    /// <returns>The words of one page in poppler's order, boxes in points; null if poppler does not say.</returns>
    public async Task<LayerPage?> WordsAsync(string path, int page, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var result = await runner.RunAsync("poppler-utils", "pdftotext", ["-q", "-bbox-layout", "-f", number, "-l", number], path, ["-"], cancellation);
        try
        {
            return Parse(result?.Output ?? "");
        }
        catch (XmlException)
        {
            // Poppler copies the title of the PDF into its page unescaped now and then: the layer is lost, the page is read from its image.
            return null;
        }
    }

    private static LayerPage? Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false, XmlResolver = null });
        var words = new List<LayerWord>();
        (double Width, double Height)? size = null;
        int block = -1, line = -1;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "page":
                    size = (Number(reader, "width"), Number(reader, "height"));
                    break;
                case "block":
                    block++;
                    break;
                case "line":
                    line++;
                    break;
                case "word":
                    double left = Number(reader, "xMin"), top = Number(reader, "yMin"), right = Number(reader, "xMax"), bottom = Number(reader, "yMax");
                    words.Add(new LayerWord(block, line, reader.ReadElementContentAsString(), left, top, right - left, bottom - top));
                    break;
            }
        }

        return size is { Width: > 0, Height: > 0 } found ? new LayerPage(found.Width, found.Height, words) : null;
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}

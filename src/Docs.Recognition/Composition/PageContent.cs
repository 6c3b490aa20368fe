using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>The content stream of one page: the image turned upright, over it the words in reading order, invisible.</summary>
internal sealed class PageContent(double width, double height, GlyphCodes codes)
{
    private readonly StringBuilder _content = new();

    public byte[] Of(RecognisedPage page)
    {
        _content.Append(CultureInfo.InvariantCulture, $"q {Upright(page.Rotation)} cm /Im Do Q\n");
        var words = new WordPlacement(width, height, width / Math.Max(1, page.Width), height / Math.Max(1, page.Height)).Place(page);
        if (words.Count > 0)
        {
            // Rendering mode 3: neither filled nor stroked (ISO 32000-1, table 106).
            _content.Append("BT 3 Tr\n");
            foreach (var word in words)
                Append(word);
            _content.Append("ET\n");
        }

        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    /// <summary>
    /// Maps the image's unit square onto the page, turned clockwise: at 90° its right points down and its top right.
    /// </summary>
    private string Upright(int rotation)
    {
        string w = PdfFile.Number(width), h = PdfFile.Number(height);
        return rotation switch
        {
            0 => $"{w} 0 0 {h} 0 0",
            90 => $"0 -{h} {w} 0 0 {h}",
            180 => $"-{w} 0 0 -{h} {w} {h}",
            270 => $"0 {h} -{w} 0 {w} 0",
            _ => throw new ArgumentOutOfRangeException(nameof(rotation), rotation, "0, 90, 180 or 270."),
        };
    }

    private void Append(PlacedWord word)
    {
        var pieces = VisualOrder.Pieces(word.Text).ToArray();
        var each = word.Width / pieces.Sum(piece => piece.Length);
        _content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {word.X:0.###} {word.Baseline:0.###} Tm ");
        for (var i = 0; i < pieces.Length; i++)
        {
            // A change of size keeps a reader from taking two pieces for one run; only right-to-left text has two.
            var size = i % 2 == 0 ? word.Size : word.Size * 1.01;
            _content.Append(CultureInfo.InvariantCulture, $"/F {size:0.###} Tf ");
            Show(each * pieces[i].Length, pieces[i], size);
        }

        if (word.Space > 0)
            Show(word.Space, [new Rune(' ')], word.Size);
        _content.Append('\n');
    }

    /// <summary>Shows characters scaled horizontally (Tz, per cent) to fill a width.</summary>
    private void Show(double fill, ReadOnlySpan<Rune> runes, double size)
    {
        var natural = runes.Length * size * GlyphlessFont.Advance / GlyphlessFont.UnitsPerEm;
        _content.Append(CultureInfo.InvariantCulture, $"{100 * fill / natural:0.####} Tz <");
        foreach (var rune in runes)
            _content.Append(CultureInfo.InvariantCulture, $"{codes.CodeOf(rune):X4}");
        _content.Append("> Tj ");
    }
}

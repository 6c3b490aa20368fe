using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Pages;

namespace Docs.Recognition.Composition;

/// <summary>
/// A scan as PDF/A-2u (ISO 19005-2): page images as they are, invisible text, one glyphless font. Written page by page;
/// of a finished page only its object number is kept.
/// </summary>
internal sealed class PdfDocument : IDisposable
{
    // Limits of a page's sides in points (ISO 32000-1, annex C.2), which ISO 19005-2, 6.1.13 makes binding.
    private const double ShortestSide = 3;
    private const double LongestSide = 14400;

    // For images that do not say: what the scanners of one-stop desks are set to.
    private const int UsualDpi = 300;

    private readonly PdfFile _file;
    private readonly DocumentInfo _info;
    private readonly string _language;
    private readonly GlyphCodes _codes = new();
    private readonly List<int> _pages = [];
    private readonly int _tree;
    private readonly int _font;

    public PdfDocument(Stream output, string title, DocumentMetadata metadata, DateTimeOffset createdAt)
    {
        _file = new PdfFile(output);
        _info = new DocumentInfo(title, metadata, createdAt);
        _language = metadata.Language;
        _tree = _file.Reserve();
        _font = _file.Reserve();
    }

    public void AddPage(RecognisedPage page, PageImage image, FileStream imageData)
    {
        var dpi = page.Dpi > 0 ? page.Dpi : UsualDpi;
        var width = Math.Clamp(page.Width * 72.0 / dpi, ShortestSide, LongestSide);
        var height = Math.Clamp(page.Height * 72.0 / dpi, ShortestSide, LongestSide);
        var picture = _file.AddStreamOf(Entries(image), imageData);
        var content = _file.AddCompressed("", new PageContent(width, height, _codes).Of(page));
        _pages.Add(_file.Add(
            $"<< /Type /Page /Parent {_tree} 0 R /MediaBox [0 0 {PdfFile.Number(width)} {PdfFile.Number(height)}] "
            + $"/Resources << /XObject << /Im {picture} 0 R >> /Font << /F {_font} 0 R >> >> /Contents {content} 0 R >>"));
    }

    public void Finish()
    {
        WriteFont();
        _file.Set(_tree, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join('\n', _pages.Select(page => $"{page} 0 R"))}] >>");
        var profile = _file.AddCompressed("/N 3", SrgbProfile.Build());
        var metadata = _file.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(_info.Xmp()));
        var root = _file.Add(
            $"<< /Type /Catalog /Pages {_tree} 0 R /Metadata {metadata} 0 R /Lang {PdfFile.Text(_language)} "
            + "/ViewerPreferences << /DisplayDocTitle true >> /PageLabels << /Nums [0 << /S /D >>] >> "
            + "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
            + $"/Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org) /DestOutputProfile {profile} 0 R >>] >>");
        _file.Finish(root, _file.Add(_info.Dictionary()));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The image's dictionary (ISO 32000-1, 8.9.5 and 7.4): what is in the stream decides all of it.</summary>
    private static string Entries(PageImage image)
    {
        var colour = image.Components switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => throw new InvalidDataException($"Ảnh trang có {image.Components} kênh màu; chỉ nhận ảnh xám hoặc RGB."),
        };
        var filter = image.Filter switch
        {
            ImageFilter.Dct => "/DCTDecode",
            ImageFilter.CcittG4 => $"/CCITTFaxDecode /DecodeParms << /K -1 /Columns {image.Width} /Rows {image.Height} >>",
            ImageFilter.Flate => $"/FlateDecode /DecodeParms << /Predictor 15 /Colors {image.Components} "
                + $"/BitsPerComponent {image.BitsPerComponent} /Columns {image.Width} >>",
            ImageFilter.Jbig2 => "/JBIG2Decode",
            _ => throw new InvalidDataException($"Không rõ cách nén ảnh {image.Filter}."),
        };
        var decode = image.Inverted ? $" /Decode [{string.Join(' ', Enumerable.Repeat("1 0", image.Components))}]" : "";
        return $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace {colour} "
            + $"/BitsPerComponent {image.BitsPerComponent}{decode} /Filter {filter}";
    }

    private void WriteFont()
    {
        var program = GlyphlessFont.Build();
        var file = _file.AddCompressed($"/Length1 {program.Length}", program);
        var glyphs = _file.AddCompressed("", _codes.ToGlyphs());
        var unicode = _file.AddCompressed("", Encoding.ASCII.GetBytes(_codes.ToUnicode()));
        var descriptor = _file.Add(
            $"<< /Type /FontDescriptor /FontName /DocsGlyphless /Flags 5 /FontBBox [0 {GlyphlessFont.Descent} {GlyphlessFont.Advance} {GlyphlessFont.Ascent}] "
            + $"/ItalicAngle 0 /Ascent {GlyphlessFont.Ascent} /Descent {GlyphlessFont.Descent} /CapHeight {GlyphlessFont.Ascent} /StemV 80 /FontFile2 {file} 0 R >>");
        var descendant = _file.Add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /DocsGlyphless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW {GlyphlessFont.Advance} /CIDToGIDMap {glyphs} 0 R >>");
        _file.Set(_font, $"<< /Type /Font /Subtype /Type0 /BaseFont /DocsGlyphless /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }
}

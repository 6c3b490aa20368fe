using Docs.Core.Recognition;

namespace Docs.Recognition.Pages;

/// <summary>
/// What stands in the work directory for a finished page: <c>page-0001.json</c> (this record), written last and
/// atomically, and beside it the file <see cref="ImageFile"/> with the bytes of the image's PDF stream.
/// </summary>
/// <param name="Page">The page as read; its number is that of the source file.</param>
/// <param name="ImageFile">File name in the work directory.</param>
/// <param name="PreviewFile">File name in the work directory, image/webp or image/jpeg, upright, 1,000 pixels wide or less.</param>
public sealed record PageArtifact(RecognisedPage Page, string ImageFile, PageImage Image, string PreviewFile)
{
    public static string JsonName(int page) => $"page-{page:0000}.json";
}

/// <summary>An image ready to stand in a PDF: encoded bytes and the words of its dictionary (ISO 32000-1, 8.9.5).</summary>
/// <param name="Width">Pixels as stored, before <see cref="RecognisedPage.Rotation"/> (the PDF page turns it).</param>
/// <param name="Inverted">Decode [1 0]: a bilevel image whose 1 bits are white must not be drawn as black.</param>
public sealed record PageImage(ImageFilter Filter, int Width, int Height, int Components, int BitsPerComponent, bool Inverted = false);

public enum ImageFilter
{
    /// <summary>A JPEG file as it is.</summary>
    Dct,

    /// <summary>CCITT Group 4: K −1, no end-of-line marks, rows not byte-aligned.</summary>
    CcittG4,

    /// <summary>zlib with PNG predictors (Predictor 15).</summary>
    Flate,

    /// <summary>JBIG2 embedded stream without globals.</summary>
    Jbig2,
}

using Docs.Recognition.Native;
using Docs.Recognition.Pages;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>Writes the page's image as it will stand in the PDF: a JPEG as it came, black and white as G4, all else without loss — only pages that were drawn, not scanned, may become JPEG.</summary>
internal static class StoredImage
{
    /// <summary>No difference can be seen at 300 dpi.</summary>
    private const int DrawnQuality = 90;

    /// <summary>For JPEGs that PDF viewers or the archive format do not take as they are (CMYK, mirrored).</summary>
    private const int ConvertedQuality = 92;

    /// <summary>Drawn pages of text deflate well; one with photos does not.</summary>
    private const int DrawnLimit = 700_000;

    public static (string File, PageImage Image) Write(PixHandle pix, PageJob job)
    {
        if (job.Images == PageImages.AsIs)
            return AsIs(pix, job);
        // A JPEG has lost its zeros already: what looks grey in it seldom is to the last bit, and its bytes stand as they came.
        using var plain = job.Kind == ImageKind.Jpeg ? pix.Clone() : SmallerImage.Plain(pix);
        var (file, image) = AsIs(plain, plain.Depth == pix.Depth ? job : job with { Kind = ImageKind.Anymap });
        if (job.Images != PageImages.Smaller || SmallerImage.Bounded(plain, new FileInfo(Path.Combine(job.OutputDirectory, file)).Length) is not { } jpeg)
            return (file, image);
        File.Delete(Path.Combine(job.OutputDirectory, file));
        return Put(job, "jpg", jpeg, image with { Filter = ImageFilter.Dct });
    }

    private static (string File, PageImage Image) AsIs(PixHandle pix, PageJob job)
    {
        var colours = pix.Depth == 32 ? 3 : 1;
        PageImage Image(ImageFilter filter) => new(filter, pix.Width, pix.Height, colours, Math.Min(8, pix.Depth));

        if (pix.Depth == 1)
            return Put(job, "g4", StreamEncoder.CcittG4(pix), Image(ImageFilter.CcittG4));
        if (job.JpegAsIs && !job.Mirrored)
            return Put(job, "jpg", File.ReadAllBytes(job.ImagePath), Image(ImageFilter.Dct));
        if (job.Kind == ImageKind.Jpeg)
            return Put(job, "jpg", StreamEncoder.Jpeg(pix, ConvertedQuality), Image(ImageFilter.Dct));
        if (job is { Kind: ImageKind.Png, Drawn: false, Mirrored: false } && PngPixels.Untouched(job.ImagePath, pix) is { } untouched)
            return Put(job, "flate", untouched, Image(ImageFilter.Flate));
        if (!job.Drawn)
            return Put(job, "flate", StreamEncoder.Flate(pix), Image(ImageFilter.Flate));

        var exact = StreamEncoder.Flate(pix);
        if (exact.Length > DrawnLimit && StreamEncoder.Jpeg(pix, DrawnQuality) is var jpeg && jpeg.Length < exact.Length)
            return Put(job, "jpg", jpeg, Image(ImageFilter.Dct));
        return Put(job, "flate", exact, Image(ImageFilter.Flate));
    }

    private static (string, PageImage) Put(PageJob job, string extension, byte[] bytes, PageImage image)
    {
        var name = $"page-{job.As:0000}.{extension}";
        DurableFile.Write(Path.Combine(job.OutputDirectory, name), bytes);
        return (name, image);
    }
}

using Docs.Recognition.Native;
using Docs.Recognition.Pages;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Page_images_become_smaller_on_request : IDisposable
{
    private readonly TestFiles files = new();

    [Fact]
    public void Colour_without_colour_becomes_grey_and_loses_no_pixel()
    {
        using var grey = TestFiles.Decision();
        using var colour = PixHandle.Made(Leptonica.pixConvertTo32(grey), "colour");

        var (before, asIs) = Stored(colour, PageImages.AsIs);
        var (after, image) = Stored(colour, PageImages.Lossless);

        (asIs.Components, image.Components, image.BitsPerComponent).ShouldBe((3, 1, 8));
        after.Length.ShouldBeLessThan(before.Length);
        after.ShouldBe(StreamEncoder.Flate(grey), "the grey picture itself");
    }

    [Fact]
    public void Grey_of_ink_and_paper_alone_becomes_black_and_white()
    {
        using var grey = TestFiles.Decision();
        using var ink = PixHandle.Made(Leptonica.pixThresholdToBinary(grey, 128), "ink");
        using var eight = PixHandle.Made(Leptonica.pixConvertTo8(ink, 0), "eight");

        var (after, image) = Stored(eight, PageImages.Lossless);

        image.Filter.ShouldBe(ImageFilter.CcittG4);
        after.ShouldBe(StreamEncoder.CcittG4(ink));
    }

    [Theory]
    [InlineData(PageImages.Lossless)]
    [InlineData(PageImages.Smaller)]
    public void One_red_pixel_keeps_the_page_in_colour(PageImages images)
    {
        using var grey = TestFiles.Decision();
        using var colour = PixHandle.Made(Leptonica.pixConvertTo32(grey), "colour");
        colour.Row(700)[500] = 0xC0000000;

        Stored(colour, images).Image.Components.ShouldBe(3);
    }

    [Fact]
    public void A_jpeg_that_wastes_room_is_written_anew_within_the_bound_and_one_that_does_not_stays_as_it_came()
    {
        using var grey = TestFiles.Decision();
        var wasteful = StreamEncoder.Jpeg(grey, 98);

        var (after, image) = Stored(grey, PageImages.Smaller, wasteful);

        image.Filter.ShouldBe(ImageFilter.Dct);
        after.Length.ShouldBeLessThan((int)(wasteful.Length * 0.8));
        using var seen = StreamEncoder.Decoded(after);
        Leptonica.pixGetPSNR(grey, seen, 1, out var psnr).ShouldBe(0);
        psnr.ShouldBeGreaterThanOrEqualTo((float)SmallerImage.LeastPsnr);
        Stored(grey, PageImages.Lossless, wasteful).Bytes.ShouldBe(wasteful, "lossless leaves a JPEG alone");
        Stored(seen, PageImages.Smaller, after).Bytes.ShouldBe(after);
    }

    private (byte[] Bytes, PageImage Image) Stored(PixHandle pix, PageImages images, byte[]? jpeg = null)
    {
        var job = new PageJob
        {
            Number = 1,
            As = 1,
            ImagePath = jpeg is null ? "" : files.Write("scan.jpg", jpeg),
            Kind = jpeg is null ? ImageKind.Anymap : ImageKind.Jpeg,
            JpegAsIs = jpeg is not null,
            OutputDirectory = files.Folder,
            ModelFolder = "",
            MaxPixels = long.MaxValue,
            Images = images,
        };
        var (name, image) = StoredImage.Write(pix, job);
        return (File.ReadAllBytes(files.At(name)), image);
    }

    public void Dispose() => files.Dispose();
}

using System.Runtime.InteropServices;
using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Tests.Pipeline;

/// <summary>Small files that unfold to gigabytes: each is answered within the limits of time and memory, and named.</summary>
public sealed partial class Hostile_files_cost_little : IDisposable
{
    private const string A4 = "0 0 595 842";

    /// <summary>So little memory as the others get, but time enough on a busy machine: what comes out is known.</summary>
    private static readonly RecognitionLimits Patient = new() { Children = 1, MaxPixels = 20_000_000, ToolTime = TimeSpan.FromMinutes(5), ToolMemory = 512L << 20 };

    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1, MaxPixels = 20_000_000, ToolTime = TimeSpan.FromSeconds(3), ToolMemory = 512L << 20 }, TimeProvider.System);

    [Fact]
    public async Task A_page_of_a_hundred_million_drawing_instructions_is_given_up()
    {
        var pdf = RawPdf.Page(A4, RawPdf.Deflated("0 0 595 842 re f\n", 100_000_000), "/Filter/FlateDecode");
        pdf.Length.ShouldBeLessThan(16 << 20);

        var reading = await ReadAsync(files.Write("bomb.pdf", pdf));

        reading.Pages.ShouldBeEmpty();
        reading.Failures.ShouldHaveSingleItem().Page.ShouldBe(1);
    }

    [Fact]
    public async Task An_image_that_unfolds_to_gigabytes_is_not_taken_out_of_its_pdf()
    {
        var data = RawPdf.Deflated("\0\0\0\0\0\0\0\0", 62_500_000);
        var pdf = RawPdf.Page(A4, "q 595 0 0 842 0 0 cm /I Do Q"u8.ToArray(), "", "/Width 40000/Height 12500/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", data);

        using var patient = new Recogniser(Patient, TimeProvider.System);

        var reading = await patient.RecogniseAsync(files.Write("image.pdf", pdf), files.At("work"), new RecognitionOptions(), null, default);

        reading.Failures.ShouldBeEmpty();
        var page = reading.Pages.ShouldHaveSingleItem();
        (page.Width, page.Height, page.Dpi).ShouldBe((2480, 3509, 300), "drawn, not unfolded");
        page.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_as_large_as_a_field_is_refused_with_what_to_do()
    {
        var reading = await ReadAsync(files.Write("field.pdf", RawPdf.Page("0 0 200000 200000", "0 0 100 100 re f"u8.ToArray())));

        reading.Failures.ShouldHaveSingleItem().Reason.ShouldContain("300 dpi");
    }

    [Fact]
    public async Task A_jpeg_that_claims_65500_pixels_each_way_is_refused_unread()
    {
        var jpeg = TestFiles.DecisionJpeg();
        var frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 6], jpeg[frame + 7], jpeg[frame + 8]) = (0xFF, 0xDC, 0xFF, 0xDC);

        var inspection = await recogniser.InspectAsync(files.Write("large.jpg", jpeg), default);

        inspection.ShouldBeOfType<Inspection.Unreadable>().Reason.ShouldBe(UnreadableReason.TooManyPixels);
    }

    [Fact]
    public async Task An_honest_scan_in_JPEG_2000_is_read()
    {
        using var patient = new Recogniser(new RecognitionLimits { Children = 1 }, TimeProvider.System);
        using var grey = TestFiles.Decision();
        var pdf = RawPdf.Page(A4, "q 595 0 0 842 0 0 cm /I Do Q"u8.ToArray(), "", $"/Width {grey.Width}/Height {grey.Height}/Filter/JPXDecode", Jpeg2000(grey));

        var reading = await patient.RecogniseAsync(files.Write("jpx.pdf", pdf), files.At("work"), new RecognitionOptions(), null, default);

        reading.Failures.ShouldBeEmpty();
        reading.Pages.ShouldHaveSingleItem().Text.ShouldContain("Điều 1.");
    }

    [Fact]
    public async Task A_form_that_draws_itself_ends()
    {
        var loop = RawPdf.Page(A4, "/I Do"u8.ToArray(), "", "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>", Encoding.ASCII.GetBytes("/I Do /I Do"));

        using var patient = new Recogniser(Patient, TimeProvider.System);

        var reading = await patient.RecogniseAsync(files.Write("loop.pdf", loop), files.At("work"), new RecognitionOptions(), null, default);

        reading.Failures.ShouldBeEmpty();
        reading.Pages.ShouldHaveSingleItem().Blank.ShouldBeTrue();
    }

    private Task<Reading> ReadAsync(string path) => recogniser.RecogniseAsync(path, files.At("work"), new RecognitionOptions(), null, default);

    private static unsafe byte[] Jpeg2000(PixHandle pix)
    {
        pixWriteMemJp2k(out var data, out var size, pix, 34, 5, 0, 0).ShouldBe(0);
        var bytes = new ReadOnlySpan<byte>(data, (int)size).ToArray();
        Leptonica.lept_free(data);
        return bytes;
    }

    [LibraryImport("liblept.so.5")]
    private static unsafe partial int pixWriteMemJp2k(out byte* data, out nuint size, PixHandle pix, int quality, int levels, int hint, int debug);

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

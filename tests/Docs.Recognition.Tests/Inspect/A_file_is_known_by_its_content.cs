using System.Buffers.Binary;
using System.Diagnostics;
using Docs.Core.Recognition;

namespace Docs.Recognition.Tests.Inspect;

public sealed class A_file_is_known_by_its_content : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { MaxPages = 3 }, TimeProvider.System);

    [Fact]
    public async Task An_empty_file_is_refused_as_empty() => await RefusedAsync(files.Write("a.pdf", []), UnreadableReason.Empty);

    [Fact]
    public async Task A_text_file_called_pdf_is_of_unknown_type() => await RefusedAsync(files.Write("a.pdf", "Kính gửi ông bà"u8.ToArray()), UnreadableReason.UnknownType);

    [Fact]
    public async Task A_cut_off_jpeg_is_damaged()
    {
        var jpeg = TestFiles.DecisionJpeg();
        await RefusedAsync(files.Write("a.jpg", jpeg[..(jpeg.Length / 2)]), UnreadableReason.Damaged);
    }

    [Fact]
    public async Task A_cut_off_pdf_is_damaged()
    {
        var pdf = File.ReadAllBytes(files.Pdf("whole.pdf", [TestFiles.DecisionJpeg()]));
        await RefusedAsync(files.Write("a.pdf", pdf[..(pdf.Length / 2)]), UnreadableReason.Damaged);
    }

    [Fact]
    public async Task A_pdf_that_lost_only_its_last_lines_is_read_with_all_its_pages()
    {
        var pdf = File.ReadAllBytes(files.Pdf("whole.pdf", [TestFiles.DecisionJpeg(), TestFiles.DecisionJpeg()]));
        var end = pdf.AsSpan().LastIndexOf("startxref"u8);
        var broken = files.Write("broken.pdf", pdf[..end]);
        using var patient = new Recogniser(new RecognitionLimits { Children = 1 }, TimeProvider.System);

        (await patient.InspectAsync(broken, default)).ShouldBe(new Inspection.Readable("application/pdf", 2));
        var reading = await patient.RecogniseAsync(broken, files.At("work"), new RecognitionOptions { Pages = [new WantedPage(2, 2)] }, null, default);

        reading.Failures.ShouldBeEmpty();
        reading.Pages.ShouldHaveSingleItem().Text.ShouldContain("Điều 1.");
    }

    [Fact]
    public async Task A_pdf_that_lost_its_end_with_a_page_is_damaged()
    {
        var pdf = File.ReadAllBytes(files.Pdf("whole.pdf", [TestFiles.DecisionJpeg(), TestFiles.DecisionJpeg()]));
        var second = pdf.AsSpan().IndexOf("6 0 obj"u8);
        await RefusedAsync(files.Write("a.pdf", pdf[..second]), UnreadableReason.Damaged);
    }

    [Fact]
    public async Task A_cut_off_tiff_is_damaged()
    {
        var tiff = File.ReadAllBytes(files.Tiff("whole.tif", 2));
        await RefusedAsync(files.Write("a.tif", tiff[..^40]), UnreadableReason.Damaged);
    }

    [Fact]
    public async Task A_pdf_with_a_password_is_encrypted()
    {
        var locked = files.At("locked.pdf");
        using var qpdf = Process.Start("qpdf", ["--encrypt", "bí mật", "chủ", "256", "--", TestFiles.Resource("decision.pdf"), locked]);
        await qpdf.WaitForExitAsync();
        await RefusedAsync(locked, UnreadableReason.Encrypted);
    }

    [Fact]
    public async Task A_pdf_without_pages_has_none() => await RefusedAsync(files.Pdf("a.pdf", []), UnreadableReason.NoPages);

    [Fact]
    public async Task A_file_over_the_page_limit_is_refused_with_both_numbers()
    {
        var message = await RefusedAsync(files.Tiff("a.tif", 4), UnreadableReason.TooManyPages);
        message.ShouldContain("4 trang");
        message.ShouldContain("3 trang");
    }

    [Fact]
    public async Task A_png_of_40000_by_40000_pixels_is_refused_unread()
    {
        var png = File.ReadAllBytes(TestFiles.Resource("decision.png"));
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 40_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), 40_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RefusedAsync(files.Write("a.png", png), UnreadableReason.TooManyPixels);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(4 << 20);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_a_refusal_not_an_exception() => await RefusedAsync(files.At("gone.pdf"), UnreadableReason.Damaged);

    [Theory]
    [InlineData("-x.pdf")]
    [InlineData("hai trang.pdf")]
    [InlineData("Quye\u0302\u0301t đi\u0323nh.pdf")]
    [InlineData("scan.jpg")]
    public async Task The_name_of_a_pdf_does_not_matter(string name)
    {
        var jpeg = TestFiles.DecisionJpeg();
        (await recogniser.InspectAsync(files.Pdf(name, [jpeg, jpeg]), default)).ShouldBe(new Inspection.Readable("application/pdf", 2));
    }

    [Fact]
    public async Task Images_are_readable_with_their_page_counts()
    {
        (await recogniser.InspectAsync(files.Tiff("a", 3), default)).ShouldBe(new Inspection.Readable("image/tiff", 3));
        (await recogniser.InspectAsync(files.Write("b", TestFiles.DecisionJpeg()), default)).ShouldBe(new Inspection.Readable("image/jpeg", 1));
        (await recogniser.InspectAsync(TestFiles.Resource("decision.png"), default)).ShouldBe(new Inspection.Readable("image/png", 1));
    }

    private async Task<string> RefusedAsync(string path, UnreadableReason reason)
    {
        var refused = (await recogniser.InspectAsync(path, default)).ShouldBeOfType<Inspection.Unreadable>();
        refused.Reason.ShouldBe(reason);
        refused.Message.ShouldNotBeNullOrWhiteSpace();
        return refused.Message;
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

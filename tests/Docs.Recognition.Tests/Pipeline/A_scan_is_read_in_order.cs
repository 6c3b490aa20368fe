using Docs.Core.Recognition;
using Docs.Recognition.Native;
using Docs.Recognition.Pages;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class A_scan_is_read_in_order : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1 }, TimeProvider.System);

    [Fact]
    public async Task Left_head_then_right_head_then_text_then_recipients_then_signer()
    {
        var page = await OnlyPageAsync(TestFiles.Resource("decision.png"));
        InOrder(page.Text, "UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "1234/QĐ-SXD", "CỘNG HÒA XÃ HỘI", "Độc lập", "ngày 15 tháng 3 năm 2024",
            "Về việc cấp giấy phép", "Điều 1.", "Trần Thị Mẫu", "Điều 3.", "Nơi nhận", "Lưu: VT", "GIÁM ĐỐC", "Lê Văn Thử");
        page.Blank.ShouldBeFalse();
        page.Confidence.ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_page_lying_on_its_side_or_head_comes_out_upright(int degrees)
    {
        var page = await OnlyPageAsync(files.Write("turned.jpg", TestFiles.DecisionJpeg(degrees)));
        page.Rotation.ShouldBe((360 - degrees) % 360);
        (page.Width, page.Height).ShouldBe((1653, 2339));
        InOrder(page.Text, "CỘNG HÒA", "Điều 1.", "Điều 2.", "Lê Văn Thử");
    }

    [Fact]
    public async Task Boxes_are_those_of_the_stored_image_though_it_was_skewed()
    {
        using var skewed = TestFiles.Decision().Then(p => Leptonica.pixRotate(p, 0.035f, Leptonica.RotateAreaMap, Leptonica.BringInWhite, 0, 0));
        var page = await OnlyPageAsync(files.Write("skewed.jpg", StreamEncoder.Jpeg(skewed, 85)));
        Math.Abs(page.Skew).ShouldBeInRange(1.6, 2.4);
        foreach (var word in page.Words.Where(word => word.Text.Length > 3))
            DarkIn(skewed, word.Box).ShouldBeGreaterThan(0.05, word.Text);
    }

    [Fact]
    public async Task Text_under_a_red_seal_survives()
    {
        var page = await OnlyPageAsync(files.Write("sealed.jpg", Sealed()));
        page.Settings.ShouldContain("coloured ink faded");
        page.Text.ShouldContain("GIÁM ĐỐC");
        page.Text.ShouldContain("Lê Văn Thử");
    }

    [Fact]
    public async Task A_blank_page_is_kept_and_marked()
    {
        using var blank = PixHandle.Made(Leptonica.pixCreate(1653, 2339, 8), "blank").Then(p => Leptonica.pixThresholdToBinary(p, 0)).Then(p => p.ToGrey());
        for (var y = 0; y < blank.Height; y++)
            blank.Row(y).Fill(0xF8F8F8F8);
        var page = await OnlyPageAsync(files.Write("blank.jpg", StreamEncoder.Jpeg(blank, 85)));
        page.Blank.ShouldBeTrue();
        page.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_jpeg_stands_in_the_work_directory_byte_for_byte()
    {
        var jpeg = TestFiles.DecisionJpeg();
        await OnlyPageAsync(files.Pdf("scan.pdf", [jpeg]));
        File.ReadAllBytes(files.At("work/page-0001.jpg")).ShouldBe(jpeg);
    }

    [Fact]
    public async Task A_scan_with_something_drawn_over_it_is_drawn_whole()
    {
        var page = await OnlyPageAsync(files.Pdf("signed.pdf", [TestFiles.DecisionJpeg()], over: "0.8 0 0 rg 300 200 150 40 re f"));
        page.Dpi.ShouldBe(300, "the embedded image, of 200 dpi, is not what the page shows");
    }

    [Fact]
    public async Task Every_page_of_a_tiff_is_read_and_stored_as_g4()
    {
        var reading = await recogniser.RecogniseAsync(files.Tiff("two.tif", 2), files.At("work"), new RecognitionOptions(), null, default);
        reading.Failures.ShouldBeEmpty();
        reading.Pages.Select(page => page.Number).ShouldBe([1, 2]);
        File.Exists(files.At("work/page-0002.g4")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_finished_page_is_not_read_again()
    {
        var first = await OnlyPageAsync(TestFiles.Resource("decision.png"));
        var written = File.GetLastWriteTimeUtc(files.At("work/" + PageArtifact.JsonName(1)));
        var second = await OnlyPageAsync(TestFiles.Resource("decision.png"));
        second.Text.ShouldBe(first.Text);
        second.Seconds.ShouldBe(first.Seconds);
        File.GetLastWriteTimeUtc(files.At("work/" + PageArtifact.JsonName(1))).ShouldBe(written);
    }

    [Fact]
    public async Task Nothing_temporary_is_left_behind()
    {
        await OnlyPageAsync(TestFiles.Resource("decision.pdf"));
        Directory.GetFileSystemEntries(files.At("work")).Select(Path.GetFileName)
            .ShouldAllBe(name => name!.StartsWith("page-0001", StringComparison.Ordinal) && !name.EndsWith(".part", StringComparison.Ordinal));
    }

    private async Task<RecognisedPage> OnlyPageAsync(string path)
    {
        var reading = await recogniser.RecogniseAsync(path, files.At("work"), new RecognitionOptions(), null, default);
        reading.Failures.ShouldBeEmpty();
        return reading.Pages.ShouldHaveSingleItem();
    }

    private static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{part}' after character {at} of:\n{text}");
            at = found + part.Length;
        }
    }

    private static double DarkIn(PixHandle grey, Box box)
    {
        var dark = 0;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
                dark += PixSteps.Grey(grey.Row(y), x) < 128 ? 1 : 0;
        }

        return (double)dark / (box.Width * box.Height);
    }

    /// <summary>A red ring with a filled middle over the signer's title and name, as ink lies: paper turns red, black stays black.</summary>
    private static byte[] Sealed()
    {
        using var colour = TestFiles.Decision().Then(p => Leptonica.pixConvertTo32(p));
        for (var y = 1300; y < 1650; y++)
        {
            var row = colour.Row(y);
            for (var x = 1050; x < 1400; x++)
            {
                var distance = Math.Sqrt(Math.Pow(x - 1225, 2) + Math.Pow(y - 1475, 2));
                if (distance < 140 || distance is > 155 and < 165)
                    row[x] &= 0xD04048FF;
            }
        }

        return StreamEncoder.Jpeg(colour, 85);
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

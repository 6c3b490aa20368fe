using Docs.Core.Recognition;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Curved_pages_are_drawn_flat : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1 }, TimeProvider.System);

    [Fact]
    public async Task A_page_whose_lines_bend_and_fan_out_is_read_and_its_words_lie_where_the_picture_has_them()
    {
        using var bent = Bent();
        var reading = await recogniser.RecogniseAsync(files.Write("bent.jpg", StreamEncoder.Jpeg(bent, 90)), files.At("work"), new RecognitionOptions(), null, default);

        var page = reading.Pages.ShouldHaveSingleItem();
        page.Settings.ShouldContain("curl flattened");
        page.Words.Count().ShouldBeLessThan(176, page.Text);
        foreach (var part in new[] { "UBND TỈNH ĐẮK LẮK", "CỘNG HÒA XÃ HỘI", "năm 2024", "Điều 1.", "Điều 3.", "Lê Văn Thử" })
            page.Text.ShouldContain(part);
        foreach (var word in page.Words.Where(word => word.Text.Length > 3))
            Darkness(bent, word.Box).ShouldBeGreaterThan(0.05, word.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.06f)]
    public void A_flat_page_is_left_alone_though_it_lies_askew(float radians)
    {
        using var grey = radians == 0 ? TestFiles.Decision() : TestFiles.Decision().Then(p => Leptonica.pixRotate(p, radians, Leptonica.RotateAreaMap, Leptonica.BringInWhite, 0, 0));
        using var ink = InkMap.Of(grey, 200);
        LineSlopes.Of(ink.Letters, ink.LetterHeight()).Count.ShouldBeGreaterThan(200);
        Curl.Of(ink, grey.Width, grey.Height).ShouldBeNull();
    }

    [Fact]
    public void Flat_and_picture_are_each_others_way_back()
    {
        using var bent = Bent();
        using var ink = InkMap.Of(bent, 200);
        var curl = Curl.Of(ink, bent.Width, bent.Height)!;
        var geometry = new PageGeometry(bent.Width, bent.Height, 1.5, 0) { Curl = curl };
        foreach (var box in new[] { new Box(200, 300, 80, 24), new Box(900, 1200, 80, 24), new Box(1300, 2000, 80, 24) })
        {
            var back = geometry.ToPage(geometry.ToWork(box));
            Math.Abs(back.CentreX - box.CentreX).ShouldBeLessThan(2);
            Math.Abs(back.CentreY - box.CentreY).ShouldBeLessThan(2);
        }
    }

    /// <summary>The sample decision as a hand-held page: lines arch, and rise to the right the more the higher they stand.</summary>
    private static PixHandle Bent()
    {
        using var flat = TestFiles.Decision();
        var bent = PixHandle.Made(Leptonica.pixCreate(flat.Width, flat.Height, 8), "pixCreate");
        for (var y = 0; y < bent.Height; y++)
        {
            var row = bent.Row(y);
            for (var x = 0; x < bent.Width; x++)
            {
                double u = (double)x / bent.Width - 0.5, v = 1 - (double)y / bent.Height;
                var from = y - (int)Math.Round(bent.Width * (0.16 * u * u - 0.09 * v * u));
                var value = from < 0 || from >= flat.Height ? 255u : PixSteps.Grey(flat.Row(from), x);
                row[x >> 2] |= value << (24 - 8 * (x & 3));
            }
        }

        return bent;
    }

    /// <summary>Share of dark pixels in the box.</summary>
    private static double Darkness(PixHandle grey, Box box)
    {
        var dark = 0;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            var row = grey.Row(y);
            for (var x = box.X; x < box.Right; x++)
                dark += PixSteps.Grey(row, x) < 128 ? 1 : 0;
        }

        return (double)dark / (box.Width * box.Height);
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

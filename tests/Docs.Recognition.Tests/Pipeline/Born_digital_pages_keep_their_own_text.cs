using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Pipeline;
using Docs.Recognition.Source;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Born_digital_pages_keep_their_own_text : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1 }, TimeProvider.System);

    [Fact]
    public async Task The_text_of_a_drawn_page_is_taken_as_it_is()
    {
        var page = await OnlyPageAsync(TestFiles.Resource("decision.pdf"));
        page.Engine.ShouldBe("pdftotext");
        page.Settings.ShouldBe("text layer Unicode");
        page.Text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        page.Text.IndexOf("SỞ XÂY DỰNG", StringComparison.Ordinal).ShouldBeLessThan(page.Text.IndexOf("CỘNG HÒA", StringComparison.Ordinal));
        page.Words.ShouldAllBe(word => word.Box.Right <= page.Width && word.Box.Bottom <= page.Height && word.Text == word.RawText);
    }

    [Theory]
    [InlineData("TCVN3", "Uû ban nh©n d©n tØnh quyÕt ®Þnh ban hµnh kÌm theo quyÕt ®Þnh nµy quy ®Þnh vÒ chøc n¨ng nhiÖm vô", "Uỷ ban nhân dân tỉnh quyết định ban hành kèm theo quyết định này quy định về chức năng nhiệm vụ")]
    [InlineData("VNI", "UÛy ban nhaân daân tænh quyeát ñònh ban haønh keøm theo quyeát ñònh naøy quy ñònh veà chöùc naêng nhieäm vuï", "Ủy ban nhân dân tỉnh quyết định ban hành kèm theo quyết định này quy định về chức năng nhiệm vụ")]
    public async Task A_page_set_in_a_font_of_before_Unicode_is_converted(string encoding, string stored, string meant)
    {
        var words = stored.Split(' ');
        var lines = words.Chunk(6).Select(line => $"({string.Join(' ', line)}) Tj T*");
        var content = Encoding.Latin1.GetBytes($"BT /F 14 Tf 18 TL 60 760 Td {string.Join(' ', lines)} ET");

        var page = await OnlyPageAsync(files.Write("old.pdf", RawPdf.Page("0 0 595 842", content, font: "Times-Roman")));

        page.Settings.ShouldBe($"text layer {encoding}");
        string.Join(' ', page.Words.Select(word => word.Text)).ShouldBe(meant);
    }

    [Fact]
    public async Task Invisible_text_over_a_scan_is_read_anew()
    {
        var page = await OnlyPageAsync(files.Pdf("layer.pdf", [TestFiles.DecisionJpeg()], over: "BT 3 Tr /F 12 Tf 50 700 Td (Sai het roi) Tj ET"));
        page.Engine.ShouldStartWith("tesseract");
        page.Text.ShouldContain("Điều 1.");
        page.Text.ShouldNotContain("Sai het");
    }

    [Fact]
    public void A_layer_that_is_not_seen_or_says_too_little_is_refused()
    {
        using var page = PreparedPage.From(TestFiles.Decision(), 200, safe: false);
        LayerWord[] empty = [.. Enumerable.Range(0, 20).Select(i => new LayerWord(0, i, "chữ", 20, 20 + i, 10, 1))];
        LayerText.On(page, new LayerPage(595, 842, empty)).ShouldBe((null, "its text is not visible"));
        var letter = page.Ink.Letters[page.Ink.Letters.Count / 2];
        var (x, y) = (595.0 / page.Grey.Width, 842.0 / page.Grey.Height);
        LayerText.On(page, new LayerPage(595, 842, [new LayerWord(0, 0, "chữ", letter.X * x, letter.Y * y, letter.Width * x, letter.Height * y)]))
            .ShouldBe((null, "more is printed than it says"));
    }

    private async Task<RecognisedPage> OnlyPageAsync(string path)
    {
        var reading = await recogniser.RecogniseAsync(path, files.At("work"), new RecognitionOptions(), null, default);
        reading.Failures.ShouldBeEmpty();
        return reading.Pages.ShouldHaveSingleItem();
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

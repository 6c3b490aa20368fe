using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Tests.Composition;

public sealed class PdfTextTests
{
    private static readonly string[] HardWords =
    [
        "TỈNH", "ĐẮK", "LẮK", "Nguyễn", "Nguyễn".Normalize(NormalizationForm.FormD), "ưỡng", "Ỹ", "\"A\"", "“B”", "<&>", "(C)", @"\D\",
        "123/QĐ-UBND", "dòng-", "gạch", "x\u0323\u0302y", "a\u0315", "`", "´", "¨", "^", "~", "e´", "𝔘ỹ😀", "שלום.", "(סלام)12!", "שִׁ", "漢字", "1.000.000₫", "²", "…", "—", "ﬁne",
        "ẫ", "\uE000", "…………", "____", "l", "l", "l", "lll", "'", ".", "A", "A",
    ];

    [Fact]
    public async Task Hard_words_come_back_from_the_pdf_in_order()
    {
        var lines = HardWords.Chunk(4).Select((words, row) => TestPages.Line(20, 20 + 14 * row, words)).ToArray();
        using var pages = new TestPages().Add(Page(lines, 400, 400, 72), Kind.Group4);

        var made = await pages.ComposeAsync();

        // pdftotext frames right-to-left runs in embedding marks.
        var text = Tool.Run("pdftotext", "-raw", made.PdfPath, "-").Replace("\u202B", "").Replace("\u202C", "");
        text.Normalize().Split('\n').Take(lines.Length).ShouldBe(File.ReadAllText(made.TextPath).Split('\n').Take(lines.Length));
        text.ShouldContain("TỈNH ĐẮK LẮK Nguyễn\n");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task The_text_lies_over_the_words_however_the_image_is_turned(int rotation)
    {
        using var pages = new TestPages().Add(Kind.GreyJpeg, rotation, 72, false, TestPages.Line(10, 30, "Số", "12"));

        var made = await pages.ComposeAsync();

        var page = Tool.Run("pdftotext", "-raw", "-x", "8", "-y", "28", "-W", "60", "-H", "14", made.PdfPath, "-");
        page.ShouldStartWith("Số 12");
        Tool.Run("pdftotext", "-raw", "-x", "8", "-y", "50", "-W", "60", "-H", "14", made.PdfPath, "-").ShouldNotContain("12");
    }

    [Theory]
    [InlineData(1, 1, 300)]
    [InlineData(3, 2000, 72)]
    [InlineData(2000, 3, 600)]
    [InlineData(50, 50, 0)]
    [InlineData(1654, 2339, 200)]
    public async Task Words_survive_boxes_that_touch_overlap_or_make_no_sense(int width, int height, int dpi)
    {
        // A fixed seed: the same hundred words in the same bad boxes every time.
        var random = new Random(20260302);
        var lines = Enumerable.Range(0, 60).Select(_ => BadLine(random, width, height)).ToArray();
        using var pages = new TestPages().Add(Page(lines, width, height, dpi), Kind.Group4);

        var made = await pages.ComposeAsync();

        Tool.Run("qpdf", "--check", made.PdfPath);
        var expected = lines.SelectMany(line => line.Words).Select(word => word.Text);
        Tool.Run("pdftotext", "-raw", made.PdfPath, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldBe(expected);
    }

    [Fact]
    public async Task Invisible_characters_are_dropped_from_all_three_outputs()
    {
        using var pages = new TestPages().Add(Kind.Group4, lines: TestPages.Line(5, 30, "cộng\u00ADhòa", "\u200B", "a\0b\u0007", "x\u00A0y", "\uFEFFBOM", "\uD800", "ﬁ"));

        var made = await pages.ComposeAsync();

        File.ReadAllText(made.TextPath).ShouldBe("cộnghòa ab x y BOM \uFFFD fi\n");
        System.Xml.Linq.XDocument.Load(made.AltoPath).Descendants().Where(element => element.Name.LocalName == "String")
            .Select(word => (string)word.Attribute("CONTENT")!).ShouldBe(["cộnghòa", "ab", "x", "y", "BOM", "\uFFFD", "fi"]);
    }

    [Fact]
    public async Task Every_character_of_Unicode_that_prints_comes_back()
    {
        // Of the thousands of Han and Hangul characters, which all behave alike, every fiftieth.
        var characters = Enumerable.Range(0x21, 0x1F000).Where(Rune.IsValid).Select(value => new Rune(value))
            .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned && (rune.Value is < 0x3400 or > 0xD7FF || rune.Value % 50 == 0));
        using var pages = new TestPages();
        foreach (var chunk in characters.Chunk(1000))
            pages.Add(Kind.Group4, lines: [.. chunk.Select(rune => TestPages.Line(5, 30, $"a{rune}1{rune}b", $"x{rune}{rune}", $"{rune}"))]);

        (await pages.ComposeAsync()).PdfPath.ShouldEndWith(".pdf");
    }

    private static RecognisedPage Page(TextLine[] lines, int width, int height, int dpi) => new()
    {
        Number = 1,
        Width = width,
        Height = height,
        Dpi = dpi,
        Blocks = [new TextBlock(new Box(0, 0, width, height), lines)],
    };

    private static TextLine BadLine(Random random, int width, int height)
    {
        var words = Enumerable.Range(0, random.Next(1, 12)).Select(index => new TextWord(
            $"{"ĂÂĐÊÔƠƯ"[random.Next(7)]}{new string('l', random.Next(8))}{index}",
            "",
            random.NextDouble(),
            new Box(random.Next(-width, 2 * width), random.Next(-height, 2 * height), random.Next(-3, width), random.Next(-3, height)))).ToList();
        return new TextLine(random.Next(2) == 0 ? default : words[0].Box, words);
    }
}

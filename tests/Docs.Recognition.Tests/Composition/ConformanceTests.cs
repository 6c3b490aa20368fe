using Docs.Core.Recognition;

namespace Docs.Recognition.Tests.Composition;

public sealed class ConformanceTests
{
    [ServerFact]
    public async Task VeraPdf_finds_every_kind_conforming_to_PDF_A_2u()
    {
        using var pages = new TestPages();
        foreach (var kind in Enum.GetValues<Kind>())
            pages.Add(kind, 90, 300, false, TestPages.Line(5, 20, "ĐẮK", "LẮK", "😀", "\uE000", "ﬁ"));
        string[] scripts = ["中文字", "العربية", "ไทย", "한국어", "Кириллица"];
        pages.Add(Kind.GreyFlate, 90, 300, false, [.. scripts.Select((word, index) => TestPages.Line(5, 5 + 15 * index, word))]);
        pages.Add(Kind.Group4, blank: true);
        pages.Add(new RecognisedPage { Number = 10, Width = 1, Height = 1, Dpi = 300 }, Kind.GreyFlate);

        var made = await pages.ComposeAsync();

        Validate(made.PdfPath);
    }

    [ServerFact]
    public async Task VeraPdf_finds_blank_pages_alone_conforming_to_PDF_A_2u()
    {
        using var pages = new TestPages().Add(Kind.Jbig2, blank: true);

        var made = await new Docs.Recognition.Composition.DocumentComposer().ComposeAsync(
            pages.Request(metadata: new DocumentMetadata(null, null, null)), CancellationToken.None);

        Validate(made.PdfPath);
    }

    private static void Validate(string pdf) => Tool.Run(Path.Join(ServerFactAttribute.Folder, "verapdf"), "-f", "2u", pdf);
}

using System.Xml.Linq;
using Docs.Core.Recognition;
using Docs.Recognition.Composition;

namespace Docs.Recognition.Tests.Composition;

public sealed class OutputTests
{
    [Fact]
    public async Task All_outputs_stand_beside_each_other_under_the_documents_name()
    {
        using var pages = TwoPages();

        var made = await pages.ComposeAsync();

        made.PdfPath.ShouldBe(Path.Join(pages.Out, "qd 12.pdf"));
        made.PreviewPaths.ShouldBe([Path.Join(pages.Out, "qd 12-0001.jpg"), Path.Join(pages.Out, "qd 12-0002.jpg")]);
        Directory.GetFiles(pages.Out).Order().ShouldBe(new[] { made.PdfPath, made.AltoPath, made.TextPath }.Concat(made.PreviewPaths).Order());
        File.ReadAllBytes(made.TextPath).ShouldBe("Số 12\nTỉnh\fhết\n"u8.ToArray());
    }

    [Fact]
    public async Task The_same_pages_give_the_same_bytes_and_replace_older_files()
    {
        using var pages = TwoPages();
        var first = File.ReadAllBytes((await pages.ComposeAsync()).PdfPath);
        File.WriteAllText(Path.Join(pages.Out, "qd 12.pdf"), "an older file");

        var second = await pages.ComposeAsync();

        File.ReadAllBytes(second.PdfPath).ShouldBe(first);
    }

    [Fact]
    public async Task The_pdf_says_who_made_what_and_when()
    {
        using var pages = TwoPages();

        var info = Tool.Run("pdfinfo", "-rawdates", (await pages.ComposeAsync()).PdfPath);

        info.ShouldMatch("Title: +Quyết định <12> & \"phụ lục\"\n");
        info.ShouldMatch("Author: +UBND tỉnh Đắk Lắk\n");
        info.ShouldMatch("Subject: +Về việc cấp giấy phép\n");
        info.ShouldMatch("CreationDate: +D:20260302083000\\+07'00'\n");
        info.ShouldMatch("Page size: +120 x 80 pts\n");
    }

    [Fact]
    public async Task Alto_gives_every_word_its_box_and_confidence()
    {
        using var pages = TwoPages();

        var alto = XDocument.Load((await pages.ComposeAsync()).AltoPath).Root!;

        var name = alto.Name.Namespace;
        name.NamespaceName.ShouldBe("http://www.loc.gov/standards/alto/ns-v4#");
        alto.Descendants(name + "MeasurementUnit").Single().Value.ShouldBe("pixel");
        alto.Descendants(name + "softwareName").Single().Value.ShouldBe("tesseract 5.3.0 vie");
        alto.Descendants(name + "Page").Select(page => (string)page.Attribute("ROTATION")!).ShouldBe(["0", "270"]);
        var word = alto.Descendants(name + "String").ElementAt(1);
        word.Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value).ShouldBe(new Dictionary<string, string>
        {
            ["ID"] = "P1_B1_L1_S2",
            ["HPOS"] = "20",
            ["VPOS"] = "30",
            ["WIDTH"] = "10",
            ["HEIGHT"] = "10",
            ["CONTENT"] = "12",
            ["WC"] = "0.9",
        });
        alto.Descendants(name + "SP").Single().Attribute("WIDTH")!.Value.ShouldBe("5");
    }

    [Fact]
    public async Task A_pdf_that_reads_otherwise_is_refused_and_nothing_is_left()
    {
        using var pages = TwoPages();
        var liar = FakePdfToText(pages, "printf 'Số 12\\nTỉnh\\n\\fkhác\\n\\f'");

        var refusal = await Should.ThrowAsync<FidelityException>(() => new DocumentComposer(liar).ComposeAsync(pages.Request(), CancellationToken.None));

        refusal.Message.ShouldContain("trang 2");
        Directory.GetFiles(pages.Out).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pdftotext_that_fails_after_the_right_words_is_not_believed()
    {
        using var pages = TwoPages();
        var broken = FakePdfToText(pages, "printf 'Số 12\\nTỉnh\\n\\fhết\\n\\f'\nexit 3");

        await Should.ThrowAsync<FidelityException>(() => new DocumentComposer(broken).ComposeAsync(pages.Request(), CancellationToken.None));

        Directory.GetFiles(pages.Out).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_pdftotext_says_what_to_install()
    {
        using var pages = TwoPages();

        var error = await Should.ThrowAsync<RecognitionUnavailableException>(() => new DocumentComposer("/nowhere/pdftotext").ComposeAsync(pages.Request(), CancellationToken.None));

        error.Message.ShouldContain("poppler-utils");
        Directory.GetFiles(pages.Out).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hanging_pdftotext_ends_with_the_callers_patience()
    {
        using var pages = TwoPages();
        var hanging = FakePdfToText(pages, "exec sleep 60");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Should.ThrowAsync<OperationCanceledException>(() => new DocumentComposer(hanging).ComposeAsync(pages.Request(), patience.Token));

        Directory.GetFiles(pages.Out).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_whose_image_is_gone_fails_and_leaves_older_outputs_alone()
    {
        using var pages = TwoPages();
        File.WriteAllText(Path.Join(pages.Out, "qd 12.pdf"), "an older file");
        File.Delete(Path.Join(pages.Work, "page-0002.img"));

        await Should.ThrowAsync<FileNotFoundException>(pages.ComposeAsync);

        Directory.GetFiles(pages.Out).ShouldHaveSingleItem();
        File.ReadAllText(Path.Join(pages.Out, "qd 12.pdf")).ShouldBe("an older file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../a")]
    [InlineData("a/b")]
    public async Task A_name_that_is_a_path_is_refused(string name)
    {
        using var pages = TwoPages();

        await Should.ThrowAsync<ArgumentException>(() => new DocumentComposer().ComposeAsync(pages.Request(name), CancellationToken.None));
    }

    private static string FakePdfToText(TestPages pages, string script)
    {
        var path = Path.Join(pages.Work, "pdftotext");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        Tool.Run("chmod", "+x", path);
        return path;
    }

    private static TestPages TwoPages() => new TestPages()
        .Add(Kind.Group4, lines: [TestPages.Line(5, 30, "Số", "12"), TestPages.Line(5, 50, "Tỉnh")])
        .Add(Kind.GreyJpeg, rotation: 270, lines: [TestPages.Line(5, 30, "hết")]);
}

using Docs.Core.Recognition;
using Docs.Recognition.Composition;

namespace Docs.Recognition.Tests.Composition;

/// <summary>For what looks at the whole process, its memory or its children: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

[Collection(nameof(AloneCollection))]
public sealed class PdfDocumentTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_number_of_pages()
    {
        using var pages = new TestPages();
        var lines = Enumerable.Range(0, 45).Select(row => TestPages.Line(100, 100 + 48 * row, [.. Enumerable.Range(0, 12).Select(i => $"chữ{i}")])).ToArray();
        var page = new RecognisedPage { Number = 1, Width = 2480, Height = 3508, Dpi = 300, Blocks = [new TextBlock(default, lines)] };
        pages.Add(page, Kind.Group4);
        using var output = File.Create(Path.Join(pages.Out, "a.pdf"));
        using var pdf = new PdfDocument(output, "a", new DocumentMetadata(null, null, null), TestPages.Made);

        AddPages(50);
        var few = GC.GetTotalMemory(forceFullCollection: true);
        AddPages(300);
        var many = GC.GetTotalMemory(forceFullCollection: true);
        pdf.Finish();

        // Three offsets of 8 bytes and a number of 4 a page, in lists that may be half empty.
        (many - few).ShouldBeLessThan(128 * 1024);
        Tool.Run("pdfinfo", output.Name).ShouldMatch("Pages: +350\n");

        void AddPages(int count)
        {
            for (var i = 0; i < count; i++)
            {
                using var image = File.OpenRead(Path.Join(pages.Work, "page-0001.img"));
                pdf.AddPage(page, TestPages.Image(Kind.Group4).Image, image);
            }
        }
    }

    [Fact]
    public void A_cmyk_image_is_refused()
    {
        using var pages = new TestPages().Add(Kind.GreyJpeg);
        using var pdf = new PdfDocument(Stream.Null, "a", new DocumentMetadata(null, null, null), TestPages.Made);
        using var image = File.OpenRead(Path.Join(pages.Work, "page-0001.img"));

        Should.Throw<InvalidDataException>(() => pdf.AddPage(pages.Request().Pages[0], TestPages.Image(Kind.GreyJpeg).Image with { Components = 4 }, image));
    }
}

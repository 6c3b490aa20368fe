using Docs.Core.Intake;
using Docs.Recognition.Separators;
using Docs.Recognition.Tests.Composition;

namespace Docs.Recognition.Tests.Separators;

public sealed class SeparatorSheetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-separators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public void A_printed_sheet_reads_back(int dpi)
    {
        var pdf = Path.Join(_folder, "tờ.pdf");
        var sheet = new SeparatorSheet("000.00.12.H15", "01jq3v5x8m4d6y7z9k2n0p1r3s");

        SeparatorSheets.Write(pdf, sheet, sheets: 3);

        Tool.Run("pdfinfo", pdf).ShouldMatch(@"Pages:\s+3\n[\s\S]*\(A4\)");
        Tool.Run("pdftotext", pdf, "-").ShouldContain("Đặt một tờ trước trang đầu của mỗi hồ sơ");
        SeparatorSheet.TryParse(Zbar.Read(Tool.Render(pdf, dpi))!).ShouldBe(sheet);
        Directory.GetFiles(_folder, "*.part").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://example.vn/DOCS-SEP;1;H15;a")]
    [InlineData("DOCS-SEP;2;H15;a")]
    [InlineData("DOCS-SEP;1;H15")]
    [InlineData("DOCS-SEP;1;H15;")]
    [InlineData("DOCS-SEP;1;H15;a;b")]
    [InlineData("DOCS-SEP;1;H 15;a")]
    [InlineData("DOCS-SEP;1;H15;a\n")]
    [InlineData("")]
    public void Any_other_code_is_no_separator(string text) => SeparatorSheet.TryParse(text).ShouldBeNull();

    [Theory]
    [InlineData("", "a")]
    [InlineData("H15;x", "a")]
    [InlineData("H15", "lô")]
    public void A_sheet_with_a_code_that_could_not_be_read_back_is_refused(string agency, string batch) =>
        Should.Throw<ArgumentException>(() => new SeparatorSheet(agency, batch));

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_an_error_and_leaves_nothing()
    {
        var path = Path.Join(_folder, "missing", "a.pdf");

        Should.Throw<IOException>(() => SeparatorSheets.Write(path, new SeparatorSheet("H15", "a")));

        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_letter_that_the_font_lacks_is_refused_instead_of_printed_as_a_box()
    {
        using var pdf = new CairoPdf(Path.Join(_folder, "a.pdf"), "a");

        Should.Throw<Docs.Core.Recognition.RecognitionUnavailableException>(() => pdf.Text("漢", 10, 10, 10, bold: false)).Message.ShouldContain("fonts-dejavu-core");
    }
}

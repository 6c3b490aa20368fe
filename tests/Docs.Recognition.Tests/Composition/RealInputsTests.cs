using System.Globalization;
using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Composition;

namespace Docs.Recognition.Tests.Composition;

/// <summary>Whole files through recognition to finished outputs.</summary>
public sealed class RealInputsTests : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits(), TimeProvider.System);

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }

    [Fact]
    public async Task A_jpeg_scan_stands_in_its_pdf_byte_for_byte_and_costs_a_twentieth_more_at_most()
    {
        var jpeg = TestFiles.DecisionJpeg();

        var pdf = await File.ReadAllBytesAsync(await MakeAsync(files.Write("scan.jpg", jpeg)));

        pdf.AsSpan().IndexOf(jpeg).ShouldBeGreaterThan(0);
        pdf.Length.ShouldBeLessThan((int)(jpeg.Length * 1.05));
    }

    [Fact]
    public async Task Scripts_and_attachments_are_noted_and_do_not_reach_the_output()
    {
        var path = files.Write("script.pdf", Encoding.Latin1.GetBytes(Scripted));

        var reading = await ReadAsync(path);
        var pdf = await ComposeAsync(path, reading);

        reading.Notes.Count.ShouldBe(2);
        reading.Notes[0].ShouldContain("JavaScript");
        reading.Notes[1].ShouldContain("đính kèm");
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf));
        text.ShouldNotContain("JavaScript");
        text.ShouldNotContain("EmbeddedFile");
    }

    [ServerFact]
    public async Task VeraPdf_and_qpdf_find_what_every_kind_of_input_becomes_in_order()
    {
        var made = new List<string>();
        foreach (var input in Inputs())
            made.Add(await MakeAsync(input));

        foreach (var pdf in made)
            Tool.Run("qpdf", "--check", pdf);
        Tool.Run(Path.Join(ServerFactAttribute.Folder, "verapdf"), ["-f", "2u", .. made]);
    }

    /// <summary>JPEG in colour, grey, CMYK and with a colour profile, PNG, G4 TIFF of two pages, and a drawn PDF of mixed sizes, turned and blank pages.</summary>
    private IEnumerable<string> Inputs()
    {
        foreach (var (name, option) in new[] { ("colour", "-jpeg"), ("cmyk", "-jpegcmyk"), ("colours", "-png"), ("packed", "-tiff") })
            yield return Cut(name, option);
        yield return Cut("grey", "-gray", "-jpeg");
        yield return files.Write("profile.jpg", TestFiles.ProfiledJpeg(SrgbProfile.Build()));
        yield return files.Tiff("two.tif", 2);
        yield return files.Write("mixed.pdf", Encoding.Latin1.GetBytes(Mixed));
    }

    /// <summary>Some lines of the sample decision.</summary>
    private string Cut(string name, params string[] format)
    {
        Tool.Run("pdftoppm", [.. format, "-r", "150", "-singlefile", "-x", "100", "-y", "400", "-W", "1000", "-H", "160", TestFiles.Resource("decision.pdf"), files.At(name)]);
        return Directory.EnumerateFiles(files.Folder, $"{name}.*").Single();
    }

    private async Task<string> MakeAsync(string input) => await ComposeAsync(input, await ReadAsync(input));

    private async Task<Reading> ReadAsync(string input)
    {
        var reading = await recogniser.RecogniseAsync(input, Work(input), new RecognitionOptions(), null, default);
        reading.Failures.ShouldBeEmpty(input);
        return reading;
    }

    private async Task<string> ComposeAsync(string input, Reading reading)
    {
        var metadata = new DocumentMetadata("Quyết định 12/QĐ-UBND", "UBND tỉnh Đắk Lắk", "Về việc thử");
        var pages = reading.Pages.Select(page => page.Number).ToList();
        return (await recogniser.ComposeAsync(new ComposeRequest(Work(input), pages, reading.Pages, files.At("out"), Path.GetFileNameWithoutExtension(input), metadata, TestPages.Made), default)).PdfPath;
    }

    private string Work(string input) => files.At($"work-{Path.GetFileName(input)}");

    private static string Mixed => Pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        Page("419 595"), Page("842 1191", "/Rotate 90"), Page("595 842", text: false), Page("595 842", "/Rotate 180"));

    private static string Scripted => Pdf(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.txt)<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>]>>>>>>",
        Page("419 595"));

    private static (string Box, string More, bool Text) Page(string box, string more = "", bool text = true) => (box, more, text);

    /// <summary>Objects: 1 catalogue, 2 pages, 3 font, 4 text, 5 nothing drawn, 6 an attachment, then the pages.</summary>
    private static string Pdf(string catalogue, params (string Box, string More, bool Text)[] pages)
    {
        const string Drawing = "BT /F 20 Tf 60 300 Td (Quyet dinh so 12) Tj ET";
        string[] objects =
        [
            catalogue,
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, index) => $"{7 + index} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            $"<</Length {Drawing.Length}>>\nstream\n{Drawing}\nendstream",
            "<</Length 0>>\nstream\n\nendstream",
            "<</Type/EmbeddedFile/Length 2>>\nstream\nhi\nendstream",
            .. pages.Select(page => $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.Box}]{page.More}/Contents {(page.Text ? 4 : 5)} 0 R/Resources<</Font<</F 3 0 R>>>>>>"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString();
    }
}

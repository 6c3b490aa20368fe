using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Docs.Recognition.Inspect;
using Docs.Recognition.Tests.Composition;

namespace Docs.Recognition.Tests.Inspect;

/// <summary>What is said without Poppler must be what Poppler says, and nothing is said of a file that is not whole.</summary>
public sealed class A_plain_pdf_is_counted_without_a_program : IDisposable
{
    private const int Seed = 24, Damages = 60;

    private readonly TestFiles files = new();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(900)]
    public void Pages_are_counted(int pages) => Pages(Many(pages)).ShouldBe(pages);

    [Fact]
    public void Bytes_after_the_end_change_nothing() => Pages([.. Many(2), .. "% máy quét 7\n"u8]).ShouldBe(2);

    [Fact]
    public void A_file_cut_off_anywhere_is_left_to_the_program()
    {
        var whole = Many(3);
        var end = whole.AsSpan().LastIndexOf("%%EOF"u8);
        for (var length = 1; length < end + 5; length += 13)
            Pages(whole[..length]).ShouldBeNull();
    }

    [Fact]
    public void The_newest_of_two_versions_counts()
    {
        var old = Many(2);
        var start = Encoding.Latin1.GetString(old).LastIndexOf("xref\n0", StringComparison.Ordinal);
        var tree = "2 0 obj<</Type/Pages/Count 1/Kids[4 0 R]>>endobj\n";
        var update = string.Create(CultureInfo.InvariantCulture, $"{tree}xref\n2 1\n{old.Length:0000000000} 00000 n \ntrailer<</Size 5/Root 1 0 R/Prev {start}>>\nstartxref\n{old.Length + tree.Length}\n%%EOF\n");
        Pages([.. old, .. Encoding.Latin1.GetBytes(update)]).ShouldBe(1);
    }

    [Theory]
    [InlineData("--linearize --object-streams=disable", true)]
    [InlineData("--object-streams=generate", false)]
    [InlineData("--encrypt  x 256 --", false)]
    public void Other_programs_files_are_counted_or_left_alone(string options, bool counted)
    {
        var (from, to) = (files.Write("a.pdf", Many(4)), files.At("b.pdf"));
        Tool.Run("qpdf", [.. options.Split(' '), from, to]);
        Pages(File.ReadAllBytes(to)).ShouldBe(counted ? 4 : null);
    }

    [Theory]
    [InlineData("/Count 3", "/Count 9")]
    [InlineData("/Type/Pages", "/Type/Pagez")]
    [InlineData("/Kids[3 0 R", "/Kids[2 0 R")]
    [InlineData("/Kids[3 0 R", "/Kids[4 0 R")]
    [InlineData("/Kids[3 0 R", "/Kids[3 1 R")]
    [InlineData("/Kids[3 0 R", "/Kids[(3 0 ")]
    [InlineData("/Root 1", "/Root 3")]
    [InlineData("/Root 1", "/R#6ft 1")]
    [InlineData("3 0 obj", "8 0 obj")]
    [InlineData("%PDF-1.4", "%PDQ-1.4")]
    public void What_does_not_fit_is_left_to_the_program(string right, string wrong)
    {
        var whole = Encoding.Latin1.GetString(Many(3));
        whole.ShouldContain(right);
        Pages(Encoding.Latin1.GetBytes(whole.Replace(right, wrong, StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void A_chain_of_tables_without_end_stops()
    {
        var whole = Encoding.Latin1.GetString(Many(1));
        var start = whole.LastIndexOf("xref\n0", StringComparison.Ordinal);
        Pages(Encoding.Latin1.GetBytes(whole.Replace("/Root 1 0 R", $"/Root 1 0 R/Prev {start}", StringComparison.Ordinal))).ShouldBeNull();
        Pages(Encoding.Latin1.GetBytes(whole.Replace("/Root 1 0 R", "/Root " + new string('[', 100_000), StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void A_damaged_file_is_never_counted_otherwise_than_by_the_program()
    {
        var random = new Random(Seed);
        var (whole, said) = (Many(3), 0);
        for (var i = 0; i < Damages; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (Pages(damaged) is not { } pages)
                continue;
            said++;
            var told = Tool.Run("pdfinfo", [files.Write($"{i}.pdf", damaged)]);
            Regex.Match(told, @"Pages:\s+(\d+)").Groups[1].Value.ShouldBe(pages.ToString(CultureInfo.InvariantCulture), $"damage {i}");
        }

        said.ShouldBeGreaterThan(0);
    }

    private static int? Pages(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return PdfHeader.Pages(file);
    }

    private static byte[] Many(int pages)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Object(string content)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        Object("<</Type/Catalog/Pages 2 0 R/Lang(vi \\) VN)/ID<0aFf>>>");
        Object($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(3, pages).Select(number => $"{number} 0 R"))}]>>");
        for (var i = 0; i < pages; i++)
            Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.2 -842] % to\n /Resources << >> >>");
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public void Dispose() => files.Dispose();
}

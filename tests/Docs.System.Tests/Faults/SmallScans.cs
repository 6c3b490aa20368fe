using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Docs.System.Tests.Faults;

/// <summary>Scans of a few lines each, cut from a shipped sample, so that runs over many pages stay cheap.</summary>
internal static class SmallScans
{
    private static readonly string Decision = Path.Combine(Repository.Samples, "quyet-dinh-giao-dat.pdf");

    /// <summary>Four lines of a decision at 100 dpi.</summary>
    /// <param name="format">An option of pdftoppm: "-jpeg", "-png" or "-tiff".</param>
    public static byte[] Cut(string format) => Cut(format, "-x", "60", "-y", "250", "-W", "720", "-H", "130");

    private static byte[] Cut(string format, params string[] place)
    {
        using var folder = new TemporaryFolder();
        Run("pdftoppm", ["-r", "100", "-gray", format, "-singlefile", .. place, Decision, folder["cut"]]);
        return File.ReadAllBytes(Directory.EnumerateFiles(folder.Path).Single());
    }

    /// <summary>A few words of it as a JPEG of some 3 KB, a quarter of a second's work; a remark in it makes its bytes its own.</summary>
    public static byte[] Line(string remark)
    {
        var jpeg = OneLine.Value;
        var noted = Encoding.ASCII.GetBytes(remark);
        // Behind the mark that begins the file: a comment, which begins with its length.
        return [.. jpeg.AsSpan(0, 2), 0xFF, 0xFE, 0, (byte)(noted.Length + 2), .. noted, .. jpeg.AsSpan(2)];
    }

    private static Lazy<byte[]> OneLine { get; } = new(() => Cut("-jpeg", "-x", "60", "-y", "270", "-W", "300", "-H", "40"));

    /// <summary>A PDF whose pages all show that cut, each as the one image of its page. pdftoppm writes JPEGs of three colours also where it is told grey.</summary>
    public static byte[] Pdf(int pages)
    {
        var jpeg = Cut("-jpeg");
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Text(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string content)
        {
            offsets.Add(pdf.Position);
            Text(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n"));
        }

        const string Drawing = "q 518.4 0 0 93.6 0 0 cm /I Do Q";
        Text("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(5, pages).Select(number => $"{number} 0 R"))}]>>");
        Object($"<</Type/XObject/Subtype/Image/Width 720/Height 130/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {jpeg.Length}>>\nstream\n{Encoding.Latin1.GetString(jpeg)}\nendstream");
        Object($"<</Length {Drawing.Length}>>\nstream\n{Drawing}\nendstream");
        for (var page = 0; page < pages; page++)
            Object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 518.4 93.6]/Contents 4 0 R/Resources<</XObject<</I 3 0 R>>>>>>");

        var table = pdf.Position;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Text(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
    }
}

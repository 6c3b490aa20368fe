using System.Globalization;
using System.Text;
using Docs.Recognition.Inspect;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests;

/// <summary>A folder that lives as long as one test, and files made in it.</summary>
public sealed class TestFiles : IDisposable
{
    public TestFiles() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "docs-test-" + Path.GetRandomFileName());

    public static string Resource(string name) => Path.Combine(AppContext.BaseDirectory, "Resources", name);

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>The sample decision as a grey JPEG, turned clockwise.</summary>
    internal static byte[] DecisionJpeg(int degrees = 0)
    {
        using var pix = Decision(degrees);
        return StreamEncoder.Jpeg(pix, 85);
    }

    /// <summary>The sample decision as a JPEG in colour with an ICC profile in an APP2 segment (ICC.1:2022, B.4).</summary>
    internal static byte[] ProfiledJpeg(byte[] profile)
    {
        using var grey = Decision();
        using var colour = PixHandle.Made(Leptonica.pixConvertTo32(grey), "colour");
        Leptonica.pixSetResolution(colour, 200, 200);
        var jpeg = StreamEncoder.Jpeg(colour, 85);
        byte[] body = [.. "ICC_PROFILE\0"u8, 1, 1, .. profile];
        return [0xFF, 0xD8, 0xFF, 0xE2, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    internal static PixHandle Decision(int degrees = 0)
    {
        var grey = PageImageLoader.Load(Resource("decision.png"), 0, ImageKind.Png, long.MaxValue).Then(p => p.ToGrey());
        Leptonica.pixSetResolution(grey, 200, 200);
        return degrees == 0 ? grey : grey.Then(p => Leptonica.pixRotateOrth(p, degrees / 90));
    }

    /// <summary>A PDF with one page for each JPEG, which covers its page at 200 dpi.</summary>
    /// <param name="over">Drawing instructions laid over every image.</param>
    public string Pdf(string name, IReadOnlyList<byte[]> jpegs, string over = "")
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Text(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string head, byte[]? stream = null)
        {
            offsets.Add(pdf.Position);
            Text(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{head}\n"));
            if (stream is not null)
            {
                Text("stream\n");
                pdf.Write(stream);
                Text("\nendstream\n");
            }

            Text("endobj\n");
        }

        Text("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object($"<</Type/Pages/Count {jpegs.Count}/Kids[{string.Join(' ', jpegs.Select((_, i) => $"{3 + 3 * i} 0 R"))}]>>");
        foreach (var jpeg in jpegs)
        {
            var size = JpegHeader.Read(new MemoryStream(jpeg)) ?? new JpegHeader(1653, 2339, 1, 8, 1, false);
            var (width, height) = (size.Width * 72 / 200.0, size.Height * 72 / 200.0);
            var own = offsets.Count + 1;
            Object(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:0.##} {height:0.##}]/Contents {own + 1} 0 R/Resources<</XObject<</I {own + 2} 0 R>>>>>>"));
            var content = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} 0 0 cm /I Do Q {over}"));
            Object($"<</Length {content.Length}>>", content);
            Object($"<</Type/XObject/Subtype/Image/Width {size.Width}/Height {size.Height}/ColorSpace/{(size.Components == 1 ? "DeviceGray" : "DeviceRGB")}/BitsPerComponent 8/Filter/DCTDecode/Length {jpeg.Length}>>", jpeg);
        }

        var table = pdf.Position;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Text(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Write(name, pdf.ToArray());
    }

    /// <summary>A little-endian TIFF whose pages are all the sample decision in G4.</summary>
    public string Tiff(string name, int pages)
    {
        using var grey = Decision();
        using var bilevel = PixHandle.Made(Leptonica.pixThresholdToBinary(grey, 128), "threshold");
        var strip = StreamEncoder.CcittG4(bilevel);
        using var tiff = new MemoryStream();
        using var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(8 + strip.Length + (strip.Length & 1));
        writer.Write(strip);
        if ((strip.Length & 1) == 1)
            writer.Write((byte)0);
        (ushort Tag, uint Value)[] entries = [(256, (uint)bilevel.Width), (257, (uint)bilevel.Height), (258, 1), (259, 4), (262, 0), (273, 8), (277, 1), (278, (uint)bilevel.Height), (279, (uint)strip.Length)];
        for (var page = 1; page <= pages; page++)
        {
            writer.Write((ushort)entries.Length);
            foreach (var (tag, value) in entries)
            {
                writer.Write(tag);
                writer.Write((ushort)4);
                writer.Write(1u);
                writer.Write(value);
            }

            writer.Write(page == pages ? 0u : (uint)tiff.Position + 4);
        }

        return Write(name, tiff.ToArray());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

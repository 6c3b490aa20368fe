using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Docs.Recognition.Tests;

/// <summary>A PDF of one page written by hand, as damaged or hostile as a test wants it.</summary>
internal static class RawPdf
{
    /// <param name="box">MediaBox, in points.</param>
    /// <param name="image">Entries of the image /I, with its filter; "" = there is none.</param>
    /// <param name="font">Name of the standard font /F, with the places of Latin-1; "" = there is none.</param>
    /// <param name="contentFilter">Of the page's drawing instructions, e.g. "/Filter/FlateDecode".</param>
    public static byte[] Page(string box, byte[] content, string contentFilter = "", string image = "", byte[]? imageData = null, string font = "")
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

        Text("%PDF-1.5\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        Object("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<{(image == "" ? "" : "/XObject<</I 5 0 R>>")}{(font == "" ? "" : $"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>>>")}>>>>");
        Object($"<<{contentFilter}/Length {content.Length}>>", content);
        if (image != "")
            Object($"<</Type/XObject/Subtype/Image{image}/Length {imageData!.Length}>>", imageData);
        var table = pdf.Position;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Text(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    public static byte[] Deflated(string pattern, long times)
    {
        var block = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(pattern, 4096)));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var written = 0L; written < times; written += 4096)
                zlib.Write(block);
        }

        return packed.ToArray();
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Docs.System.Tests.CommandLine;

/// <summary>The bad files of a clerk's day, and one good scan among them.</summary>
internal static class BadFiles
{
    public static string GoodScan => Directory.EnumerateFiles(Repository.Samples, "*.pdf").Order(StringComparer.Ordinal).First();

    /// <summary>File name to the state it must end in.</summary>
    public static IReadOnlyDictionary<string, string> Expected { get; } = new Dictionary<string, string>
    {
        ["empty.pdf"] = "Quarantined",
        ["text.pdf"] = "Quarantined",
        ["truncated.pdf"] = "Quarantined",
        ["truncated.jpg"] = "Quarantined",
        ["encrypted.pdf"] = "Quarantined",
        ["nopages.pdf"] = "Quarantined",
        ["huge.png"] = "Quarantined",
        ["z-the same.pdf"] = "Duplicate",
        ["gone.pdf"] = "refused",
    };

    /// <summary>Returns the good scan's name.</summary>
    public static string WriteAll(string folder)
    {
        string At(string name) => Path.Combine(folder, name);

        var good = "Quyết định tốt.pdf".Normalize(NormalizationForm.FormD);
        File.Copy(GoodScan, At(good));
        File.Copy(GoodScan, At("z-the same.pdf"));
        File.WriteAllText(At("empty.pdf"), "");
        File.WriteAllText(At("text.pdf"), "Đây là văn bản thường.");
        File.WriteAllBytes(At("truncated.pdf"), File.ReadAllBytes(GoodScan)[..4_000]);
        var jpeg = File.ReadAllBytes(Directory.EnumerateFiles(Repository.Samples, "*.jpg").First());
        File.WriteAllBytes(At("truncated.jpg"), jpeg[..(jpeg.Length / 3)]);
        File.WriteAllText(At("encrypted.pdf"), EncryptedPdf);
        File.WriteAllText(At("nopages.pdf"), NoPagesPdf);
        File.WriteAllBytes(At("huge.png"), PngHeader(40_000, 40_000));
        // A link to nothing: the file vanished between the listing and the reading.
        File.CreateSymbolicLink(At("gone.pdf"), At("was-here.pdf"));
        return good;
    }

    private const string NoPagesPdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n110\n%%EOF\n";

    /// <summary>Says in its trailer that it needs a password nobody gave.</summary>
    private const string EncryptedPdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <0101010101010101010101010101010101010101010101010101010101010101> /U <0202020202020202020202020202020202020202020202020202020202020202> >>\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000110 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] >>\nstartxref\n289\n%%EOF\n";

    /// <summary>A PNG that says it is that large; what follows does not matter, nobody may decode it.</summary>
    private static byte[] PngHeader(uint width, uint height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(file, "IHDR", header);
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(new byte[1 << 16]);
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        file.Write(number);
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}

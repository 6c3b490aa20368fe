using System.Buffers.Binary;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>The pixels inside a PNG, which a PDF takes as they are (ISO 32000-1, 7.4.4.4): packing a 300-dpi page anew costs half as much as reading it.</summary>
internal static class PngPixels
{
    private const int Grey = 0, Colour = 2;

    /// <returns>Null unless the file is grey or RGB of 8 bits, not interlaced and without transparency, as <paramref name="pix"/> shows it.</returns>
    public static byte[]? Untouched(string path, PixHandle pix)
    {
        var png = File.ReadAllBytes(path);
        if (png.Length < 33 || !png.AsSpan(12, 4).SequenceEqual("IHDR"u8))
            return null;
        var (bits, colour, interlaced) = (png[24], png[25], png[28] != 0);
        var same = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) == pix.Width && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)) == pix.Height
            && (colour, pix.Depth) is (Grey, 8) or (Colour, 32);
        return bits == 8 && !interlaced && same && !Chunks(png).Any(chunk => IsNamed(png, chunk.At, "tRNS"u8)) ? Stream(png) : null;
    }

    /// <summary>The zlib stream with PNG predictors: chunk heads removed.</summary>
    public static byte[] Stream(byte[] png)
    {
        using var pixels = new MemoryStream(png.Length);
        foreach (var (at, length) in Chunks(png).Where(chunk => IsNamed(png, chunk.At, "IDAT"u8)))
            pixels.Write(png, at + 8, length);
        return pixels.ToArray();
    }

    private static bool IsNamed(byte[] png, int at, ReadOnlySpan<byte> name) => png.AsSpan(at + 4, 4).SequenceEqual(name);

    private static IEnumerable<(int At, int Length)> Chunks(byte[] png)
    {
        const int Signature = 8, Frame = 12;
        for (var at = Signature; at + Frame <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - Frame)
                yield break;
            yield return (at, (int)length);
            at += Frame + (int)length;
        }
    }
}

using System.Buffers.Binary;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Bytes of the streams a PDF takes, made by Leptonica's writers.</summary>
internal static unsafe class StreamEncoder
{
    public static byte[] Jpeg(PixHandle pix, int quality)
    {
        var failed = Leptonica.pixWriteMemJpeg(out var data, out var size, pix, quality, 0) != 0;
        return Taken(data, size, failed, nameof(Leptonica.pixWriteMemJpeg));
    }

    /// <summary>As a reader will see it.</summary>
    public static PixHandle Decoded(byte[] jpeg)
    {
        fixed (byte* data = jpeg)
            return PixHandle.Made(Leptonica.pixReadMemJpeg(data, (nuint)jpeg.Length, 0, 1, out _, 0), nameof(Leptonica.pixReadMemJpeg));
    }

    /// <summary>The pixels of a PNG are, chunk heads removed, a zlib stream with PNG predictors.</summary>
    public static byte[] Flate(PixHandle pix)
    {
        var failed = Leptonica.pixWriteMemPng(out var data, out var size, pix, 0) != 0;
        var png = Taken(data, size, failed, nameof(Leptonica.pixWriteMemPng));
        return PngPixels.Stream(png);
    }

    /// <summary>The one strip of a G4 TIFF: black runs are ink, as CCITTFaxDecode expects without BlackIs1.</summary>
    public static byte[] CcittG4(PixHandle bilevel)
    {
        const int StripOffsets = 273, StripByteCounts = 279;
        var failed = Leptonica.pixWriteMemTiff(out var data, out var size, bilevel, Leptonica.FormatTiffG4) != 0;
        var tiff = Taken(data, size, failed, nameof(Leptonica.pixWriteMemTiff));
        int offset = 0, length = 0;
        var directory = BinaryPrimitives.ReadInt32LittleEndian(tiff.AsSpan(4));
        for (int i = 0, entries = BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan(directory)); i < entries; i++)
        {
            var entry = tiff.AsSpan(directory + 2 + 12 * i, 12);
            var value = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
            switch (BinaryPrimitives.ReadUInt16LittleEndian(entry))
            {
                case StripOffsets: offset = value; break;
                case StripByteCounts: length = value; break;
            }
        }

        return tiff[offset..(offset + length)];
    }

    private static byte[] Taken(byte* data, nuint size, bool failed, string operation)
    {
        if (data is null || failed)
            throw new ImageOperationException(operation);
        var bytes = new ReadOnlySpan<byte>(data, (int)size).ToArray();
        Leptonica.lept_free(data);
        return bytes;
    }
}

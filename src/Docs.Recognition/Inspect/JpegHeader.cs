using System.Buffers.Binary;

namespace Docs.Recognition.Inspect;

/// <summary>What a JPEG says before it is decoded (ITU T.81, Annex B; EXIF 2.3).</summary>
/// <param name="Orientation">EXIF: 1 upright … 8.</param>
/// <param name="Complete">The end-of-image mark is there: the scanner finished writing.</param>
internal sealed record JpegHeader(int Width, int Height, int Components, int Bits, int Orientation, bool Complete)
{
    /// <summary>Trailing bytes some devices append after the image.</summary>
    private const int Tail = 64 << 10;

    /// <returns>Null if it is no JPEG or ends before its size is told.</returns>
    public static JpegHeader? Read(Stream file)
    {
        var reader = new BinaryReader(file);
        try
        {
            if (reader.ReadByte() != 0xFF || reader.ReadByte() != 0xD8)
                return null;
            var orientation = 1;
            while (true)
            {
                var (marker, length) = NextSegment(reader);
                if (IsFrame(marker))
                {
                    var frame = reader.ReadBytes(6);
                    return new JpegHeader(BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)), frame[5], frame[0], orientation, Ends(file));
                }

                if (marker is 0xD9 or 0xDA || length < 2)
                    return null;
                var body = reader.ReadBytes(length - 2);
                if (marker == 0xE1 && body.AsSpan().StartsWith("Exif\0\0"u8))
                    orientation = ExifOrientation(body.AsSpan(6));
            }
        }
        catch (Exception end) when (end is EndOfStreamException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static (int Marker, int Length) NextSegment(BinaryReader reader)
    {
        while (reader.ReadByte() != 0xFF)
        {
        }

        int marker;
        do
            marker = reader.ReadByte();
        while (marker == 0xFF);
        return (marker, BinaryPrimitives.ReverseEndianness(reader.ReadUInt16()));
    }

    /// <summary>SOF0–SOF15 without DHT, JPG and DAC, which share the range.</summary>
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool Ends(Stream file)
    {
        var tail = new byte[Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);

        // Inside compressed data FF is always followed by 00 or a restart mark, so FF D9 is the end mark itself.
        return tail.AsSpan().LastIndexOf<byte>([0xFF, 0xD9]) >= 0;
    }

    private static int ExifOrientation(ReadOnlySpan<byte> tiff)
    {
        const int Orientation = 0x0112;
        if (tiff.Length < 8)
            return 1;
        var little = tiff[0] == (byte)'I';
        var directory = (int)TiffHeader.U32(tiff[4..], little);
        if (directory < 8 || directory + 2 > tiff.Length)
            return 1;
        for (int i = 0, count = TiffHeader.U16(tiff[directory..], little); i < count && directory + 14 + 12 * i <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + 12 * i, 12);
            if (TiffHeader.U16(entry, little) == Orientation)
                return TiffHeader.U16(entry[8..], little) is >= 1 and <= 8 and var value ? value : 1;
        }

        return 1;
    }
}

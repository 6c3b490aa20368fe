using System.Buffers.Binary;
using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// A matrix-and-curve display profile of sRGB (IEC 61966-2-1) in ICC version 2.1 (ICC.1:1998-09), the version that
/// every PDF reader understands. Written here, not copied, so that its licence is the project's.
/// </summary>
internal static class SrgbProfile
{
    /// <summary>Straight lines between so many are off by less than one step of 16 bits; every PDF of the archive carries them.</summary>
    private const int CurvePoints = 256;

    public static byte[] Build()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", [.. "text\0\0\0\0"u8, .. "No copyright, use freely\0"u8]),
            ("wtpt", Xyz(0.95045, 1.0, 1.08905)),

            // The primaries of sRGB adapted from D65 to the profile connection space's D50 (Bradford).
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Name, byte[] Data)[] tags)
    {
        var table = new byte[4 + 12 * tags.Length];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var data = new MemoryStream();
        var placed = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, bytes) = tags[i];
            if (!placed.TryGetValue(bytes, out var offset))
            {
                placed[bytes] = offset = 128 + table.Length + (int)data.Length;
                data.Write(bytes);
                data.Write(new byte[-bytes.Length & 3]);
            }

            var entry = table.AsSpan(4 + 12 * i);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], bytes.Length);
        }

        return [.. Header(128 + table.Length + (int)data.Length), .. table, .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        header[8] = 2;
        header[9] = 0x10;
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));

        // A fixed date: the same document gives the same bytes.
        short[] date = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24 + 2 * i), date[i]);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Fixed(header.AsSpan(68), 0.9642);
        Fixed(header.AsSpan(72), 1.0);
        Fixed(header.AsSpan(76), 0.8249);
        return header;
    }

    private static byte[] Description(string text)
    {
        // textDescriptionType: ASCII with its length, then empty Unicode (8 bytes) and ScriptCode (70 bytes) forms.
        var ascii = Encoding.ASCII.GetBytes(text + "\0");
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, ascii.Length);
        return [.. "desc\0\0\0\0"u8, .. length, .. ascii, .. new byte[78]];
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        Fixed(data.AsSpan(8), x);
        Fixed(data.AsSpan(12), y);
        Fixed(data.AsSpan(16), z);
        return data;
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + 2 * CurvePoints];
        "curv"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + 2 * i), (ushort)Math.Round(linear * 65535));
        }

        return data;
    }

    /// <summary>s15Fixed16Number.</summary>
    private static void Fixed(Span<byte> target, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));
}

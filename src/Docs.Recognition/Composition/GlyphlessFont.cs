using System.Buffers.Binary;
using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// The smallest TrueType program a CIDFontType2 may embed (ISO 32000-1, 9.9: glyf, head, hhea, hmtx, loca, maxp): glyph 0
/// is .notdef, glyph 1 stands for every character; both are empty and <see cref="Advance"/> wide.
/// </summary>
internal static class GlyphlessFont
{
    /// <summary>Units of the em, so that widths in the font program and in the PDF (thousandths) are the same numbers.</summary>
    public const int UnitsPerEm = 1000;

    public const int Advance = 500;

    public const int Ascent = 800;

    public const int Descent = -200;

    private const int Glyphs = 2;

    public static byte[] Build()
    {
        // Tables in alphabetical order, as the directory demands. An empty glyf table upsets some readers: four bytes.
        (string Name, byte[] Data)[] tables =
        [
            ("glyf", new byte[4]),
            ("head", Head()),
            ("hhea", Words(1, 0, Ascent, Descent, 0, Advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, Glyphs)),
            ("hmtx", Words(Advance, 0, Advance, 0)),
            ("loca", new byte[2 * (Glyphs + 1)]),
            ("maxp", Words(1, 0, Glyphs, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)),
        ];

        var directory = 12 + 16 * tables.Length;
        var font = new byte[directory + tables.Sum(table => Padded(table.Data.Length))];
        Words(0x0001, 0x0000, tables.Length, 64, 2, 16 * tables.Length - 64).CopyTo(font, 0);
        var offset = directory;
        for (var i = 0; i < tables.Length; i++)
        {
            var (name, data) = tables[i];
            data.CopyTo(font, offset);
            var entry = font.AsSpan(12 + 16 * i);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(font.AsSpan(offset, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            offset += Padded(data.Length);
        }

        // checkSumAdjustment of "head", the second table, makes the whole font add up to this constant.
        var adjustment = font.AsSpan(directory + Padded(tables[0].Data.Length) + 8);
        BinaryPrimitives.WriteUInt32BigEndian(adjustment, 0xB1B0AFBA - Checksum(font));
        return font;
    }

    private static byte[] Head() => Words(
        1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, UnitsPerEm, 0, 0, 0, 0, 0, 0, 0, 0, 0, Descent, Advance, Ascent, 0, 8, 2, 0, 0);

    private static byte[] Words(params ReadOnlySpan<int> values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), unchecked((short)values[i]));
        return bytes;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= 4; bytes = bytes[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return sum;
    }
}

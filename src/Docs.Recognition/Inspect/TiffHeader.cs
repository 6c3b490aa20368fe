using System.Buffers.Binary;

namespace Docs.Recognition.Inspect;

/// <summary>The pages of a TIFF (6.0, classic) as its directories tell them.</summary>
internal static class TiffHeader
{
    private const int ImageWidth = 256, ImageLength = 257, Compression = 259, StripOffsets = 273, StripByteCounts = 279, TileOffsets = 324, TileByteCounts = 325;
    private const int Short = 3;

    /// <summary>More directories than any document has pages: a loop or an attack.</summary>
    private const int MostDirectories = 100_000;

    /// <returns>Null if the chain of directories is broken or leads out of the file.</returns>
    public static IReadOnlyList<TiffPage>? Read(Stream file)
    {
        var head = Bytes(file, 0, 8);
        if (head is null)
            return null;
        var little = head[0] == (byte)'I';
        var pages = new List<TiffPage>();
        var seen = new HashSet<uint>();
        for (var at = U32(head.AsSpan(4), little); at != 0;)
        {
            if (!seen.Add(at) || pages.Count > MostDirectories || Bytes(file, at, 2) is not { } count)
                return null;
            var entries = U16(count, little);
            if (Bytes(file, at + 2, entries * 12 + 4) is not { } directory || Page(file, directory, entries, little) is not { } page)
                return null;
            pages.Add(page);
            at = U32(directory.AsSpan(entries * 12), little);
        }

        return pages;
    }

    private static TiffPage? Page(Stream file, byte[] directory, int entries, bool little)
    {
        long width = 0, height = 0, compression = 1;
        (long Count, long[] Values) offsets = (0, []), sizes = (0, []);
        for (var i = 0; i < entries; i++)
        {
            var entry = directory.AsSpan(i * 12, 12);
            var value = U16(entry[2..], little) == Short ? (uint)U16(entry[8..], little) : U32(entry[8..], little);
            switch (U16(entry, little))
            {
                case ImageWidth: width = value; break;
                case ImageLength: height = value; break;
                case Compression: compression = value; break;
                case StripOffsets or TileOffsets: offsets = Values(file, entry, little); break;
                case StripByteCounts or TileByteCounts: sizes = Values(file, entry, little); break;
            }
        }

        var whole = offsets.Count > 0 && offsets.Count == offsets.Values.Length
            && offsets.Values.Zip(sizes.Values).All(part => part.First + part.Second <= file.Length);
        return new TiffPage(width, height, compression is 6 or 7, whole);
    }

    private static (long Count, long[] Values) Values(Stream file, ReadOnlySpan<byte> entry, bool little)
    {
        var size = U16(entry[2..], little) == Short ? 2 : 4;
        var count = U32(entry[4..], little);
        if (count > 10_000_000)
            return (count, []);
        var bytes = count * size <= 4 ? entry[8..].ToArray() : Bytes(file, U32(entry[8..], little), (int)count * size);
        if (bytes is null)
            return (count, []);
        var values = new long[count];
        for (var i = 0; i < count; i++)
            values[i] = size == 2 ? U16(bytes.AsSpan(i * 2), little) : U32(bytes.AsSpan(i * 4), little);
        return (count, values);
    }

    private static byte[]? Bytes(Stream file, long at, int count)
    {
        if (at + count > file.Length)
            return null;
        file.Position = at;
        var bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    }

    public static int U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}

/// <param name="Jpeg">Its pixels were lossy already.</param>
/// <param name="Complete">All its strips or tiles lie inside the file.</param>
internal sealed record TiffPage(long Width, long Height, bool Jpeg, bool Complete);

using System.Buffers.Binary;

namespace Docs.Recognition.Inspect;

/// <summary>What a PNG says before it is decoded (ISO/IEC 15948).</summary>
/// <param name="Complete">Every chunk is there, up to IEND.</param>
internal sealed record PngHeader(long Width, long Height, bool Complete)
{
    /// <returns>Null if it is no PNG.</returns>
    public static PngHeader? Read(Stream file)
    {
        Span<byte> head = stackalloc byte[24];
        if (file.ReadAtLeast(head, 24, throwOnEndOfStream: false) < 24 || !head[12..16].SequenceEqual("IHDR"u8))
            return null;
        return new PngHeader(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]), Ends(file));
    }

    private static bool Ends(Stream file)
    {
        Span<byte> chunk = stackalloc byte[8];
        for (long at = 8; at + 12 <= file.Length;)
        {
            file.Position = at;
            file.ReadExactly(chunk);
            at += 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..].SequenceEqual("IEND"u8))
                return at <= file.Length;
        }

        return false;
    }
}

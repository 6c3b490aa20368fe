using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Docs.Storage.Transfer;

/// <summary>
/// Count and sum of the SHA-256 of rows: the same whatever order they come in, and of two tables together that of their union.
/// It finds what was lost, doubled or changed on the way; it is no proof against somebody who forges rows.
/// </summary>
internal sealed class RowDigest
{
    private readonly ulong[] sum = new ulong[SHA256.HashSizeInBytes / sizeof(ulong)];

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        for (var i = 0; i < sum.Length; i++)
            sum[i] += BinaryPrimitives.ReadUInt64BigEndian(hash[(i * sizeof(ulong))..]);
        Rows++;
    }

    public void Add(RowDigest other)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += other.sum[i];
        Rows += other.Rows;
    }

    /// <summary>64 hex digits.</summary>
    public override string ToString() => string.Concat(sum.Select(part => part.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
}

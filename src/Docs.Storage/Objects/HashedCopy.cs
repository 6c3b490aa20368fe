using System.Buffers;
using System.Security.Cryptography;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>Copies a stream to its end and says what it was.</summary>
internal static class HashedCopy
{
    private const int BufferSize = 128 * 1024;

    public static async Task<StoredObject> ToAsync(Stream content, Stream target, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellation)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
                size += read;
            }

            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

internal static class ObjectKey
{
    public static async Task<string> OfAsync(Stream content, CancellationToken cancellation) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));

    /// <summary>Anything else names no object, and must not name a path.</summary>
    public static bool IsOne(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);
}

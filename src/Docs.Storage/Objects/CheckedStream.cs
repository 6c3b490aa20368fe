using System.Security.Cryptography;
using Docs.Core.Documents;

namespace Docs.Storage.Objects;

/// <summary>Reads on to the end only if what was read is the object it should be: its end is an error otherwise, so that no reader takes it for whole.</summary>
/// <param name="owner">Disposed of with it.</param>
internal sealed class CheckedStream(Stream inner, string sha256, IDisposable? owner = null) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="ObjectDamagedException">At the end: other bytes than the object's.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Seen(buffer.Span, read);
    }

    public override int Read(byte[] buffer, int offset, int count) => Seen(buffer.AsSpan(offset, count), inner.Read(buffer, offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Seen(ReadOnlySpan<byte> buffer, int read)
    {
        hash.AppendData(buffer[..read]);
        if (read == 0 && !buffer.IsEmpty && Convert.ToHexStringLower(hash.GetCurrentHash()) != sha256)
            throw new ObjectDamagedException($"Đối tượng {sha256} bị hỏng: nội dung không đúng mã băm nên không được dùng. Hãy chạy docs verify.");
        return read;
    }
}

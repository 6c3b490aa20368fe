using System.IO.Compression;

namespace Docs.Core.Intake;

/// <summary>
/// Opens an archive of scans entry by entry. Entry names are only ever used as labels, never as paths; sizes are counted
/// while unpacking, because an archive's own figures can lie.
/// </summary>
public static class ZipReader
{
    public const int MaxEntries = 10_000;

    /// <summary>Largest single file and largest sum of one archive, bytes.</summary>
    public const long MaxEntryBytes = 2L << 30;

    public const long MaxTotalBytes = 20L << 30;

    /// <summary>Scans hardly compress; beyond this an entry of over a megabyte is a bomb.</summary>
    private const int MaxRatio = 200;

    public static bool LooksLikeZip(Stream content)
    {
        Span<byte> head = stackalloc byte[4];
        var read = content.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        content.Position = 0;
        return read == 4 && head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6];
    }

    /// <summary>A reason why the entry must not be unpacked, or null.</summary>
    public static string? RefusalOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Split('/').Contains("..") || name.Contains(':') || name.Any(char.IsControl))
            return "Đường dẫn trong tệp nén không an toàn; tệp này không được nhận, các tệp khác vẫn được nhận.";
        if (entry.IsEncrypted)
            return "Tệp trong tệp nén bị đặt mật khẩu; hãy nén lại không mật khẩu.";
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return "Tệp nén nằm trong tệp nén; hãy giải nén trước khi nộp.";
        if (entry.Length > MaxEntryBytes || IsBomb(entry.Length, entry.CompressedLength))
            return "Tệp trong tệp nén phình quá lớn so với mức cho phép; không được nhận.";
        return null;
    }

    public static bool IsBomb(long length, long compressed) => length > 1 << 20 && length / Math.Max(1, compressed) > MaxRatio;
}

/// <summary>Reads no further than a bound, then throws: the guard against archives that lie about their sizes.</summary>
public sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        return _read <= limit ? read : throw new InvalidDataException("Tệp giải nén vượt quá kích thước cho phép.");
    }
}

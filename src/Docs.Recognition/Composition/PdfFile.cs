using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Recognition.Composition;

/// <summary>
/// Objects, cross-reference table and trailer of a PDF 1.7 file (ISO 32000-1, 7.5), written front to back: of what was
/// written it keeps only each object's offset.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> _offsets = [0];
    private long _position;

    public PdfFile(Stream output)
    {
        _output = output;

        // Four bytes above 127 tell file transfer programs that this is binary (ISO 19005-2, 6.1.2).
        Write("%PDF-1.7\n%"u8);
        Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A text string (7.9.2.2) as UTF-16BE in hexadecimal, which needs no escapes.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body)
    {
        Open(number);
        Write(Encoding.ASCII.GetBytes(body));
        Write("\nendobj\n"u8);
    }

    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        OpenStream(number, entries, data.Length);
        Write(data);
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    public int AddCompressed(string entries, ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return AddStream($"{entries} /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    public int AddStreamOf(string entries, FileStream source)
    {
        var number = Reserve();
        OpenStream(number, entries, source.Length);
        var buffer = new byte[81920];
        for (int read; (read = source.Read(buffer)) > 0;)
            Write(buffer.AsSpan(0, read));
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Ends the file. Its identifier is made of its bytes: the same pages give the same file.</summary>
    public void Finish(int root, int info)
    {
        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        var start = _position;
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in _offsets.Skip(1))
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_offsets.Count} /Root {root} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\n");
        table.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        Write(Encoding.ASCII.GetBytes(table.ToString()));
        _output.Flush();
    }

    public void Dispose() => _hash.Dispose();

    private void OpenStream(int number, string entries, long length)
    {
        Open(number);
        Write(Encoding.ASCII.GetBytes($"<< {entries} /Length {length} >>\nstream\n"));
    }

    private void Open(int number)
    {
        _offsets[number] = _position;
        Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}

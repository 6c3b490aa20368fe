using System.Text.Json;
using Docs.Core;
using Docs.Hosting;
using Docs.Hosting.Wire;

namespace Docs.Web.Batches.Tus;

/// <summary>
/// Files on their way in, each three files of one folder: what was announced, the bytes so far (its length is the offset), and
/// in the end the receipt. They outlive the process; several processes may share the folder, a lock of the operating system
/// keeps two writers apart.
/// </summary>
internal sealed class PartialUploads(DocsOptions options, IdSource ids, TimeProvider clock)
{
    /// <summary>Over a weekend with a holiday: a folder begun on Friday can be finished.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(4);

    private const int BufferBytes = 1 << 16;

    private readonly string _folder = CreateFolder(options.UploadFolder);

    public async Task<PartialUpload> CreateAsync(string batchId, string account, string name, long length, CancellationToken cancellation)
    {
        var upload = new PartialUpload(ids.Next(), batchId, account, name, length, clock.GetUtcNow());
        await File.Create(PathOf(upload.Id, "part")).DisposeAsync();
        await WriteAsync(PathOf(upload.Id, "json"), upload, cancellation);
        return upload;
    }

    /// <summary>Null for what was never announced, was given up, or has expired.</summary>
    public async Task<PartialUpload?> FindAsync(string id, CancellationToken cancellation) =>
        IsId(id) ? await ReadAsync<PartialUpload>(PathOf(id, "json"), cancellation) : null;

    public IEnumerable<string> All() => Directory.EnumerateFiles(_folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Bytes that stand on the disk; all of them where the receipt is written.</summary>
    public long OffsetOf(PartialUpload upload) => new FileInfo(PathOf(upload.Id, "part")) is { Exists: true } part ? part.Length : upload.Length;

    public DateTimeOffset ExpiryOf(PartialUpload upload)
    {
        var part = new FileInfo(PathOf(upload.Id, "part"));
        return (part.Exists && part.LastWriteTimeUtc > upload.CreatedAt.UtcDateTime ? new DateTimeOffset(part.LastWriteTimeUtc) : upload.CreatedAt) + Lifetime;
    }

    /// <summary>
    /// Whatever was received before a line broke is kept: that is what the protocol is for. The reading failure itself is
    /// thrown on, after the bytes are safe.
    /// </summary>
    public async Task<Appending> AppendAsync(PartialUpload upload, long offset, Stream content, CancellationToken cancellation)
    {
        await using var file = TryOpen(upload.Id);
        if (file is null)
            return new Appending.Busy();
        if (file.Length != offset)
            return new Appending.WrongOffset(file.Length);
        file.Position = offset;
        try
        {
            return await CopyAsync(content, file, upload.Length, cancellation) ? new Appending.Kept(file.Length) : Undo(file, offset);
        }
        catch (IOException error) when (error.HResult == IoErrors.NoSpace)
        {
            return new Appending.NoSpace();
        }
        finally
        {
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>The bytes, for reading, nobody else's meanwhile; null while another has them or once they are handed over.</summary>
    public FileStream? TryOpen(string id)
    {
        try
        {
            return new FileStream(PathOf(id, "part"), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferBytes, useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public Task<ReceiptWire?> ReceiptAsync(PartialUpload upload, CancellationToken cancellation) =>
        ReadAsync<ReceiptWire>(PathOf(upload.Id, "done"), cancellation);

    /// <summary>From now on the receipt answers for the file; its bytes stand in the store.</summary>
    public async Task ConcludeAsync(PartialUpload upload, ReceiptWire receipt, CancellationToken cancellation)
    {
        await WriteAsync(PathOf(upload.Id, "done"), receipt, cancellation);
        File.Delete(PathOf(upload.Id, "part"));
    }

    /// <summary>False while another request writes it.</summary>
    public bool TryDelete(string id)
    {
        using var part = TryOpen(id);
        if (part is null && File.Exists(PathOf(id, "part")))
            return false;
        foreach (var kind in (string[])["json", "part", "done"])
            File.Delete(PathOf(id, kind));
        return true;
    }

    private static async Task<bool> CopyAsync(Stream content, FileStream file, long length, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (file.Position + read > length)
                return false;
            // Not cancelled with the request: what has arrived is kept.
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
        }

        return true;
    }

    private static Appending.TooMuch Undo(FileStream file, long offset)
    {
        file.SetLength(offset);
        return new();
    }

    /// <summary>Ids are this server's own; anything else would be a path.</summary>
    private static bool IsId(string id) => id.Length == 26 && id.All(char.IsAsciiLetterOrDigit);

    private string PathOf(string id, string kind) => Path.Combine(_folder, $"{id}.{kind}");

    private static async Task WriteAsync<T>(string path, T value, CancellationToken cancellation)
    {
        var written = path + ".new";
        await using (var file = File.Create(written))
        {
            await JsonSerializer.SerializeAsync(file, value, WireJson.Options, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true);
    }

    private static async Task<T?> ReadAsync<T>(string path, CancellationToken cancellation)
        where T : class
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(file, WireJson.Options, cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Scans of people: the service user's alone.</summary>
    private static string CreateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}

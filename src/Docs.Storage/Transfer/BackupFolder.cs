using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Docs.Core;
using Docs.Core.Documents;
using Docs.Storage.Objects;

namespace Docs.Storage.Transfer;

/// <summary>
/// A folder of backups: objects/ by hash, shared by all of them, and a folder a backup under backups/ with the rows of each
/// table (JSON lines, gzip), the keys of its objects, and its manifest.
/// </summary>
internal sealed class BackupFolder : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string ObjectsName = "objects.gz";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private readonly string folder;
    private readonly FileStream held;

    private BackupFolder(string folder, FileStream held, IdSource ids, TimeProvider clock) =>
        (this.folder, this.held, Objects) = (folder, held, new FolderObjectStore(folder, ids, clock));

    public IObjectStore Objects { get; }

    /// <exception cref="TransferRefusedException">Another backup or restore is at work on it.</exception>
    public static BackupFolder Open(string path, IdSource ids, TimeProvider clock)
    {
        var folder = PrivateFolder.Create(Path.GetFullPath(path));
        var held = FileLock.TryTake(Path.Combine(folder, "backup.lock"))
            ?? throw new TransferRefusedException($"Thư mục {folder} đang được một lần sao lưu hoặc khôi phục khác dùng; hãy đợi nó xong.");
        return new BackupFolder(folder, held, ids, clock);
    }

    /// <summary>Whole backups, oldest first, by name.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Path.Combine(folder, "backups"))
        ? [.. Directory.EnumerateDirectories(Path.Combine(folder, "backups")).Where(one => File.Exists(Path.Combine(one, ManifestName))).Select(one => Path.GetFileName(one)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Folder of a new backup; what was cut off before is swept away.</summary>
    public string Begin(DateTimeOffset now)
    {
        var backups = PrivateFolder.Create(Path.Combine(folder, "backups"));
        foreach (var dead in Directory.EnumerateDirectories(backups).Where(one => !File.Exists(Path.Combine(one, ManifestName))).ToList())
            Directory.Delete(dead, recursive: true);
        var name = now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        if (Directory.Exists(Path.Combine(backups, name)))
            throw new TransferRefusedException($"Đã có bản sao lưu {name}; hãy chạy lại sau một giây.");
        PrivateFolder.Create(Path.Combine(backups, name));
        return name;
    }

    public void Delete(string name) => Directory.Delete(Of(name), recursive: true);

    /// <summary>From now on the backup counts.</summary>
    public void Complete(string name, BackupManifest manifest)
    {
        var path = Path.Combine(Of(name), ManifestName);
        using (var file = File.Create(path + ".tmp"))
        {
            JsonSerializer.Serialize(file, manifest, BackupManifest.Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".tmp", path);
        DirectorySync.Flush(Of(name));
        DirectorySync.Flush(Path.Combine(folder, "backups"));
    }

    /// <exception cref="TransferRefusedException">Not a backup this version can read.</exception>
    public BackupManifest Read(string name)
    {
        BackupManifest? manifest;
        try
        {
            using var file = File.OpenRead(Path.Combine(Of(name), ManifestName));
            manifest = JsonSerializer.Deserialize<BackupManifest>(file, BackupManifest.Json);
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TransferRefusedException($"{Of(name)} không có bản kê ({ManifestName}) đọc được, nên không phải là bản sao lưu trọn vẹn; chưa có gì bị thay đổi. Hãy chọn bản khác.");
        }

        return manifest is { Format: BackupManifest.CurrentFormat, Tables: not null, Objects: not null }
            ? manifest
            : throw new TransferRefusedException($"Bản sao lưu {name} do một phiên bản Docs khác ghi ({manifest?.Program}); chưa có gì bị thay đổi. Hãy khôi phục bằng phiên bản ấy.");
    }

    public async Task WriteLinesAsync(string name, string file, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        await using var raw = new FileStream(Path.Combine(Of(name), file), FileMode.CreateNew);
        await using (var packed = new GZipStream(raw, CompressionLevel.Fastest, leaveOpen: true))
        {
            await foreach (var line in lines.WithCancellation(cancellation))
            {
                await packed.WriteAsync(line, cancellation);
                packed.WriteByte((byte)'\n');
            }
        }

        raw.Flush(flushToDisk: true);
    }

    /// <exception cref="TransferRefusedException">The file is missing or damaged.</exception>
    public async IAsyncEnumerable<string> ReadLinesAsync(string name, string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var raw = Opened(Path.Combine(Of(name), file));
        await using var packed = new GZipStream(raw, CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(cancellation);
            }
            catch (InvalidDataException)
            {
                throw Damaged(file);
            }

            if (line is null)
                yield break;
            yield return line;
        }
    }

    public static string FileOf(string database, string table) => $"{database}.{table}.jsonl.gz";

    public Task WriteObjectsAsync(string name, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation) => WriteLinesAsync(name, ObjectsName, lines, cancellation);

    /// <summary>"‹sha256› ‹size›" each.</summary>
    public async IAsyncEnumerable<StoredObject> ReadObjectsAsync(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in ReadLinesAsync(name, ObjectsName, cancellation))
        {
            if (line.Split(' ') is not [var sha, var size] || !long.TryParse(size, CultureInfo.InvariantCulture, out var bytes))
                throw Damaged(ObjectsName);
            yield return new(sha, bytes);
        }
    }

    public void Dispose() => held.Dispose();

    private static TransferRefusedException Damaged(string file) =>
        new($"Tệp {file} của bản sao lưu bị hỏng hoặc thiếu; kho đích được giữ như trước. Hãy khôi phục từ một bản sao lưu khác.");

    private static FileStream Opened(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (FileNotFoundException)
        {
            throw Damaged(Path.GetFileName(path));
        }
    }

    private string Of(string name) => Path.Combine(folder, "backups", Path.GetFileName(name));
}

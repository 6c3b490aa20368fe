using System.Runtime.CompilerServices;
using System.Text;
using Docs.Core;
using Docs.Core.Documents;

namespace Docs.Storage.Transfer;

/// <param name="Name">Of the backup within its folder.</param>
/// <param name="NewObjects">That no earlier backup in the folder held.</param>
/// <param name="Removed">Older backups that were deleted.</param>
public sealed record BackupReport(string Name, long Rows, long Objects, long Bytes, long NewObjects, IReadOnlyList<string> Lost, IReadOnlyList<string> Removed);

/// <summary>
/// Writes a backup while the store is in use. First the tables, as they stood at one moment; then the objects: a row is only
/// ever written after its bytes, and none are deleted, so all that the rows name are there.
/// </summary>
public static class ArchiveBackup
{
    /// <param name="keep">Backups that stay, the new one among them; their objects always stay. Null: all.</param>
    /// <exception cref="TransferRefusedException">The folder is in use.</exception>
    public static async Task<BackupReport> RunAsync(
        StoragePorts storage, string path, int? keep, string program, IdSource ids, TimeProvider clock, Action<string, long> progress, CancellationToken cancellation)
    {
        using var folder = BackupFolder.Open(path, ids, clock);
        var taken = clock.GetUtcNow();
        var name = folder.Begin(taken);
        var tables = await WriteTablesAsync(storage, folder, name, progress, cancellation);
        var listed = new RowDigest();
        var written = await CopyObjectsAsync(storage.Objects, folder, progress, cancellation);
        await folder.WriteObjectsAsync(name, KeysAsync(folder.Objects, storage.Objects, written.Lost, listed, cancellation), cancellation);
        folder.Complete(name, new BackupManifest(
            BackupManifest.CurrentFormat, program, taken, storage.Name, tables, new BackupObjects(listed.Rows, written.Bytes, listed.ToString(), written.Lost)));
        return new(name, tables.Sum(table => table.Rows), written.Objects, written.Bytes, written.Copied, written.Lost, Thin(folder, keep));
    }

    /// <summary>What the folder's backups hold of objects.</summary>
    /// <exception cref="TransferRefusedException">Not a folder of backups.</exception>
    public static IObjectStore ObjectsOf(string path, IdSource ids, TimeProvider clock) => Directory.Exists(Path.Combine(path, "objects"))
        ? new Objects.FolderObjectStore(path, ids, clock)
        : throw new TransferRefusedException($"{path} không phải là thư mục sao lưu (không có objects/); chưa có gì bị thay đổi. Hãy kiểm tra đường dẫn.");

    private static async Task<List<BackupTable>> WriteTablesAsync(StoragePorts storage, BackupFolder folder, string name, Action<string, long> progress, CancellationToken cancellation)
    {
        var tables = new List<BackupTable>();
        await using var snapshot = await ArchiveSnapshot.TakeAsync(storage, storage.Name, cancellation);
        foreach (var part in snapshot.Parts)
        {
            var table = snapshot.TableOf(part);
            var digest = new RowDigest();
            await folder.WriteLinesAsync(name, BackupFolder.FileOf(part.Database, part.Table), LinesAsync(snapshot, part, table, digest, progress, cancellation), cancellation);
            tables.Add(new(part.Database, part.Table, [.. table.Columns.Select(column => column.Name)], digest.Rows, digest.ToString()));
        }

        return tables;
    }

    private static async IAsyncEnumerable<byte[]> LinesAsync(
        ArchiveSnapshot snapshot, ArchivePart part, ArchiveTable table, RowDigest digest, Action<string, long> progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in snapshot.RowsAsync(part, table, cancellation).WithCancellation(cancellation))
        {
            var line = table.ToLine(row);
            digest.Add(line);
            progress(part.Table, digest.Rows);
            yield return line;
        }
    }

    private static Task<CopiedObjects> CopyObjectsAsync(IObjectStore objects, BackupFolder folder, Action<string, long> progress, CancellationToken cancellation) =>
        ObjectCopy.RunAsync(objects.ListAsync("", cancellation), objects, folder.Objects, progress, cancellation);

    /// <summary>Keys of what the store holds and the folder has: an object that came after the tables were read does no harm.</summary>
    private static async IAsyncEnumerable<byte[]> KeysAsync(
        IObjectStore saved, IObjectStore objects, IReadOnlyList<string> lost, RowDigest digest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = lost.ToHashSet();
        await foreach (var one in objects.ListAsync("", cancellation))
        {
            if (left.Contains(one.Sha256) || await saved.SizeAsync(one.Sha256, cancellation) != one.Size)
                continue;
            var line = Encoding.ASCII.GetBytes($"{one.Sha256} {one.Size}");
            digest.Add(line);
            yield return line;
        }
    }

    private static List<string> Thin(BackupFolder folder, int? keep)
    {
        var old = keep is { } kept ? folder.Names.SkipLast(kept).ToList() : [];
        old.ForEach(folder.Delete);
        return old;
    }
}

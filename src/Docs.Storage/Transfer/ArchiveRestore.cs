using System.Runtime.CompilerServices;
using System.Text.Json;
using Docs.Core;

namespace Docs.Storage.Transfer;

/// <param name="Lost">Objects that the backup should hold and does not, or damaged.</param>
public sealed record RestoreReport(string Name, DateTimeOffset TakenAt, long Rows, long Objects, long Bytes, IReadOnlyList<string> Lost);

/// <summary>
/// Brings a backup into an empty store of either mode. Objects first, each hashed on its way, then all rows at once; stopped
/// and run again it goes on. What is lost in the backup is named and does not hold up the rest.
/// </summary>
public static class ArchiveRestore
{
    /// <param name="target">Opened as receiving.</param>
    /// <param name="name">Null: the newest.</param>
    /// <exception cref="TransferRefusedException">No backup, one this version cannot read, or a target that is not empty: nothing was changed.</exception>
    public static async Task<RestoreReport> RunAsync(
        StoragePorts target, string path, string? name, IdSource ids, TimeProvider clock, Action<string, long> progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
            throw new TransferRefusedException($"Không có thư mục {path}; chưa có gì bị thay đổi. Hãy kiểm tra đường dẫn.");
        using var folder = BackupFolder.Open(path, ids, clock);
        name ??= folder.Names is [.., var newest] ? newest : throw new TransferRefusedException($"{path} không có bản sao lưu trọn vẹn nào; chưa có gì bị thay đổi. Hãy kiểm tra đường dẫn.");
        var manifest = folder.Read(name);
        CheckColumns(target, manifest, name);

        var loader = new ArchiveLoader(target, clock, progress);
        await loader.PrepareAsync($"bản sao lưu {name} ({Path.GetFullPath(path)})", cancellation);
        var objects = await ObjectCopy.RunAsync(folder.ReadObjectsAsync(name, cancellation), folder.Objects, target.Objects, progress, cancellation);
        var rows = await LoadAsync(loader, new Source(folder, name, manifest), cancellation);
        return new(name, manifest.TakenAt, rows, objects.Objects, objects.Bytes, [.. objects.Lost.Concat(manifest.Objects.Lost).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static async Task<long> LoadAsync(ArchiveLoader loader, Source source, CancellationToken cancellation)
    {
        var digests = await loader.LoadAsync(source, () => Task.CompletedTask, cancellation);
        return digests.Values.Sum(digest => digest.Rows);
    }

    /// <summary>A former version's rows lack columns: fine where the column may be empty. A later version's have some that would be lost.</summary>
    private static void CheckColumns(StoragePorts target, BackupManifest manifest, string name)
    {
        var tables = target.Databases.SelectMany(database =>
        {
            using var db = database.Open();
            return ArchiveTable.InOrder(db.Model);
        }).GroupBy(table => table.Name).ToDictionary(same => same.Key, same => same.First());
        foreach (var saved in manifest.Tables)
        {
            if (!tables.TryGetValue(saved.Table, out var table) || saved.Columns.Any(column => table.Columns.All(known => known.Name != column)))
                throw new TransferRefusedException($"Bản sao lưu {name} thuộc phiên bản Docs mới hơn ({manifest.Program}); chưa có gì bị thay đổi. Hãy cập nhật chương trình rồi chạy lại.");
            if (saved.Rows > 0 && table.Columns.FirstOrDefault(column => !column.IsNullable && !column.ClrType.IsValueType && !saved.Columns.Contains(column.Name)) is { } missing)
                throw new TransferRefusedException($"Bản sao lưu {name} thuộc phiên bản Docs cũ hơn ({manifest.Program}) và thiếu {table.Name}.{missing.Name}; chưa có gì bị thay đổi. Hãy khôi phục bằng phiên bản ấy rồi cập nhật: kho tự nâng cấp khi mở.");
        }
    }

    private sealed class Source(BackupFolder folder, string name, BackupManifest manifest) : IArchiveSource
    {
        public string Name => name;

        public IReadOnlyList<ArchivePart> Parts { get; } = [.. manifest.Tables.Select(table => new ArchivePart(table.Database, table.Table))];

        public async IAsyncEnumerable<object> RowsAsync(ArchivePart part, ArchiveTable table, [EnumeratorCancellation] CancellationToken cancellation)
        {
            var stated = manifest.Tables.Single(one => one.Database == part.Database && one.Table == part.Table);
            var digest = new RowDigest();
            await foreach (var line in folder.ReadLinesAsync(name, BackupFolder.FileOf(part.Database, part.Table), cancellation))
            {
                digest.Add(System.Text.Encoding.UTF8.GetBytes(line));
                yield return Parsed(table, line);
            }

            if (digest.Rows != stated.Rows || digest.ToString() != stated.Digest)
                throw new TransferRefusedException($"Bảng {part.Table} của bản sao lưu {name} không khớp bản kê ({digest.Rows} dòng, ghi {stated.Rows}): bản sao lưu đã bị sửa hoặc hỏng. Kho đích được giữ như trước; hãy khôi phục từ một bản khác.");
        }

        private object Parsed(ArchiveTable table, string line)
        {
            try
            {
                return table.FromLine(line);
            }
            catch (JsonException)
            {
                throw new TransferRefusedException($"Bảng {table.Name} của bản sao lưu {name} có dòng không đọc được. Kho đích được giữ như trước; hãy khôi phục từ một bản khác.");
            }
        }
    }
}

using System.Text.Json;
using Docs.Core.Text;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;

namespace Docs.Storage.Transfer;

/// <summary>
/// A file in the folder of an archive that was moved to a cluster: it is not opened any more, or two archives would go on side
/// by side. Written before the move counts, so that no moment is left in which both could be.
/// </summary>
public static class MovedMark
{
    private const string Name = "moved.json";

    public static void Set(string dataDirectory, string target, TimeProvider clock)
    {
        var path = Path.Combine(dataDirectory, Name);
        using (var file = File.Create(path + ".tmp"))
        {
            JsonSerializer.Serialize(file, new Mark(target, clock.GetUtcNow()), BackupManifest.Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".tmp", path, overwrite: true);
        DirectorySync.Flush(dataDirectory);
    }

    public static bool Stands(string dataDirectory) => File.Exists(Path.Combine(dataDirectory, Name));

    /// <exception cref="SchemaException">The archive was moved.</exception>
    internal static void Refuse(string dataDirectory)
    {
        if (!Stands(dataDirectory))
            return;
        using var file = File.OpenRead(Path.Combine(dataDirectory, Name));
        var mark = JsonSerializer.Deserialize<Mark>(file, BackupManifest.Json)!;
        throw new SchemaException($"Kho {dataDirectory} đã được chuyển sang {mark.Target} ngày {mark.At.ToOffset(VietnamCalendar.Offset):dd/MM/yyyy}, nên không mở ở đây nữa; dữ liệu cũ còn nguyên. Hãy đặt DOCS_POSTGRES và các biến của cụm (nếu lần chuyển bị ngắt: chạy lại docs migrate). Chỉ khi muốn bỏ kho mới mà quay lại kho này thì xóa tệp {Name}.");
    }

    private sealed record Mark(string Target, DateTimeOffset At);
}

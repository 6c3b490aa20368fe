using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Storage.Catalog;
using Docs.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage;

/// <summary>The embedded store: one catalogue file, one index file, one disk.</summary>
internal sealed class EmbeddedHealth(CatalogDatabase database, SearchFiles files, string folder) : IStorageHealth
{
    private const string Reindex = "Chạy docs reindex; trong lúc đó kho kết quả vẫn nguyên.";

    private const string DiskTitle = "Thư mục dữ liệu", IndexTitle = "Chỉ mục tìm kiếm";

    public IReadOnlyList<HealthPart> Parts =>
    [
        new("catalog", StorageLines.CatalogTitle, true, CatalogAsync),
        new("disk", DiskTitle, false, _ => Task.FromResult(StorageLines.Disk(folder, DiskTitle))),
        new("index", IndexTitle, false, _ => Task.FromResult(Index())),
    ];

    private Task<HealthLine> CatalogAsync(CancellationToken cancellation) => StorageLines.CatalogAsync(database, $"SQLite, {folder}", cancellation);

    private HealthLine Index()
    {
        var index = files.Current;
        try
        {
            using var connection = index.Open();
            var count = Convert.ToInt64(connection.Scalar("SELECT count(*) FROM docs"), null);
            return new("index", IndexTitle, HealthState.Good, $"SQLite FTS5, phiên bản {SearchDatabase.SchemaVersion}, {count} kết quả.");
        }
        catch (SearchIndexDamagedException error)
        {
            return new("index", IndexTitle, HealthState.Bad, error.Message, Reindex);
        }
        catch (SqliteException error) when (SearchDatabase.IsDamage(error))
        {
            return new("index", IndexTitle, HealthState.Bad, index.Damaged(error).Message, Reindex);
        }
    }
}

internal static class StorageLines
{
    public const string CatalogTitle = "Kho hồ sơ (cơ sở dữ liệu)";

    private const long Gigabyte = 1L << 30;

    /// <summary>A batch of a clerk is a few gigabytes; below one no scan is sure of its room.</summary>
    private const long Tight = 10 * Gigabyte, Full = Gigabyte;

    public static async Task<HealthLine> CatalogAsync(CatalogDatabase database, string where, CancellationToken cancellation)
    {
        try
        {
            var batches = await database.ReadAsync(db => db.Batches.CountAsync(cancellation));
            return new("catalog", CatalogTitle, HealthState.Good, $"{where}: trả lời, {batches} lô.");
        }
        catch (StorageUnreachableException error)
        {
            return new("catalog", CatalogTitle, HealthState.Bad, error.Message, "Kiểm tra máy chủ PostgreSQL và DOCS_POSTGRES; việc đang chờ sẽ tự chạy tiếp.");
        }
    }

    public static HealthLine Disk(string folder, string title)
    {
        var drive = new DriveInfo(folder);
        var (free, total) = (drive.AvailableFreeSpace, drive.TotalSize);
        var says = $"Còn trống {Gigabytes(free)} trên {Gigabytes(total)} ({folder}).";
        return free switch
        {
            < Full => new("disk", title, HealthState.Bad, says, "Hết chỗ: tệp mới sẽ không được nhận. Thêm đĩa hoặc dọn tệp khác trên đĩa này; không xóa gì trong thư mục dữ liệu."),
            < Tight => new("disk", title, HealthState.Warning, says, "Sắp hết chỗ: hãy thêm đĩa trước khi nộp lô lớn."),
            _ => new("disk", title, HealthState.Good, says),
        };
    }

    private static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Gigabyte:0.0} GB").Replace('.', ',');
}

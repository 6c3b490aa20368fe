using Docs.Storage.Catalog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Transfer;

/// <summary>
/// A table that stands in a catalogue only while an archive is being brought into it, and goes with the transaction that
/// brings the rows: whoever opens it meanwhile is told, instead of taking it for an empty archive.
/// </summary>
internal static class TransferMark
{
    private const string Table = "UnfinishedTransfer";

    /// <returns>What is being brought in; null if nothing is.</returns>
    public static async Task<string?> ReadAsync(DbContext db, CancellationToken cancellation)
    {
        var found = db.Database.GetDbConnection() is SqliteConnection
            ? db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = {Table}")
            : db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE schemaname = current_schema() AND tablename = {Table}");
        if (await found.SingleAsync(cancellation) == 0)
            return null;
        return await db.Database.SqlQuery<string>($"SELECT \"Source\" AS \"Value\" FROM \"UnfinishedTransfer\"").FirstOrDefaultAsync(cancellation) ?? "";
    }

    public static async Task SetAsync(DbContext db, string source, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"CREATE TABLE \"UnfinishedTransfer\" (\"Source\" TEXT NOT NULL)", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"UnfinishedTransfer\" VALUES ({source})", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public static Task RemoveAsync(DbContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"DROP TABLE \"UnfinishedTransfer\"", cancellation);

    /// <exception cref="SchemaException">An archive is being brought in.</exception>
    public static async Task RefuseAsync(DbContext db, CancellationToken cancellation)
    {
        if (await ReadAsync(db, cancellation) is { } source)
            throw new SchemaException($"Kho này đang nhận dữ liệu từ {source} và lần chuyển đó chưa xong, nên chưa dùng được; nguồn còn nguyên. Hãy chạy lại đúng lệnh docs restore hoặc docs migrate ấy để làm tiếp.");
    }
}

using Docs.Storage.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Transfer;

/// <summary>
/// Brings the tables of a source into an empty store, all in one transaction a database: it holds nothing or everything. What
/// stands there afterwards is read again and held against what was read from the source.
/// </summary>
internal sealed class ArchiveLoader(StoragePorts target, TimeProvider clock, Action<string, long> progress)
{
    private const int ReportEvery = 10_000;

    /// <summary>Marks the target, or finds it marked by an earlier run from the same source.</summary>
    /// <exception cref="TransferRefusedException">It holds something, or is half way with another source; nothing was changed.</exception>
    public async Task PrepareAsync(string source, CancellationToken cancellation)
    {
        foreach (var database in target.Databases)
        {
            await using var db = database.Open();
            if (database.Name == ArchiveDatabase.Catalog && await TransferMark.ReadAsync(db, cancellation) is { } begun)
            {
                if (begun != source)
                    throw new TransferRefusedException($"Kho đích đang dở một lần nhận dữ liệu từ {begun}; không có gì bị thay đổi. Hãy làm xong lần đó, hoặc dùng một kho đích trống khác.");
                return;
            }

            foreach (var table in ArchiveTable.InOrder(db.Model))
            {
                if (await table.AnyAsync(db, cancellation))
                    throw new TransferRefusedException($"Kho đích không trống (bảng {table.Name} đã có dữ liệu); không có gì bị thay đổi. Hãy dùng một kho mới, trống.");
            }
        }

        await using var catalog = OpenCatalog();
        await TransferMark.SetAsync(catalog, source, cancellation);
    }

    /// <param name="beforeCommit">Done when all rows stand, before they count.</param>
    /// <returns>Rows of each part.</returns>
    /// <exception cref="TransferRefusedException">What stands in the target is not what the source holds: the target is as it was.</exception>
    public async Task<IReadOnlyDictionary<ArchivePart, RowDigest>> LoadAsync(IArchiveSource source, Func<Task> beforeCommit, CancellationToken cancellation)
    {
        var digests = new Dictionary<ArchivePart, RowDigest>();

        // The catalogue last: with its commit the mark goes, and the archive is there.
        foreach (var database in target.Databases.OrderBy(database => database.Name == ArchiveDatabase.Catalog))
        {
            var isCatalog = database.Name == ArchiveDatabase.Catalog;
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await FillAsync(db, database.Name, source, digests, cancellation);
            if (isCatalog)
            {
                await EnqueueAllAsync(db, cancellation);
                await TransferMark.RemoveAsync(db, cancellation);
                await beforeCommit();
            }

            await transaction.CommitAsync(cancellation);
        }

        return digests;
    }

    private async Task FillAsync(DbContext db, string name, IArchiveSource source, Dictionary<ArchivePart, RowDigest> digests, CancellationToken cancellation)
    {
        foreach (var table in ArchiveTable.InOrder(db.Model))
        {
            var expected = new RowDigest();

            // A database beside the catalogue that an earlier run brought here: it is held against the source, not filled twice.
            var stands = await table.AnyAsync(db, cancellation);
            foreach (var part in source.Parts.Where(part => part.Table == table.Name && TargetOf(part) == name))
            {
                digests[part] = stands ? await ReadAsync(source, part, table, cancellation) : await CopyAsync(db, source, part, table, cancellation);
                expected.Add(digests[part]);
            }

            await CheckAsync(db, table, expected, cancellation);
        }
    }

    private static async Task<RowDigest> ReadAsync(IArchiveSource source, ArchivePart part, ArchiveTable table, CancellationToken cancellation)
    {
        var digest = new RowDigest();
        await foreach (var row in source.RowsAsync(part, table, cancellation).WithCancellation(cancellation))
            digest.Add(table.ToLine(row));
        return digest;
    }

    private async Task<RowDigest> CopyAsync(DbContext db, IArchiveSource source, ArchivePart part, ArchiveTable table, CancellationToken cancellation)
    {
        var digest = new RowDigest();
        await using var writer = await TableWriter.OpenAsync(db, table, cancellation);
        await foreach (var row in source.RowsAsync(part, table, cancellation).WithCancellation(cancellation))
        {
            await writer.WriteAsync(row, cancellation);
            digest.Add(table.ToLine(row));
            if (digest.Rows % ReportEvery == 0)
                progress(part.Table, digest.Rows);
        }

        await writer.CompleteAsync(cancellation);
        progress(part.Table, digest.Rows);
        return digest;
    }

    private static async Task CheckAsync(DbContext db, ArchiveTable table, RowDigest expected, CancellationToken cancellation)
    {
        var standing = new RowDigest();
        await foreach (var row in table.ReadAsync(db).WithCancellation(cancellation))
            standing.Add(table.ToLine(row));
        if (standing.Rows != expected.Rows || standing.ToString() != expected.ToString())
            throw new TransferRefusedException($"Bảng {table.Name} ở kho đích ({standing.Rows} dòng) không khớp nguồn ({expected.Rows} dòng); kho đích được trả về như trước, nguồn còn nguyên. Hãy chạy lại, nếu còn lỗi hãy báo người phụ trách.");
    }

    /// <summary>The index of the target knows nothing of what came.</summary>
    private async Task EnqueueAllAsync(DbContext db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"Outbox\"", cancellation);
        var now = UtcInstant.Now(clock).UtcDateTime;
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"Outbox\" (\"DocumentId\", \"Version\", \"EnqueuedAt\") SELECT \"Id\", \"Version\", {now} FROM \"Documents\"", cancellation);
    }

    /// <summary>A database that the target does not have is its catalogue's: on PostgreSQL all tables stand in one.</summary>
    private string TargetOf(ArchivePart part) =>
        target.Databases.Any(database => database.Name == part.Database) ? part.Database : ArchiveDatabase.Catalog;

    private DbContext OpenCatalog() => target.Databases.Single(database => database.Name == ArchiveDatabase.Catalog).Open();
}

/// <summary>A transfer cannot be done as asked; the sentence says what was kept and what to do.</summary>
public sealed class TransferRefusedException(string message) : Exception(message);

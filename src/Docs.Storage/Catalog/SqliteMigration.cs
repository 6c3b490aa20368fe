using Docs.Storage.Transfer;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Brings a catalogue file to the shape of this version. The caller holds the folder's lock.</summary>
internal static class SqliteMigration
{
    /// <param name="receiving">An archive is being brought in: it need not be whole.</param>
    public static async Task RunAsync(Func<SqliteCatalogContext> open, CancellationToken cancellation, bool receiving = false)
    {
        await using var db = open();
        await SchemaCheck.RefuseNewerAsync(db, cancellation);
        if (!receiving)
            await TransferMark.RefuseAsync(db, cancellation);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;

        try
        {
            // EF guards migrations by a table of its own and waits for ever on the row of a process that died in one;
            // the folder's lock, which dies with its holder, says that such a row is a dead one's.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await db.Database.MigrateAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        }
        catch (Exception error) when (StorageErrors.SqliteOf(error) is { } cause && StorageErrors.IsFull(cause))
        {
            throw StorageErrors.Full(error);
        }
    }
}

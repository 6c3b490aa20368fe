namespace Docs.Storage.Catalog;

/// <summary>Opens short-lived contexts on the catalogue; what changes it is one transaction.</summary>
internal sealed class CatalogDatabase(Func<CatalogContext> open)
{
    public async Task<T> ReadAsync<T>(Func<CatalogContext, Task<T>> read)
    {
        await using var db = open();
        return await read(db);
    }

    /// <summary>
    /// Runs the change in one transaction and commits what it left tracked. On SQLite the transaction takes the write
    /// lock before the first read, so nothing read in it can be stale when it is written.
    /// </summary>
    /// <exception cref="Core.Documents.StorageFullException">No room; nothing was written.</exception>
    public async Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellation)
    {
        await using var db = open();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await change(db);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception error) when (StorageErrors.SqliteOf(error) is { } cause && StorageErrors.IsFull(cause))
        {
            throw StorageErrors.Full(error);
        }
    }
}

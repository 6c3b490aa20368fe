using System.Data;
using System.Data.Common;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Opens short-lived contexts on the catalogue; what changes it is one transaction, with the audit entry that says so.</summary>
/// <param name="turn">Who writes next in this process, where the database has one writer at a time and keeps the threads of all others
/// waiting: a hundred clerks would leave no thread to the one whose turn it is. Null where it has many.</param>
/// <param name="openWriter">Opens what a change is made with, null: as what is read with. On SQLite a connection that nobody else writes beside keeps
/// the pages it read and wrote, where every other one begins again after each commit.</param>
internal sealed class CatalogDatabase(Func<CatalogContext> open, ChangeAudit audit, SemaphoreSlim? turn = null, Func<CatalogContext>? openWriter = null)
{
    /// <summary>Of one change that collides with others, over some fifteen seconds. Sixteen writers on one row came through in seven.</summary>
    private const int Attempts = 30;

    public void SignChangesWith(AuditKeys keys) => audit.Keys = keys;

    /// <summary>For what goes over whole tables.</summary>
    public CatalogContext Open() => open();

    /// <exception cref="StorageUnreachableException">The server does not answer.</exception>
    public async Task<T> ReadAsync<T>(Func<CatalogContext, Task<T>> read)
    {
        await using var db = open();
        try
        {
            return await read(db);
        }
        catch (Exception error) when (db.FaultOf(error) == StorageFault.Unreachable)
        {
            throw StorageErrors.Unreachable(error);
        }
    }

    /// <summary>By statements of its own, for the few readings that every search makes: the model's way of opening and reading costs several times their work.</summary>
    /// <exception cref="StorageUnreachableException">The server does not answer.</exception>
    public Task<T> ReadPlainAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation) => ReadAsync(async db =>
    {
        await using var connection = db.Plain();
        await connection.OpenAsync(cancellation);
        db.Opened(connection);
        return await read(connection);
    });

    /// <summary>
    /// Runs the change in one transaction and commits what it left tracked. Nothing read in it can be stale when it is
    /// written: on SQLite the transaction takes the write lock before the first read; on PostgreSQL it is serializable and,
    /// where another was in the way, run again with a fresh context, so <paramref name="change"/> must leave no trace outside it.
    /// </summary>
    /// <exception cref="StorageFullException">No room; nothing was written.</exception>
    /// <exception cref="StorageUnreachableException">The server does not answer, or others were in the way every time.</exception>
    public Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellation) =>
        WriteAsync(change, IsolationLevel.Serializable, cancellation);

    /// <summary>Like <see cref="WriteAsync{T}(Func{CatalogContext, Task{T}}, CancellationToken)"/>, for a change of rows that it locks itself and nothing else.</summary>
    public Task<T> WriteLockedRowsAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellation) =>
        WriteAsync(change, IsolationLevel.ReadCommitted, cancellation);

    private async Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> change, IsolationLevel isolation, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var faultOf = default(Func<Exception, StorageFault>);
            try
            {
                return await InTurnAsync(
                    async () =>
                    {
                        await using var db = (openWriter ?? open)();
                        faultOf = db.FaultOf;
                        return await WriteOnceAsync(db, change, isolation, cancellation);
                    },
                    cancellation);
            }
            catch (Exception error) when (faultOf?.Invoke(error) is { } fault and not StorageFault.None)
            {
                if (fault == StorageFault.Full)
                    throw StorageErrors.Full(error);
                if (fault == StorageFault.Unreachable)
                    throw StorageErrors.Unreachable(error);
                if (attempt == Attempts)
                    throw StorageErrors.Busy(error);
            }

            await ReadAsync(async other =>
            {
                await other.PauseAsync(attempt, cancellation);
                return attempt;
            });
        }
    }

    /// <summary>The trail's table in this database.</summary>
    public AuditTable Audit { get; } = new(open, (db, error) => ((CatalogContext)db).FaultOf(error));

    private async Task<T> InTurnAsync<T>(Func<Task<T>> write, CancellationToken cancellation)
    {
        if (turn is null)
            return await write();
        await turn.WaitAsync(cancellation);
        try
        {
            return await write();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<T> WriteOnceAsync<T>(CatalogContext db, Func<CatalogContext, Task<T>> change, IsolationLevel isolation, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancellation);
        if (isolation == IsolationLevel.Serializable)
            await db.ReadByIndexAsync(cancellation);
        db.Changes.Clear();
        var result = await change(db);
        await db.SaveChangesAsync(cancellation);
        await audit.CommitAsync(db, () => transaction.CommitAsync(cancellation), cancellation);
        return result;
    }
}

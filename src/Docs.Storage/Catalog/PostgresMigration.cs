using Docs.Core.Documents;
using Docs.Storage.Transfer;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Docs.Storage.Catalog;

/// <summary>Brings a catalogue on PostgreSQL to the shape of this version; of many processes that start at once, one does it.</summary>
internal static class PostgresMigration
{
    /// <summary>Any number will do that no other program takes on this database.</summary>
    private const long Lock = 4_520_012_023;

    /// <summary>The oldest that its makers still mend; tested with 15.</summary>
    private const int Oldest = 14;

    /// <param name="receiving">An archive is being brought in: it need not be whole.</param>
    /// <exception cref="StorageUnreachableException">No connection, an old server, or the account may not: the message names the remedy.</exception>
    /// <exception cref="SchemaException">A newer Docs has been here, or an archive is being brought in.</exception>
    public static async Task RunAsync(Func<PostgresCatalogContext> open, CancellationToken cancellation, bool receiving = false)
    {
        await using var db = open();
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            RefuseOldServer((NpgsqlConnection)db.Database.GetDbConnection());
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellation);
            try
            {
                await SchemaCheck.RefuseNewerAsync(db, cancellation);
                if (!receiving)
                    await TransferMark.RefuseAsync(db, cancellation);
                // Migrating begins by building the whole model twice more, to compare it with what the migrations made.
                if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                    await db.Database.MigrateAsync(cancellation);
            }
            finally
            {
                // The connection lives on in the pool, and the lock with it.
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
            }
        }
        catch (Exception error) when (PostgresErrors.RemedyOf(error) is { } remedy)
        {
            throw new StorageUnreachableException(remedy, error);
        }
    }

    private static void RefuseOldServer(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < Oldest)
            throw new StorageUnreachableException($"Máy chủ PostgreSQL là phiên bản {connection.PostgreSqlVersion}; Docs cần {Oldest} trở lên. Không có gì bị thay đổi; hãy nâng cấp máy chủ hoặc sửa DOCS_POSTGRES.");
    }
}

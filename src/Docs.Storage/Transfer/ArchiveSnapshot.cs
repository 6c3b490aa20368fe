using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Transfer;

/// <summary>The tables of a store as they stood when it was taken, while the store goes on: SQLite's WAL and PostgreSQL's versions keep them.</summary>
internal sealed class ArchiveSnapshot : IArchiveSource, IAsyncDisposable
{
    private readonly Dictionary<string, DbContext> databases = [];
    private readonly Dictionary<ArchivePart, ArchiveTable> tables = [];

    private ArchiveSnapshot(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyList<ArchivePart> Parts => [.. tables.Keys];

    public ArchiveTable TableOf(ArchivePart part) => tables[part];

    public static async Task<ArchiveSnapshot> TakeAsync(StoragePorts storage, string name, CancellationToken cancellation)
    {
        var snapshot = new ArchiveSnapshot(name);
        try
        {
            foreach (var database in storage.Databases)
            {
                var db = database.Open();
                snapshot.databases.Add(database.Name, db);
                await BeginAsync(db, cancellation);
                foreach (var table in ArchiveTable.InOrder(db.Model))
                    snapshot.tables.Add(new(database.Name, table.Name), table);
            }

            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    public IAsyncEnumerable<object> RowsAsync(ArchivePart part, ArchiveTable table, CancellationToken cancellation) => table.ReadAsync(databases[part.Database]);

    public async ValueTask DisposeAsync()
    {
        foreach (var db in databases.Values)
            await db.DisposeAsync();
    }

    private static async Task BeginAsync(DbContext db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
            await db.Database.ExecuteSqlAsync($"SELECT 1", cancellation);
            return;
        }

        // Deferred: the usual way would hold up every writer until the last row is read.
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancellation);
        await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master").SingleAsync(cancellation);
    }
}

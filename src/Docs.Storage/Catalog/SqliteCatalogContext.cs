using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Docs.Storage.Catalog;

/// <summary>The catalogue on SQLite. Its transactions begin IMMEDIATE (the driver's default), so writers queue instead of failing halfway.</summary>
internal sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    public static DbContextOptions<SqliteCatalogContext> Options(string file) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite(ConnectionString(file))
            .AddInterceptors(new SqlitePragmas())
            .Options;

    public override StorageFault FaultOf(Exception error) =>
        StorageErrors.SqliteOf(error) is { } cause && StorageErrors.IsFull(cause) ? StorageFault.Full : StorageFault.None;

    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = SqlitePragmas.BusySeconds,
    }.ToString();

    /// <summary>For `dotnet ef migrations add`; the file is never opened.</summary>
    internal sealed class DesignFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
    {
        public SqliteCatalogContext CreateDbContext(string[] args) => new(Options("design.db"));
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        /// <summary>Longer than any transaction here takes on a slow disk, shorter than a user waits.</summary>
        public const int BusySeconds = 30;

        /// <summary>FULL: an acknowledged commit survives a power cut. WAL is set once, in the file itself.</summary>
        private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

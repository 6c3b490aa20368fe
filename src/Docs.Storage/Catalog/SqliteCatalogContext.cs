using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Docs.Storage.Catalog;

/// <summary>The catalogue on SQLite. Its transactions begin IMMEDIATE (the driver's default), so writers queue instead of failing halfway.</summary>
internal sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    public static DbContextOptions<SqliteCatalogContext> Options(string file) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseDocsSqlite(file)
            .Options;

    /// <summary>Readers never wait in WAL mode, so nothing is set on it.</summary>
    public override DbConnection Plain() => new SqliteConnection(SqliteFile.PlainOf(Database.GetConnectionString()!));

    public override StorageFault FaultOf(Exception error) => FaultIn(error);

    public static StorageFault FaultIn(Exception error) =>
        StorageErrors.SqliteOf(error) is { } cause && StorageErrors.IsFull(cause) ? StorageFault.Full : StorageFault.None;

    /// <summary>For `dotnet ef migrations add`; the file is never opened.</summary>
    internal sealed class DesignFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
    {
        public SqliteCatalogContext CreateDbContext(string[] args) => new(Options("design.db"));
    }
}

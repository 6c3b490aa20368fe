using System.Data.Common;
using Docs.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Docs.Storage.Catalog;

/// <summary>The catalogue on SQLite. Its transactions begin IMMEDIATE (the driver's default), so writers queue instead of failing halfway.</summary>
internal sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    /// <inheritdoc cref="SqliteFile.ConnectionString"/>
    public static DbContextOptions<SqliteCatalogContext> Options(string file, bool writes = false) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseDocsSqlite(file, writes)
            .Options;

    public override DbConnection Plain() => new SqliteConnection(SqliteFile.PlainOf(Database.GetConnectionString()!));

    public override void Opened(DbConnection plain) => KeptStatements.Once((SqliteConnection)plain, static opened => opened.Execute(SqliteFile.PlainPragmas));

    public override StorageFault FaultOf(Exception error) => FaultIn(error);

    public static StorageFault FaultIn(Exception error) =>
        StorageErrors.SqliteOf(error) is { } cause && StorageErrors.IsFull(cause) ? StorageFault.Full : StorageFault.None;

    /// <summary>For `dotnet ef migrations add`; the file is never opened.</summary>
    internal sealed class DesignFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
    {
        public SqliteCatalogContext CreateDbContext(string[] args) => new(Options("design.db"));
    }
}

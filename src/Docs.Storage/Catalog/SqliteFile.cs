using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Docs.Storage.Catalog;

/// <summary>How Docs opens a database file that must not lose anything.</summary>
internal static class SqliteFile
{
    /// <param name="writes">For changes alone: another text, and so another pool, whose connection no reading takes.</param>
    public static string ConnectionString(string file, bool writes = false) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = Pragmas.BusySeconds,
        Cache = writes ? SqliteCacheMode.Private : SqliteCacheMode.Default,
    }.ToString();

#pragma warning disable EF1001 // The framework has no public place to leave its functions out (BareConnection); a version that moves this one will not build.
    /// <summary>A list of ids is one parameter: as many parameters as ids would have the statement written and compiled anew for every number of them.</summary>
    public static DbContextOptionsBuilder<T> UseDocsSqlite<T>(this DbContextOptionsBuilder<T> options, string file, bool writes = false)
        where T : DbContext
    {
        options
            .UseSqlite(ConnectionString(file, writes), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new Pragmas(writes))
            .ReplaceService<ISqliteRelationalConnection, BareConnection>();
        return options;
    }

    /// <summary>
    /// Pages are read where they lie: every commit of anybody empties a connection's own cache, and then each page of a reading would
    /// be copied again. The file only grows while it is open.
    /// </summary>
    public const string PlainPragmas = "PRAGMA mmap_size = 2147418112;";

    /// <summary>Without what only writers need: each opening would say it again.</summary>
    public static string PlainOf(string connectionString) => new SqliteConnectionStringBuilder
    {
        DataSource = new SqliteConnectionStringBuilder(connectionString).DataSource,
        DefaultTimeout = Pragmas.BusySeconds,
        Mode = SqliteOpenMode.ReadOnly,
    }.ToString();

    /// <summary>
    /// Without the framework's functions of decimals, times and patterns, which no query here calls: it tells each of them to SQLite
    /// at every opening, and takes it back at every closing.
    /// </summary>
    private sealed class BareConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
        : SqliteRelationalConnection(dependencies, commands, log)
    {
        protected override DbConnection CreateDbConnection() => new SqliteConnection(GetValidatedConnectionString());
    }
#pragma warning restore EF1001

    internal sealed class Pragmas(bool writes) : DbConnectionInterceptor
    {
        /// <summary>Longer than any transaction here takes on a slow disk, shorter than a user waits.</summary>
        public const int BusySeconds = 30;

        /// <summary>
        /// FULL: an acknowledged commit survives a power cut. What a statement keeps aside stays in memory: a file in the machine's common
        /// folder for it cost a tenth of a scan handed in, and would hold people's data outside ours. WAL is set once, in the file itself.
        /// </summary>
        private const string OnOpening = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;";

        /// <summary>32 MB of pages, in kibibytes: what a hundred thousand documents' keys are written among.</summary>
        private const string OnOpeningToWrite = OnOpening + " PRAGMA cache_size = -32000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = writes ? OnOpeningToWrite : OnOpening;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

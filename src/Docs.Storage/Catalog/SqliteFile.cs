using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Docs.Storage.Catalog;

/// <summary>How Docs opens a database file that must not lose anything.</summary>
internal static class SqliteFile
{
    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = Pragmas.BusySeconds,
    }.ToString();

    /// <summary>Without what only writers need: each opening would say it again.</summary>
    public static string PlainOf(string connectionString) => new SqliteConnectionStringBuilder
    {
        DataSource = new SqliteConnectionStringBuilder(connectionString).DataSource,
        DefaultTimeout = Pragmas.BusySeconds,
        Mode = SqliteOpenMode.ReadOnly,
    }.ToString();

    internal sealed class Pragmas : DbConnectionInterceptor
    {
        /// <summary>Longer than any transaction here takes on a slow disk, shorter than a user waits.</summary>
        public const int BusySeconds = 30;

        /// <summary>FULL: an acknowledged commit survives a power cut. WAL is set once, in the file itself.</summary>
        private const string OnOpening = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = OnOpening;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

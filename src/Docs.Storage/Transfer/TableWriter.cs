using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Docs.Storage.Transfer;

/// <summary>Puts rows into a table of the database's open transaction, the quickest way it knows.</summary>
internal abstract class TableWriter : IAsyncDisposable
{
    public static async Task<TableWriter> OpenAsync(DbContext db, ArchiveTable table, CancellationToken cancellation)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            return new Copying(table, postgres, await postgres.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellation));
        var insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"@{at}"))})";
        return new Inserting(table, insert);
    }

    public abstract Task WriteAsync(object row, CancellationToken cancellation);

    /// <summary>The rows stand in the table; numbers that the database gives out go on after them.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    private sealed class Inserting(ArchiveTable table, SqliteCommand insert) : TableWriter
    {
        public override async Task WriteAsync(object row, CancellationToken cancellation)
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                var value = ArchiveTable.Value(table.Columns[at], row) ?? DBNull.Value;
                if (insert.Parameters.Count <= at)
                    insert.Parameters.AddWithValue($"@{at}", value);
                else
                    insert.Parameters[at].Value = value;
            }

            await insert.ExecuteNonQueryAsync(cancellation);
        }

        public override Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;

        public override ValueTask DisposeAsync() => insert.DisposeAsync();
    }

    private sealed class Copying(ArchiveTable table, NpgsqlConnection connection, NpgsqlBinaryImporter import) : TableWriter
    {
        private readonly string[] types = [.. table.Columns.Select(column => column.GetColumnType())];

        public override async Task WriteAsync(object row, CancellationToken cancellation)
        {
            await import.StartRowAsync(cancellation);
            for (var at = 0; at < types.Length; at++)
            {
                if (ArchiveTable.Value(table.Columns[at], row) is { } value)
                    await import.WriteAsync(value, types[at], cancellation);
                else
                    await import.WriteNullAsync(cancellation);
            }
        }

        public override async Task CompleteAsync(CancellationToken cancellation)
        {
            await import.CompleteAsync(cancellation);
            await import.DisposeAsync();
            if (table.NumberedBy is not { } key)
                return;
            await using var number = new NpgsqlCommand(
                $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{key}'), (SELECT coalesce(max(\"{key}\"), 0) + 1 FROM \"{table.Name}\"), false)", connection);
            await number.ExecuteNonQueryAsync(cancellation);
        }

        public override ValueTask DisposeAsync() => import.DisposeAsync();
    }
}

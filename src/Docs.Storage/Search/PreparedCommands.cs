using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Small statements of one writing or query, bound straight (<see cref="KeptStatements"/>): a command object takes longer than they take to run.</summary>
internal sealed class PreparedCommands(SqliteConnection connection)
{
    public void Execute(string sql, params ReadOnlySpan<object?> values) => Rows(_ => true, sql, values);

    /// <summary>A number; null if there is no row or no value.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Rows(row => Number(row, 0), sql, values) is [var number, ..] ? number : null;

    /// <summary>A text; null if there is no row or no value.</summary>
    public string? Text(string sql, params ReadOnlySpan<object?> values) => Rows(row => TextOrNull(row, 0), sql, values) is [var text, ..] ? text : null;

    public List<T> Rows<T>(Func<sqlite3_stmt, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        var statement = KeptStatements.Take(connection, sql, values);
        try
        {
            var rows = new List<T>(0);
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                rows.Add(read(statement));
            if (result != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            return rows;
        }
        finally
        {
            KeptStatements.Return(connection, sql, statement);
        }
    }

    public static long? Number(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(row, column);

    public static string Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    public static string? TextOrNull(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : Text(row, column);
}

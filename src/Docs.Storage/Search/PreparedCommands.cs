using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>
/// Statements of one writing or query, each prepared once and bound straight: preparing anew took a third of the time of
/// indexing, and a command object takes longer than the small statements here take to run. Parameters by position: @1, @2, …
/// </summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> prepared = new(StringComparer.Ordinal);

    public void Execute(string sql, params ReadOnlySpan<object?> values) => Rows(_ => true, sql, values);

    /// <summary>A number; null if there is no row or no value.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Rows(row => Number(row, 0), sql, values) is [var number, ..] ? number : null;

    public List<T> Rows<T>(Func<sqlite3_stmt, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        var statement = With(sql, values);
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
            // Its answer is that of the last step, dealt with above.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public static long? Number(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(row, column);

    public static string Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    public static string? TextOrNull(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : Text(row, column);

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
    }

    private sqlite3_stmt With(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            // @2 is the second parameter only as ?2: names are numbered as they come.
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql.Replace('@', '?'), out statement), connection.Handle);
            prepared[sql] = statement;
        }

        for (var i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(SqliteCommands.Bind(statement, i + 1, values[i]), connection.Handle);
        return statement;
    }
}

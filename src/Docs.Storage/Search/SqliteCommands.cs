using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Parameters by position: @1, @2, …</summary>
internal static class SqliteCommands
{
    public static void Execute(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    public static List<T> Rows<T>(this SqliteConnection connection, Func<SqliteDataReader, T> read, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public static List<T> Numbers<T>(this SqliteConnection connection, Func<sqlite3_stmt, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        connection.Each(
            row =>
            {
                rows.Add(read(row));
                return true;
            },
            sql, values);
        return rows;
    }

    /// <summary>
    /// Rows of numbers straight from SQLite until one is not taken: a reader takes as long again as SQLite does to find ten
    /// thousand of them.
    /// </summary>
    public static void Each(this SqliteConnection connection, Func<sqlite3_stmt, bool> take, string sql, params ReadOnlySpan<object?> values)
    {
        var statement = KeptStatements.Take(connection, sql, values);
        try
        {
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                if (!take(statement))
                    return;
            }

            if (result != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
        finally
        {
            KeptStatements.Return(connection, sql, statement);
        }
    }

    private static SqliteCommand Command(this SqliteConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@{i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}

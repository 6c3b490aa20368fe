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

    public static List<T> Numbers<T>(this SqliteConnection connection, Func<sqlite3_stmt, T> read, string sql, params object?[] values)
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
    public static void Each(this SqliteConnection connection, Func<sqlite3_stmt, bool> take, string sql, params object?[] values)
    {
        using var statement = connection.Prepare(sql, values);
        int result;
        while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            if (!take(statement))
                return;
        }

        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    /// <summary>A statement whose rows are stepped through by the caller, who disposes of it.</summary>
    public static sqlite3_stmt Prepare(this SqliteConnection connection, string sql, params object?[] values)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
        try
        {
            for (var i = 0; i < values.Length; i++)
                SqliteException.ThrowExceptionForRC(Bind(statement, raw.sqlite3_bind_parameter_index(statement, $"@{i + 1}"), values[i]), connection.Handle);
            return statement;
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    /// <summary>A value the statement does not name is not bound.</summary>
    public static int Bind(sqlite3_stmt statement, int index, object? value) => index == 0 ? raw.SQLITE_OK : value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        IConvertible number => raw.sqlite3_bind_int64(statement, index, number.ToInt64(null)),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value here.", nameof(value)),
    };

    private static SqliteCommand Command(this SqliteConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@{i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}

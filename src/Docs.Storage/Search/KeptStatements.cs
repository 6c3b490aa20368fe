using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>
/// Prepared statements of a connection of the pool, as long as it lives: a search runs some thirty, and preparing a small one takes
/// longer than running it. A connection belongs to one thread at a time, and so do they. Parameters by position: @1, @2, …
/// </summary>
internal sealed class KeptStatements
{
    /// <summary>Of one text: a query of many words streams several at once.</summary>
    private const int MostIdle = 16;

    private static readonly ConditionalWeakTable<sqlite3, KeptStatements> All = [];

    private readonly Dictionary<string, Stack<sqlite3_stmt>> idle = new(StringComparer.Ordinal);

    /// <summary>Does once for a connection what holds as long as it lives; where that fails, it is done again when the connection is next opened.</summary>
    public static void Once(SqliteConnection connection, Action<SqliteConnection> set)
    {
        if (All.TryGetValue(connection.Handle!, out _))
            return;
        set(connection);
        All.Add(connection.Handle!, new());
    }

    /// <summary>To be given back (<see cref="Return"/>) by who took it.</summary>
    public static sqlite3_stmt Take(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        if (!Of(connection, sql).TryPop(out var statement))
        {
            // @2 is the second parameter only as ?2: names are numbered as they come.
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql.Replace('@', '?'), out statement), connection.Handle);
        }

        try
        {
            for (var i = 0; i < values.Length; i++)
                SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, values[i]), connection.Handle);
            return statement;
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    public static void Return(SqliteConnection connection, string sql, sqlite3_stmt statement)
    {
        // Its answer is that of the last step, dealt with by who stepped.
        _ = raw.sqlite3_reset(statement);
        _ = raw.sqlite3_clear_bindings(statement);
        if (Of(connection, sql) is { Count: < MostIdle } kept)
            kept.Push(statement);
        else
            statement.Dispose();
    }

    private static Stack<sqlite3_stmt> Of(SqliteConnection connection, string sql)
    {
        var idle = All.GetOrCreateValue(connection.Handle!).idle;
        return idle.TryGetValue(sql, out var statements) ? statements : idle[sql] = new();
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        IConvertible number => raw.sqlite3_bind_int64(statement, index, number.ToInt64(null)),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value here.", nameof(value)),
    };
}

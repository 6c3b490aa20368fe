using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Texts of single documents, for a query that reads a thousand: straight from SQLite, for a reader takes five times as long.</summary>
internal sealed class RankedTexts(SqliteConnection connection) : IDisposable
{
    /// <summary>Characters of a body: its first pages.</summary>
    private const int MaxBody = 20_000;

    private readonly sqlite3_stmt fields = Prepare(connection, "SELECT who, what FROM texts WHERE text = ?");
    private readonly sqlite3_stmt bodies = Prepare(connection, $"SELECT substr(body, 1, {MaxBody}) FROM texts WHERE text = ?");

    public (string Who, string What) Fields(int text) => Read(fields, text, row => (Text(row, 0), Text(row, 1)));

    public string Body(int text) => Read(bodies, text, row => Text(row, 0));

    public void Dispose()
    {
        fields.Dispose();
        bodies.Dispose();
    }

    private T Read<T>(sqlite3_stmt statement, int text, Func<sqlite3_stmt, T> read)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(statement, 1, text), connection.Handle);
        try
        {
            var result = raw.sqlite3_step(statement);
            return result == raw.SQLITE_ROW ? read(statement) : throw new SqliteException($"No text in row {text}.", result);
        }
        finally
        {
            // What it returns is the step's own answer, dealt with above.
            _ = raw.sqlite3_reset(statement);
        }
    }

    private static string Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
        return statement;
    }
}

using Microsoft.Data.Sqlite;

namespace Docs.Benchmarks.Search;

/// <summary>What SQLite's full-text search does by itself with the same bodies, as anyone would set it up: the measure of indexing.</summary>
internal sealed class RawFts5 : IDisposable
{
    private readonly SqliteConnection connection;

    public RawFts5(string file)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE VIRTUAL TABLE raw USING fts5(body, tokenize = 'unicode61 remove_diacritics 2');");
    }

    public void Insert(IEnumerable<string> bodies)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO raw(body) VALUES(@body)";
        var body = command.Parameters.Add("@body", SqliteType.Text);
        foreach (var text in bodies)
        {
            body.Value = text;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

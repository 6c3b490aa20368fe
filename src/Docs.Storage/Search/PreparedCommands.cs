using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Statements of one writing or query, each prepared once: preparing anew took a third of the time of indexing.</summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public void Execute(string sql, params object?[] values) => With(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params object?[] values) => With(sql, values).ExecuteScalar();

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, string sql, params object?[] values)
    {
        using var reader = With(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public T Single<T>(Func<SqliteDataReader, T> read, string sql, params object?[] values) => Rows(read, sql, values).Single();

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private SqliteCommand With(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i + 1}" });
            prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}

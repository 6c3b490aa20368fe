using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Statements of one writing, each prepared once: preparing anew took a third of the time of indexing.</summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public void Execute(string sql, params object?[] values) => With(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params object?[] values) => With(sql, values).ExecuteScalar();

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

using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Texts of single documents, for a query that reads hundreds.</summary>
internal sealed class RankedTexts(SqliteConnection connection)
{
    /// <summary>Characters of a body: its first pages.</summary>
    private const int MaxBody = 20_000;

    private readonly PreparedCommands commands = new(connection);

    public (string Who, string What) Fields(int text) => commands.Rows(
        row => (PreparedCommands.Text(row, 0), PreparedCommands.Text(row, 1)), "SELECT who, what FROM texts WHERE text = @1", text).Single();

    public string Body(int text) =>
        commands.Rows(row => PreparedCommands.Text(row, 0), "SELECT substr(body, 1, @2) FROM texts WHERE text = @1", text, MaxBody).Single();

    /// <summary>What a hit shows.</summary>
    public (string Id, string? Subject, string Body) Shown(int text) => commands.Rows(
        row => (PreparedCommands.Text(row, 0), PreparedCommands.TextOrNull(row, 1), PreparedCommands.Text(row, 2)),
        "SELECT id, subject, substr(body, 1, @2) FROM texts WHERE text = @1", text, Snippet.MaxText).Single();
}

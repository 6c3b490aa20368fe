using Docs.Core.Text;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Values of filters and facets, each with a small number: a facet is counted by number, a filter is one word of the index.
/// Spellings that fold alike are one value; the first one seen is shown.
/// </summary>
internal sealed class SearchLabels(PreparedCommands commands)
{
    public const char Type = 't';
    public const char Agency = 'a';
    public const char Procedure = 'p';
    public const char Custodian = 'c';

    private const string Select = "SELECT code FROM labels WHERE key = @1";

    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>Makes it if new. 0 for none.</summary>
    public long Put(char kind, string? value)
    {
        if (Key(kind, value) is not { } key)
            return 0;
        if (known.TryGetValue(key, out var code))
            return code;
        commands.Execute("INSERT INTO labels(key, value) VALUES(@1, @2) ON CONFLICT(key) DO NOTHING", key, VietnameseText.Nfc(value!).Trim());
        return known[key] = commands.Number(Select, key)!.Value;
    }

    /// <summary>Null if no document has it.</summary>
    public static long? Find(SqliteConnection connection, char kind, string value) =>
        Key(kind, value) is { } key ? new PreparedCommands(connection).Number(Select, key) : null;

    public static string Value(SqliteConnection connection, long code) =>
        new PreparedCommands(connection).Text("SELECT value FROM labels WHERE code = @1", code)!;

    /// <summary>What all spellings of a value share; null: no words.</summary>
    public static string? Words(string? value) =>
        value is not null && string.Join(' ', SearchWords.Folded(value)) is { Length: > 0 } words ? words : null;

    private static string? Key(char kind, string? value) => Words(value) is { } words ? kind + words : null;
}

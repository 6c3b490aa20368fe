using Docs.Core.Text;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Words of the index as one query asks for them, each looked up once.</summary>
internal sealed class KnownWords(SqliteConnection connection)
{
    private readonly PreparedCommands commands = new(connection);
    private readonly Dictionary<string, (string Word, long Docs)?> known = new(StringComparer.Ordinal);

    /// <summary>However its marks are written; 0 for what is not made of letters.</summary>
    public long Docs(string word) => Find(word)?.Docs ?? 0;

    /// <summary>As mostly written, and in how many documents it stands in any spelling of marks; null if in none.</summary>
    public (string Word, long Docs)? Find(string word)
    {
        var folded = VietnameseText.Fold(word);
        if (!known.TryGetValue(folded, out var found))
            known[folded] = found = Vocabulary.Find(commands, folded);
        return found;
    }
}

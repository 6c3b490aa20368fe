using Docs.Core.Text;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Every word of letters with the number of documents it stands in: what unfinished words and slips of typing are read
/// with. FTS5's own vocabulary would count by reading all postings of a word.
/// </summary>
internal sealed class Vocabulary(PreparedCommands commands)
{
    /// <summary>Vietnamese syllables have at most seven letters; longer ones are foreign names or recognition's noise.</summary>
    private const int MaxLength = 20;

    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);
    private int document;
    private int step;

    /// <summary>Words seen from now on are of one more document, or of one less.</summary>
    public void Begin(bool removed)
    {
        document++;
        step = removed ? -1 : 1;
    }

    public void See(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength || !IsLetters(word))
            return;
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var count))
            lookup[word] = count = new Count();
        if (count.LastDocument == document)
            return;
        count.LastDocument = document;
        count.Change += step;
    }

    public void Save()
    {
        foreach (var (word, count) in counts)
        {
            if (count.Change != 0)
                commands.Execute(
                    "INSERT INTO vocabulary(folded, word, docs) VALUES(@1, @2, @3) ON CONFLICT(folded, word) DO UPDATE SET docs = max(0, docs + excluded.docs)",
                    VietnameseText.Fold(word), word, count.Change);
        }

        counts.Clear();
    }

    /// <summary>Folded words that begin so, those of most documents first.</summary>
    public static List<string> Beginning(SqliteConnection connection, string folded, int most) => connection.Rows(
        row => row.GetString(0),
        "SELECT folded FROM vocabulary WHERE folded >= @1 AND folded < @2 GROUP BY folded ORDER BY sum(docs) DESC LIMIT @3",
        folded, folded + '\uffff', most);

    /// <summary>Folded words of at least so many documents, those of most first.</summary>
    public static List<string> Frequent(SqliteConnection connection, long docs, int most) => connection.Rows(
        row => row.GetString(0),
        "SELECT folded FROM vocabulary GROUP BY folded HAVING sum(docs) >= @1 ORDER BY sum(docs) DESC LIMIT @2",
        docs, most);

    /// <summary>The most frequent way to write a folded word, and in how many documents any way stands; null if in none.</summary>
    public static (string Word, long Docs)? Find(PreparedCommands commands, string folded)
    {
        var found = commands.Rows(
            row => (Word: PreparedCommands.Text(row, 0), Docs: PreparedCommands.Number(row, 1)!.Value),
            "SELECT word, docs FROM vocabulary WHERE folded = @1 AND docs > 0 ORDER BY docs DESC", folded);
        return found.Count == 0 ? null : (found[0].Word, found.Sum(one => one.Docs));
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetter(character))
                return false;
        }

        return true;
    }

    private sealed class Count
    {
        public int LastDocument;
        public int Change;
    }
}

using Docs.Core.Text;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Every word of letters with the number of documents it stands in: what unfinished words and slips of typing are read
/// with. FTS5's own vocabulary would count by reading all postings of a word.
/// </summary>
internal sealed class Vocabulary(PreparedCommands commands)
{
    public void Save(IEnumerable<WordCounts> counted)
    {
        var changes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, change) in counted.SelectMany(counts => counts.Taken()))
            changes[word] = changes.GetValueOrDefault(word) + change;
        foreach (var (word, change) in changes.Where(one => one.Value != 0))
            commands.Execute(
                "INSERT INTO vocabulary(folded, word, docs) VALUES(@1, @2, @3) ON CONFLICT(folded, word) DO UPDATE SET docs = max(0, docs + excluded.docs)",
                VietnameseText.Fold(word), word, change);
    }

    /// <summary>Folded words that begin so, those of most documents first.</summary>
    public static List<string> Beginning(SqliteConnection connection, string folded, int most) => new PreparedCommands(connection).Rows(
        row => PreparedCommands.Text(row, 0),
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
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>One state of the index, for one query.</summary>
/// <param name="Connection">With a transaction open.</param>
/// <param name="Docs">Of the same state.</param>
/// <param name="RareDocs">See <see cref="MatchPlan.Rare"/>.</param>
internal sealed record SearchSnapshot(SqliteConnection Connection, DocTable Docs, int RareDocs) : IDisposable
{
    private readonly Dictionary<string, long> sampled = new(StringComparer.Ordinal);

    public KnownWords Words { get; } = new(Connection);

    public void Dispose() => Words.Dispose();

    /// <summary>Matching documents by row number, until one is not taken.</summary>
    /// <param name="match">Null: every document.</param>
    public void Each(Match? match, long first, long last, bool oldestFirst, Func<DocRow, bool> take)
    {
        using var found = match is null ? new EveryNode() : new MatchPlan(this, first, last, oldestFirst).Of(match);
        foreach (var chunk in Docs.Chunks(first, last, oldestFirst))
        {
            if (found.Of(chunk) is { } set && !chunk.Each(set, first, last, oldestFirst, take))
                return;
        }
    }

    /// <summary>In how many documents about a word of the index stands; 0 also for one that is not letters alone.</summary>
    public long DocsOf(string word) => word[0] == WordMarks.Who ? Sampled(word) : Words.Docs(word);

    /// <param name="words">One, or several side by side.</param>
    public long Sampled(string words)
    {
        if (!sampled.TryGetValue(words, out var docs))
            sampled[words] = docs = Docs.Sampled(words, (first, last, take) => Holding(words, first, last, take));
        return docs;
    }

    /// <summary>Documents of a range of rows that hold a word, by ascending row.</summary>
    public void Holding(string word, long first, long last, Action<long> take) => Connection.Each(
        row =>
        {
            take(raw.sqlite3_column_int64(row, 0));
            return true;
        },
        "SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid", $"\"{word}\"", first, last);
}

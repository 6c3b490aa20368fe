using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>One state of the index, for one query.</summary>
/// <param name="Connection">With a transaction open.</param>
/// <param name="Docs">Of the same state.</param>
/// <param name="RareDocs">See <see cref="MatchPlan.Rare"/>.</param>
/// <param name="Beside">Opens a second connection, for long readings to be shared by two threads; null: one thread alone.</param>
internal sealed record SearchSnapshot(SqliteConnection Connection, DocTable Docs, int RareDocs, Func<SqliteConnection>? Beside = null) : IDisposable
{
    /// <summary>Fewer chunks are read before a second thread has begun.</summary>
    private const int MinShared = 4;

    private readonly Dictionary<string, long> sampled = new(StringComparer.Ordinal);
    private SqliteConnection? second;
    private bool wasOpened;

    public KnownWords Words { get; } = new(Connection);

    public void Dispose() => second?.Dispose();

    /// <summary>Matching documents by row number, until one is not taken.</summary>
    /// <param name="match">Null: every document.</param>
    public void Each(Match? match, long first, long last, bool oldestFirst, TakeRow take)
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

    /// <summary>Keeps which documents hold a word, for a chunk and so many at most of those behind it.</summary>
    public void Keep(string word, DocChunk chunk, int count, bool oldestFirst)
    {
        var run = Docs.Run(chunk, count, oldestFirst);
        if (run.Count < MinShared || Second() is not { } beside)
        {
            Keep(Connection, word, run);
            return;
        }

        var half = run.Count / 2;
        try
        {
            Parallel.Invoke(() => Keep(Connection, word, run[..half]), () => Keep(beside, word, run[half..]));
        }
        catch (AggregateException error)
        {
            // As one thread alone would say it: what SQLite answers is told apart further up.
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }
    }

    /// <summary>Documents of a range of rows that hold a word, by ascending row.</summary>
    private void Holding(string word, long first, long last, Action<long> take) => Holding(Connection, word, first, last, take);

    private static void Keep(SqliteConnection connection, string word, ArraySegment<DocChunk> run) =>
        DocTable.Keep(word, run, (first, last, take) => Holding(connection, word, first, last, take));

    private static void Holding(SqliteConnection connection, string word, long first, long last, Action<long> take) => connection.Each(
        row =>
        {
            take(raw.sqlite3_column_int64(row, 0));
            return true;
        },
        "SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid", $"\"{word}\"", first, last);

    /// <summary>Null where the index has gone on meanwhile: its state is another then.</summary>
    private SqliteConnection? Second()
    {
        if (wasOpened || Beside is null)
            return second;
        wasOpened = true;
        second = Beside();
        second.BeginTransaction(deferred: true);
        if (DocStamp.Of(second) != Docs.Stamp)
        {
            second.Dispose();
            second = null;
        }

        return second;
    }
}

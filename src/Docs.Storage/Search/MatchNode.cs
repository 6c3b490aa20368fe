using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Documents of a part of a <see cref="MatchPlan"/>, chunk after chunk in the order of the query; chunks may be left out.</summary>
internal abstract class MatchNode : IDisposable
{
    /// <summary>A bit a document, to be read before the next call; null if there is none.</summary>
    public abstract ulong[]? Of(DocChunk chunk);

    public void Dispose() => Close();

    protected virtual void Close()
    {
    }
}

internal sealed class EveryNode : MatchNode
{
    private ulong[] every = [];

    public override ulong[] Of(DocChunk chunk)
    {
        if (every.Length < chunk.SetLength)
            every = new ulong[chunk.SetLength];
        Array.Fill(every, ulong.MaxValue);
        every[chunk.SetLength - 1] = ulong.MaxValue >> ((64 * chunk.SetLength) - chunk.Rows.Length);
        return every;
    }
}

/// <summary>A word of many documents.</summary>
internal sealed class SetNode : MatchNode
{
    /// <summary>Chunks read at once, at most: the first one alone, for most pages need no more, then twice as many each time.</summary>
    private const int MaxRun = 32;

    private readonly SearchSnapshot snapshot;
    private readonly string word;
    private readonly bool oldestFirst;
    private readonly int ahead;
    private int run = 1;

    /// <param name="ahead">Chunks read at once, at most.</param>
    public SetNode(SearchSnapshot snapshot, string word, bool oldestFirst, int ahead = MaxRun)
    {
        (this.snapshot, this.word, this.oldestFirst, this.ahead) = (snapshot, word, oldestFirst, ahead);
        snapshot.Docs.Use(word);
    }

    public override ulong[] Of(DocChunk chunk)
    {
        if (chunk.SetOf(word) is { } set)
            return set;
        snapshot.Keep(word, chunk, run, oldestFirst);
        run = Math.Min(2 * run, ahead);
        return Of(chunk);
    }
}

/// <param name="parts">Those of fewest documents first: the others are looked at only where these leave something.</param>
internal sealed class AllNode(List<MatchNode> parts) : MatchNode
{
    private ulong[] all = [];

    public override ulong[]? Of(DocChunk chunk)
    {
        Array.Resize(ref all, chunk.SetLength);
        Array.Fill(all, ulong.MaxValue);
        foreach (var part in parts)
        {
            if (part.Of(chunk) is not { } other)
                return null;
            var left = 0UL;
            for (var i = 0; i < all.Length; i++)
                left |= all[i] &= other[i];
            if (left == 0)
                return null;
        }

        return all;
    }

    protected override void Close() => parts.ForEach(part => part.Dispose());
}

internal sealed class AnyNode(List<MatchNode> parts) : MatchNode
{
    private ulong[] any = [];

    public override ulong[]? Of(DocChunk chunk)
    {
        if (any.Length < chunk.SetLength)
            any = new ulong[chunk.SetLength];
        Array.Clear(any);
        var isAny = false;
        foreach (var part in parts)
        {
            if (part.Of(chunk) is not { } other)
                continue;
            isAny = true;
            for (var i = 0; i < chunk.SetLength; i++)
                any[i] |= other[i];
        }

        return isAny ? any : null;
    }

    protected override void Close() => parts.ForEach(part => part.Dispose());
}

/// <summary>
/// What FTS5 finds, read from the oldest document to the newest whatever the order of the query: backwards it unpacks every page of
/// postings before it can read its last entry, and takes twice as long. All of it is read: words that many documents hold are sets, and of what is left the count reads nearly as far.
/// </summary>
internal sealed class StreamNode : MatchNode
{
    private const string Sql = "SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid";

    private readonly List<long> docs = [];
    private readonly bool oldestFirst;
    private ulong[] set = [];
    private int next;

    public StreamNode(SqliteConnection connection, string match, long first, long last, bool oldestFirst)
    {
        this.oldestFirst = oldestFirst;
        connection.Each(
            row =>
            {
                docs.Add(raw.sqlite3_column_int64(row, 0));
                return true;
            },
            Sql, match, first, last);
        if (!oldestFirst)
            docs.Reverse();
    }

    public override ulong[]? Of(DocChunk chunk)
    {
        var isEmpty = true;
        for (; next < docs.Count && (oldestFirst ? docs[next] <= chunk.Last : docs[next] >= chunk.First); next++)
        {
            if (oldestFirst ? docs[next] < chunk.First : docs[next] > chunk.Last)
                continue;
            if (isEmpty)
                set = new ulong[chunk.SetLength];
            isEmpty = false;
            chunk.Put(set, docs[next]);
        }

        return isEmpty ? null : set;
    }
}

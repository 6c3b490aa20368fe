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
        any = new ulong[chunk.SetLength];
        var isAny = false;
        foreach (var part in parts)
        {
            if (part.Of(chunk) is not { } other)
                continue;
            isAny = true;
            for (var i = 0; i < any.Length; i++)
                any[i] |= other[i];
        }

        return isAny ? any : null;
    }

    protected override void Close() => parts.ForEach(part => part.Dispose());
}

/// <summary>What FTS5 finds, read as far as the chunk that is asked for.</summary>
internal sealed class StreamNode : MatchNode
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly string sql;
    private readonly bool oldestFirst;
    private const string Any = "SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid ";
    private const string Oldest = Any + "ASC";
    private const string Newest = Any + "DESC";

    private ulong[] set = [];
    private long doc;
    private bool isOver;

    public StreamNode(SqliteConnection connection, string match, long first, long last, bool oldestFirst)
    {
        (this.connection, this.oldestFirst) = (connection, oldestFirst);
        sql = oldestFirst ? Oldest : Newest;
        statement = KeptStatements.Take(connection, sql, match, first, last);
        try
        {
            Step();
        }
        catch
        {
            Close();
            throw;
        }
    }

    public override ulong[]? Of(DocChunk chunk)
    {
        var isEmpty = true;
        for (; !isOver && (oldestFirst ? doc <= chunk.Last : doc >= chunk.First); Step())
        {
            if (oldestFirst ? doc < chunk.First : doc > chunk.Last)
                continue;
            if (isEmpty)
                set = new ulong[chunk.SetLength];
            isEmpty = false;
            chunk.Put(set, doc);
        }

        return isEmpty ? null : set;
    }

    protected override void Close() => KeptStatements.Return(connection, sql, statement);

    private void Step()
    {
        var result = raw.sqlite3_step(statement);
        isOver = result != raw.SQLITE_ROW;
        if (isOver && result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        doc = isOver ? 0 : raw.sqlite3_column_int64(statement, 0);
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>One state of the index, for one query.</summary>
/// <param name="Connection">With a transaction open.</param>
/// <param name="Docs">Of the same state.</param>
internal sealed record SearchSnapshot(SqliteConnection Connection, DocTable Docs) : IDisposable
{
    public KnownWords Words { get; } = new(Connection);

    public void Dispose() => Words.Dispose();

    /// <summary>Documents of an expression by row number, until one is not taken.</summary>
    /// <param name="match">Null: every document.</param>
    public void Each(string? match, long first, long last, bool oldestFirst, Func<DocRow, bool> take)
    {
        if (match is null)
            Docs.Each(first, last, oldestFirst, take);
        else
            Connection.Each(
                row => !Docs.TryFind(raw.sqlite3_column_int64(row, 0), out var doc) || take(doc),
                $"SELECT rowid FROM words WHERE words MATCH @1 AND rowid BETWEEN @2 AND @3 ORDER BY rowid {(oldestFirst ? "ASC" : "DESC")}",
                match, first, last);
    }
}

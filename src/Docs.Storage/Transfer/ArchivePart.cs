using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Transfer;

/// <summary>A database of a store: the catalogue, and on SQLite files beside it.</summary>
/// <param name="Name">Stable: files of a backup are named by it.</param>
internal sealed record ArchiveDatabase(string Name, Func<DbContext> Open)
{
    public const string Catalog = "catalog";
}

/// <summary>The rows of one table of one database, in whichever order.</summary>
internal sealed record ArchivePart(string Database, string Table)
{
    public override string ToString() => $"{Database}.{Table}";
}

/// <summary>Where rows come from: a store as it stood at one moment, or a backup of one.</summary>
internal interface IArchiveSource
{
    /// <summary>Words for people.</summary>
    string Name { get; }

    IReadOnlyList<ArchivePart> Parts { get; }

    /// <param name="table">Of the reading program, as which rows are understood.</param>
    IAsyncEnumerable<object> RowsAsync(ArchivePart part, ArchiveTable table, CancellationToken cancellation);
}

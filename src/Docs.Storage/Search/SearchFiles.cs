using System.Text.Json;
using Docs.Storage.Objects;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Which file of the folder is the index: search.db, or the one that search.current names once it was rebuilt. search.next
/// names one that is being filled. Both are looked at for every use, so that all processes change over at the same moment.
/// </summary>
internal sealed class SearchFiles(string folder)
{
    private const string First = "search.db";

    private readonly string currentName = Path.Combine(folder, "search.current");
    private readonly string nextName = Path.Combine(folder, "search.next");
    private readonly string ownerName = Path.Combine(folder, "reindex.by");
    private readonly Lock opening = new();
    private SearchDatabase? current;
    private SearchDatabase? next;

    public SearchDatabase Current
    {
        get
        {
            lock (opening)
                return Opened(ref current, Named(currentName) ?? First);
        }
    }

    /// <summary>Null: none is being filled.</summary>
    public SearchDatabase? Next
    {
        get
        {
            lock (opening)
                return Named(nextName) is { } name && name != (Named(currentName) ?? First) ? Opened(ref next, name) : null;
        }
    }

    /// <returns>Held as long as the rebuild runs; null if another process holds it.</returns>
    public FileStream? TryLock() => FileLock.TryTake(Path.Combine(folder, "reindex.lock"));

    /// <summary>Who holds the lock; the file of the lock itself is closed to all others.</summary>
    public RebuildOwner? Owner => Named(ownerName) is { } said ? JsonSerializer.Deserialize<RebuildOwner>(said) : null;

    /// <summary>An empty index that writers know of. The caller holds the lock.</summary>
    public void Begin(RebuildOwner owner)
    {
        DeleteOthers();
        Point(ownerName, JsonSerializer.Serialize(owner));
        var name = NameAfter(Path.GetFileName(Current.File));
        new SearchDatabase(Path.Combine(folder, name)).EnsureExists();
        Point(nextName, name);
    }

    /// <summary>Readers that are at the old file read on in it to their end.</summary>
    public void Complete()
    {
        Point(currentName, Path.GetFileName(Next!.File));
        DeleteOthers();
    }

    /// <summary>Throws away what is not the index. The caller holds the lock.</summary>
    public void DeleteOthers()
    {
        File.Delete(nextName);
        File.Delete(ownerName);
        var kept = Path.GetFileName(Current.File);
        foreach (var file in Directory.EnumerateFiles(folder, "search*.db*").Where(file => !Path.GetFileName(file).StartsWith(kept, StringComparison.Ordinal)))
        {
            SqliteConnection.ClearPool(new SqliteConnection(SearchDatabase.ConnectionString(file)));
            File.Delete(file);
        }
    }

    private SearchDatabase Opened(ref SearchDatabase? known, string name)
    {
        var file = Path.Combine(folder, name);
        if (known?.File == file)
            return known;
        if (known is not null)
            SqliteConnection.ClearPool(new SqliteConnection(SearchDatabase.ConnectionString(known.File)));
        return known = new SearchDatabase(file);
    }

    /// <summary>It is looked at for every search: most of the time there is none, and an exception each time is dear.</summary>
    private static string? Named(string pointer)
    {
        try
        {
            return File.Exists(pointer) ? File.ReadAllText(pointer) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private void Point(string pointer, string name)
    {
        var temporary = pointer + ".tmp";
        using (var file = File.Create(temporary))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(name));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, pointer, overwrite: true);
        DirectorySync.Flush(folder);
    }

    /// <summary>search.db, search-2.db, search-3.db, …</summary>
    private static string NameAfter(string name)
    {
        var number = name == First ? 1 : int.Parse(Path.GetFileNameWithoutExtension(name)["search-".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"search-{number + 1}.db");
    }
}

using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>The file search.db: made when missing, never silently replaced when damaged.</summary>
internal sealed class SearchDatabase(string file)
{
    /// <summary>Grows with every change of <see cref="Schema"/>; an index of another shape must be rebuilt.</summary>
    private const int SchemaVersion = 1;

    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>
    /// A document's row number is its issue day in the high bits and a running number in the low ones: "newest first" is
    /// then the order FTS5 stores postings in, and a range of issue days a range of rows. Day 0 = unknown.
    /// Contentless: the text stands once, in bodies; FTS5 keeps only postings. Exact and folded words are tables of their
    /// own, because a column filter makes FTS5 read every position of a word; who = holders, what = number, type, subject, agency.
    /// </summary>
    private const string Schema = """
        CREATE TABLE versions(id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc INTEGER) WITHOUT ROWID;
        CREATE TABLE docs(doc INTEGER PRIMARY KEY, id TEXT NOT NULL, from_day INTEGER, to_day INTEGER, gaps INTEGER NOT NULL, undetermined INTEGER NOT NULL);
        CREATE TABLE intervals(doc INTEGER NOT NULL, from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, PRIMARY KEY(doc, from_day)) WITHOUT ROWID;
        CREATE TABLE bodies(doc INTEGER PRIMARY KEY, subject TEXT, body TEXT NOT NULL);
        CREATE VIRTUAL TABLE exact USING fts5(who, what, body, tags, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE folded USING fts5(who, what, body, tags, keys, content='', contentless_delete=1, tokenize='ascii');
        """;

    public string File => file;

    private readonly Lock opening = new();
    private bool ready;

    /// <summary>
    /// FULL although the index can be rebuilt: an indexed document leaves the outbox, so what was answered as written must
    /// survive a power cut, or it would be missing until someone compares.
    /// </summary>
    private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000;";

    /// <summary>True if the file was not there and an empty index was made: everything must be indexed again.</summary>
    public bool EnsureExists()
    {
        lock (opening)
        {
            if (ready)
                return false;

            using var connection = Connect();
            var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null);
            var isNew = version == 0 && Convert.ToInt64(connection.Scalar("SELECT count(*) FROM sqlite_master"), null) == 0;
            if (isNew)
                Create(connection);
            else if (version != SchemaVersion)
                throw Damaged(null);
            ready = true;
            return isNew;
        }
    }

    public SqliteConnection Open()
    {
        EnsureExists();
        return Connect();
    }

    /// <summary>Empties the index, also one that is damaged beyond opening.</summary>
    public void Clear()
    {
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            connection.Execute("DELETE FROM versions; DELETE FROM docs; DELETE FROM intervals; DELETE FROM bodies; INSERT INTO exact(exact) VALUES('delete-all'); INSERT INTO folded(folded) VALUES('delete-all');");
            transaction.Commit();
        }
        catch (SearchIndexDamagedException)
        {
            Replace();
        }
        catch (SqliteException error) when (IsDamage(error))
        {
            Replace();
        }
    }

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    public SearchIndexDamagedException Damaged(Exception? inner) => new(
        $"Chỉ mục tìm kiếm {Path.GetFileName(file)} bị hỏng hoặc thuộc phiên bản khác; kho kết quả không bị ảnh hưởng. Chạy `docs reindex` để dựng lại chỉ mục.", inner);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Execute(Pragmas);
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw IsDamage(error) ? Damaged(error) : error;
        }
    }

    private static void Create(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();

        // Another process may have been first between the look and the lock.
        if (Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null) == 0)
            connection.Execute($"{Schema} PRAGMA user_version = {SchemaVersion};");
        transaction.Commit();
    }

    private void Replace()
    {
        lock (opening)
        {
            SqliteConnection.ClearAllPools();
            foreach (var part in new[] { file, file + "-wal", file + "-shm" })
                System.IO.File.Delete(part);
            ready = false;
        }

        EnsureExists();
    }
}

using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>One file of the index: made when missing, never silently replaced when damaged.</summary>
internal sealed class SearchDatabase(string file)
{
    /// <summary>Grows with every change of <see cref="Schema"/>; an index of another shape must be rebuilt.</summary>
    public const int SchemaVersion = 4;

    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>
    /// Row numbers: see <see cref="IndexRows"/>. words is contentless: the text stands once, in texts; FTS5 keeps postings only:
    /// the folded words of body and fields, and those of <see cref="WordMarks"/>. How texts are written is judged among the best
    /// matches, whose lines are kept by their row (<see cref="JudgedLines"/>): it is given out once. docs is read into memory
    /// (<see cref="DocTable"/>); changes says what of it is new.
    /// </summary>
    private const string Schema = """
        CREATE TABLE stamp(generation TEXT NOT NULL);
        CREATE TABLE versions(id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc INTEGER) WITHOUT ROWID;
        CREATE TABLE docs(doc INTEGER PRIMARY KEY, from_day INTEGER, to_day INTEGER, gaps INTEGER NOT NULL, undetermined INTEGER NOT NULL,
            type INTEGER NOT NULL, agency INTEGER NOT NULL, procedure INTEGER NOT NULL, custodian INTEGER NOT NULL, text INTEGER NOT NULL);
        CREATE TABLE changes(seq INTEGER PRIMARY KEY, doc INTEGER NOT NULL);
        CREATE TABLE intervals(doc INTEGER NOT NULL, from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, PRIMARY KEY(doc, from_day)) WITHOUT ROWID;
        CREATE TABLE texts(text INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, subject TEXT, body TEXT NOT NULL);
        CREATE TABLE labels(code INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
        CREATE TABLE vocabulary(folded TEXT NOT NULL, word TEXT NOT NULL, docs INTEGER NOT NULL, PRIMARY KEY(folded, word)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
        """ + HashSize + NewGeneration;

    /// <summary>
    /// 8 MB gathered in memory before FTS5 writes a segment, and eight segments before it merges them; its standard of 1 MB and
    /// four makes several times the merging.
    /// </summary>
    private const string HashSize = " INSERT INTO words(words, rank) VALUES('hashsize', 8388608), ('automerge', 8);";

    /// <summary>Cursors of an index that was replaced since are refused.</summary>
    private const string NewGeneration = " INSERT INTO stamp(generation) VALUES(hex(randomblob(6)));";

    public string File => file;

    public DocTables Docs { get; } = new();

    private readonly Lock opening = new();
    private bool ready;

    /// <summary>
    /// FULL although the index can be rebuilt: an indexed document leaves the outbox, so what was answered as written must
    /// survive a power cut, or it would be missing until someone compares.
    /// </summary>
    private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 16000;";

    /// <summary>Makes the file where there is none; whoever finds it missing has everything indexed again.</summary>
    public void EnsureExists()
    {
        lock (opening)
        {
            if (!System.IO.File.Exists(file))
                Make();
        }

        using var connection = Open();
    }

    /// <summary>Never makes a file: one that was just replaced must not come back empty.</summary>
    /// <exception cref="SearchIndexDamagedException">Not an index of this version, or not there (<see cref="IsGone"/>).</exception>
    public SqliteConnection Open()
    {
        lock (opening)
        {
            if (!ready)
                Check();
            ready = true;
        }

        return Connect();
    }

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase or CannotOpen;

    public static bool IsGone(Exception error) => error is SearchIndexDamagedException { InnerException: SqliteException { SqliteErrorCode: CannotOpen } };

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Mode = SqliteOpenMode.ReadWrite }.ToString();

    public SearchIndexDamagedException Damaged(Exception? inner) => new(
        $"Chỉ mục tìm kiếm {Path.GetFileName(file)} bị hỏng hoặc thuộc phiên bản khác; kho kết quả không bị ảnh hưởng. Chạy `docs reindex` để dựng lại chỉ mục.", inner);

    private void Check()
    {
        using var connection = Connect();
        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null);
        if (version == 0 && Convert.ToInt64(connection.Scalar("SELECT count(*) FROM sqlite_master"), null) == 0)
            Create(connection);
        else if (version != SchemaVersion)
            throw Damaged(null);

        EmptyLog(connection);
    }

    /// <summary>What the last process wrote stands beside the file until a writer has filled the log: read from there, each page is looked for first.</summary>
    private static void EmptyLog(SqliteConnection connection)
    {
        try
        {
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException error) when (StorageErrors.IsFull(error))
        {
            // The log stays as it is and is read all the same: a full disk must not take the search away.
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString(file));
        try
        {
            connection.Open();
            KeptStatements.Once(connection, static opened => opened.Execute(Pragmas));
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
        using var transaction = connection.BeginTransaction();

        // Another process may have been first between the look and the lock.
        if (Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null) == 0)
            connection.Execute($"{Schema} PRAGMA user_version = {SchemaVersion};");
        transaction.Commit();
    }

    private void Make()
    {
        using var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        made.Open();
        made.Execute("PRAGMA journal_mode = WAL");
    }
}

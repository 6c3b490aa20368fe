using Docs.Core.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>
/// FTS5 keeps what was written in parts, and a query looks for each of its words in all of them: read as one, a phrase takes half the
/// time. They are merged in small steps once nothing was written for a while, by a thread that yields the processor; whoever writes
/// waits for one step at most.
/// </summary>
/// <param name="writing">Held by whoever writes in this process.</param>
internal sealed class PartMerging(SearchFiles files, SemaphoreSlim writing, TimeSpan quiet) : IDisposable
{
    /// <summary>Pages of 4 kB that one step writes: some ten milliseconds.</summary>
    private const int StepPages = 64;

    /// <summary>The largest part is written anew with all others: only when these are an eighth of all.</summary>
    private const int WorthIt = 8;

    private readonly BackgroundThread thread = new();
    private readonly Lock starting = new();
    private bool isWanted;
    private bool isRunning;
    private bool hasWritten;

    public void Start()
    {
        lock (starting)
        {
            isWanted = true;
            Begin();
        }
    }

    public void Wrote()
    {
        lock (starting)
        {
            hasWritten = true;
            if (isWanted)
                Begin();
        }
    }

    /// <summary>All at once, where nobody waits: an index that was just filled.</summary>
    public static void Merge(SearchDatabase database)
    {
        using var connection = database.Open();
        if (!IsWorthIt(connection))
            return;
        for (var pages = -StepPages; Step(connection, pages); pages = StepPages)
        {
        }
    }

    public void Dispose() => thread.Dispose();

    private void Begin()
    {
        if (isRunning)
            return;
        isRunning = true;
        thread.Begin(Run);
    }

    private void Run(CancellationToken stopping)
    {
        LowPriority.Take();
        do
        {
            WaitForQuiet(stopping);
            MergeInTurns(stopping);
        }
        while (IsWrittenAgain(orEnd: true));
    }

    private void WaitForQuiet(CancellationToken stopping)
    {
        do
        {
            stopping.WaitHandle.WaitOne(quiet);
            stopping.ThrowIfCancellationRequested();
        }
        while (IsWrittenAgain(orEnd: false));
    }

    /// <param name="orEnd">If not, who writes next begins anew.</param>
    private bool IsWrittenAgain(bool orEnd)
    {
        lock (starting)
        {
            var written = hasWritten;
            hasWritten = false;
            isRunning = written || !orEnd;
            return written;
        }
    }

    private void MergeInTurns(CancellationToken stopping)
    {
        try
        {
            using var connection = files.Current.Open();
            if (!IsWorthIt(connection))
                return;
            for (var pages = -StepPages; StepInTurn(connection, pages, stopping); pages = StepPages)
            {
            }

            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (Exception error) when (error is SqliteException or SearchIndexDamagedException)
        {
            // A full disk, a damaged or a replaced file: whoever searches or writes next meets the same and says so.
        }
    }

    private bool StepInTurn(SqliteConnection connection, int pages, CancellationToken stopping)
    {
        writing.Wait(stopping);
        try
        {
            return Step(connection, pages);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Nearly one row of the index's table for each of its pages.</summary>
    private static bool IsWorthIt(SqliteConnection connection) =>
        connection.Scalar($"SELECT {WorthIt} * (sum(pages) - max(pages)) > sum(pages) FROM (SELECT count(*) AS pages FROM words_idx GROUP BY segid)") is 1L;

    /// <param name="pages">Negative: begins with all parts; positive: goes on.</param>
    /// <returns>False: there was nothing left to do. FTS5 says so by how many rows it changed (https://www.sqlite.org/fts5.html, "merge").</returns>
    private static bool Step(SqliteConnection connection, int pages)
    {
        var before = raw.sqlite3_total_changes(connection.Handle);
        connection.Execute("INSERT INTO words(words, rank) VALUES('merge', @1)", pages);
        return raw.sqlite3_total_changes(connection.Handle) - before >= 2;
    }
}

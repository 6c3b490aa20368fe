using System.Runtime.CompilerServices;
using System.Text.Json;
using Docs.Core.Search;
using Docs.Core.Validity;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Full-text search in one SQLite file. Readers see the last commit and never wait for the writer.</summary>
internal sealed class Fts5SearchIndex : ISearchIndex, IDisposable
{
    private const int Interrupted = 9;
    private const int IoError = 10;
    private const int TooBig = 18;
    private const int EntriesPage = 1_000;

    private readonly SearchFiles files;
    private readonly TimeProvider clock;
    private readonly int rareDocs;
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>A search is work for a processor and nothing else: more at once than there are would only make all of them slower, and take every thread from uploads and pages.</summary>
    private readonly SemaphoreSlim searching = new(Environment.ProcessorCount);
    private readonly WordWarming warming;
    private readonly PartMerging merging;

    /// <param name="rareDocs">See <see cref="MatchPlan.Rare"/>.</param>
    /// <param name="quiet">How long nothing was written before parts are merged; null is ten seconds.</param>
    public Fts5SearchIndex(SearchFiles files, TimeProvider clock, int rareDocs = MatchPlan.Rare, TimeSpan? quiet = null)
    {
        (this.files, this.clock, this.rareDocs) = (files, clock, rareDocs);
        warming = new(files, rareDocs);
        merging = new(files, writing, quiet ?? TimeSpan.FromSeconds(10));
    }

    public async Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            // First the one being filled: should it become the index meanwhile, the second write finds it there.
            var ahead = files.Next is { } next ? await WriteAheadAsync(next, changes, cancellation) : null;
            var answers = await RunAsync((_, connection) => WriteAll(connection, changes), cancellation);
            return ahead is null ? answers : SearchRebuild.OfBoth(ahead, answers);
        }
        finally
        {
            writing.Release();
            merging.Wrote();
        }
    }

    public static Task<IReadOnlyList<IndexItem>> WriteIntoAsync(SearchDatabase database, IReadOnlyList<IndexChange> changes, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<IndexItem>>(() => RunOn(database, (_, connection) => WriteAll(connection, changes), cancellation), cancellation);

    /// <summary>Null if it was given up meanwhile.</summary>
    private static async Task<IReadOnlyList<IndexItem>?> WriteAheadAsync(SearchDatabase next, IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        try
        {
            return await WriteIntoAsync(next, changes, cancellation);
        }
        catch (SearchIndexDamagedException error) when (SearchDatabase.IsGone(error))
        {
            return null;
        }
    }

    public int ReadAheadPercent => warming.Percent;

    public void ReadAhead()
    {
        warming.Start();
        merging.Start();
    }

    public async Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        SearchLimits.Check(query);
        await searching.WaitAsync(cancellation);
        try
        {
            // On this thread: going to another one and back costs as much as a small search.
            return Run((database, connection) => Answer(database, connection, query), cancellation);
        }
        finally
        {
            searching.Release();
        }
    }

    private SearchPage Answer(SearchDatabase database, SqliteConnection connection, SearchQuery query)
    {
        while (true)
        {
            // One snapshot for count, page and snippets.
            using var transaction = connection.BeginTransaction(deferred: true);
            if (database.Docs.Of(connection) is not { } docs)
                continue;
            warming.Searched(database, docs.Count);
            var key = GivenAnswers.KeyOf(query);
            if (docs.Answers.Find(key) is { } given)
                return given;
            using var snapshot = new SearchSnapshot(connection, docs, rareDocs, database.Open);
            return docs.Answers.Keep(key, new Searcher(snapshot, query).Run());
        }
    }

    public async IAsyncEnumerable<IndexEntry> EntriesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = "";
        while (true)
        {
            var from = last;
            var page = await RunAsync((_, connection) => connection.Rows(
                ReadEntry,
                """
                SELECT v.id, v.version, v.doc IS NOT NULL, coalesce(d.undetermined, 1),
                    CASE WHEN d.gaps = 1 THEN (SELECT json_group_array(json_array(from_day, to_day)) FROM (SELECT from_day, to_day FROM intervals i WHERE i.doc = v.doc ORDER BY from_day))
                        WHEN d.from_day IS NULL THEN '[]' ELSE json_array(json_array(d.from_day, d.to_day)) END
                FROM versions v LEFT JOIN docs d ON d.doc = v.doc WHERE v.id > @1 ORDER BY v.id LIMIT @2
                """,
                from, EntriesPage), cancellation);
            if (page.Count == 0)
                yield break;

            foreach (var entry in page)
                yield return entry;
            last = page[^1].Id;
        }
    }

    /// <summary>It was made when it was opened.</summary>
    public Task<bool> EnsureAsync(Func<CancellationToken, Task> enqueueAll, CancellationToken cancellation) => Task.FromResult(false);

    public Task<ISearchRebuild> RebuildAsync(CancellationToken cancellation) => Task.Run<ISearchRebuild>(() =>
    {
        var held = files.TryLock() ?? throw RebuildOwner.Refusal(files.Owner);
        try
        {
            files.Begin(RebuildOwner.ThisProcess(clock));
            return new Fts5Rebuild(files, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }, cancellation);

    public Task<string?> UnfinishedAsync(CancellationToken cancellation) => Task.FromResult(files.Next is { } next ? Path.GetFileName(next.File) : null);

    public void Dispose()
    {
        merging.Dispose();
        warming.Dispose();
        writing.Dispose();
        searching.Dispose();
    }

    /// <summary>All in one transaction; where one change cannot be stored, each in its own, so that only that one fails.</summary>
    private static IndexItem[] WriteAll(SqliteConnection connection, IReadOnlyList<IndexChange> changes)
    {
        try
        {
            return WriteOnce(connection, changes);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == TooBig)
        {
            return changes.Count == 1 ? [IndexItem.Failed] : [.. changes.SelectMany(change => WriteAll(connection, [change]))];
        }
    }

    private static IndexItem[] WriteOnce(SqliteConnection connection, IReadOnlyList<IndexChange> changes)
    {
        using var transaction = connection.BeginTransaction();
        using var writer = new IndexWriter(connection);
        var answers = writer.Write(changes);
        transaction.Commit();
        return answers;
    }

    private static IndexEntry ReadEntry(SqliteDataReader row)
    {
        var searchable = row.GetInt64(2) == 1;
        var undetermined = row.GetInt64(3) == 1;
        var days = JsonSerializer.Deserialize<int[][]>(row.GetString(4))!;
        IReadOnlyList<DayInterval>? intervals = undetermined ? null : [.. days.Select(day => new DayInterval(
            day[0] == 0 ? null : DateOnly.FromDayNumber(day[0]),
            day[1] == IndexRows.NoEnd ? null : DateOnly.FromDayNumber(day[1])))];
        return new(row.GetString(0), row.GetInt64(1), searchable, intervals);
    }

    private Task<T> RunAsync<T>(Func<SearchDatabase, SqliteConnection, T> work, CancellationToken cancellation) => Task.Run(() => Run(work, cancellation), cancellation);

    /// <summary>On the index of now; once more where it was replaced in the moment between the look and the opening.</summary>
    private T Run<T>(Func<SearchDatabase, SqliteConnection, T> work, CancellationToken cancellation)
    {
        var database = files.Current;
        try
        {
            return RunOn(database, work, cancellation);
        }
        catch (Exception error) when (IsUnlinked(error) && files.Current != database)
        {
            return RunOn(files.Current, work, cancellation);
        }
    }

    /// <summary>What SQLite says of a file whose name, or that of its log, went while it was being opened.</summary>
    private static bool IsUnlinked(Exception error) => error is SqliteException { SqliteErrorCode: IoError } || SearchDatabase.IsGone(error);

    /// <summary>SQLite works on the calling thread, and is stopped in the middle when the caller gives up.</summary>
    private static T RunOn<T>(SearchDatabase database, Func<SearchDatabase, SqliteConnection, T> work, CancellationToken cancellation)
    {
        try
        {
            using var connection = database.Open();
            using var discard = new Discarding(connection, cancellation);
            using var stop = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
            return work(database, connection);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Interrupted && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        catch (SqliteException error) when (StorageErrors.IsFull(error))
        {
            throw StorageErrors.Full(error);
        }
        catch (SqliteException error) when (SearchDatabase.IsDamage(error))
        {
            throw database.Damaged(error);
        }
    }

    /// <summary>
    /// A connection that was stopped in the middle can stay stopped, or within its transaction, and would fail everybody whom the
    /// pool gives it to: it is closed instead.
    /// </summary>
    private readonly struct Discarding(SqliteConnection connection, CancellationToken cancellation) : IDisposable
    {
        public void Dispose()
        {
            if (cancellation.IsCancellationRequested)
                SqliteConnection.ClearPool(connection);
        }
    }
}

using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Reads the sets of an index's most frequent words ahead, once, behind the first query of a process: the first to ask for
/// "công ty cổ phần" among a million papers would wait half a second for them.
/// </summary>
internal sealed class WordWarming : IDisposable
{
    /// <summary>Below, a query reads what it needs before anybody notices.</summary>
    private const int MinDocs = 100_000;

    /// <summary>Half of what <see cref="WordUse"/> keeps of a million documents.</summary>
    private const int MaxWords = 256;

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock starting = new();
    private Task? running;
    private SearchDatabase? warmed;

    /// <summary>A rebuilt index is another one: it is read ahead again.</summary>
    public void Start(SearchDatabase database, long docs)
    {
        if (docs < MinDocs || warmed == database)
            return;
        lock (starting)
        {
            if (warmed == database)
                return;
            warmed = database;
            var before = running;
            running = Task.Factory.StartNew(() => Run(database, before), stopping.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        try
        {
            running?.Wait();
        }
        catch (AggregateException stopped) when (stopped.InnerException is OperationCanceledException)
        {
            // It had not begun.
        }

        stopping.Dispose();
    }

    private void Run(SearchDatabase database, Task? before)
    {
        before?.Wait();
        try
        {
            foreach (var word in Words(database).TakeWhile(_ => !stopping.IsCancellationRequested))
                Read(database, word);
        }
        catch (SqliteException)
        {
            // A damaged or replaced file: the next query meets the same and says so.
        }
    }

    private static List<string> Words(SearchDatabase database)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return database.Docs.Of(connection) is { } docs ? Vocabulary.Frequent(connection, docs.Count / MatchPlan.Share, MaxWords) : [];
    }

    private void Read(SearchDatabase database, string word)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        if (database.Docs.Of(connection) is not { } docs)
            return;
        using var snapshot = new SearchSnapshot(connection, docs, MatchPlan.Rare);
        using var node = new SetNode(snapshot, word, oldestFirst: false);
        foreach (var chunk in docs.Chunks(0, long.MaxValue, oldestFirst: false).TakeWhile(_ => !stopping.IsCancellationRequested))
            node.Of(chunk);
    }
}

using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Reads the sets of an archive's most frequent words ahead, once, behind the first query of a process: the first to ask for
/// "công ty cổ phần" among a million papers would wait half a second for them.
/// </summary>
internal sealed class WordWarming(SearchFiles files) : IDisposable
{
    /// <summary>Below, a query reads what it needs before anybody notices.</summary>
    private const int MinDocs = 100_000;

    /// <summary>Half of what <see cref="WordUse"/> keeps of a million documents.</summary>
    private const int MaxWords = 256;

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock starting = new();
    private Task? running;

    public void Start(long docs)
    {
        if (docs < MinDocs || running is not null)
            return;
        lock (starting)
            running ??= Task.Factory.StartNew(Run, stopping.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

    private void Run()
    {
        try
        {
            foreach (var word in Words().TakeWhile(_ => !stopping.IsCancellationRequested))
                Read(word);
        }
        catch (Exception error) when (error is SqliteException or SearchIndexDamagedException)
        {
            // A damaged or replaced file: the next query meets the same and says so.
        }
    }

    private List<string> Words()
    {
        var database = files.Current;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return database.Docs.Of(connection) is { } docs ? Vocabulary.Frequent(connection, docs.Count / MatchPlan.Share, MaxWords) : [];
    }

    private void Read(string word)
    {
        var database = files.Current;
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

using Docs.Core.Search;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Reads the sets of an archive's most frequent words ahead, once for every index that a process serves: the first to ask for
/// "công ty cổ phần" among a million papers would wait half a second for them. It yields the processor to whoever wants it.
/// </summary>
/// <param name="rareDocs">See <see cref="MatchPlan.Rare"/>.</param>
internal sealed class WordWarming(SearchFiles files, int rareDocs) : IDisposable
{
    /// <summary>Half of what <see cref="WordUse"/> keeps of a million documents.</summary>
    private const int MaxWords = 256;

    /// <summary>Below, a query reads what it needs before anybody notices: a hundred thousand documents.</summary>
    private readonly long minDocs = 390L * rareDocs;

    private readonly BackgroundThread thread = new();
    private readonly Lock starting = new();
    private volatile bool isWanted;
    private volatile string? doneFile;
    private volatile int percent = 100;

    public int Percent => percent;

    public void Start()
    {
        isWanted = true;
        Begin();
    }

    /// <summary>An archive that was small when the process started may have grown; a rebuilt index starts with nothing read.</summary>
    public void Searched(SearchDatabase database, long docs)
    {
        if (isWanted && doneFile != database.File && docs >= minDocs)
            Begin();
    }

    public void Dispose() => thread.Dispose();

    private void Begin()
    {
        lock (starting)
        {
            if (thread.IsRunning)
                return;
            percent = 0;
            thread.Begin(Run);
        }
    }

    private void Run(CancellationToken stopping)
    {
        try
        {
            var database = files.Current;
            var (docs, words) = Words(database);
            if (docs < minDocs)
                return;

            // Not before: the first queries wait for the table that is read with the words.
            LowPriority.Take();
            for (var i = 0; i < words.Count && !stopping.IsCancellationRequested; i++)
            {
                percent = 100 * i / words.Count;
                Read(database, words[i], stopping);
            }

            doneFile = database.File;
        }
        catch (Exception error) when (error is SqliteException or SearchIndexDamagedException)
        {
            // A damaged or replaced file: the next query meets the same and says so.
        }
        finally
        {
            percent = 100;
        }
    }

    private (long Docs, List<string> Words) Words(SearchDatabase database)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return database.Docs.Of(connection) is { } docs
            ? (docs.Count, docs.Count < minDocs ? [] : Vocabulary.Frequent(connection, docs.Count / MatchPlan.Share, MaxWords))
            : (0, []);
    }

    private void Read(SearchDatabase database, string word, CancellationToken stopping)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        if (database.Docs.Of(connection) is not { } docs)
            return;
        using var snapshot = new SearchSnapshot(connection, docs, rareDocs);
        using var node = new SetNode(snapshot, word, oldestFirst: false);
        foreach (var chunk in docs.Chunks(0, long.MaxValue, oldestFirst: false).TakeWhile(_ => !stopping.IsCancellationRequested))
            node.Of(chunk);
    }
}

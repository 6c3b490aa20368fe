using System.Diagnostics;
using Docs.Core.Documents;
using Docs.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace Docs.Core.Search;

/// <summary>Drains the outbox into the index. Any number may run at once: versions make the same change twice harmless.</summary>
public sealed partial class Indexer(IIndexOutbox outbox, ICatalog catalog, IndexedDocuments documents, ISearchIndex index, ILogger<Indexer> log)
{
    private const int BatchSize = 200;

    /// <summary>Texts fetched at once: an object store answers after some milliseconds, however many are asked for.</summary>
    private const int AtOnce = 8;

    /// <summary>Indexes all that is pending. Returns how many changes were made; what failed stays in the outbox and does not hold up the rest.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation)
    {
        var done = 0;
        var failed = new HashSet<OutboxItem>();
        while (true)
        {
            var pending = await outbox.PendingAsync(BatchSize + failed.Count, cancellation);
            var fresh = pending.Where(item => !failed.Contains(item)).ToList();
            if (fresh.Count == 0)
                break;
            var written = await WriteAsync(fresh, cancellation);
            await outbox.DoneAsync(written, cancellation);
            done += written.Count;
            failed.UnionWith(fresh.Except(written));
        }

        if (failed.Count > 0)
            LogBehind(failed.Count);
        return done;
    }

    /// <summary>An index deleted under a running system is made again, with every document waiting for it.</summary>
    public async Task EnsureIndexAsync(CancellationToken cancellation)
    {
        if (await index.EnsureAsync(token => outbox.EnqueueAsync(null, token), cancellation))
            LogIndexMade();
    }

    /// <summary>The items that are dealt with: those whose document's state is in the index now.</summary>
    private async Task<IReadOnlyList<OutboxItem>> WriteAsync(IReadOnlyList<OutboxItem> pending, CancellationToken cancellation)
    {
        var changes = await ChangesOfAsync(await catalog.FindManyAsync([.. pending.Select(item => item.DocumentId)], cancellation), cancellation);
        using var span = DocsMeter.Spans.StartActivity("index");
        var begun = Stopwatch.GetTimestamp();
        var answers = await index.WriteAsync(changes, cancellation);
        DocsMeter.Took("index", Stopwatch.GetElapsedTime(begun));
        foreach (var answer in answers.GroupBy(answer => answer))
            DocsMeter.Wrote(answer.Key.ToString(), answer.Count());
        var versions = changes.Zip(answers).Where(pair => pair.Second != IndexItem.Failed).ToDictionary(pair => pair.First.Id, pair => pair.First.Version);
        return [.. pending.Where(item => versions.TryGetValue(item.DocumentId, out var version) && version >= item.Version)];
    }

    private async Task<List<IndexChange>> ChangesOfAsync(IReadOnlyList<Document> found, CancellationToken cancellation)
    {
        var changes = new IndexChange?[found.Count];
        await Parallel.ForAsync(0, found.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (at, token) =>
            changes[at] = await ChangeOfAsync(found[at], token));
        return [.. changes.OfType<IndexChange>()];
    }

    private async Task<IndexChange?> ChangeOfAsync(Document document, CancellationToken cancellation)
    {
        try
        {
            return await documents.ChangeOfAsync(document, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or ObjectDamagedException)
        {
            LogTextMissing(error, document.Id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There was no search index; it was made, and every document is indexed anew")]
    private partial void LogIndexMade();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} documents could not be indexed now; they stay in the outbox")]
    private partial void LogBehind(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Document {Document} cannot be indexed: run docs verify")]
    private partial void LogTextMissing(Exception error, string document);
}

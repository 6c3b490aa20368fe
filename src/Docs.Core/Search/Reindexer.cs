using Docs.Core.Documents;

namespace Docs.Core.Search;

/// <param name="Documents">Read from the catalogue.</param>
/// <param name="Left">Ids of those that could not be indexed (their text is lost or too large); they stand in the outbox.</param>
public sealed record ReindexReport(int Documents, IReadOnlyList<string> Left);

/// <summary>
/// Builds the index anew from catalogue and objects while the old one answers. Nothing that happens meanwhile is lost: an
/// indexer writes into both, and what it wrote into the old one alone, before the new one stood, it had read from the catalogue
/// before this reads it.
/// </summary>
public sealed class Reindexer(ICatalog catalog, IndexedDocuments documents, ISearchIndex index, IIndexOutbox outbox)
{
    private const int BatchSize = 100;

    /// <exception cref="SearchRefusedException">Another rebuild is running.</exception>
    public async Task<ReindexReport> RunAsync(Action<int, int> progress, CancellationToken cancellation)
    {
        var total = (await catalog.CountByStateAsync(null, cancellation)).Values.Sum();
        var left = new List<string>();
        var done = 0;
        await using (var fresh = await index.RebuildAsync(cancellation))
        {
            await foreach (var page in catalog.AllAsync(cancellation).Chunk(BatchSize).WithCancellation(cancellation))
            {
                left.AddRange(await WriteAsync(fresh, page, cancellation));
                done += page.Length;
                progress(done, Math.Max(done, total));
            }

            cancellation.ThrowIfCancellationRequested();
            await fresh.CompleteAsync(cancellation);
        }

        if (left.Count > 0)
            await outbox.EnqueueAsync(left, cancellation);
        return new ReindexReport(done, left);
    }

    /// <returns>Ids of those that are not in it.</returns>
    private async Task<List<string>> WriteAsync(ISearchRebuild fresh, Document[] page, CancellationToken cancellation)
    {
        var left = new List<string>();
        var changes = new List<IndexChange>();
        foreach (var document in page)
        {
            try
            {
                changes.Add(await documents.ChangeOfAsync(document, cancellation));
            }
            catch (Exception error) when (error is FileNotFoundException or ObjectDamagedException)
            {
                left.Add(document.Id);
            }
        }

        var answers = await fresh.WriteAsync(changes, cancellation);
        left.AddRange(changes.Zip(answers).Where(pair => pair.Second == IndexItem.Failed).Select(pair => pair.First.Id));
        return left;
    }
}

using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>A file being filled beside the index.</summary>
internal sealed class Fts5Rebuild(SearchFiles files, FileStream held) : ISearchRebuild
{
    private bool completed;

    public Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation) =>
        Fts5SearchIndex.WriteIntoAsync(files.Next!, changes, cancellation);

    public Task CompleteAsync(CancellationToken cancellation)
    {
        files.Complete();
        completed = true;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (!completed)
            files.DeleteOthers();
        await held.DisposeAsync();
    }
}

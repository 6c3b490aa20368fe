using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>A file being filled beside the index.</summary>
/// <param name="held">Keeps other rebuilds out; the system lets it go when the process dies.</param>
internal sealed class Fts5Rebuild(SearchFiles files, FileStream held) : SearchRebuild
{
    public override Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation) =>
        Fts5SearchIndex.WriteIntoAsync(files.Next!, changes, cancellation);

    protected override Task TakeOverAsync(CancellationToken cancellation) => Task.Run(
        () =>
        {
            PartMerging.Merge(files.Next!);
            files.Complete();
        },
        cancellation);

    protected override Task GiveUpAsync()
    {
        files.DeleteOthers();
        return Task.CompletedTask;
    }

    protected override ValueTask LetGoAsync() => held.DisposeAsync();
}

using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Archives;

/// <summary>docs reindex over a whole store in use, of either mode.</summary>
public abstract class ReindexContract : IAsyncLifetime
{
    private protected TemporaryFolder Folder { get; } = new();

    private protected abstract Task<StoragePorts> OpenAsync();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    [ContractFact]
    public async Task People_search_all_the_while_and_a_revocation_recorded_meanwhile_counts()
    {
        using var storage = await OpenAsync();
        var ids = await SmallArchive.FillAsync(storage, 1, 14);
        var before = await SmallArchive.FindAsync(storage, "giấy phép");
        var revoked = before[0];
        using var stop = new CancellationTokenSource();
        var searching = Task.Run(async () =>
        {
            var asked = 0;
            for (; !stop.IsCancellationRequested; asked++)
                (await SmallArchive.FindAsync(storage, "giấy phép")).ShouldBeSubsetOf(before, "nothing new comes up");
            return asked;
        });
        var counting = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                (await SmallArchive.FindAsync(storage, "giấy phép")).Except([revoked]).Count().ShouldBe(before.Count - 1, "nothing is missing meanwhile");
        });

        // While the new index is filled, before it takes over.
        using ManualResetEventSlim filling = new(), recorded = new();
        var recording = Task.Run(async () =>
        {
            filling.Wait();
            await storage.Catalog.AppendEventAsync(revoked, new(EventKind.Revoke, new(2024, 5, 6)), default);
            await SmallArchive.IndexAsync(storage);
            recorded.Set();
        });
        var report = await Reindexer(storage).RunAsync((_, _) =>
        {
            filling.Set();
            recorded.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        }, default);
        await recording;

        (report.Documents, report.Left.Count).ShouldBe((14, 0));
        (await SmallArchive.FindAsync(storage, "giấy phép")).ShouldBe(before.Except([revoked]), ignoreOrder: true);
        await stop.CancelAsync();
        await counting;
        (await searching).ShouldBeGreaterThan(1);
        (await SmallArchive.DifferencesAsync(storage)).ShouldBeEmpty();
        ids.Count.ShouldBe(14);
    }

    [ContractFact]
    public async Task One_that_was_cut_off_changes_nothing_and_run_again_is_whole()
    {
        using var storage = await OpenAsync();
        await SmallArchive.FillAsync(storage, 1, 4);
        var before = await SmallArchive.FindAsync(storage, "giấy phép");
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => Reindexer(storage).RunAsync((_, _) => stop.Cancel(), stop.Token));

        (await SmallArchive.FindAsync(storage, "giấy phép")).ShouldBe(before, ignoreOrder: true);
        (await Reindexer(storage).RunAsync((_, _) => { }, default)).Documents.ShouldBe(4);
        (await SmallArchive.FindAsync(storage, "giấy phép")).ShouldBe(before, ignoreOrder: true);
        (await SmallArchive.DifferencesAsync(storage)).ShouldBeEmpty();
    }

    private static Reindexer Reindexer(StoragePorts storage) => new(storage.Catalog, SmallArchive.Indexed(storage), storage.Search, storage.Outbox);
}

public sealed class EmbeddedReindexTests : ReindexContract
{
    private protected override async Task<StoragePorts> OpenAsync() => await TestStore.EmbeddedAsync(Path.Combine(Folder.Path, "data"));
}

[NeedsServer]
public sealed class ClusterReindexTests : ReindexContract
{
    private ClusterOptions? options;

    private protected override async Task<StoragePorts> OpenAsync() => await TestStore.ClusterAsync(options = await TestStore.NewClusterAsync(Path.Combine(Folder.Path, "tmp")));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (options is not null)
            await TestStore.ForgetAsync(options);
    }
}

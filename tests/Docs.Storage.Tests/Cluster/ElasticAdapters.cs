using Docs.Core.Search;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Contracts.Relevance;
using Docs.Storage.Tests.Servers;
using Xunit.Abstractions;

namespace Docs.Storage.Tests.Cluster;

[NeedsServer]
public sealed class ElasticSearchIndexTests : SearchIndexContract, IAsyncLifetime
{
    private readonly ElasticIndex elastic = new();

    protected override ISearchIndex Index => elastic.Index;

    public Task InitializeAsync() => elastic.OpenAsync();

    public Task DisposeAsync() => elastic.CloseAsync();
}

[NeedsServer]
public sealed class ElasticRelevanceTests : SearchRelevanceContract, IAsyncLifetime
{
    private readonly ElasticIndex elastic = new();

    protected override ISearchIndex Index => elastic.Index;

    public Task InitializeAsync() => elastic.OpenAsync();

    public Task DisposeAsync() => elastic.CloseAsync();
}

[NeedsServer]
public sealed class ElasticQueryTests : SearchQueryContract, IAsyncLifetime
{
    private readonly ElasticIndex elastic = new();

    protected override ISearchIndex Index => elastic.Index;

    public Task InitializeAsync() => elastic.OpenAsync();

    public Task DisposeAsync() => elastic.CloseAsync();
}

[NeedsServer]
public sealed class ElasticRebuildTests : SearchRebuildContract, IAsyncLifetime
{
    private readonly ElasticIndex elastic = new();

    protected override ISearchIndex Index => elastic.Index;

    public Task InitializeAsync() => elastic.OpenAsync();

    public Task DisposeAsync() => elastic.CloseAsync();

    protected override ISearchIndex OpenOther() => elastic.OpenOther();

    protected override async Task KilledRebuildAsync()
    {
        using var killed = new ElasticSearchIndex(elastic.Options, TimeProvider.System);
        await (await killed.RebuildAsync(default)).WriteAsync([Put("half")], default);
    }

    [ContractFact]
    public async Task What_a_killed_process_left_is_swept_by_an_indexer_and_what_a_living_one_fills_is_not()
    {
        await KilledRebuildAsync();
        using (var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)))
        {
            while (await Index.UnfinishedAsync(patience.Token) is not null)
            {
                (await Index.EnsureAsync(_ => Task.CompletedTask, patience.Token)).ShouldBeFalse();
                await Task.Delay(100, patience.Token);
            }
        }

        await using var alive = await Index.RebuildAsync(default);
        var other = elastic.OpenOther();
        for (var looks = 0; looks < 10; looks++)
        {
            await other.EnsureAsync(_ => Task.CompletedTask, default);
            await Task.Delay(elastic.Options.RebuildBeat);
        }

        await alive.CompleteAsync(default);
    }

    [ContractFact]
    public async Task One_that_slept_while_another_took_its_place_says_so_and_changes_nothing_of_the_others()
    {
        await Index.WriteAsync([Put("old")], default);
        using var client = new ElasticClient(elastic.Options);
        var indices = new ElasticIndices(client, elastic.Options);
        var asleep = new ElasticRebuilds(client, indices, new ElasticWriter(client, indices, elastic.Options, TimeProvider.System), elastic.Options, TimeProvider.System);
        var sleeper = await asleep.BeginAsync(default);
        asleep.Dispose();
        await using (var fresh = await Index.RebuildAsync(default))
        {
            (await Should.ThrowAsync<SearchRefusedException>(() => sleeper.WriteAsync([Put("wrong", version: 9)], default))).Message.ShouldContain("docs reindex");
            await Should.ThrowAsync<SearchRefusedException>(() => sleeper.CompleteAsync(default));
            await sleeper.DisposeAsync();
            (await FindAsync("giấy phép")).ShouldBe(["old"]);
            await fresh.WriteAsync([Put("new")], default);
            await fresh.CompleteAsync(default);
        }

        (await FindAsync("giấy phép")).ShouldBe(["new"]);
        (await EntriesAsync()).ShouldHaveSingleItem();
    }
}

[NeedsServer]
public sealed class ElasticRelevanceSuite(ITestOutputHelper output) : RelevanceSuite(output), IAsyncLifetime
{
    private readonly ElasticIndex elastic = new();

    protected override ISearchIndex Index => elastic.Index;

    public Task InitializeAsync() => elastic.OpenAsync();

    public Task DisposeAsync() => elastic.CloseAsync();
}

/// <summary>Lazily, so that a class that is skipped starts no server.</summary>
internal sealed class ElasticIndex
{
    private readonly List<ElasticSearchIndex> open = [];
    private ElasticOptions? options;

    public ElasticSearchIndex Index => open[0];

    public ElasticOptions Options => options!;

    public ElasticSearchIndex OpenOther()
    {
        open.Add(new ElasticSearchIndex(Options, TimeProvider.System));
        return open[^1];
    }

    public async Task OpenAsync()
    {
        options = ElasticServer.Instance.NewIndex();
        open.Add(new ElasticSearchIndex(options, TimeProvider.System));
        (await Index.EnsureAsync(_ => Task.CompletedTask, default)).ShouldBeTrue();
    }

    public async Task CloseAsync()
    {
        if (open.Count == 0)
            return;
        await ElasticServer.Instance.DropAsync(options!);
        open.ForEach(index => index.Dispose());
    }
}

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
        Index.Dispose();
    }
}

using System.Text;
using Docs.Core.Search;
using Docs.Storage.Search.Elastic;
using Docs.Storage.Tests.Contracts;
using Docs.Storage.Tests.Servers;

namespace Docs.Storage.Tests.Cluster;

/// <summary>What becomes of the index when somebody else has his hands on the server.</summary>
[NeedsServer]
public sealed class ElasticLossTests : IDisposable
{
    private readonly HttpClient http = new();
    private ElasticSearchIndex? index;

    public void Dispose()
    {
        index?.Dispose();
        http.Dispose();
    }

    [ContractFact]
    public async Task An_index_deleted_under_a_running_system_is_made_again_after_everything_was_enqueued()
    {
        var options = await OpenAsync();
        await ElasticServer.Instance.DropAsync(options);
        (await index!.WriteAsync([new IndexChange.Remove("a", 1)], default)).ShouldBe([IndexItem.Failed]);
        var stood = true;

        var made = await index.EnsureAsync(async token => stood = await StandsAsync(options, token), default);

        (made, stood).ShouldBe((true, false));
        (await index.WriteAsync([new IndexChange.Remove("a", 1)], default)).ShouldBe([IndexItem.Done]);
        (await index.EnsureAsync(_ => throw new InvalidOperationException("nothing is missing"), default)).ShouldBeFalse();
    }

    [ContractFact]
    public async Task A_name_that_no_longer_leads_to_the_index_is_said_and_nothing_is_enqueued()
    {
        var options = await OpenAsync();
        var actions = $$$"""{"actions":[{"remove":{"index":"{{{options.Index}}}-v*","alias":"{{{options.Index}}}"}}]}""";
        (await http.PostAsync(new Uri(options.Nodes[0], "_aliases"), new StringContent(actions, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();

        var refused = await Should.ThrowAsync<SearchIndexDamagedException>(() => index!.EnsureAsync(_ => throw new InvalidOperationException("not now"), default));

        refused.Message.ShouldContain("alias");
    }

    private async Task<ElasticOptions> OpenAsync()
    {
        var options = ElasticServer.Instance.NewIndex();
        index = new ElasticSearchIndex(options, TimeProvider.System);
        (await index.EnsureAsync(_ => Task.CompletedTask, default)).ShouldBeTrue();
        return options;
    }

    private async Task<bool> StandsAsync(ElasticOptions options, CancellationToken cancellation) =>
        (await http.GetAsync(new Uri(options.Nodes[0], options.Index), cancellation)).IsSuccessStatusCode;
}

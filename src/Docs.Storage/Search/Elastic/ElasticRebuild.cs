using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>An index being filled. Should another rebuild have taken its place, every use of it says so and touches nothing of the other's.</summary>
/// <param name="name">Of the index; <paramref name="alias"/> leads to it alone, so that no write can make it anew.</param>
/// <param name="beating">Ends with <paramref name="stop"/>.</param>
internal sealed class ElasticRebuild(ElasticClient client, ElasticIndices indices, ElasticWriter writer, string name, string alias, Task beating, CancellationTokenSource stop) : SearchRebuild
{
    private const int NotFound = 404;

    private const string CopiesPatience = "20s";

    public override async Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        var answers = await writer.WriteIntoAsync(alias, changes, cancellation);
        if (answers.Contains(IndexItem.Failed))
            await RequireOwnAsync(cancellation);
        return answers;
    }

    /// <summary>The filled index takes the place of the old one, which is deleted, in one step.</summary>
    protected override async Task TakeOverAsync(CancellationToken cancellation)
    {
        await RequireOwnAsync(cancellation);
        (await client.SendAsync(HttpMethod.Put, $"{name}/_settings", JsonSerializer.Serialize(new { refresh_interval = ElasticMapping.Refresh }), cancellation)).Good();
        (await client.SendAsync(HttpMethod.Post, $"{name}/_refresh", null, cancellation)).Good();

        // Copies of it, where there is a node for them: searched without them it would live on one node alone. A late one is no reason to wait on.
        await client.GetAsync($"_cluster/health/{name}?wait_for_status=green&timeout={CopiesPatience}", cancellation);
        var old = await indices.StandingAsync(cancellation);
        object[] actions =
        [
            new { add = new { index = name, alias = indices.Alias } },
            Remove(indices.NextAlias),
            Remove(alias),
            .. old.Where(one => one != name).Select(one => new { remove_index = new { index = one } }),
        ];
        var answer = await client.PostAsync("_aliases", new { actions }, cancellation);
        if (answer.Status == NotFound)
            await RequireOwnAsync(cancellation);
        answer.Good();
    }

    protected override async Task GiveUpAsync()
    {
        var answer = await client.SendAsync(HttpMethod.Delete, name, null, CancellationToken.None);
        if (answer.Status != NotFound)
            answer.Good();
    }

    protected override async ValueTask LetGoAsync()
    {
        await stop.CancelAsync();
        await beating;
        stop.Dispose();
    }

    private object Remove(string from) => new { remove = new { index = name, alias = from, must_exist = true } };

    private async Task RequireOwnAsync(CancellationToken cancellation)
    {
        if (!(await indices.UnfinishedAsync(cancellation)).Contains(name))
            throw new SearchRefusedException("Lần dựng lại này đã ngừng quá lâu nên một lần khác thay chỗ nó, hoặc chỉ mục dở dang đã bị xóa; chỉ mục đang dùng vẫn trả lời, không có gì bị mất. Hãy đợi lần kia xong, hoặc chạy lại docs reindex.");
    }
}

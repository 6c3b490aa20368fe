using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>Writes in bulk, each item with the catalogue's version; a removed document stays as an empty one, so that its version stays known.</summary>
internal sealed class ElasticWriter(ElasticClient client, ElasticIndices indices, ElasticOptions options, TimeProvider clock)
{
    /// <summary>Two on their way while a third is made ready: neither side waits for the other.</summary>
    private const int AtOnce = 3;

    /// <summary>Of items the server is too busy for, with twice the pause each time.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        // Asked while the first lines are made ready; nothing is sent before the answer.
        var rebuilding = indices.IsRebuildingAsync(cancellation);
        var (answers, ahead) = (new IndexItem[changes.Count], new IndexItem[changes.Count]);
        await EachBulkAsync(changes, async (bulk, token) =>
        {
            // First the one being filled: should it become the index meanwhile, the second write finds it there.
            if (await rebuilding)
                await SendAsync(indices.NextAlias, bulk, ahead, token);
            await SendAsync(options.Index, bulk, answers, token);
        }, cancellation);
        if (!await rebuilding || !ahead.Contains(IndexItem.Failed) || !await indices.IsRebuildingAsync(cancellation))
            return answers;
        return SearchRebuild.OfBoth(ahead, answers);
    }

    /// <param name="alias">That must stand.</param>
    public async Task<IReadOnlyList<IndexItem>> WriteIntoAsync(string alias, IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        var answers = new IndexItem[changes.Count];
        await EachBulkAsync(changes, (bulk, token) => SendAsync(alias, bulk, answers, token), cancellation);
        return answers;
    }

    private static Task EachBulkAsync(IReadOnlyList<IndexChange> changes, Func<ElasticBulk, CancellationToken, Task> send, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            ElasticBulk.Of(changes),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (bulk, token) => await send(bulk, token));

    private async Task SendAsync(string alias, ElasticBulk bulk, IndexItem[] answers, CancellationToken cancellation)
    {
        // Of an answer the states alone: the rest is as long as what was sent is short.
        var path = $"{alias}/_bulk?require_alias=true&filter_path=items.*.status,error{(options.RefreshAtOnce ? "&refresh=true" : "")}";
        List<int> waiting = [.. Enumerable.Range(0, bulk.Changes.Count)];
        var lines = bulk.Lines;
        for (var attempt = 1; ; attempt++)
        {
            var answer = await client.SendBytesAsync(HttpMethod.Post, path, lines, cancellation);
            List<int> busy = answer.Status == 429 ? waiting : Take(answer.Good(), waiting, answers.AsSpan(bulk.From, bulk.Changes.Count));
            if (busy.Count == 0)
                return;
            if (attempt == Attempts)
            {
                busy.ForEach(at => answers[bulk.From + at] = IndexItem.Failed);
                return;
            }

            await Task.Delay(Pause * (1 << attempt), clock, cancellation);
            waiting = busy;
            lines = bulk.LinesOf(waiting);
        }
    }

    /// <returns>Those the server was too busy for.</returns>
    private static List<int> Take(JsonElement answer, List<int> asked, Span<IndexItem> answers)
    {
        var busy = new List<int>();
        foreach (var (at, item) in asked.Zip(answer.GetProperty("items").EnumerateArray()))
        {
            var status = item.GetProperty("index").GetProperty("status").GetInt32();
            if (status == 429)
                busy.Add(at);
            answers[at] = status switch { 200 or 201 => IndexItem.Done, 409 => IndexItem.Stale, _ => IndexItem.Failed };
        }

        return busy;
    }
}

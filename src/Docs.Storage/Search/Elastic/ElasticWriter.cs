using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>Writes in bulk, each item with the catalogue's version; a removed document stays as an empty one, so that its version stays known.</summary>
internal sealed class ElasticWriter(ElasticClient client, ElasticIndices indices, ElasticOptions options, TimeProvider clock)
{
    /// <summary>Bytes of one request: Elasticsearch refuses more than 100 million, and does best with some millions.</summary>
    private const int MaxBytes = 8 << 20;

    /// <summary>Of items the server is too busy for, with twice the pause each time.</summary>
    private const int Attempts = 5;

    /// <summary>Vietnamese letters as they are: escaped, a text is twice as long, and both sides spend their time on it.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        // First the one being filled: should it become the index meanwhile, the second write finds it there.
        var ahead = await indices.IsRebuildingAsync(cancellation) ? await WriteIntoAsync(indices.NextAlias, changes, cancellation) : null;
        var answers = await WriteIntoAsync(options.Index, changes, cancellation);
        if (ahead is null || !ahead.Contains(IndexItem.Failed) || !await indices.IsRebuildingAsync(cancellation))
            return answers;
        return [.. answers.Zip(ahead, (one, other) => other == IndexItem.Failed ? other : one)];
    }

    /// <param name="alias">That must stand.</param>
    public async Task<IReadOnlyList<IndexItem>> WriteIntoAsync(string alias, IReadOnlyList<IndexChange> changes, CancellationToken cancellation)
    {
        var answers = new IndexItem[changes.Count];
        var from = 0;
        var lines = new StringBuilder();
        for (var at = 0; at < changes.Count; at++)
        {
            Append(lines, changes[at]);
            if (lines.Length < MaxBytes && at + 1 < changes.Count)
                continue;
            await SendAsync(alias, changes, from, at + 1 - from, lines.ToString(), answers, cancellation);
            from = at + 1;
            lines.Clear();
        }

        return answers;
    }

    private async Task SendAsync(string alias, IReadOnlyList<IndexChange> changes, int from, int count, string lines, IndexItem[] answers, CancellationToken cancellation)
    {
        List<int> waiting = [.. Enumerable.Range(from, count)];
        for (var attempt = 1; ; attempt++)
        {
            var answer = await client.SendAsync(HttpMethod.Post, $"{alias}/_bulk?require_alias=true{(options.RefreshAtOnce ? "&refresh=true" : "")}", lines, cancellation);
            List<int> busy = answer.Status == 429 ? waiting : Take(answer.Good(), waiting, answers);
            if (busy.Count == 0)
                return;
            if (attempt == Attempts)
            {
                busy.ForEach(at => answers[at] = IndexItem.Failed);
                return;
            }

            await Task.Delay(Pause * (1 << attempt), clock, cancellation);
            waiting = busy;
            lines = Lines(waiting.Select(at => changes[at]));
        }
    }

    /// <returns>Those the server was too busy for.</returns>
    private static List<int> Take(JsonElement answer, List<int> asked, IndexItem[] answers)
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

    private static string Lines(IEnumerable<IndexChange> changes)
    {
        var lines = new StringBuilder();
        foreach (var change in changes)
            Append(lines, change);
        return lines.ToString();
    }

    private static void Append(StringBuilder lines, IndexChange change)
    {
        lines.Append(JsonSerializer.Serialize(new { index = new { _id = change.Id, version = change.Version, version_type = "external_gte" } })).Append('\n');
        lines.Append(JsonSerializer.Serialize(ElasticDocument.Of(change), Readable)).Append('\n');
    }
}

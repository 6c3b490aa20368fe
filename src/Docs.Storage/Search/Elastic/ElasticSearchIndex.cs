using System.Runtime.CompilerServices;
using System.Text.Json;
using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Storage.Search.Elastic;

/// <summary>Full-text search on an Elasticsearch cluster. What it holds is rebuilt from the catalogue at any time.</summary>
internal sealed class ElasticSearchIndex : ISearchIndex, IDisposable
{
    private const int EntriesPage = 1_000;

    private readonly ElasticOptions options;
    private readonly ElasticClient client;
    private readonly ElasticIndices indices;
    private readonly ElasticSearcher searcher;
    private readonly ElasticWriter writer;
    private readonly ElasticRebuilds rebuilds;

    public ElasticSearchIndex(ElasticOptions options, TimeProvider clock)
    {
        this.options = options;
        client = new ElasticClient(options);
        indices = new ElasticIndices(client, options);
        searcher = new ElasticSearcher(client, indices, options.Index);
        writer = new ElasticWriter(client, indices, options, clock);
        rebuilds = new ElasticRebuilds(client, indices, writer, options, clock);
    }

    public async Task<bool> EnsureAsync(Func<CancellationToken, Task> enqueueAll, CancellationToken cancellation)
    {
        var made = await indices.EnsureAsync(enqueueAll, cancellation);
        await rebuilds.SweepAsync(cancellation);
        return made;
    }

    public Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation) => writer.WriteAsync(changes, cancellation);

    public Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        SearchLimits.Check(query);
        return searcher.SearchAsync(query, cancellation);
    }

    public async IAsyncEnumerable<IndexEntry> EntriesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await indices.RequireAsync(cancellation);

        // What was just written is in the index, but not yet to be seen: verify would call it missing.
        await client.SendAsync(HttpMethod.Post, $"{options.Index}/_refresh", null, cancellation);
        var opened = await client.PostAsync($"{options.Index}/_pit?keep_alive=5m", new { }, cancellation);
        if (opened.Status == 404)
            throw ElasticIndices.Missing();
        var pit = opened.Good().GetProperty("id").GetString()!;
        try
        {
            JsonElement? after = null;
            while (true)
            {
                var asked = new Dictionary<string, object>
                {
                    ["size"] = EntriesPage,
                    ["version"] = true,
                    ["pit"] = new { id = pit, keep_alive = "5m" },
                    ["sort"] = new object[] { new { id = "asc" } },
                    ["_source"] = new[] { "id", "searchable", "days" },
                };
                if (after is { } last)
                    asked["search_after"] = last;
                var hits = (await client.PostAsync("_search", asked, cancellation)).Good().GetProperty("hits").GetProperty("hits");
                foreach (var hit in hits.EnumerateArray())
                    yield return Entry(hit);
                if (hits.GetArrayLength() < EntriesPage)
                    yield break;
                after = hits[EntriesPage - 1].GetProperty("sort");
            }
        }
        finally
        {
            await client.SendAsync(HttpMethod.Delete, "_pit", JsonSerializer.Serialize(new { id = pit }), CancellationToken.None);
        }
    }

    public async Task<ISearchRebuild> RebuildAsync(CancellationToken cancellation) => await rebuilds.BeginAsync(cancellation);

    public async Task<string?> UnfinishedAsync(CancellationToken cancellation) => (await indices.UnfinishedAsync(cancellation)) is [var first, ..] ? first : null;

    public int ReadAheadPercent => 100;

    public void ReadAhead()
    {
        // The nodes keep their own caches.
    }

    public void Dispose()
    {
        rebuilds.Dispose();
        client.Dispose();
    }

    private static IndexEntry Entry(JsonElement hit)
    {
        var source = hit.GetProperty("_source");
        IReadOnlyList<DayInterval>? intervals = source.TryGetProperty("days", out var days) && days.ValueKind == JsonValueKind.Array
            ? [.. days.EnumerateArray().Select(one => new DayInterval(Day(one[0]), Day(one[1])))]
            : null;
        return new(source.GetProperty("id").GetString()!, hit.GetProperty("_version").GetInt64(), source.GetProperty("searchable").GetBoolean(), intervals);
    }

    private static DateOnly? Day(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : DateOnly.FromDayNumber(number.GetInt32());
}

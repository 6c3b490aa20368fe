using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>Answers queries: hits, counts and facets in one request; another spelling where the one typed finds nothing.</summary>
internal sealed class ElasticSearcher(ElasticClient client, ElasticIndices indices, string alias)
{
    /// <summary>Matches counted; beyond, the total is a lower bound.</summary>
    private const int CountLimit = 10_000;

    private const int Refused = 400;

    public async Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        var generation = await indices.CurrentAsync(cancellation);
        try
        {
            return await SearchAsync(query, generation, cancellation);
        }
        catch (Exception error) when (error is StorageUnreachableException or SearchIndexDamagedException)
        {
            // A rebuilt index took its place, and it was deleted under the query.
            var newer = await indices.CurrentAsync(cancellation);
            if (newer == generation)
                throw;
            return await SearchAsync(query, newer, cancellation);
        }
    }

    private async Task<SearchPage> SearchAsync(SearchQuery query, string generation, CancellationToken cancellation)
    {
        var text = SearchText.Parse(query.Text);
        var cursor = query.After is { Length: > 0 } after ? ElasticCursor.Read(after) : null;
        if (text.IsEmpty && text.Text.Length > 0)
        {
            cursor?.Check(query, text.Text, generation);
            return new SearchPage(0, true, [], null) { NotInForce = IsCounting(query) ? 0 : null };
        }

        var found = await AskAsync(query, text, cursor, cancellation);
        var spelled = found is { Total: 0, NotInForce: 0 } && text.Terms.Count > 0
            ? await new ElasticSpelling(client, alias, other => CountAsync(query, other, cancellation)).InsteadAsync(text, cancellation)
            : null;
        if (spelled is not null)
            found = await AskAsync(query, spelled, cursor, cancellation);
        cursor?.Check(query, (spelled ?? text).Text, generation);
        var page = PageOf(found, query, spelled ?? text, generation);
        return spelled is null ? page : page with { DidYouMean = AsWritten(found, spelled) };
    }

    private static bool IsCounting(SearchQuery query) => query is { CountNotInForce: true, All: false, EndsWithinDays: null };

    /// <summary>How many results in force another spelling would find.</summary>
    private async Task<int> CountAsync(SearchQuery query, SearchText text, CancellationToken cancellation)
    {
        var answer = await client.PostAsync($"{alias}/_search", new { size = 0, track_total_hits = CountLimit, query = new ElasticQuery(query, text).InForce }, cancellation);
        return TotalOf(answer.Good());
    }

    private async Task<Found> AskAsync(SearchQuery query, SearchText text, ElasticCursor? cursor, CancellationToken cancellation)
    {
        var asked = new ElasticQuery(query, text);
        var hits = new Dictionary<string, object>
        {
            ["size"] = query.Limit + 1,
            ["track_total_hits"] = CountLimit + 1,
            ["track_scores"] = true,
            ["query"] = asked.InForce,
            ["sort"] = asked.Sort,
            ["_source"] = new[] { "id", "subject", "text" },
        };
        if (cursor is not null)
            hits["search_after"] = cursor.After;
        if (query.Facets)
            hits["aggs"] = ElasticFacets.Asked;
        var rest = new { size = 0, track_total_hits = CountLimit, query = asked.NotInForce };
        var answer = await client.SendAsync(HttpMethod.Post, $"{alias}/_msearch", $"{{}}\n{JsonSerializer.Serialize(hits)}\n{{}}\n{JsonSerializer.Serialize(rest)}\n", cancellation);
        var answers = answer.Good().GetProperty("responses");
        if (cursor is not null && answers[0].GetProperty("status").GetInt32() == Refused)
            throw SearchCursor.Refused();
        return new Found(Part(answers[0]), TotalOf(Part(answers[0])), TotalOf(Part(answers[1])));
    }

    private static SearchPage PageOf(Found found, SearchQuery query, SearchText text, string generation)
    {
        var hits = found.Answer.GetProperty("hits").GetProperty("hits").EnumerateArray().ToList();
        var page = hits.Take(query.Limit).ToList();
        return new SearchPage(Math.Min(found.Total, CountLimit), found.Total <= CountLimit, page.ConvertAll(hit => HitOf(hit, query, text)), hits.Count > query.Limit ? ElasticCursor.Write(page[^1].GetProperty("sort"), query, text.Text, generation) : null)
        {
            Facets = query.Facets ? ElasticFacets.Of(found.Answer.GetProperty("aggregations")) : [],
            NotInForce = IsCounting(query) ? found.NotInForce : null,
        };
    }

    private static SearchHit HitOf(JsonElement hit, SearchQuery query, SearchText text)
    {
        var source = hit.GetProperty("_source");
        var tier = query.Sort == SearchSort.Best && !text.IsEmpty ? hit.GetProperty("_score").GetDouble() : 0;
        var unfinished = query.Sort != SearchSort.Best ? text.OpenEnd : (MatchTier)tier is MatchTier.Beginning or MatchTier.BeginningWhat or MatchTier.BeginningWho;
        return new(source.GetProperty("id").GetString()!, Snippet.Of(Text(source, "subject"), Text(source, "text") ?? "", text, unfinished && text.Terms.Count > 0), tier);
    }

    /// <summary>The other spelling with its marks, as the best match writes it.</summary>
    private static string AsWritten(Found found, SearchText text)
    {
        var best = found.Answer.GetProperty("hits").GetProperty("hits").EnumerateArray().FirstOrDefault();
        if (best.ValueKind == JsonValueKind.Undefined)
            return text.Text;
        var source = best.GetProperty("_source");
        return text.WrittenAs(new[] { Text(source, "subject"), Text(source, "text") }.OfType<string>());
    }

    private static string? Text(JsonElement source, string name) => source.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int TotalOf(JsonElement answer) => answer.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();

    private static JsonElement Part(JsonElement response)
    {
        var part = new ElasticAnswer(response.GetProperty("status").GetInt32(), response);
        return part.Status == 404 ? throw ElasticIndices.Missing() : part.Good();
    }

    private sealed record Found(JsonElement Answer, int Total, int NotInForce);
}

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
        try
        {
            return await OnceAsync(query, cancellation);
        }
        catch (Exception error) when (MayHaveGone(error))
        {
            // A rebuilt index took the place of one that was deleted under the query.
            return await OnceAsync(query, cancellation);
        }
    }

    /// <summary>The server answered, but not for the index: no connection that failed, and no patience that ran out.</summary>
    private static bool MayHaveGone(Exception error) => error is SearchIndexDamagedException
        or StorageUnreachableException { InnerException: null or HttpRequestException { HttpRequestError: HttpRequestError.Unknown } };

    private async Task<SearchPage> OnceAsync(SearchQuery query, CancellationToken cancellation)
    {
        var text = SearchText.Of(query);
        var cursor = query.After is { Length: > 0 } after ? ElasticCursor.Read(after) : null;
        if (text.IsEmpty && text.Text.Length > 0)
        {
            cursor?.Check(query, text.Text, await indices.CurrentAsync(cancellation));
            return new SearchPage(0, true, [], null) { NotInForce = IsCounting(query) ? 0 : null };
        }

        var found = await AskAsync(query, text, cursor, cancellation);
        var spelled = found.Total == 0 && text.Terms.Count > 0 && !query.AsTyped && await NotInForceAsync(found, query, text, cancellation) == 0
            ? await new ElasticSpelling(client, alias, other => CountAsync(query, other, cancellation)).InsteadAsync(text, cancellation)
            : null;
        if (spelled is not null)
            found = await AskAsync(query, spelled, cursor, cancellation);
        var generation = GenerationOf(found) ?? await indices.CurrentAsync(cancellation);
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

    /// <summary>The index a hit came from says which it is: asking for it would double the round trips of every query.</summary>
    private static string? GenerationOf(Found found)
    {
        var first = found.Answer.GetProperty("hits").GetProperty("hits").EnumerateArray().FirstOrDefault();
        return first.ValueKind == JsonValueKind.Undefined ? null : first.GetProperty("_index").GetString();
    }

    /// <summary>Whether another spelling is looked for hangs on it, also where it is not to be shown.</summary>
    private async Task<int> NotInForceAsync(Found found, SearchQuery query, SearchText text, CancellationToken cancellation)
    {
        if (found.NotInForce is { } counted)
            return counted;
        if (query is { All: true, EndsWithinDays: null })
            return 0; // Those in force and those not were asked for, and there are none.
        var answer = await client.PostAsync($"{alias}/_search", NotInForceOnly(new ElasticQuery(query, text, text.HasBeginning)), cancellation);
        return TotalOf(Part(answer));
    }

    private static object NotInForceOnly(ElasticQuery asked) => new { size = 0, track_total_hits = CountLimit, query = asked.NotInForce };

    private async Task<Found> AskAsync(SearchQuery query, SearchText text, ElasticCursor? cursor, CancellationToken cancellation)
    {
        // One request: whether the last word counts as a beginning depends on how much whole words find.
        ElasticQuery[] readings = text.HasBeginning ? [new(query, text), new(query, text, unfinished: true)] : [new(query, text)];
        var asked = readings.SelectMany(reading => IsCounting(query) ? new[] { Hits(query, reading, cursor), NotInForceOnly(reading) } : [Hits(query, reading, cursor)]).ToList();
        var answers = asked.Count == 1
            ? [await client.PostAsync($"{alias}/_search", asked[0], cancellation)]
            : Served(await client.SendAsync(HttpMethod.Post, $"{alias}/_msearch", string.Concat(asked.Select(one => $"{{}}\n{JsonSerializer.Serialize(one)}\n")), cancellation), cursor)
                .GetProperty("responses").EnumerateArray().Select(PartOf).ToList();
        var at = TotalOf(Served(answers[0], cursor)) < SearchText.FewMatches ? asked.Count - (asked.Count / readings.Length) : 0;
        var served = Served(answers[at], cursor);
        return new Found(served, TotalOf(served), IsCounting(query) ? TotalOf(Part(answers[at + 1])) : null);
    }

    private static Dictionary<string, object> Hits(SearchQuery query, ElasticQuery asked, ElasticCursor? cursor)
    {
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
        return hits;
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

    /// <summary>Sort values that the index cannot place come from a cursor that somebody wrote himself.</summary>
    private static JsonElement Served(ElasticAnswer answer, ElasticCursor? cursor) =>
        cursor is not null && answer.Status == Refused ? throw SearchCursor.Refused() : Part(answer);

    private static ElasticAnswer PartOf(JsonElement response) => new(response.GetProperty("status").GetInt32(), response);

    private static JsonElement Part(ElasticAnswer part) => part.Status == 404 ? throw ElasticIndices.Missing() : part.Good();

    /// <param name="NotInForce">Null where it was not counted.</param>
    private sealed record Found(JsonElement Answer, int Total, int? NotInForce);
}

using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Core.Search;

/// <param name="Validity">For the day of the query.</param>
/// <param name="Snippet">With <see cref="SnippetMarks"/>.</param>
public sealed record ResultHit(Document Document, ValidityAnswer Validity, string Snippet);

/// <inheritdoc cref="SearchPage"/>
public sealed record ResultPage(int Total, bool Exact, DateOnly AsOf, IReadOnlyList<ResultHit> Hits, string? Next);

/// <summary>
/// Search as people see it: each hit of the index is checked against the catalogue before it is shown, so that a stale
/// index never serves a withdrawn result.
/// </summary>
public sealed class ResultSearch(ISearchIndex index, ICatalog catalog)
{
    public const int MaxLimit = 1_000;

    /// <summary>Enough to fill a page from an index that is far behind, and an end to the loop.</summary>
    private const int MaxTopUps = 20;

    public async Task<ResultPage> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        if (query.Limit is < 1 or > MaxLimit)
            throw new SearchRefusedException($"Số kết quả mỗi trang phải từ 1 đến {MaxLimit}.");

        var hits = new List<ResultHit>();
        var next = query.After;
        var dropped = 0;
        SearchPage page;
        var rounds = 0;
        do
        {
            page = await index.SearchAsync(query with { After = next, Limit = query.Limit - hits.Count }, cancellation);
            var served = await CheckAsync(page.Hits, query, cancellation);
            dropped += page.Hits.Count - served.Count;
            hits.AddRange(served);
            next = page.Next;
        }
        while (next is not null && hits.Count < query.Limit && ++rounds < MaxTopUps);

        return new ResultPage(Math.Max(hits.Count, page.Total - dropped), page.Exact, query.AsOf, hits, next);
    }

    private async Task<IReadOnlyList<ResultHit>> CheckAsync(IReadOnlyList<SearchHit> hits, SearchQuery query, CancellationToken cancellation)
    {
        var documents = await catalog.FindManyAsync([.. hits.Select(hit => hit.Id)], cancellation);
        var published = documents.Where(document => document.State == DocumentState.Published).ToDictionary(document => document.Id);
        var validities = await new Validities(catalog).OfManyAsync(published.Values, query.AsOf, null, cancellation);
        return
        [
            .. hits
                .Where(hit => published.ContainsKey(hit.Id))
                .Select(hit => new ResultHit(published[hit.Id], validities[hit.Id], hit.Snippet))
                .Where(hit => query.All || hit.Validity.InForce == true),
        ];
    }
}

using System.Diagnostics;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Core.References;
using Docs.Core.Telemetry;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Search;

/// <param name="Document">As <see cref="ICatalog.FindListedAsync"/> gives it.</param>
/// <param name="Validity">For the day of the query.</param>
/// <param name="Snippet">With <see cref="SnippetMarks"/>.</param>
public sealed record ResultHit(Document Document, ValidityAnswer Validity, string Snippet)
{
    /// <summary>The number under which it was found, where that is not the one asked for but one that staff linked to it.</summary>
    public string? LinkedId { get; init; }
}

/// <inheritdoc cref="SearchPage"/>
public sealed record ResultPage(int Total, bool Exact, DateOnly AsOf, IReadOnlyList<ResultHit> Hits, string? Next)
{
    /// <inheritdoc cref="SearchPage.Facets"/>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <inheritdoc cref="SearchPage.DidYouMean"/>
    public string? DidYouMean { get; init; }

    /// <inheritdoc cref="SearchPage.NotInForce"/>
    public int? NotInForce { get; init; }
}

/// <summary>
/// Search as people see it: each hit of the index is checked against the catalogue before it is shown, so that a stale
/// index never serves a withdrawn result. Who asks narrows the query itself, and so the counts and facets.
/// </summary>
/// <param name="references">Whose successor is in office; null: nobody's is known.</param>
/// <param name="links">Numbers of one holder; null: none are linked.</param>
public sealed class ResultSearch(ISearchIndex index, ICatalog catalog, ReferenceLists? references = null, TimeProvider? clock = null, IHolderLinks? links = null)
{
    public const int MaxLimit = 1_000;

    /// <summary>Letters of a query: a pasted paragraph is found by its first words.</summary>
    public const int MaxText = 1_000;

    /// <summary>No result was issued before, and no term reaches beyond <see cref="LastYear"/>: other years are slips of the hand.</summary>
    public const int FirstYear = 1900;

    public const int LastYear = 2200;

    /// <summary>Ten years.</summary>
    public const int MaxEndsWithinDays = 3_660;

    /// <summary>Enough to fill a page from an index that is far behind, and an end to the loop.</summary>
    private const int MaxTopUps = 20;

    /// <exception cref="SearchRefusedException">The query or cursor cannot be served; says what to do.</exception>
    public async Task<ResultPage> SearchAsync(SearchQuery query, Viewer viewer, CancellationToken cancellation)
    {
        using var span = DocsMeter.Spans.StartActivity("search");
        var begun = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var page = await AnswerAsync(query, viewer, cancellation);
            outcome = "answered";
            return page;
        }
        catch (Exception error) when (error is SearchRefusedException or OperationCanceledException)
        {
            outcome = error is SearchRefusedException ? "refused" : "left";
            throw;
        }
        finally
        {
            DocsMeter.Searched(outcome, Stopwatch.GetElapsedTime(begun));
        }
    }

    private async Task<ResultPage> AnswerAsync(SearchQuery query, Viewer viewer, CancellationToken cancellation)
    {
        Refuse(query);
        var agencies = references is null ? AgencyBook.Empty : (await references.NowAsync(cancellation)).Agencies;
        var today = VietnamCalendar.Today(clock ?? TimeProvider.System);
        var asked = await AskedHolder.OfAsync(query, viewer, links, cancellation);
        query = Scoped(query, viewer, agencies, today) with { LinkedIds = asked.Linked };
        var hits = new List<ResultHit>();
        var next = query.After;
        var (dropped, withdrawn) = (0, 0);
        SearchPage? first = null;
        var rounds = 0;
        do
        {
            // Counts are taken once: a top-up asks for hits alone.
            var round = first is null ? query : query with { Facets = false, CountNotInForce = false };
            var page = await index.SearchAsync(round with { After = next, Limit = query.Limit - hits.Count }, cancellation);
            first ??= page;
            var checkedHits = await CheckAsync(page.Hits, query, viewer, (agencies, today), cancellation);
            dropped += page.Hits.Count - checkedHits.Served.Count;
            withdrawn += checkedHits.NotInForce;
            hits.AddRange(checkedHits.Served.Select(asked.Mark));
            next = page.Next;
        }
        while (next is not null && hits.Count < query.Limit && ++rounds < MaxTopUps);

        return new ResultPage(Math.Max(hits.Count, first.Total - dropped), first.Exact, query.AsOf, hits, next)
        {
            Facets = first.Facets,
            DidYouMean = first.DidYouMean,
            NotInForce = first.NotInForce + withdrawn,
        };
    }

    private static void Refuse(SearchQuery query)
    {
        if (query.Text.Length > MaxText)
            throw new SearchRefusedException($"Câu tìm kiếm dài quá {MaxText} ký tự; hãy rút gọn rồi tìm lại.");
        if (query.Text.Any(character => char.IsControl(character) && !char.IsWhiteSpace(character)))
            throw new SearchRefusedException("Câu tìm kiếm chứa ký tự điều khiển; hãy gõ lại thay vì dán.");
        if (query.AsOf.Year is < FirstYear or > LastYear)
            throw new SearchRefusedException($"Ngày xét hiệu lực phải trong khoảng năm {FirstYear}–{LastYear}; hãy kiểm tra lại năm.");
        if (query.Limit is < 1 or > MaxLimit)
            throw new SearchRefusedException($"Số kết quả mỗi trang phải từ 1 đến {MaxLimit}.");
        if (query.EndsWithinDays is < 0 or > MaxEndsWithinDays)
            throw new SearchRefusedException($"Số ngày sắp hết hiệu lực phải từ 0 đến {MaxEndsWithinDays}.");
        if (query.IssuedFrom > query.IssuedTo)
            throw new SearchRefusedException("Ngày ban hành từ sau ngày ban hành đến; hãy đổi lại hai ngày.");
    }

    /// <summary>As <see cref="Permissions.MaySee"/> decides for each hit, said as a query.</summary>
    private static SearchQuery Scoped(SearchQuery query, Viewer viewer, AgencyBook agencies, DateOnly today)
    {
        if (viewer.Is(Role.Administrator) || viewer.Is(Role.Officer))
            return query;
        if (viewer.IsStaff)
            return query with { CustodiedBy = viewer.Agencies, OrIssuedBy = viewer.Is(Role.Reviewer) ? agencies.IssuersOf(viewer.Agencies, today) : [] };
        return query with { OwnedBy = viewer.Is(Role.Citizen) ? [.. viewer.HolderIds.Order(StringComparer.Ordinal)] : [], All = false, CountNotInForce = false };
    }

    private async Task<(IReadOnlyList<ResultHit> Served, int NotInForce)> CheckAsync(
        IReadOnlyList<SearchHit> hits, SearchQuery query, Viewer viewer, (AgencyBook Agencies, DateOnly Today) office, CancellationToken cancellation)
    {
        bool AsIssuer(Document document) => Permissions.SeesAsIssuer(viewer, document, office.Agencies, office.Today);
        var documents = await catalog.FindListedAsync([.. hits.Select(hit => hit.Id)], cancellation);
        var published = documents.Where(document => document.State == DocumentState.Published).ToDictionary(document => document.Id);
        var validities = await new Validities(catalog).OfManyAsync(published.Values, query.AsOf, null, cancellation);
        List<ResultHit> seen =
        [
            .. hits
                .Where(hit => published.ContainsKey(hit.Id))
                .Select(hit => new ResultHit(published[hit.Id], validities[hit.Id], hit.Snippet))
                .Where(hit => AsIssuer(hit.Document) || Permissions.MaySee(viewer, hit.Document, hit.Validity))
                .Select(hit => hit with
                {
                    Document = AsIssuer(hit.Document) ? hit.Document : Permissions.ViewFor(viewer, hit.Document),
                    Snippet = AsIssuer(hit.Document) || Permissions.MayReadFiles(viewer, hit.Document) ? hit.Snippet : "",
                }),
        ];
        var served = seen.FindAll(hit => query.All && query.EndsWithinDays is null || hit.Validity.InForce == true);
        return (served, seen.Count - served.Count);
    }
}

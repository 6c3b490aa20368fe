using System.ComponentModel;
using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Validity;

/// <param name="LastDay">The last day in force.</param>
/// <param name="Then">What it will be the day after.</param>
internal sealed record EndingWire(string Id, string? Number, string? Type, string? Agency, DateOnly LastDay, ValidityState Then)
{
    public static EndingWire Of(Ending ending)
    {
        var fields = ending.Document.Fields;
        return new(ending.Document.Id, fields[FieldNames.Number], fields[FieldNames.Type], fields[FieldNames.Agency], ending.LastDay, ending.Then);
    }
}

internal sealed record EndingListWire(DateOnly AsOf, int Days, IReadOnlyList<EndingWire> Results, string? Next);

/// <inheritdoc cref="EndingWire"/>
public sealed record Ending(Document Document, DateOnly LastDay, ValidityState Then);

/// <param name="Total">A lower bound unless <paramref name="Exact"/>.</param>
public sealed record EndingPage(int Span, int Total, bool Exact, IReadOnlyList<Ending> Items, string? After, string? Next);

/// <summary>
/// Sắp hết hiệu lực: what ends within 30, 60 or 90 days, of all agencies, of their own or, for citizens, of themselves:
/// the search filter of the same name, soonest first.
/// </summary>
internal static class EndingEndpoints
{
    private const int PageSize = 50;

    private static readonly int[] Spans = [30, 60, 90];

    private static readonly Refusal BadSpan = Refusal.BadInput("Khoảng ngày (days) phải là 30, 60 hoặc 90.");

    public static void MapEndings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/endings", ListAsync).Allow(Rule.Search).WithName("listEndings").WithTags("validity")
            .WithSummary("Các kết quả sắp hết hiệu lực, sớm nhất trước; công dân: của chính mình")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/sap-het-hieu-luc", PageAsync).Allow(Rule.Search).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<EndingListWire>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        [Description("30, 60 hoặc 90; mặc định 30.")] string? days,
        string? after,
        ResultSearch search,
        ICatalog catalog,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (SpanOf(days) is not { } span)
            return Refusals.Problem(BadSpan);
        var today = VietnamCalendar.Today(clock);
        var page = await WithinAsync(http.User.Viewer(), search, catalog, today, span, after, cancellation);
        return TypedResults.Ok(new EndingListWire(today, span, [.. page.Items.Select(EndingWire.Of)], page.Next));
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, string? days, string? after, ResultSearch search, ICatalog catalog, TimeProvider clock, CancellationToken cancellation)
    {
        if (SpanOf(days) is not { } span)
            return Refusals.Page(BadSpan);
        try
        {
            var viewer = http.User.Viewer();
            var page = await WithinAsync(viewer, search, catalog, VietnamCalendar.Today(clock), span, after, cancellation);
            return new RazorComponentResult<EndingsPage>(new { Page = page, viewer.IsStaff });
        }
        catch (SearchRefusedException refused)
        {
            return Refusals.Page(Refusal.BadInput(refused.Message));
        }
    }

    private static async Task<EndingPage> WithinAsync(
        Viewer viewer, ResultSearch search, ICatalog catalog, DateOnly today, int span, string? after, CancellationToken cancellation)
    {
        var query = new SearchQuery("", today) { EndsWithinDays = span, Sort = SearchSort.EndsSoonest, Limit = PageSize, After = after };
        var page = await search.SearchAsync(query, viewer, cancellation);
        var validities = new Validities(catalog);
        var items = new List<Ending>();
        foreach (var hit in page.Hits)
        {
            // Moved since it was indexed, a moment ago: the index follows.
            if (hit.Validity.Intervals[^1].To is not { } end || end > today.AddDays(span + 1))
                continue;
            items.Add(new Ending(hit.Document, end.AddDays(-1), (await validities.OfAsync(hit.Document, end, null, cancellation)).State));
        }

        return new(span, page.Total, page.Exact, items, after, page.Next);
    }

    private static int? SpanOf(string? text) => string.IsNullOrEmpty(text)
        ? Spans[0]
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Spans.Contains(days) ? days : null;
}

using Docs.Core.Access;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Hosting.Wire;
using Docs.Web.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Search;

/// <summary>Finding results in force on a day: for programs, as a page, and as the part of it that changes while typing.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/results", FindAsync)
            .WithName("searchResults")
            .WithTags("results")
            .WithSummary("Tra cứu kết quả còn hiệu lực vào một ngày")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapGet("/", PageAsync).ExcludeFromDescription();
        app.MapGet("/tra-cuu", FragmentAsync).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<SearchWire>, ProblemHttpResult>> FindAsync(
        [AsParameters] SearchParameters parameters, ResultSearch search, TimeProvider clock, CancellationToken cancellation)
    {
        if (!parameters.TryRead(VietnamCalendar.Today(clock), out var query, out var refusal))
            return Refusals.Problem(Refusal.BadInput(refusal));
        return TypedResults.Ok(SearchWire.Of(await search.SearchAsync(query, Viewer.Operator, cancellation)));
    }

    private static async Task<IResult> PageAsync(
        [AsParameters] SearchParameters parameters, ResultSearch search, TimeProvider clock, CancellationToken cancellation)
    {
        var view = await ViewAsync(parameters, search, clock, cancellation);
        return new RazorComponentResult<SearchPage>(new { View = view }) { StatusCode = StatusOf(view) };
    }

    private static async Task<IResult> FragmentAsync(
        [AsParameters] SearchParameters parameters, ResultSearch search, TimeProvider clock, CancellationToken cancellation)
    {
        var view = await ViewAsync(parameters, search, clock, cancellation);
        return new RazorComponentResult<HitList>(new { View = view }) { StatusCode = StatusOf(view) };
    }

    private static int StatusOf(SearchView view) => view.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private static async Task<SearchView> ViewAsync(SearchParameters form, ResultSearch search, TimeProvider clock, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        if (!form.TryRead(today, out var query, out var refusal))
            return new SearchView(form, today, today, false, null, refusal);
        try
        {
            return new SearchView(form, today, query.AsOf, query.All, await search.SearchAsync(query, Viewer.Operator, cancellation), null);
        }
        catch (SearchRefusedException refused)
        {
            return new SearchView(form, today, query.AsOf, query.All, null, refused.Message);
        }
    }
}

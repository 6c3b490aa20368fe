using Docs.Core.Audit;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Search;

/// <summary>Finding results in force on a day: as a page, and as the part of it that changes while typing.</summary>
internal static class SearchEndpoints
{
    private const string OnlyOwnToday = "Công dân chỉ tra cứu được kết quả của mình còn hiệu lực hôm nay.";

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapSearchApi();
        app.MapGet("/", PageAsync).Allow(Rule.Search).ExcludeFromDescription();
        app.MapGet("/tra-cuu", FragmentAsync).Allow(Rule.Search).ExcludeFromDescription();
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, [AsParameters] SearchParameters parameters, ResultSearch search, OfficerTasks tasks, TimeProvider clock, CancellationToken cancellation)
    {
        var view = await ViewAsync(http, parameters, search, tasks, clock, cancellation);
        return new RazorComponentResult<SearchPage>(new { View = view }) { StatusCode = StatusOf(view) };
    }

    private static async Task<IResult> FragmentAsync(
        HttpContext http, [AsParameters] SearchParameters parameters, ResultSearch search, OfficerTasks tasks, TimeProvider clock, CancellationToken cancellation)
    {
        var view = await ViewAsync(http, parameters, search, tasks, clock, cancellation);
        return new RazorComponentResult<HitList>(new { View = view }) { StatusCode = StatusOf(view) };
    }

    private static int StatusOf(SearchView view) => view switch
    {
        { Refusal: null } => StatusCodes.Status200OK,
        { AsksPurpose: true } => Refusal.PurposeNeeded.Status,
        _ => StatusCodes.Status400BadRequest,
    };

    private static async Task<SearchView> ViewAsync(
        HttpContext http, SearchParameters form, ResultSearch search, OfficerTasks tasks, TimeProvider clock, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var today = VietnamCalendar.Today(clock);
        if (!form.TryRead(today, SearchLabels.ForPeople, out var query, out var refusal))
            return new SearchView(form, today, today, false, null, refusal, viewer.IsStaff);
        if (SearchApi.RefusalFor(viewer, query, today) is not null)
            return new SearchView(form, today, query.AsOf, query.All, null, OnlyOwnToday, viewer.IsStaff);
        http.Audit().Asked(query, SearchApi.AsTyped(http));
        if (PersonLookup.Is(query) && PurposeGuard.IsAskedFor(http, tasks))
            return new SearchView(form, today, query.AsOf, query.All, null, Refusal.PurposeNeeded.Title, viewer.IsStaff) { AsksPurpose = true };
        try
        {
            var page = await search.SearchAsync(query with { Facets = true, CountNotInForce = true }, viewer, cancellation);
            http.Audit().Showed(page.Hits.Select(hit => hit.Document.Id));
            return new SearchView(form, today, query.AsOf, query.All, page, null, viewer.IsStaff);
        }
        catch (SearchRefusedException refused)
        {
            return new SearchView(form, today, query.AsOf, query.All, null, refused.Message, viewer.IsStaff);
        }
    }
}

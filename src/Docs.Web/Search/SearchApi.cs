using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Hosting.Wire;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Http;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Search;

/// <summary>Finding results in force on a day, for programs.</summary>
internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/results", FindAsync)
            .Allow(Rule.Search)
            .WithName("searchResults")
            .WithTags("results")
            .WithSummary("Tra cứu kết quả còn hiệu lực vào một ngày")
            .WithDescription("Trang sau: theo Link rel=\"next\", hoặc lặp lại với after = next. Số định danh cá nhân trong trích đoạn được che.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>A citizen's question is about today and what is in force: null, or why it is not answered.</summary>
    public static Refusal? RefusalFor(Viewer viewer, SearchQuery query, DateOnly today) =>
        viewer.IsStaff || !query.All && query.AsOf == today ? null : Refusal.StaffOnly;

    private static async Task<Results<Tagged<SearchWire>, ProblemHttpResult>> FindAsync(
        HttpContext http, [AsParameters] SearchParameters parameters, ResultSearch search, OfficerTasks tasks, TimeProvider clock, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        var viewer = http.User.Viewer();
        if (!parameters.TryRead(today, SearchLabels.ForPrograms, out var query, out var problem))
            return Refusals.Problem(Refusal.BadInput(problem));
        if (RefusalFor(viewer, query, today) is { } refusal)
            return Refusals.Problem(refusal);
        http.Audit().Asked(query, AsTyped(http));
        if (PersonLookup.Is(query) && PurposeGuard.IsAskedFor(http, tasks))
            return Refusals.Problem(Refusal.PurposeNeeded);
        var page = await search.SearchAsync(query with { CountNotInForce = viewer.IsStaff && !query.All }, viewer, cancellation);
        http.Audit().Showed(page.Hits.Select(hit => hit.Document.Id));
        if (page.Next is { } next)
            http.Response.Headers.Link = $"<{NextAddress(http.Request, next)}>; rel=\"next\"";
        return new Tagged<SearchWire>(SearchWire.Of(page, PersonalIds.MaskIn, query.Facets));
    }

    /// <summary>The whole question, for the auditor; the cursor says nothing to anybody.</summary>
    public static string AsTyped(HttpContext http) => string.Join("; ", http.Request.Query
        .Where(one => one.Key != "after" && one.Value.ToString().Length > 0).Select(one => $"{one.Key}={one.Value}"));

    private static string NextAddress(HttpRequest request, string next)
    {
        var kept = QueryHelpers.ParseQuery(request.QueryString.Value).Where(one => !one.Key.Equals("after", StringComparison.OrdinalIgnoreCase));
        return QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(request.Path, kept), "after", next);
    }
}

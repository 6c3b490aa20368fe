using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Web.Search;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Papers;

/// <summary>What a citizen, or an organisation's account, holds: results in force, those that end soon first.</summary>
internal static class PaperEndpoints
{
    private const string PerPage = "50";

    public static void MapPapers(this IEndpointRouteBuilder app) =>
        app.MapGet("/giay-to", PageAsync).Allow(Rule.OwnPapers).ExcludeFromDescription();

    private static async Task<IResult> PageAsync(HttpContext http, string? after, ResultSearch search, TimeProvider clock, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        var asked = new SearchParameters { Sort = "endsSoonest", Limit = PerPage, After = after };
        if (!asked.TryRead(today, SearchLabels.ForPeople, out var query, out var refusal))
            return Errors.Refusals.Page(Errors.Refusal.BadInput(refusal));
        var viewer = http.User.Viewer();
        // Whoever is staff too sees here what any citizen sees.
        var citizen = viewer with { Roles = new HashSet<Core.Access.Role> { Core.Access.Role.Citizen }, Agencies = new HashSet<string>() };
        var page = await search.SearchAsync(query, citizen, cancellation);
        return new RazorComponentResult<PapersPage>(new { Page = page, Viewer = citizen, First = string.IsNullOrEmpty(after) });
    }
}

using Docs.Web.Errors;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Results;

/// <summary>The page of one result.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(this IEndpointRouteBuilder app)
    {
        app.MapResultApi();
        app.MapGet("/ket-qua/{id}", PageAsync).Allow(Rule.SeeResult).WithMetadata(new OpensFile()).ExcludeFromDescription();
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, string id, [AsParameters] ResultAsked asked, ResultViews views, CancellationToken cancellation)
    {
        var (view, refusal) = await views.LoadAsync(http.Seen(), asked, cancellation);
        return view is null ? Refusals.Page(refusal!) : new RazorComponentResult<ResultPage>(new { View = view });
    }
}

using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Errors;

/// <summary>Refusals as answers: problem+json (RFC 9457) to programs, a page to people.</summary>
internal static class Refusals
{
    /// <param name="more">Members for programs, beside those of RFC 9457.</param>
    public static ProblemHttpResult Problem(Refusal refusal, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(refusal.Detail, statusCode: refusal.Status, title: refusal.Title, type: TypeOf(refusal), extensions: more);

    /// <summary>The place in the API's page that lists the problem: one address each, the same on every server.</summary>
    public static string TypeOf(Refusal refusal) => $"/tai-lieu-api#loi-{refusal.Code}";

    public static RazorComponentResult Page(Refusal refusal) =>
        new RazorComponentResult<ErrorPage>(new { Refusal = refusal }) { StatusCode = refusal.Status };

    public static Task WriteAsync(HttpContext http, Refusal refusal)
    {
        IResult result = IsProgram(http) ? Problem(refusal) : Page(refusal);
        return result.ExecuteAsync(http);
    }

    public static bool IsProgram(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/openapi");
}

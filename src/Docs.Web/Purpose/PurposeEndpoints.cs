using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Purpose;

/// <summary>The form that asks for dossier or purpose, and the button that ends the task.</summary>
internal static class PurposeEndpoints
{
    public const string Path = "/muc-dich";

    /// <summary>Where to go on to.</summary>
    public const string Next = "tiep";

    public static void MapPurpose(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? tiep) => Ask(Local(tiep), null, null, null)).Allow(Rule.Staff)
            .NotAudited("An empty form.").ExcludeFromDescription();
        app.MapPost(Path, BeginAsync).Allow(Rule.Staff).ExcludeFromDescription();
        app.MapPost(Path + "/ket-thuc", End).Allow(Rule.Staff).ExcludeFromDescription();
    }

    /// <summary>The form must not become a signpost for frauds.</summary>
    private static string Local(string? address) => Homes.Local(address) ?? "/";

    private static async Task<IResult> BeginAsync(HttpContext http, OfficerTasks tasks, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var next = Local(form[Next]);
        var (task, problem) = OfficerTasks.Read(form["dossier"], form["purpose"]);
        if (task is null)
            return Ask(next, form["dossier"], form["purpose"], problem);
        tasks.Begin(http, task);
        AuditScope.Current.Task = task;
        return TypedResults.LocalRedirect(next);
    }

    private static RedirectHttpResult End(HttpContext http)
    {
        OfficerTasks.End(http);
        return TypedResults.LocalRedirect("/");
    }

    private static RazorComponentResult<PurposePage> Ask(string next, string? dossier, string? purpose, string? problem) =>
        new(new { NextUrl = next, Dossier = dossier, Purpose = purpose, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}

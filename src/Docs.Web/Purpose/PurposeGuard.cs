using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Purpose;

/// <summary>Marks a page that shows a result's file.</summary>
internal sealed class OpensFile;

/// <summary>Before a published file is opened, staff say for which dossier or purpose. Searches ask for themselves: only they know what is looked for.</summary>
internal sealed class PurposeGuard(RequestDelegate next, OfficerTasks tasks)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!Opens(http.GetEndpoint()) || http.Features.Get<Seen>() is not { } seen || !IsAsked(seen.Viewer, seen.Document) || tasks.Of(http) is not null)
            await next(http);
        else if (Refusals.IsProgram(http))
            await Refusals.WriteAsync(http, Refusal.PurposeNeeded);
        else
            http.Response.Redirect(QueryHelpers.AddQueryString(PurposeEndpoints.Path, PurposeEndpoints.Next, http.Request.Path + http.Request.QueryString));
    }

    /// <summary>Whether a look-up of a person, by whoever this is, needs a purpose that has not been said.</summary>
    public static bool IsAskedFor(HttpContext http, OfficerTasks tasks) => http.User.Viewer().IsStaff && tasks.Of(http) is null;

    private static bool Opens(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<OpensFile>() is not null || endpoint?.Metadata.GetMetadata<AllowedTo>()?.Rule == Rule.ReadFile;

    /// <summary>Not holders for their own, nor those whose work the file is: clerks and reviewers of its custodian, and whoever handles what is not published.</summary>
    private static bool IsAsked(Viewer viewer, Document document) =>
        viewer.IsStaff
        && document.State == DocumentState.Published
        && !Permissions.IsOwn(viewer, document)
        && !((viewer.Is(Role.Clerk) || viewer.Is(Role.Reviewer)) && viewer.Agencies.Contains(document.Custodian));
}

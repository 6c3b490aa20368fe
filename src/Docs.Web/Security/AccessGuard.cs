using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.References;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace Docs.Web.Security;

/// <summary>
/// Enforces the rule of every endpoint before it runs. One without a rule is closed to everybody, so that a forgotten
/// rule is a bug that shows and not a hole.
/// </summary>
internal sealed class AccessGuard(RequestDelegate next, ICatalog catalog, Validities validities, ReferenceLists references, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var rule = RuleOf(http.GetEndpoint());
        if (rule != Rule.Anyone && http.User.Identity?.IsAuthenticated != true)
            await http.ChallengeAsync();
        else if (await RefusalOfAsync(http, rule) is { } refusal)
        {
            http.Audit().Denied = true;
            await Refusals.WriteAsync(http, refusal);
        }
        else
        {
            await next(http);
        }
    }

    /// <summary>Null for an endpoint that has none. Addresses that lead nowhere, and the framework's own answers, tell a stranger nothing either.</summary>
    private static Rule? RuleOf(Endpoint? endpoint) => endpoint is RouteEndpoint
        ? endpoint.Metadata.GetMetadata<AllowedTo>()?.Rule
        : Rule.SignedIn;

    private async Task<Refusal?> RefusalOfAsync(HttpContext http, Rule? declared)
    {
        var viewer = http.User.Viewer();
        if (declared is not { } rule || !Rules.FitsRole(rule, viewer))
            return Refusal.NotAllowed;
        if (rule != Rule.Anyone)
            await references.NowAsync(http.RequestAborted);
        if (http.Request.RouteValues.GetValueOrDefault("id") is not string id)
            return null;
        if (Rules.NeedsDocument(rule))
            return await OfDocumentAsync(http, rule, viewer, id);
        return Rules.NeedsBatch(rule) ? await OfBatchAsync(http, rule, viewer, id) : null;
    }

    private async Task<Refusal?> OfDocumentAsync(HttpContext http, Rule rule, Viewer viewer, string id)
    {
        if (await catalog.FindAsync(id, http.RequestAborted) is not { } document)
            return Refusal.NoSuchResult;
        var day = VietnamCalendar.Today(clock);
        var today = await validities.OfAsync(document, day, null, http.RequestAborted);
        var agencies = references.Latest.Agencies;
        if (Rules.OfDocument(rule, viewer, document, today, agencies, day) is { } refusal)
            return refusal;
        var view = Permissions.SeesAsIssuer(viewer, document, agencies, day) ? document : Permissions.ViewFor(viewer, document);
        http.Features.Set(new Seen(viewer, view, document, today, day) { MayRecord = Permissions.MayRecordEvents(viewer, document, agencies, day) });
        return null;
    }

    private async Task<Refusal?> OfBatchAsync(HttpContext http, Rule rule, Viewer viewer, string id)
    {
        if (await catalog.FindBatchAsync(id, http.RequestAborted) is not { } batch)
            return Refusal.NoSuchBatch;
        if (Rules.OfBatch(rule, viewer, batch.Agency) is { } refusal)
            return refusal;
        http.Features.Set(batch);
        return null;
    }
}

using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Web.Errors;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Docs.Web.SignIn;

namespace Docs.Web.Audit;

/// <summary>
/// No audit, no answer: holds every answer back until its entry is on disk. Stands before the guards that refuse, so that
/// refusals are recorded too; says for the catalogue's own entries who is at work.
/// </summary>
internal sealed class AuditGuard(RequestDelegate next, AuditLog log, AuditKeys keys, OfficerTasks tasks)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var scope = AuditScope.Begin(ActorOf(http, http.User.Viewer()));
        scope.Task = tasks.Of(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<Audited>()?.Act is not { } act)
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        var held = new HeldBody(body, () => WriteAsync(http, act, scope, http.Response.StatusCode));
        http.Response.Body = held;
        try
        {
            await next(http);
            await held.ReleaseAsync();
        }
        catch (Exception error) when (error is not AuditUnavailableException)
        {
            // Whoever asked wrongly, or left in the middle, has asked.
            if (!held.IsReleased)
                await WriteAsync(http, act, scope, Refusal.Of(error)?.Status ?? StatusCodes.Status500InternalServerError);
            throw;
        }
        finally
        {
            http.Response.Body = body;
        }
    }

    private Task WriteAsync(HttpContext http, AuditAct declared, AuditScope scope, int status)
    {
        var audit = http.Audit();
        var act = audit.Act ?? declared;
        if (audit.Became is { } became)
            scope.Actor = ActorOf(http, became);
        // A change that was made stands in the catalogue's own trail, written with it. A stranger who was sent to the sign-in has learnt nothing.
        if (scope.Changes > 0 && act is (AuditAct.Change or AuditAct.Event)
            || status == StatusCodes.Status401Unauthorized && act != AuditAct.SignIn && http.User.Identity?.IsAuthenticated != true)
            return Task.CompletedTask;
        return log.WriteAsync(new AuditNote(act)
        {
            Outcome = OutcomeOf(status, audit.Denied),
            Result = audit.Result ?? ResultOf(http),
            Shown = audit.Shown,
            Query = audit.Query,
            HolderId = audit.HolderId,
            Detail = $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}",
            Status = status,
        });
    }

    private AuditActor ActorOf(HttpContext http, Viewer viewer) => AuditActor.Of(viewer, http.Connection.RemoteIpAddress?.ToString(), keys);

    private static AuditOutcome OutcomeOf(int status, bool denied) => status switch
    {
        _ when denied => AuditOutcome.Denied,
        < 400 => AuditOutcome.Done,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => AuditOutcome.Denied,
        < 500 => AuditOutcome.Refused,
        _ => AuditOutcome.Failed,
    };

    /// <summary>The result that was asked for; where there is none, what stands in the address may be anything.</summary>
    private static string? ResultOf(HttpContext http)
    {
        if (http.Features.Get<Seen>() is { } seen)
            return seen.Document.Id;
        var named = http.GetEndpoint()?.Metadata.GetMetadata<AllowedTo>() is { } allowed && Rules.NeedsDocument(allowed.Rule);
        return named && http.Request.RouteValues.GetValueOrDefault("id") is string { Length: 26 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;
    }
}

using System.Net;
using Docs.Hosting.Health;
using Docs.Hosting.Telemetry;
using Docs.Web.Audit;
using Docs.Web.Security;

namespace Docs.Web.Telemetry;

/// <summary>What operators' tools ask. Numbers and reasons are for callers on this machine; a proxy in front passes neither on.</summary>
internal static class TelemetryEndpoints
{
    private const string Why = "Asked by machines every few seconds; tells nothing of any result.";

    public static void MapTelemetry(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text(Readiness.Alive, Readiness.MediaType)).Allow(Rule.Anyone).NotAudited(Why).ExcludeFromDescription();
        app.MapGet("/readyz", ReadyAsync).Allow(Rule.Anyone).NotAudited(Why).ExcludeFromDescription();
        app.MapGet("/metrics", Metrics).Allow(Rule.Anyone).NotAudited(Why).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, Readiness readiness, CancellationToken cancellation)
    {
        var (ready, body) = await readiness.AnswerAsync(IsLocal(http), cancellation);
        return TypedResults.Text(body, Readiness.MediaType, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Metrics(HttpContext http, MetricsCollector metrics) =>
        IsLocal(http) ? TypedResults.Text(metrics.Scrape(), MetricsCollector.MediaType) : TypedResults.NotFound();

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address
            || (IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded"));
}

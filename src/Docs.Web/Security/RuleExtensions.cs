using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Validity;
using Docs.Web.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Docs.Web.Security;

/// <summary>The result that a rule let through, so that no endpoint loads or checks it again.</summary>
/// <param name="Document">As the viewer may see it.</param>
/// <param name="Whole">With every event, to judge its validity by; never shown.</param>
/// <param name="Today">Its validity on <paramref name="Day"/>.</param>
internal sealed record Seen(Viewer Viewer, Document Document, Document Whole, ValidityAnswer Today, DateOnly Day)
{
    /// <summary>Whether its validity events are theirs to record.</summary>
    public bool MayRecord { get; init; }
}

internal static class RuleExtensions
{
    /// <summary>Declares the rule, the answers that come with it, and the rate limit of signed-in callers.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder builder, Rule rule)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(new AllowedTo(rule));
            // First, so that the endpoint's own word stands behind it and counts.
            if (Audited.By(rule, MethodOf(endpoint)) is { } audited)
                endpoint.Metadata.Insert(0, audited);
            foreach (var status in Refused(rule))
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
            if (rule != Rule.Anyone)
                endpoint.Metadata.Add(new EnableRateLimitingAttribute(RateLimits.Api));
        });
        return builder;
    }

    public static Seen Seen(this HttpContext http) =>
        http.Features.Get<Seen>() ?? throw new InvalidOperationException("The endpoint's rule is not about a result.");

    public static Batch SeenBatch(this HttpContext http) =>
        http.Features.Get<Batch>() ?? throw new InvalidOperationException("The endpoint's rule is not about a batch.");

    private static string MethodOf(EndpointBuilder endpoint) =>
        endpoint.Metadata.OfType<IHttpMethodMetadata>().FirstOrDefault()?.HttpMethods is [var method, ..] ? method : HttpMethods.Get;

    private static IEnumerable<int> Refused(Rule rule)
    {
        if (rule != Rule.Anyone)
            yield return StatusCodes.Status401Unauthorized;
        if (rule is not (Rule.Anyone or Rule.SignedIn))
            yield return StatusCodes.Status403Forbidden;
        if (Rules.NeedsDocument(rule))
            yield return StatusCodes.Status404NotFound;
        if (rule is Rule.ReadFile or Rule.Search)
            yield return StatusCodes.Status428PreconditionRequired;
        if (rule != Rule.Anyone)
            yield return StatusCodes.Status503ServiceUnavailable;
        yield return StatusCodes.Status429TooManyRequests;
    }
}

using Docs.Core.Audit;
using Docs.Web.Security;

namespace Docs.Web.Audit;

/// <summary>Endpoint metadata: what a call of it is in the audit trail.</summary>
/// <param name="Act">Null: nothing that needs recording.</param>
/// <param name="Why">Where there is no act: why not.</param>
internal sealed record Audited(AuditAct? Act, string? Why = null)
{
    /// <summary>
    /// Of every endpoint that does not say otherwise, by its rule: reading is a view, the rest a change. Null: open to
    /// everybody, so that the endpoint has to say it itself.
    /// </summary>
    public static Audited? By(Rule rule, string method) => rule switch
    {
        Rule.Anyone => null,
        Rule.Search => new(AuditAct.Search),
        Rule.ReadFile => new(AuditAct.Download),
        Rule.RecordEvents => new(IsReading(method) ? AuditAct.View : AuditAct.Event),
        _ => new(IsReading(method) ? AuditAct.View : AuditAct.Change),
    };

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}

internal static class AuditedExtensions
{
    public static TBuilder Audited<TBuilder>(this TBuilder builder, AuditAct act)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Audited(act));

    /// <param name="why">Why nobody will ever need to know.</param>
    public static TBuilder NotAudited<TBuilder>(this TBuilder builder, string why)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Audited(null, why));

    /// <summary>What of the request is to be recorded; endpoints add what only they know.</summary>
    public static RequestAudit Audit(this HttpContext http)
    {
        if (http.Features.Get<RequestAudit>() is not { } audit)
            http.Features.Set(audit = new RequestAudit());
        return audit;
    }
}

using Docs.Core.Access;
using Docs.Core.Holders;
using Docs.Web.Errors;
using Docs.Web.Purpose;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Holders;

/// <summary>Other numbers of a result's holder, for programs of those who answer for its fields.</summary>
internal static class HolderLinkApi
{
    public static void MapHolderLinkApi(this IEndpointRouteBuilder app)
    {
        var links = app.MapGroup("/api/v1/results/{id}/holder-links").WithTags("holders");
        links.MapGet("", ListAsync).Allow(Rule.LinkHolders).WithMetadata(new OpensFile()).WithName("holderLinks")
            .WithSummary("Các mã số của chủ sở hữu kết quả và các liên kết giữa chúng, cả đã thu lại")
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        links.MapPost("", LinkAsync).Allow(Rule.LinkHolders).WithName("linkHolder")
            .WithSummary("Liên kết một mã số khác của cùng chủ sở hữu, có giấy tờ làm căn cứ")
            .WithDescription("Đã liên kết rồi: 200 với liên kết đang có. Từ đó tra cứu bằng mã số này thấy cả kết quả ghi mã số kia; chủ sở hữu thấy giấy tờ của mình dưới mọi mã số. Giấy tờ đã số hóa ghi ở result bằng số, ký hiệu hoặc mã; nhiều kết quả cùng số thì 400 (evidence-ambiguous) kể tên chúng, ghi thêm resultIssuedOn hoặc resultAgency.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        links.MapPost("/{link}/withdraw", WithdrawAsync).Allow(Rule.LinkHolders).WithName("withdrawHolderLink")
            .WithSummary("Thu lại một liên kết ghi nhầm, có lý do; liên kết vẫn còn trong lịch sử")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task<Ok<HolderLinksWire>> ListAsync(HttpContext http, IHolderLinks links, CancellationToken cancellation)
    {
        var own = Permissions.ConfirmedHolderIds(http.Seen().Whole);
        var all = await links.OfHolderAsync(own, cancellation);
        // Every standing link of the numbers that hang together is among them, so that what they join needs no second walk.
        var ids = own.Concat(all.Where(link => link.Withdrawn is null).SelectMany(link => link.Pair.Ids)).Distinct().Order(StringComparer.Ordinal);
        return TypedResults.Ok(new HolderLinksWire([.. ids], [.. all.Select(HolderLinkWire.Of)]));
    }

    private static async Task<Results<Created<HolderLinkWire>, Ok<HolderLinkWire>, ProblemHttpResult>> LinkAsync(
        HttpContext http, string id, NewHolderLinkWire wire, HolderLinking linking, CancellationToken cancellation) =>
        await linking.LinkAsync(http.Seen().Viewer, wire.ToForm(), Permissions.ConfirmedHolderIds(http.Seen().Whole), cancellation) switch
        {
            { Outcome: LinkOutcome.Recorded recorded } => TypedResults.Created($"/api/v1/results/{id}/holder-links", HolderLinkWire.Of(recorded.Link)),
            { Outcome: LinkOutcome.Already already } => TypedResults.Ok(HolderLinkWire.Of(already.Link)),
            var answer => Refusals.Problem(answer.Refusal!),
        };

    private static async Task<Results<Ok<HolderLinkWire>, ProblemHttpResult>> WithdrawAsync(
        HttpContext http, string link, LinkReasonWire wire, HolderLinking linking, CancellationToken cancellation) =>
        await linking.WithdrawAsync(http.Seen().Viewer, link, wire.Reason, Permissions.ConfirmedHolderIds(http.Seen().Whole), cancellation) switch
        {
            ({ } withdrawn, _) => TypedResults.Ok(HolderLinkWire.Of(withdrawn)),
            (_, var refusal) => Refusals.Problem(refusal!),
        };
}

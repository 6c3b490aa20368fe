using System.ComponentModel;
using Docs.Core.Access;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Validity;

/// <summary>What recognised papers say of others, for a person to confirm or turn down.</summary>
internal static class ProposalEndpoints
{
    private const int PageSize = 50;

    private const int MaxText = 1_000;

    private static readonly Refusal NoSuchProposal = new(
        StatusCodes.Status404NotFound, "Không có đề xuất này", "Không có đề xuất nào mang mã này. Hãy mở lại từ danh sách đề xuất.")
    { Code = "no-such-proposal" };

    private static readonly Refusal Undecided = new(
        StatusCodes.Status409Conflict, "Đề xuất chưa quyết định được", "Đề xuất đã có người quyết định, thiếu ngày, hoặc trái với nhật ký của kết quả; câu trả lời nói rõ vì sao.")
    { Code = "proposal-refused" };

    public static void MapProposals(this IEndpointRouteBuilder app)
    {
        var proposals = app.MapGroup("/api/v1/proposals").WithTags("validity");
        proposals.MapGet("", ListAsync).Allow(Rule.Decide).WithName("listProposals").WithSummary("Các sự kiện máy đề xuất, chưa ai quyết định");
        proposals.MapPost("/{proposal}/confirm", ConfirmAsync).Allow(Rule.Decide).WithName("confirmProposal")
            .WithSummary("Xác nhận: ghi sự kiện, hoặc ghi khi kết quả kia được số hóa")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        proposals.MapPost("/{proposal}/reject", RejectAsync).Allow(Rule.Decide).WithName("rejectProposal")
            .WithSummary("Bác đề xuất, có lý do; vẫn còn thấy trong danh sách sự kiện")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        app.MapGet("/de-xuat", PageAsync).Allow(Rule.Decide).ExcludeFromDescription();
        app.MapPost("/de-xuat/{proposal}", DecideFormAsync).Allow(Rule.Decide).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<ProposalListWire>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        [Description("true: những đề xuất mà kết quả kia chưa được số hóa.")] string? waiting,
        string? after,
        IProposals proposals,
        CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var page = await proposals.ListAsync(viewer, waiting == "true", after, PageSize, cancellation);
        return TypedResults.Ok(new ProposalListWire([.. page.Items.Select(ProposalWire.Of)], page.Next));
    }

    private static async Task<Results<Ok<ProposalWire>, ProblemHttpResult>> ConfirmAsync(
        HttpContext http, string proposal, ConfirmWire? wire, IProposals proposals, ProposalRights rights, CancellationToken cancellation) =>
        await DecideAsync(http, proposal, wire ?? new(null, null, null), null, proposals, rights, cancellation) switch
        {
            ({ } decided, _) => TypedResults.Ok(ProposalWire.Of(decided)),
            (_, var refusal) => Refusals.Problem(refusal!),
        };

    private static async Task<Results<Ok<ProposalWire>, ProblemHttpResult>> RejectAsync(
        HttpContext http, string proposal, RejectWire wire, IProposals proposals, ProposalRights rights, CancellationToken cancellation) =>
        await DecideAsync(http, proposal, null, wire, proposals, rights, cancellation) switch
        {
            ({ } decided, _) => TypedResults.Ok(ProposalWire.Of(decided)),
            (_, var refusal) => Refusals.Problem(refusal!),
        };

    private static async Task<IResult> PageAsync(HttpContext http, string? cho, string? after, IProposals proposals, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var page = await proposals.ListAsync(viewer, cho == "1", after, PageSize, cancellation);
        return new RazorComponentResult<ProposalsPage>(new { Page = page, Waiting = cho == "1" });
    }

    private static async Task<IResult> DecideFormAsync(HttpContext http, string proposal, IProposals proposals, ProposalRights rights, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var rejects = form["decision"] == "reject";
        var (decided, refusal) = await DecideAsync(
            http, proposal, rejects ? null : new(form["on"], form["until"], form["text"]), rejects ? new(form["text"]) : null, proposals, rights, cancellation);
        return decided is null ? Refusals.Page(refusal!) : TypedResults.LocalRedirect(form["back"] == "result" && decided.Target.Id is { } target ? $"/ket-qua/{target}#su-kien" : "/de-xuat");
    }

    /// <summary>Exactly one of the two is given.</summary>
    private static async Task<(Proposal? Proposal, Refusal? Refusal)> DecideAsync(
        HttpContext http, string id, ConfirmWire? confirm, RejectWire? reject, IProposals proposals, ProposalRights rights, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        if (await proposals.FindAsync(id, cancellation) is not { } proposal
            || !await rights.MaySeeAsync(viewer, proposal, cancellation))
            return (null, NoSuchProposal);
        if (!await rights.MayDecideAsync(viewer, proposal, cancellation))
            return (null, Refusal.OtherAgency);
        if ((confirm?.Basis ?? reject?.Reason)?.Length > MaxText)
            return (null, Refusal.BadInput($"Căn cứ hoặc lý do dài quá {MaxText} ký tự, chưa có gì thay đổi; hãy rút gọn."));
        return reject is null
            ? await ConfirmedAsync(id, confirm!, viewer, proposals, cancellation)
            : OneLine.Of(reject.Reason) is { } reason
                ? Answer(await proposals.RejectAsync(id, reason, viewer.Name, cancellation))
                : (null, Refusal.BadInput("Bác đề xuất cần lý do, chưa có gì thay đổi; lý do sẽ còn thấy trong danh sách sự kiện."));
    }

    private static async Task<(Proposal?, Refusal?)> ConfirmedAsync(string id, ConfirmWire wire, Viewer viewer, IProposals proposals, CancellationToken cancellation)
    {
        var days = new DateOnly?[2];
        foreach (var (text, i) in new[] { wire.On, wire.Until }.Select((text, i) => (text, i)))
        {
            if (!string.IsNullOrWhiteSpace(text) && (days[i] = EventRules.ReadDay(text)) is null)
                return (null, Refusal.BadInput(EventRules.RefuseDay(text)));
        }

        return Answer(await proposals.ConfirmAsync(id, new Confirmation(viewer.Name, days[0], days[1], OneLine.Of(wire.Basis)), cancellation));
    }

    private static (Proposal?, Refusal?) Answer(ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.Decided decided => (decided.Proposal, null),
        ProposalOutcome.Refused refused => (null, Undecided with { Detail = refused.Message }),
        ProposalOutcome.NoSuchProposal => (null, NoSuchProposal),
        _ => throw new InvalidOperationException("Proposal outcomes are a closed set."),
    };
}

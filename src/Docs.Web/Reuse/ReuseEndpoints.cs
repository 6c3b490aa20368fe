using System.ComponentModel;
using System.Globalization;
using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Hosting;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Docs.Web.Validity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Reuse;

/// <summary>Using a result in a dossier instead of paper: only what is in force today, and on record.</summary>
internal static class ReuseEndpoints
{
    private static readonly Refusal NotReusable = new(
        StatusCodes.Status409Conflict, "Không dùng lại được", "Hôm nay kết quả không còn hiệu lực, chưa xác định được, hoặc cần xác nhận đã xem; câu trả lời nói rõ.")
    { Code = "not-reusable" };

    public static void MapReuses(this IEndpointRouteBuilder app)
    {
        var reuses = app.MapGroup("/api/v1/results/{id}/reuses").WithTags("reuse");
        reuses.MapPost("", RecordAsync).Allow(Rule.Reuse).WithMetadata(new AcceptsOnceKey()).WithName("reuseResult")
            .WithSummary("Dùng lại kết quả cho một hồ sơ; từ chối kết quả hôm nay không còn hiệu lực")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        reuses.MapGet("", ListAsync).Allow(Rule.SeeAsStaff).WithName("listReuses").WithSummary("Các hồ sơ đã dùng lại kết quả này");
        app.MapGet("/api/v1/reuses/counts", CountAsync).Allow(Rule.Report).WithName("countReuses").WithTags("reuse")
            .WithSummary("Số lượt dùng lại và số hồ sơ theo cơ quan và tháng")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapPost("/ket-qua/{id}/dung-lai", RecordFormAsync).Allow(Rule.Reuse).ExcludeFromDescription();
    }

    private static async Task<Results<Created<ReuseWire>, ProblemHttpResult>> RecordAsync(
        HttpContext http, string id, NewReuseWire wire, IReuses reuses, DocsOptions options, CancellationToken cancellation)
    {
        if (!OnceHeader.TryRead(http.Request, http.User.Viewer(), wire, out var once, out var refusal))
            return Refusals.Problem(refusal!);
        (var reuse, refusal) = await TakeAsync(http, id, wire, once, reuses, options, cancellation);
        return reuse is null ? Refusals.Problem(refusal!) : TypedResults.Created($"/api/v1/results/{id}/reuses", ReuseWire.Of(reuse));
    }

    private static async Task<IResult> RecordFormAsync(
        HttpContext http, string id, IReuses reuses, DocsOptions options, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var wire = new NewReuseWire(form["dossier"], form["purpose"], form["confirmPartlyExpired"] == "true");

        // The page carries a key, so that a second click on the button is the same reuse.
        var once = form["once"] is [{ Length: > 0 and <= 64 } key] ? OnceHeader.Of(http.User.Viewer(), key, http.Request.Path, wire) : null;
        var (reuse, refusal) = await TakeAsync(http, id, wire, once, reuses, options, cancellation);
        return reuse is null ? Refusals.Page(refusal!) : TypedResults.LocalRedirect($"/ket-qua/{id}#dung-lai");
    }

    private static async Task<(ReuseRecord? Reuse, Refusal? Refusal)> TakeAsync(
        HttpContext http, string id, NewReuseWire wire, Once? once, IReuses reuses, DocsOptions options, CancellationToken cancellation)
    {
        var (order, problem) = ReuseOrder.Read(wire);
        if (order is null)
            return (null, Refusal.BadInput(problem!));

        var viewer = http.User.Viewer();
        // The trail names the dossier the file was taken for, whatever look-up led to it.
        AuditScope.Current.Task = new AuditTask(order.Dossier, order.Purpose);
        var agency = viewer.Agencies.Order(StringComparer.Ordinal).FirstOrDefault() ?? options.Agency;
        var outcome = await reuses.RecordAsync(new(id, order.Dossier, order.Purpose, order.PartlyExpiredConfirmed, viewer.Name, agency, once), cancellation);
        return outcome switch
        {
            ReuseOutcome.Recorded recorded => (recorded.Reuse, null),
            ReuseOutcome.Refused refused => (null, NotReusable with { Title = TitleOf(refused), Detail = refused.Message }),
            ReuseOutcome.KeyTaken => (null, OnceHeader.Taken),
            ReuseOutcome.NoSuchDocument => (null, Refusal.NoSuchResult),
            _ => throw new InvalidOperationException("Reuse outcomes are a closed set."),
        };
    }

    private static string TitleOf(ReuseOutcome.Refused refused) => refused.Why switch
    {
        ReuseRefusal.NotPublished => "Kết quả chưa công bố",
        ReuseRefusal.NeedsConfirmation => "Cần xác nhận đã xem",
        _ => ValidityStates.Label(refused.State),
    };

    private static async Task<Ok<ReuseListWire>> ListAsync(string id, IReuses reuses, CancellationToken cancellation) =>
        TypedResults.Ok(new ReuseListWire([.. (await reuses.OfResultAsync(id, cancellation)).Select(ReuseWire.Of)]));

    private static async Task<Results<Ok<ReuseCountsWire>, ProblemHttpResult>> CountAsync(
        [Description("Ngày đầu; mặc định đầu năm nay.")] string? from,
        [Description("Ngày cuối; mặc định hôm nay.")] string? to,
        IReuses reuses,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var problems = new List<string>();
        var last = Days.Read(to, "to", problems) ?? VietnamCalendar.Today(clock);
        var first = Days.Read(from, "from", problems) ?? new DateOnly(last.Year, 1, 1);
        if (problems.Count > 0)
            return Refusals.Problem(Refusal.BadInput(string.Join(" ", problems)));
        var counts = await reuses.CountAsync(first, last, cancellation);
        return TypedResults.Ok(new ReuseCountsWire(
            first, last, [.. counts.Select(count => new ReuseCountWire(count.Agency, count.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), count.Reuses, count.Dossiers))]));
    }
}

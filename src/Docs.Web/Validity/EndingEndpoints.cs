using System.ComponentModel;
using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Validity;

/// <param name="LastDay">The last day in force.</param>
/// <param name="Then">What it will be the day after.</param>
internal sealed record EndingWire(string Id, string? Number, string? Type, string? Agency, DateOnly LastDay, ValidityState Then)
{
    public static EndingWire Of(Ending ending)
    {
        var fields = ending.Document.Fields;
        return new(ending.Document.Id, fields[FieldNames.Number], fields[FieldNames.Type], fields[FieldNames.Agency], ending.LastDay, ending.State);
    }
}

internal sealed record EndingListWire(DateOnly AsOf, int Days, IReadOnlyList<EndingWire> Results, string? Next);

/// <summary>Sắp hết hiệu lực: what ends within 30, 60 or 90 days.</summary>
internal static class EndingEndpoints
{
    private const int PageSize = 50;

    private static readonly int[] Spans = [30, 60, 90];

    private static readonly Refusal BadSpan = Refusal.BadInput("Khoảng ngày (days) phải là 30, 60 hoặc 90.");

    public static void MapEndings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/endings", ListAsync).Allow(Rule.Staff).WithName("listEndings").WithTags("validity")
            .WithSummary("Các kết quả sắp hết hiệu lực, sớm nhất trước")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/sap-het-hieu-luc", PageAsync).Allow(Rule.Staff).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<EndingListWire>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        [Description("30, 60 hoặc 90; mặc định 30.")] string? days,
        string? after,
        IEndings endings,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (SpanOf(days) is not { } span)
            return Refusals.Problem(BadSpan);
        var today = VietnamCalendar.Today(clock);
        var page = await SeenAsync(http.User.Viewer(), endings, today, span, after, cancellation);
        return TypedResults.Ok(new EndingListWire(today, span, [.. page.Items.Select(EndingWire.Of)], page.Next));
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, string? days, string? after, IEndings endings, TimeProvider clock, CancellationToken cancellation)
    {
        if (SpanOf(days) is not { } span)
            return Refusals.Page(BadSpan);
        var page = await SeenAsync(http.User.Viewer(), endings, VietnamCalendar.Today(clock), span, after, cancellation);
        return new RazorComponentResult<EndingsPage>(new { Page = page, Span = span });
    }

    /// <summary>A page may hold fewer than its size where other agencies' results stood between: the cursor goes on behind them.</summary>
    private static async Task<EndingPage> SeenAsync(
        Viewer viewer, IEndings endings, DateOnly today, int span, string? after, CancellationToken cancellation)
    {
        var page = await endings.WithinAsync(today, span, after, PageSize, cancellation);
        return page with { Items = [.. page.Items.Where(ending => Permissions.SeesAsStaff(viewer, ending.Document))] };
    }

    private static int? SpanOf(string? text) => string.IsNullOrEmpty(text)
        ? Spans[0]
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Spans.Contains(days) ? days : null;
}

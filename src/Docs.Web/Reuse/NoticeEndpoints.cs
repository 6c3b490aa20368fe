using Docs.Core.Access;
using Docs.Core.Reuse;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Reuse;

/// <param name="Dossier">In which the reader reused the result; null: it is told to the agency that keeps it.</param>
internal sealed record NoticeWire(
    string Id, DateTimeOffset At, string Result, string? Number, string? Dossier, ValidityState Before, ValidityState After, NoticeKind Kind, DateTimeOffset? ReadAt)
{
    public static NoticeWire Of(Notice notice) =>
        new(notice.Id, notice.At, notice.DocumentId, notice.Number, notice.Dossier, notice.Before, notice.After, notice.Kind, notice.ReadAt);
}

internal sealed record NoticeListWire(int Unread, IReadOnlyList<NoticeWire> Notices, string? Next);

/// <summary>The inbox of changed results: page "Thông báo" and API.</summary>
internal static class NoticeEndpoints
{
    private const int PageSize = 50;

    private static readonly Refusal NoSuchNotice = new(
        StatusCodes.Status404NotFound, "Không có thông báo này", "Hộp thông báo của tài khoản này không có thông báo mang mã đó.")
    { Code = "no-such-notice" };

    private static readonly Refusal NoSuchDelivery = new(
        StatusCodes.Status404NotFound, "Không có tin này", "Tin này đã tới nơi, đang được gửi, hoặc không có. Hãy tải lại danh sách.")
    { Code = "no-such-delivery" };

    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        var notices = app.MapGroup("/api/v1/notices").WithTags("reuse");
        notices.MapGet("", ListAsync).Allow(Rule.Staff).WithName("listNotices").WithSummary("Thông báo về kết quả đã đổi hiệu lực, mới nhất trước");
        notices.MapPost("/{notice}/read", ReadAsync).Allow(Rule.Staff).WithName("readNotice").WithSummary("Đánh dấu đã đọc")
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/thong-bao", PageAsync).Allow(Rule.Staff).ExcludeFromDescription();
        app.MapPost("/thong-bao", ReadListedAsync).Allow(Rule.Staff).ExcludeFromDescription();
        app.MapGet("/tin-gui", LostAsync).Allow(Rule.Administer).ExcludeFromDescription();
        app.MapPost("/tin-gui/{delivery}", SendAgainAsync).Allow(Rule.Administer).ExcludeFromDescription();
        app.MapPost("/thong-bao/{notice}", ReadFormAsync).Allow(Rule.Staff).ExcludeFromDescription();
    }

    private static async Task<Ok<NoticeListWire>> ListAsync(
        HttpContext http, string? unread, string? after, INotices notices, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var page = await notices.ListAsync(viewer, unread == "true", after, PageSize, cancellation);
        return TypedResults.Ok(new NoticeListWire(await notices.CountUnreadAsync(viewer, cancellation), [.. page.Items.Select(NoticeWire.Of)], page.Next));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReadAsync(HttpContext http, string notice, INotices notices, CancellationToken cancellation) =>
        await notices.MarkReadAsync(http.User.Viewer(), [notice], cancellation) > 0 ? TypedResults.NoContent() : Refusals.Problem(NoSuchNotice);

    private static async Task<IResult> PageAsync(HttpContext http, string? after, INotices notices, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        var page = await notices.ListAsync(viewer, false, after, PageSize, cancellation);
        return new RazorComponentResult<NoticesPage>(new { Page = page, Unread = await notices.CountUnreadAsync(viewer, cancellation), Administers = viewer.Is(Role.Administrator) });
    }

    private static async Task<IResult> ReadFormAsync(HttpContext http, string notice, INotices notices, CancellationToken cancellation) =>
        await notices.MarkReadAsync(http.User.Viewer(), [notice], cancellation) > 0 ? TypedResults.LocalRedirect("/thong-bao") : Refusals.Page(NoSuchNotice);

    /// <summary>Those that stood on the page: what came since stays unread.</summary>
    private static async Task<IResult> ReadListedAsync(HttpContext http, INotices notices, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        await notices.MarkReadAsync(http.User.Viewer(), [.. form["id"].OfType<string>().Distinct().Take(PageSize)], cancellation);
        return TypedResults.LocalRedirect("/thong-bao");
    }

    private static async Task<IResult> LostAsync(IDeliveries deliveries, CancellationToken cancellation) =>
        new RazorComponentResult<LostDeliveriesPage>(new { Lost = await deliveries.GivenUpAsync(PageSize, cancellation) });

    private static async Task<IResult> SendAgainAsync(string delivery, IDeliveries deliveries, CancellationToken cancellation) =>
        await deliveries.SendAgainAsync(delivery, cancellation) ? TypedResults.LocalRedirect("/tin-gui") : Refusals.Page(NoSuchDelivery);
}

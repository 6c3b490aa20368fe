using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Review;

/// <summary>The review queue for programs and for the page's own script.</summary>
internal static class ReviewApi
{
    public static void MapReviewApi(this IEndpointRouteBuilder app)
    {
        var reviews = app.MapGroup("/api/v1/reviews").WithTags("reviews");
        reviews.MapGet("", async (HttpContext http, IReviewDesk desk, CancellationToken cancellation) => TypedResults.Ok(
                await desk.CountAsync(http.User.Viewer(), cancellation) with { Agencies = await desk.CountByAgencyAsync(http.User.Viewer(), cancellation) }))
            .Allow(Rule.Decide).WithName("reviewCounts").WithSummary("Số văn bản chờ đối soát, tỷ lệ sai của mẫu kiểm tra, thời gian trung vị");
        reviews.MapPost("/next", NextAsync).Allow(Rule.Decide).WithName("nextReview").WithSummary("Nhận văn bản tiếp theo để đối soát; 204 khi không còn");
        reviews.MapPost("/{id}/take", TakeAsync).Allow(Rule.Review).WithName("takeReview").WithSummary("Nhận đúng văn bản này để đối soát hoặc sửa")
            .ProducesProblem(StatusCodes.Status409Conflict);
        reviews.MapPost("/{id}/renew", RenewAsync).Allow(Rule.Review).WithName("renewReview").WithSummary("Gia hạn lượt đối soát").ProducesProblem(StatusCodes.Status409Conflict);
        reviews.MapPost("/{id}/release", ReleaseAsync).Allow(Rule.Review).WithName("releaseReview").WithSummary("Trả lại hàng đợi, chưa quyết định");
        reviews.MapPost("/{id}/confirm", ConfirmAsync).Allow(Rule.Review).WithName("confirmReview").WithSummary("Xác nhận các trường và công bố; trường bắt buộc còn trống thì phải nói rõ trên giấy không có")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        foreach (var (path, kind, summary) in Decisions)
        {
            reviews.MapPost($"/{{id}}/{path}", (HttpContext http, string id, ReasonWire body, Reviewing reviewing, CancellationToken cancellation) =>
                    DecideAsync(http, id, kind, body.Reason ?? "", reviewing, cancellation))
                .Allow(Rule.Review).WithName($"{path}Review").WithSummary(summary)
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        }

        reviews.MapPost("/{id}/undo", (HttpContext http, string id, Reviewing reviewing, CancellationToken cancellation) =>
                DecideAsync(http, id, ReviewKind.Undo, "", reviewing, cancellation))
            .Allow(Rule.Review).WithName("undoReview").WithSummary("Hoàn tác quyết định vừa rồi")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        reviews.MapGet("/{id}/pages/{page}", WordsAsync).Allow(Rule.Review).WithName("reviewWords").WithSummary("Các chữ của một trang và vị trí của chúng");
        reviews.MapPageApi();
        reviews.MapGet("/{id}/history", HistoryAsync).Allow(Rule.Review).WithName("reviewHistory").WithSummary("Mọi giá trị từng được ghi cho các trường, cũ trước");
        reviews.MapGet("/{id}/relations", RelationsAsync).Allow(Rule.Review).WithName("reviewRelations").WithSummary("Mọi điều từng được ghi về giấy tờ mà văn bản này tác động đến, cũ trước");
        reviews.MapGet("/{id}/holders", HoldersAsync).Allow(Rule.Review).WithName("reviewHolders").WithSummary("Mọi danh sách chủ sở hữu từng được ghi, cũ trước");
    }

    private static readonly (string Path, ReviewKind Kind, string Summary)[] Decisions =
    [
        ("return", ReviewKind.Return, "Trả lại vì bản quét chưa đạt"),
        ("reject", ReviewKind.Reject, "Không chấp nhận văn bản"),
        ("recall", ReviewKind.Recall, "Rút lại kết quả đã công bố nhầm"),
        ("share", ReviewKind.Share, "Cho mọi chủ sở hữu có tên trên kết quả mở tệp"),
        ("unshare", ReviewKind.Unshare, "Thôi cho các chủ sở hữu mở tệp"),
    ];

    private static async Task<Results<Ok<HoldWire>, NoContent>> NextAsync(HttpContext http, IReviewDesk desk, ICatalog catalog, DeskParts parts, CancellationToken cancellation)
    {
        if (await desk.NextAsync(http.User.Viewer(), cancellation) is not { } hold || await catalog.FindAsync(hold.DocumentId, cancellation) is not { } document)
            return TypedResults.NoContent();
        return TypedResults.Ok(await WireAsync(http, hold, document, parts, cancellation));
    }

    private static async Task<Results<Ok<HoldWire>, ProblemHttpResult>> TakeAsync(
        HttpContext http, string id, IReviewDesk desk, DeskParts parts, CancellationToken cancellation)
    {
        var document = http.Seen().Whole;
        return await desk.TakeAsync(id, http.User.Viewer(), cancellation) switch
        {
            HoldAnswer.Held held => TypedResults.Ok(await WireAsync(http, held.Hold, document, parts, cancellation)),
            HoldAnswer.Busy or HoldAnswer.NotOpen => Refusals.Problem(Refusal.NotReviewable),
            _ => Refusals.Problem(Refusal.NoSuchResult),
        };
    }

    private static async Task<HoldWire> WireAsync(HttpContext http, ReviewHold hold, Document document, DeskParts parts, CancellationToken cancellation) => HoldWire.Of(
        hold,
        document.Version,
        await parts.Fields.FieldsAsync(document, null, NoProblems, cancellation),
        await parts.Relations.OfAsync(document, http.User.Viewer(), null, NoProblems, cancellation),
        await parts.Holders.OfAsync(document, null, NoProblems, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> RenewAsync(HttpContext http, string id, IReviewDesk desk, CancellationToken cancellation) =>
        await desk.RenewAsync(id, http.User.Viewer(), cancellation) ? TypedResults.NoContent() : Refusals.Problem(Refusal.NotReviewable);

    private static async Task<NoContent> ReleaseAsync(HttpContext http, string id, IReviewDesk desk, CancellationToken cancellation)
    {
        await desk.ReleaseAsync(id, http.User.Viewer(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ReviewRecordWire>, ProblemHttpResult>> ConfirmAsync(
        HttpContext http, string id, ConfirmFieldsWire body, Reviewing reviewing, CancellationToken cancellation) =>
        Answer(await reviewing.ConfirmAsync(id, http.User.Viewer(), body.ToTyped(), cancellation));

    private static async Task<Results<Ok<ReviewRecordWire>, ProblemHttpResult>> DecideAsync(
        HttpContext http, string id, ReviewKind kind, string reason, Reviewing reviewing, CancellationToken cancellation) =>
        Answer(await reviewing.DecideAsync(id, http.User.Viewer(), kind, reason, cancellation));

    public static Results<Ok<ReviewRecordWire>, ProblemHttpResult> Answer(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Done done => TypedResults.Ok(ReviewRecordWire.Of(done.Record)),
        ReviewAnswer.WrongValues wrong => Refusals.Problem(Refusal.BadInput(string.Join(" ", wrong.Problems.Select(problem => $"{problem.Key}: {problem.Value}")))),
        ReviewAnswer.Unfilled unfilled => Refusals.Problem(Refusal.RequiredEmpty, new() { ["missing"] = unfilled.Fields }),
        ReviewAnswer.Conflict conflict => Refusals.Problem(Refusal.NotReviewable with { Detail = conflict.Message }),
        _ => Refusals.Problem(Refusal.NoSuchResult),
    };

    private static async Task<Results<Ok<PageWordsWire>, ProblemHttpResult>> WordsAsync(
        HttpContext http, string page, ReviewViews views, CancellationToken cancellation) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await views.PageAsync(http.Seen().Whole, number, cancellation) is { } read
            ? TypedResults.Ok(PageWordsWire.Of(read))
            : Refusals.Problem(Refusal.NoSuchFile);

    private static async Task<Ok<IReadOnlyList<FieldSaidWire>>> HistoryAsync(string id, IReviewDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<FieldSaidWire>>([.. (await desk.HistoryAsync(id, cancellation)).Select(FieldSaidWire.Of)]);

    private static async Task<Ok<IReadOnlyList<RelationSaidWire>>> RelationsAsync(string id, IReviewDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<RelationSaidWire>>([.. (await desk.RelationsAsync(id, cancellation)).Select(RelationSaidWire.Of)]);

    private static async Task<Ok<IReadOnlyList<HoldersSaidWire>>> HoldersAsync(string id, IReviewDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok<IReadOnlyList<HoldersSaidWire>>([.. (await desk.HoldersAsync(id, cancellation)).Select(HoldersSaidWire.Of)]);

    private static readonly Dictionary<string, string> NoProblems = [];
}

using System.ComponentModel;
using Docs.Core.Review;
using Docs.Web.Batches;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Review;

/// <summary>Pages arranged, documents merged, better scans handed in: what has a document read again.</summary>
internal static class PageApi
{
    public static void MapPageApi(this IEndpointRouteBuilder reviews)
    {
        reviews.MapPost("/{id}/pages", async (HttpContext http, string id, ArrangeWire body, PageArranging arranging, CancellationToken cancellation) =>
                ReviewApi.Answer(await arranging.ArrangeAsync(id, http.User.Viewer(), body.ToChoices(), cancellation)))
            .Allow(Rule.Review).WithName("arrangeReview").WithSummary("Đổi thứ tự, xoay, bỏ hoặc tách trang; văn bản được đọc lại, tệp gốc không đổi").Refuses();
        reviews.MapPost("/{id}/merge", async (HttpContext http, string id, MergeWire body, PageArranging arranging, CancellationToken cancellation) =>
                ReviewApi.Answer(await arranging.MergeAsync(id, http.User.Viewer(), body.Version, body.With ?? "", cancellation)))
            .Allow(Rule.Review).WithName("mergeReview").WithSummary("Gộp trang của văn bản khác vào sau văn bản này").Refuses();
        reviews.MapPost("/{id}/duplicate", async (HttpContext http, string id, DuplicateWire body, PageArranging arranging, CancellationToken cancellation) =>
                ReviewApi.Answer(await arranging.MergeDuplicateAsync(id, http.User.Viewer(), body.Of ?? "", body.UseScan == true, cancellation)))
            .Allow(Rule.Review).WithName("duplicateReview").WithSummary("Đây là bản trùng của văn bản khác; có thể lấy bản quét này thay bản quét kia").Refuses();
        reviews.MapPost("/{id}/scan", ScanAsync).Allow(Rule.Rescan).WithName("rescanReview")
            .WithSummary("Nộp bản quét tốt hơn (nội dung thô với ?name=); bản cũ được giữ")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Accepts<Stream>("application/octet-stream")
            .Refuses()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        reviews.MapPost("/{id}/scan/undo", async (HttpContext http, Reviewing reviewing, CancellationToken cancellation) =>
                ReviewApi.Answer(await reviewing.UndoRescanAsync(http.Seen().Whole, http.User.Viewer(), cancellation)))
            .Allow(Rule.Rescan).WithName("undoRescan").WithSummary("Lấy lại bản quét tốt hơn vừa nộp khi chưa ai quyết định gì; cả hai bản đều được giữ").Refuses();
    }

    private static async Task<Results<Ok<ReviewRecordWire>, ProblemHttpResult>> ScanAsync(
        HttpContext http, [Description("Tên tệp.")] string? name, ScanIntake intake, CancellationToken cancellation)
    {
        if (UploadName.Clean(name) is not { } clean)
            return Refusals.Problem(Refusal.BadInput(UploadName.Rule));
        return await intake.TakeAsync(http.Seen().Whole, http.User.Viewer(), clean, http.Request.Body, cancellation) switch
        {
            ({ } refusal, _) => Refusals.Problem(refusal),
            (_, { } answer) => ReviewApi.Answer(answer),
            _ => throw new InvalidOperationException("A scan is answered or refused."),
        };
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder builder) =>
        builder.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
}

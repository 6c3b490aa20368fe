using System.ComponentModel;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Search;
using Docs.Core.Settings;
using Docs.Hosting;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Batches;

/// <summary>Handing files in and following them, for programs and for the page's own script.</summary>
internal static class BatchApi
{
    private const int PageSize = 200;

    public static void MapBatchApi(this IEndpointRouteBuilder app)
    {
        var batches = app.MapGroup("/api/v1/batches").WithTags("batches");
        batches.MapGet("", ListAsync).Allow(Rule.FollowBatches).WithName("listBatches")
            .WithSummary("Các lô của cơ quan mình với số kết quả theo tình trạng, mới nhất trước");
        batches.MapPost("", OpenAsync).Allow(Rule.HandIn).WithName("openBatch").WithSummary("Mở lô, hoặc lấy lại lô cùng tên của cơ quan")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        batches.MapGet("/{id}", ShowAsync).Allow(Rule.FollowBatches).WithName("showBatch").WithSummary("Một lô và tình trạng từng tệp")
            .ProducesProblem(StatusCodes.Status404NotFound);
        batches.MapPost("/{id}/files", UploadAsync).Allow(Rule.HandIn).WithName("uploadFile")
            .WithSummary("Nộp một tệp: nội dung thô với ?name=, hoặc multipart/form-data; tệp ZIP được mở ra")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            // A call a file: a scanner's folder has thousands, and the disk is slower than any limit.
            .DisableRateLimiting()
            .Accepts<Stream>("application/octet-stream", "multipart/form-data")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        app.MapGet("/api/v1/status", StatusAsync).Allow(Rule.FollowBatches).WithName("status").WithTags("status")
            .WithSummary("Số kết quả của cơ quan mình theo tình trạng, hàng đợi nhận dạng và chỉ mục");
    }

    private static async Task<Ok<BatchListWire>> ListAsync(
        HttpContext http, [Description("Con trỏ next của trang trước.")] string? after, ICatalog catalog, CancellationToken cancellation)
    {
        var found = await catalog.FindBatchesAsync(PageSize + 1, new BatchFilter(http.User.Viewer().OwnAgencies, Before: after), cancellation);
        var page = found.Take(PageSize).Select(BatchWire.Of).ToList();
        return TypedResults.Ok(new BatchListWire(page, found.Count > PageSize ? page[^1].Id : null));
    }

    private static async Task<Results<Created<BatchWire>, ProblemHttpResult>> OpenAsync(
        HttpContext http, NewBatchWire wanted, ICatalog catalog, DocsOptions options, LiveSettings settings, CancellationToken cancellation)
    {
        if (!BatchRequest.TryRead(wanted.Name, wanted.Agency, options, out var request, out var refusal))
            return Refusals.Problem(Refusal.BadInput(refusal));
        if (!Permissions.MayHandIn(http.User.Viewer(), request.Agency))
            return Refusals.Problem(Refusal.OtherAgency);
        var batch = await catalog.OpenBatchAsync(request.Name, request.Agency, await settings.PolicyOfAsync(request.Agency, cancellation), wanted.Lane ?? Lane.Bulk, cancellation);
        var files = await catalog.ListBatchFilesAsync(batch.Id, cancellation);
        return TypedResults.Created($"/api/v1/batches/{batch.Id}", BatchWire.Of(BatchCounts.Summarise(batch, files)));
    }

    private static async Task<Ok<BatchDetailWire>> ShowAsync(HttpContext http, string id, ICatalog catalog, CancellationToken cancellation)
    {
        var batch = http.SeenBatch();
        var files = await catalog.ListBatchFilesAsync(id, cancellation);
        return TypedResults.Ok(new BatchDetailWire(BatchWire.Of(BatchCounts.Summarise(batch, files)), [.. files.Select(BatchFileWire.Of)]));
    }

    private static async Task<Results<Ok<ReceiptWire>, ProblemHttpResult>> UploadAsync(
        HttpRequest request,
        string id,
        [Description("Tên tệp, có thể kèm thư mục con; bắt buộc khi gửi nội dung thô.")] string? name,
        UploadIntake intake,
        CancellationToken cancellation)
    {
        var batch = request.HttpContext.SeenBatch();
        var answer = MultipartForm.BoundaryOf(request) is { } boundary
            ? await TakeFormAsync(request, boundary, batch, intake, cancellation)
            : await TakeBodyAsync(request, name, batch, intake, cancellation);
        return answer switch
        {
            UploadAnswer.Taken taken => TypedResults.Ok(new ReceiptWire([.. taken.Files.Select(BatchFileWire.Of)])),
            UploadAnswer.Refused refused => Refusals.Problem(refused.Refusal),
            _ => throw new InvalidOperationException("Upload answers are a closed set."),
        };
    }

    private static async Task<UploadAnswer> TakeBodyAsync(HttpRequest request, string? name, Batch batch, UploadIntake intake, CancellationToken cancellation)
    {
        if (UploadName.Clean(name) is not { } clean)
            return new UploadAnswer.Refused(Refusal.BadInput(UploadName.Rule));
        return request.ContentLength > intake.LimitBytes
            ? await intake.RefuseAsync(batch, clean, Refusal.TooLarge(intake.LimitBytes), cancellation)
            : await intake.TakeAsync(batch, clean, request.Body, cancellation);
    }

    private static async Task<UploadAnswer> TakeFormAsync(HttpRequest request, string boundary, Batch batch, UploadIntake intake, CancellationToken cancellation)
    {
        await foreach (var part in MultipartForm.PartsAsync(request, boundary, cancellation))
        {
            if (part.FileName is null)
                continue;
            return UploadName.Clean(part.FileName) is { } clean
                ? await intake.TakeAsync(batch, clean, part.Body, cancellation)
                : new UploadAnswer.Refused(Refusal.BadInput(UploadName.Rule));
        }

        return new UploadAnswer.Refused(Refusal.BadInput("Biểu mẫu không có tệp nào; chưa nhận gì."));
    }

    private static async Task<Ok<StatusWire>> StatusAsync(HttpContext http, ICatalog catalog, IJobQueue jobs, IIndexOutbox outbox, CancellationToken cancellation)
    {
        var agencies = http.User.Viewer().OwnAgencies;
        var states = await catalog.CountByStateAsync(agencies, cancellation);
        var queue = await jobs.StateAsync(cancellation);
        return TypedResults.Ok(new StatusWire(
            Enum.GetValues<DocumentState>().ToDictionary(state => state.ToString(), state => states.GetValueOrDefault(state)),
            queue.Pending,
            queue.Leased,
            agencies is null ? queue.LastError : null,
            await outbox.CountAsync(cancellation)));
    }
}

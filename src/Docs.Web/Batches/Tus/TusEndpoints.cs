using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Batches.Tus;

/// <summary>
/// Resumable uploads into a batch: tus 1.0.0, core with creation, termination and expiration. A file is handed in with its
/// last byte; what became of it is asked for at the upload's own address.
/// </summary>
internal static class TusEndpoints
{
    private const string Path = "/api/v1/batches/{id}/uploads";

    private const string OwnFile = "How far an own file has come; handing it in is in the trail.";

    public static void MapTus(this IEndpointRouteBuilder app)
    {
        var uploads = app.MapGroup(Path).WithTags("uploads").AddEndpointFilter(CheckVersionAsync)
            // Several calls a file: a scanner's folder has thousands, and the disk is slower than any limit.
            .DisableRateLimiting();
        uploads.MapMethods("", [HttpMethods.Options], (Delegate)Offer).Allow(Rule.HandIn).NotAudited("The same for everybody.").WithName("offerUploads")
            .WithSummary("Máy chủ nói phiên bản và phần mở rộng tus nào").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        uploads.MapPost("", CreateAsync).Allow(Rule.HandIn).WithName("createUpload")
            .WithSummary("Mở lượt nộp nối tiếp được (tus 1.0.0): Upload-Length, Upload-Metadata: filename")
            .Produces(StatusCodes.Status201Created).Problems(400, 404, 412, 413, 507);
        uploads.MapMethods("/{upload}", [HttpMethods.Head], HeadAsync).Allow(Rule.HandIn).NotAudited(OwnFile).WithName("uploadOffset")
            .WithSummary("Máy chủ đã nhận bao nhiêu byte (Upload-Offset)").Produces(StatusCodes.Status200OK).Problems(404, 412);
        uploads.MapPatch("/{upload}", PatchAsync).Allow(Rule.HandIn).WithName("continueUpload")
            .WithSummary("Gửi tiếp từ Upload-Offset; byte cuối cùng là nộp tệp")
            .WithMetadata(new DisableRequestSizeLimitAttribute()).Accepts<Stream>(TusHeaders.ContentType)
            .Produces(StatusCodes.Status204NoContent).Problems(400, 404, 409, 412, 413, 415, 423, 503, 507);
        uploads.MapGet("/{upload}", ReceiptAsync).Allow(Rule.HandIn).NotAudited(OwnFile).WithName("uploadReceipt")
            .WithSummary("Tệp đã nộp thành gì").Produces<ReceiptWire>().Problems(404, 409, 423, 503, 507);
        uploads.MapDelete("/{upload}", DeleteAsync).Allow(Rule.HandIn).WithName("giveUpUpload")
            .WithSummary("Bỏ lượt nộp; những gì đã gửi được xóa").Produces(StatusCodes.Status204NoContent).Problems(404, 412, 423);
    }

    private static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params int[] statuses) =>
        statuses.Aggregate(endpoint, (one, status) => one.ProducesProblem(status));

    /// <summary>Every answer names the version. OPTIONS and reading the receipt need not know the protocol.</summary>
    private static async ValueTask<object?> CheckVersionAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        TusHeaders.Stamp(http.Response);
        var free = HttpMethods.IsOptions(http.Request.Method) || HttpMethods.IsGet(http.Request.Method);
        return free || http.Request.Headers[TusHeaders.Resumable] == TusHeaders.Version ? await next(context) : Refusals.Problem(TusHeaders.WrongVersion);
    }

    private static NoContent Offer(HttpContext http, string id, UploadIntake intake)
    {
        http.Response.Headers["Tus-Extension"] = TusHeaders.Extensions;
        http.Response.Headers["Tus-Max-Size"] = TusHeaders.Text(intake.LimitBytes);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> CreateAsync(
        HttpContext http, string id, PartialUploads uploads, UploadCompletion completion, UploadIntake intake, CancellationToken cancellation)
    {
        if (TusHeaders.Number(http.Request, TusHeaders.Length) is not { } length)
            return Refusals.Problem(Refusal.BadInput("Cần Upload-Length là số byte của cả tệp; độ dài gửi sau (Upload-Defer-Length) không dùng được."));
        if (UploadName.Clean(TusHeaders.FileName(http.Request.Headers["Upload-Metadata"])) is not { } name)
            return Refusals.Problem(Refusal.BadInput($"Upload-Metadata cần khóa filename. {UploadName.Rule}"));
        var batch = http.SeenBatch();
        if (length > intake.LimitBytes)
            return Answer(await intake.RefuseAsync(batch, name, Refusal.TooLarge(intake.LimitBytes), cancellation));
        if (!intake.HasRoomFor(length))
            return Refusals.Problem(Refusal.NoSpace);

        var upload = await uploads.CreateAsync(batch.Id, http.User.Viewer().Name, name, length, cancellation);
        http.Response.Headers.Location = $"/api/v1/batches/{id}/uploads/{upload.Id}";
        http.Response.Headers["Upload-Expires"] = uploads.ExpiryOf(upload).ToString("R");
        if (length == 0 && await completion.CompleteAsync(upload, batch, cancellation) is Completion.Refused refused)
            return Refusals.Problem(refused.Refusal);
        return TypedResults.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> HeadAsync(HttpContext http, string id, string upload, PartialUploads uploads, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await OwnAsync(http, upload, uploads, cancellation) is not { } own)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        Tell(http.Response, own, uploads.OffsetOf(own), uploads);
        http.Response.Headers[TusHeaders.Length] = TusHeaders.Text(own.Length);
        return TypedResults.StatusCode(StatusCodes.Status200OK);
    }

    private static async Task<IResult> PatchAsync(
        HttpContext http, string id, string upload, PartialUploads uploads, UploadCompletion completion, CancellationToken cancellation)
    {
        if (http.Request.ContentType != TusHeaders.ContentType)
            return Refusals.Problem(Refusal.OfStatus(StatusCodes.Status415UnsupportedMediaType));
        if (TusHeaders.Number(http.Request, TusHeaders.Offset) is not { } offset)
            return Refusals.Problem(Refusal.BadInput($"Cần đầu mục {TusHeaders.Offset}."));
        if (await OwnAsync(http, upload, uploads, cancellation) is not { } own)
            return Refusals.Problem(TusHeaders.NoSuchUpload);
        switch (await uploads.AppendAsync(own, offset, http.Request.Body, cancellation))
        {
            case Appending.Kept kept:
                Tell(http.Response, own, kept.Offset, uploads);
                return kept.Offset < own.Length ? TypedResults.NoContent() : Answer(await completion.CompleteAsync(own, http.SeenBatch(), cancellation));
            case Appending.Busy:
                return Refusals.Problem(TusHeaders.Busy);
            case Appending.TooMuch:
                return Refusals.Problem(Refusal.OfStatus(StatusCodes.Status413PayloadTooLarge));
            case Appending.NoSpace:
                return Refusals.Problem(Refusal.NoSpace);
            default:
                return Refusals.Problem(TusHeaders.WrongOffset);
        }
    }

    private static async Task<IResult> ReceiptAsync(
        HttpContext http, string id, string upload, PartialUploads uploads, UploadCompletion completion, CancellationToken cancellation)
    {
        if (await OwnAsync(http, upload, uploads, cancellation) is not { } own)
            return Refusals.Problem(TusHeaders.NoSuchUpload);
        var completed = await completion.CompleteAsync(own, http.SeenBatch(), cancellation);
        return completed is Completion.Done done ? TypedResults.Ok(done.Receipt) : Answer(completed);
    }

    private static async Task<IResult> DeleteAsync(HttpContext http, string id, string upload, PartialUploads uploads, CancellationToken cancellation)
    {
        if (await OwnAsync(http, upload, uploads, cancellation) is not { } own)
            return Refusals.Problem(TusHeaders.NoSuchUpload);
        return uploads.TryDelete(own.Id) ? TypedResults.NoContent() : Refusals.Problem(TusHeaders.Busy);
    }

    /// <summary>Of this batch and announced by this account.</summary>
    private static async Task<PartialUpload?> OwnAsync(HttpContext http, string id, PartialUploads uploads, CancellationToken cancellation) =>
        await uploads.FindAsync(id, cancellation) is { } upload && upload.BatchId == http.SeenBatch().Id && upload.Account == http.User.Viewer().Name ? upload : null;

    private static void Tell(HttpResponse response, PartialUpload upload, long offset, PartialUploads uploads)
    {
        response.Headers[TusHeaders.Offset] = TusHeaders.Text(offset);
        if (offset < upload.Length)
            response.Headers["Upload-Expires"] = uploads.ExpiryOf(upload).ToString("R");
    }

    private static IResult Answer(Completion completion) => completion switch
    {
        Completion.Done => TypedResults.NoContent(),
        Completion.Unfinished => Refusals.Problem(TusHeaders.Unfinished),
        Completion.Busy => Refusals.Problem(TusHeaders.Busy),
        Completion.Refused refused => Refusals.Problem(refused.Refusal),
        _ => throw new InvalidOperationException("Completions are a closed set."),
    };

    private static ProblemHttpResult Answer(UploadAnswer answer) =>
        answer is UploadAnswer.Refused refused ? Refusals.Problem(refused.Refusal) : throw new InvalidOperationException("A refusal was asked for.");
}

using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Settings;
using Docs.Hosting;
using Docs.Web.Errors;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Docs.Web.Batches;

/// <summary>
/// The upload form as a browser without scripts sends it: all files in one streamed request, fields before files, the manifest before scans.
/// A file that is refused is named in the batch's report; the others are taken.
/// </summary>
internal static class FormUpload
{
    private static readonly Refusal NoToken = new(
        StatusCodes.Status403Forbidden,
        "Yêu cầu từ trang khác",
        "Biểu mẫu thiếu mã xác nhận hoặc đã cũ; chưa nhận tệp nào. Hãy tải lại trang Lô số hóa rồi nộp lại.")
    { Code = "no-form-token" };

    public static async Task<IResult> TakeAsync(
        HttpContext http, IAntiforgery antiforgery, ICatalog catalog, UploadIntake intake, DocsOptions options, LiveSettings settings, CancellationToken cancellation)
    {
        if (MultipartForm.BoundaryOf(http.Request) is not { } boundary)
            return Refusals.Page(Refusal.BadInput("Biểu mẫu nộp tệp phải là multipart/form-data."));

        var fields = new Dictionary<string, string>();
        List<DeclaredFile>? declared = null;
        Batch? batch = null;
        await foreach (var part in MultipartForm.PartsAsync(http.Request, boundary, cancellation))
        {
            if (part.FileName is null)
                fields[part.Name] = await part.TextAsync(cancellation);
            else if (await OfAnotherPageAsync(http, fields, antiforgery))
                return Refusals.Page(NoToken);
            else if (batch is null && FormManifest.Is(part.FileName))
            {
                (declared, var wrong) = await FormManifest.ReadAsync(part, cancellation);
                if (wrong is not null)
                    return Refusals.Page(wrong);
            }
            else if (part.FileName.Length > 0) // A browser sends an empty part for a picker that was left empty.
            {
                if (batch is null)
                {
                    (batch, var refusal) = await OpenAsync(http, fields, catalog, options, settings, cancellation);
                    if (batch is null)
                        return Refusals.Page(refusal!);
                    if (declared is not null)
                        await catalog.DeclareAsync(batch.Id, declared, cancellation);
                }

                await TakeOneAsync(batch, part, intake, cancellation);
            }
        }

        return batch is null
            ? Refusals.Page(Refusal.BadInput("Chưa chọn bản quét nào; chưa nhận gì. Hãy quay lại, chọn tệp rồi nộp."))
            : TypedResults.LocalRedirect($"/lo/{batch.Id}");
    }

    private static async Task<bool> OfAnotherPageAsync(HttpContext http, Dictionary<string, string> fields, IAntiforgery antiforgery)
    {
        // Handed over as a header, so that the framework does not read the whole form to find it.
        var names = antiforgery.GetTokens(http);
        http.Request.Headers[names.HeaderName!] = fields.GetValueOrDefault(names.FormFieldName);
        return fields.GetValueOrDefault(names.FormFieldName) is not { Length: > 0 } || !await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<(Batch? Batch, Refusal? Refusal)> OpenAsync(
        HttpContext http, Dictionary<string, string> fields, ICatalog catalog, DocsOptions options, LiveSettings settings, CancellationToken cancellation)
    {
        if (!BatchRequest.TryRead(fields.GetValueOrDefault("name"), fields.GetValueOrDefault("agency"), options, out var request, out var refusal))
            return (null, Refusal.BadInput(refusal));
        if (!Enum.TryParse<Lane>(fields.GetValueOrDefault("lane") is { Length: > 0 } said ? said : nameof(Lane.Bulk), ignoreCase: true, out var lane) || !Enum.IsDefined(lane))
            return (null, Refusal.BadInput("Làn xử lý phải là counter (quầy một cửa) hoặc bulk (số hóa kho lưu trữ); chưa nhận tệp nào."));
        if (!Permissions.MayHandIn(http.User.Viewer(), request.Agency))
            return (null, Refusal.OtherAgency);
        return (await catalog.OpenBatchAsync(request.Name, request.Agency, await settings.PolicyOfAsync(request.Agency, cancellation), lane, cancellation), null);
    }

    private static async Task TakeOneAsync(Batch batch, FormPart part, UploadIntake intake, CancellationToken cancellation)
    {
        if (UploadName.Clean(part.FileName) is not { } name)
        {
            await intake.RefuseAsync(batch, "(tên không dùng được)", Refusal.BadInput(UploadName.Rule), cancellation);
            return;
        }

        if (FormManifest.Is(name))
        {
            await intake.RefuseAsync(batch, name, FormManifest.TooLate, cancellation);
            return;
        }

        // Too large is in the report by now; no room or no tool concerns every file after it as well.
        if (await intake.TakeAsync(batch, name, part.Body, cancellation) is UploadAnswer.Refused { Refusal.Status: not StatusCodes.Status413PayloadTooLarge } refused)
            await intake.RefuseAsync(batch, name, refused.Refusal, cancellation);
    }
}

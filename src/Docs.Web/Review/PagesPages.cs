using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Review;
using Docs.Web.Batches;
using Docs.Web.Errors;
using Docs.Web.Results;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Review;

/// <param name="Blank">The machine found nothing on it.</param>
public sealed record PageLine(int Number, bool Blank);

/// <param name="Others">Documents of the same batch that wait for review, too.</param>
public sealed record PagesView(Document Document, IReadOnlyList<PageLine> Pages, IReadOnlyList<BatchFile> Others, string? Problem);

/// <summary>The page on which a reviewer puts a document's pages in order, and the form for a better scan. Both work without scripts.</summary>
internal static class PagesPages
{
    /// <summary>Where a better scan is taken back.</summary>
    public static string UndoOf(string id) => $"/ket-qua/{id}/ban-quet/hoan-tac";

    public static void MapPagesPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/doi-soat/{id}/trang", ShowAsync).Allow(Rule.Review).ExcludeFromDescription();
        app.MapPost("/doi-soat/{id}/trang", ArrangeAsync).Allow(Rule.Review).ExcludeFromDescription();
        app.MapPost(UndoOf("{id}"), UndoRescanAsync).Allow(Rule.Rescan).ExcludeFromDescription();
        app.MapPost("/ket-qua/{id}/ban-quet", RescanAsync).Allow(Rule.Rescan)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new ChecksTokenItself())
            .ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string id, IReviewDesk desk, ICatalog catalog, ReadPages read, CancellationToken cancellation)
    {
        var document = http.Seen().Whole;
        if (document.State != DocumentState.NeedsReview)
            return TypedResults.Redirect("/doi-soat?loi=dong");
        return await desk.TakeAsync(id, http.User.Viewer(), cancellation) is HoldAnswer.Held
            ? await PageAsync(document, null, catalog, read, cancellation)
            : TypedResults.Redirect("/doi-soat?loi=ban");
    }

    private static async Task<IResult> ArrangeAsync(HttpContext http, string id, ICatalog catalog, PageArranging arranging, ReadPages read, CancellationToken cancellation)
    {
        var document = http.Seen().Whole;
        var form = await http.Request.ReadFormAsync(cancellation);
        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        var answer = form["action"].ToString() switch
        {
            "merge" => await arranging.MergeAsync(id, http.User.Viewer(), version, form["with"].ToString().Trim(), cancellation),
            "blank" => await arranging.ArrangeAsync(id, http.User.Viewer(), await WithoutBlankAsync(document, version, read, cancellation), cancellation),
            "arrange" => await arranging.ArrangeAsync(id, http.User.Viewer(), Choices(form, document, version), cancellation),
            _ => throw new BadHttpRequestException("Unknown action."),
        };
        return answer switch
        {
            ReviewAnswer.Done => TypedResults.Redirect("/doi-soat?loi=trang"),
            ReviewAnswer.WrongValues wrong => await PageAsync(document, string.Join(' ', wrong.Problems.Values), catalog, read, cancellation),
            ReviewAnswer.Conflict conflict => await PageAsync(document, conflict.Message, catalog, read, cancellation),
            _ => Refusals.Page(Refusal.NoSuchResult),
        };
    }

    private static async Task<IResult> RescanAsync(HttpContext http, string id, IAntiforgery antiforgery, ScanIntake intake, CancellationToken cancellation)
    {
        if (MultipartForm.BoundaryOf(http.Request) is not { } boundary)
            return Refusals.Page(Refusal.BadInput("Biểu mẫu nộp tệp phải là multipart/form-data."));
        var names = antiforgery.GetTokens(http);
        await foreach (var part in MultipartForm.PartsAsync(http.Request, boundary, cancellation))
        {
            if (part.FileName is null)
            {
                // Handed over as a header, so that the framework does not read the whole form to find it.
                if (part.Name == names.FormFieldName)
                    http.Request.Headers[names.HeaderName!] = await part.TextAsync(cancellation);
                continue;
            }

            if (!http.Request.Headers.ContainsKey(names.HeaderName!) || !await antiforgery.IsRequestValidAsync(http))
                return Refusals.Page(Refusal.BadInput("Biểu mẫu đã cũ; chưa nhận tệp nào. Hãy tải lại trang rồi nộp lại."));
            if (UploadName.Clean(part.FileName) is not { } name)
                return Refusals.Page(Refusal.BadInput(part.FileName.Length == 0 ? "Chưa chọn tệp nào; hãy quay lại, chọn tệp rồi nộp." : UploadName.Rule));
            return await intake.TakeAsync(http.Seen().Whole, http.User.Viewer(), name, part.Body, cancellation) switch
            {
                ({ } refusal, _) => Refusals.Page(refusal),
                (_, ReviewAnswer.Done) => TypedResults.Redirect($"/ket-qua/{id}"),
                (_, ReviewAnswer.WrongValues wrong) => Refusals.Page(Refusal.BadInput(string.Join(' ', wrong.Problems.Values))),
                (_, ReviewAnswer.Conflict conflict) => Refusals.Page(Refusal.NotReviewable with { Detail = conflict.Message }),
                _ => Refusals.Page(Refusal.NoSuchResult),
            };
        }

        return Refusals.Page(Refusal.BadInput("Biểu mẫu không có tệp nào; chưa nhận gì."));
    }

    private static async Task<IResult> UndoRescanAsync(HttpContext http, string id, Reviewing reviewing, CancellationToken cancellation) =>
        await reviewing.UndoRescanAsync(http.Seen().Whole, http.User.Viewer(), cancellation) switch
        {
            ReviewAnswer.Done => TypedResults.Redirect($"/ket-qua/{id}"),
            ReviewAnswer.Conflict conflict => Refusals.Page(Refusal.NotReviewable with { Detail = conflict.Message }),
            _ => Refusals.Page(Refusal.NoSuchResult),
        };

    private static async Task<IResult> PageAsync(Document document, string? problem, ICatalog catalog, ReadPages read, CancellationToken cancellation)
    {
        var blank = (await read.AllAsync(document, cancellation)).Where(page => page.Blank).Select(page => page.Number).ToHashSet();
        var others = (await catalog.ListBatchFilesAsync(document.BatchId, cancellation))
            .Where(file => file.State == nameof(DocumentState.NeedsReview) && file.DocumentId != document.Id).ToList();
        return new RazorComponentResult<PagesPage>(new
        {
            View = new PagesView(document, [.. Enumerable.Range(1, document.Pages).Select(page => new PageLine(page, blank.Contains(page)))], others, problem),
        })
        { StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private static async Task<PageChoices> WithoutBlankAsync(Document document, long version, ReadPages read, CancellationToken cancellation)
    {
        var blank = (await read.AllAsync(document, cancellation)).Where(page => page.Blank).Select(page => page.Number).ToHashSet();
        return new PageChoices(version, [.. Enumerable.Range(1, document.Pages).Where(page => !blank.Contains(page)).Select(page => new PageChoice(page, 0))], []);
    }

    /// <summary>Pages in the order of the numbers given them; "split" begins a further document, "drop" leaves the page out.</summary>
    private static PageChoices Choices(IFormCollection form, Document document, long version)
    {
        var kept = Enumerable.Range(1, document.Pages)
            .OrderBy(page => Number(form, $"order.{page}", page)).ThenBy(page => page)
            .Where(page => form[$"use.{page}"] != "drop");
        var parts = new List<List<PageChoice>> { new() };
        foreach (var page in kept)
        {
            if (form[$"use.{page}"] == "split" && parts[^1].Count > 0)
                parts.Add([]);
            parts[^1].Add(new PageChoice(page, Number(form, $"turn.{page}", 0)));
        }

        return new PageChoices(version, parts[0], parts[1..]);
    }

    private static int Number(IFormCollection form, string name, int otherwise) =>
        int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

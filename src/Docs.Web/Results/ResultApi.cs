using System.ComponentModel;
using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Http;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Results;

/// <param name="KnownAt">Judged by what was recorded until then; null: by all that is recorded.</param>
internal sealed record ValidityOnWire(string Id, DateOnly AsOf, DateTimeOffset? KnownAt, ValidityWire Validity);

/// <summary>One result for programs: what is known of it, whether it counts, what it has to do with others, its files.</summary>
internal static class ResultApi
{
    private const string AsOfText = "Ngày xét hiệu lực, ISO hoặc dd/mm/yyyy; mặc định hôm nay.";

    private const string KnownAtText = "Theo những gì đã ghi nhận đến thời điểm này; mặc định tất cả.";

    public static void MapResultApi(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/results:lookup", LookUpAsync).Allow(Rule.Search).Audited(AuditAct.LookUp).WithTags("results").WithName("lookUpResults")
            .WithSummary("Tra nhiều kết quả một lần, theo mã hoặc số ký hiệu, với hiệu lực hôm nay")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        var results = app.MapGroup("/api/v1/results/{id}").WithTags("results");
        results.MapGet("", ShowAsync).Allow(Rule.SeeResult).WithName("showResult")
            .WithSummary("Một kết quả: trường, hiệu lực, sự kiện, quan hệ").ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/validity", ValidityAsync).Allow(Rule.SeeResult).WithName("resultValidity")
            .WithSummary("Hiệu lực vào một ngày, theo những gì đã biết đến một thời điểm").ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/relations", RelationsAsync).Allow(Rule.SeeResult).WithName("resultRelations")
            .WithSummary("Quan hệ hai chiều với kết quả khác, cả chuỗi thay thế và những gì còn chờ số hóa");
        MapFiles(results);
    }

    private static void MapFiles(RouteGroupBuilder results)
    {
        results.MapGet("/file", FileAsync).WithName("resultFile")
            .WithSummary("Tệp tốt nhất: bản gốc nếu là văn bản điện tử, nếu không PDF/A tra cứu được")
            .AllowFile("application/pdf", "application/octet-stream").ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/pages/{page}", PreviewAsync).WithName("resultPage").WithSummary("Ảnh xem trước của một trang, đếm từ 1")
            .AllowFile("image/jpeg", "image/webp");
        results.MapGet("/text", (HttpContext http, string id, ResultFiles files, CancellationToken cancellation) => files.TextAsync(http, http.Seen().Document, cancellation))
            .WithName("resultText").WithSummary("Toàn văn đã nhận dạng").AllowFile("text/plain");
        results.MapGet("/alto", (HttpContext http, string id, ResultFiles files, CancellationToken cancellation) => files.AltoAsync(http, http.Seen().Document, cancellation))
            .WithName("resultAlto").WithSummary("ALTO 4 XML với độ tin cậy từng chữ").AllowFile("application/xml");
    }

    private static RouteHandlerBuilder AllowFile(this RouteHandlerBuilder endpoint, string type, params string[] others) => endpoint
        .Allow(Rule.ReadFile)
        .Produces<Stream>(StatusCodes.Status200OK, type, others)
        .Produces<Stream>(StatusCodes.Status206PartialContent, type, others)
        .Produces(StatusCodes.Status302Found)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status416RangeNotSatisfiable);

    private static async Task<Results<Tagged<ShowWire>, ProblemHttpResult>> ShowAsync(
        HttpContext http,
        string id,
        [Description(AsOfText)] string? asOf,
        [Description(KnownAtText)] string? knownAt,
        RelatedResults related,
        IReviewDesk desk,
        Validities validities,
        CancellationToken cancellation)
    {
        var seen = http.Seen();
        if (!TryRead(asOf, knownAt, seen.Day, out var day, out var known, out var refusal))
            return Refusals.Problem(refusal);
        var document = await related.WithSeenRelationsAsync(seen, cancellation);
        if (Permissions.SeesAsStaff(seen.Viewer, seen.Whole))
            document = await desk.AsKnownAsync(document, known, cancellation);
        return new Tagged<ShowWire>(ShowWire.Of(document, await validities.OfAsync(seen.Whole, day, known, cancellation)));
    }

    private static async Task<Results<Tagged<ValidityOnWire>, ProblemHttpResult>> ValidityAsync(
        HttpContext http,
        string id,
        [Description(AsOfText)] string? asOf,
        [Description(KnownAtText)] string? knownAt,
        Validities validities,
        CancellationToken cancellation)
    {
        var seen = http.Seen();
        if (!TryRead(asOf, knownAt, seen.Day, out var day, out var known, out var refusal))
            return Refusals.Problem(refusal);
        var answer = await validities.OfAsync(seen.Whole, day, known, cancellation);
        return new Tagged<ValidityOnWire>(new ValidityOnWire(seen.Document.Id, day, known, ValidityWire.Of(answer)));
    }

    private static async Task<Tagged<RelationsWire>> RelationsAsync(HttpContext http, string id, RelatedResults related, CancellationToken cancellation) =>
        new(await related.OfAsync(http.Seen(), cancellation));

    private static async Task<Results<Ok<LookupWire>, ProblemHttpResult>> LookUpAsync(
        HttpContext http, LookupRequestWire asked, ResultLookup lookup, CancellationToken cancellation)
    {
        if (ResultLookup.ProblemOf(asked) is { } problem)
            return Refusals.Problem(Refusal.BadInput(problem));
        var answer = await lookup.AnswerAsync(asked, http.User.Viewer(), cancellation);
        http.Audit().Showed(answer.Items.SelectMany(item => item.Candidates ?? (item.Result is { } found ? [found] : [])).Select(found => found.Id));
        return TypedResults.Ok(answer);
    }

    private static Task<IResult> FileAsync(
        HttpContext http,
        string id,
        [Description("true: tệp gốc như đã nộp, từng byte; false: PDF/A; bỏ trống: tệp tốt nhất.")] string? original,
        [Description("Thứ tự của một bản quét đã được bản tốt hơn thay, cũ nhất là 1; chỉ cán bộ của cơ quan quản lý.")] string? earlier,
        ResultFiles files,
        CancellationToken cancellation) => original?.ToLowerInvariant() switch
        {
            _ when !string.IsNullOrEmpty(earlier) => files.EarlierAsync(http, http.Seen(), earlier, cancellation),
            null or "" => files.BestAsync(http, http.Seen().Document, cancellation),
            "false" => files.PdfAsync(http, http.Seen().Document, cancellation),
            "true" => files.OriginalAsync(http, http.Seen().Document, cancellation),
            _ => Task.FromResult<IResult>(Refusals.Problem(Refusal.BadInput("original phải là true hoặc false."))),
        };

    private static async Task<IResult> PreviewAsync(HttpContext http, string id, string page, ResultFiles files, CancellationToken cancellation) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await files.PreviewAsync(http, http.Seen().Document, number, cancellation)
            : Refusals.Problem(Refusal.NoSuchFile);

    private static bool TryRead(string? asOf, string? knownAt, DateOnly today, out DateOnly day, out DateTimeOffset? known, out Refusal refusal)
    {
        var problems = new List<string>();
        day = Days.Read(asOf, "asOf", problems) ?? today;
        known = Days.ReadInstant(knownAt, "knownAt", problems);
        refusal = Refusal.BadInput(string.Join(" ", problems));
        return problems.Count == 0;
    }
}

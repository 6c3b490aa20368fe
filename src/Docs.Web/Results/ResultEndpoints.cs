using System.ComponentModel;
using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Docs.Web.Errors;
using Docs.Web.Shell;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Results;

/// <summary>One result: what is known of it, its files, and its page.</summary>
internal static class ResultEndpoints
{
    private const string Pdf = "application/pdf";

    public static void MapResults(this IEndpointRouteBuilder app)
    {
        var results = app.MapGroup("/api/v1/results/{id}")
            .WithTags("results")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        results.MapGet("", ShowAsync).WithName("showResult").WithSummary("Một kết quả: trường, hiệu lực, sự kiện, quan hệ")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/file", FileAsync).WithName("resultFile").WithSummary("PDF/A tra cứu được, hoặc tệp gốc")
            .Produces<byte[]>(StatusCodes.Status200OK, Pdf).ProducesProblem(StatusCodes.Status400BadRequest);
        results.MapGet("/pages/{page}", PreviewAsync).WithName("resultPage").WithSummary("Ảnh xem trước của một trang, đếm từ 1")
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/webp");
        results.MapGet("/text", (HttpContext http, string id, ResultFiles files, CancellationToken cancellation) => files.TextAsync(http, id, cancellation))
            .WithName("resultText").WithSummary("Toàn văn đã nhận dạng").Produces<string>(StatusCodes.Status200OK, "text/plain");
        results.MapGet("/alto", (HttpContext http, string id, ResultFiles files, CancellationToken cancellation) => files.AltoAsync(http, id, cancellation))
            .WithName("resultAlto").WithSummary("ALTO 4 XML với độ tin cậy từng chữ").Produces<byte[]>(StatusCodes.Status200OK, "application/xml");
        app.MapGet("/ket-qua/{id}", PageAsync).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<ShowWire>, ProblemHttpResult>> ShowAsync(
        string id,
        [Description("Ngày xét hiệu lực; mặc định hôm nay.")] string? asOf,
        [Description("Theo những gì đã ghi nhận đến thời điểm này.")] string? knownAt,
        ICatalog catalog,
        Validities validities,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var problems = new List<string>();
        var day = Days.Read(asOf, "asOf", problems) ?? VietnamCalendar.Today(clock);
        var known = Days.ReadInstant(knownAt, "knownAt", problems);
        if (problems.Count > 0)
            return Refusals.Problem(Refusal.BadInput(string.Join(" ", problems)));
        if (await catalog.FindAsync(id, cancellation) is not { } document)
            return Refusals.Problem(Refusal.NoSuchResult);
        return TypedResults.Ok(ShowWire.Of(document, await validities.OfAsync(document, day, known, cancellation)));
    }

    private static async Task<IResult> FileAsync(
        HttpContext http,
        string id,
        [Description("true: tệp gốc như đã nộp, từng byte.")] string? original,
        ResultFiles files,
        CancellationToken cancellation) => original?.ToLowerInvariant() switch
        {
            null or "" or "false" => await files.PdfAsync(http, id, cancellation),
            "true" => await files.OriginalAsync(http, id, cancellation),
            _ => Refusals.Problem(Refusal.BadInput("original phải là true hoặc false.")),
        };

    private static async Task<IResult> PreviewAsync(HttpContext http, string id, string page, ResultFiles files, CancellationToken cancellation) =>
        int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? await files.PreviewAsync(http, id, number, cancellation)
            : Refusals.Problem(Refusal.NoSuchFile);

    private static async Task<IResult> PageAsync(
        HttpContext http, string id, string? asOf, string? knownAt, string? trang, ResultViews views, CancellationToken cancellation)
    {
        var (view, refusal) = await views.LoadAsync(http.User.Viewer(), id, asOf, knownAt, trang, cancellation);
        return view is null ? Refusals.Page(refusal!) : new RazorComponentResult<ResultPage>(new { View = view });
    }
}

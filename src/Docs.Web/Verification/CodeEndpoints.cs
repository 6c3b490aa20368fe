using System.Globalization;
using Docs.Core.Reuse;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Verification;

/// <summary>Verification codes of a result, for whoever may see it: give one out, see them, take one back.</summary>
internal static class CodeEndpoints
{
    private static readonly Refusal NoSuchCode = new(
        StatusCodes.Status404NotFound, "Không có mã này", "Kết quả này không có mã kiểm tra mang mã số đó. Hãy xem lại danh sách mã của kết quả.")
    { Code = "no-such-code" };

    private static readonly Refusal NotPublished = new(
        StatusCodes.Status409Conflict, "Kết quả chưa công bố", "Chỉ cấp mã kiểm tra cho kết quả đã công bố; chưa cấp mã nào.")
    { Code = "not-published" };

    private static readonly Refusal BadDays = Refusal.BadInput($"Số ngày dùng được của mã phải từ 1 đến {PaperVerification.MaxDays}; chưa cấp mã nào.");

    public static void MapCodes(this IEndpointRouteBuilder app)
    {
        var codes = app.MapGroup("/api/v1/results/{id}/codes").WithTags("verification");
        codes.MapPost("", CreateAsync).Allow(Rule.Share).WithName("createCode").WithSummary("Cấp mã kiểm tra; mã chỉ hiện một lần này")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        codes.MapGet("", ListAsync).Allow(Rule.Share).WithName("listCodes").WithSummary("Các mã kiểm tra đã cấp, không kèm mã");
        codes.MapDelete("/{entry}", WithdrawAsync).Allow(Rule.Share).WithName("withdrawCode").WithSummary("Thu lại mã kiểm tra");
        app.MapPost("/ket-qua/{id}/ma", CreateFormAsync).Allow(Rule.Share).ExcludeFromDescription();
        app.MapPost("/ket-qua/{id}/ma/{entry}/thu-lai", WithdrawFormAsync).Allow(Rule.Share).ExcludeFromDescription();
    }

    private static async Task<Results<Created<CreatedCodeWire>, ProblemHttpResult>> CreateAsync(
        HttpContext http, string id, NewCodeWire? wire, PaperVerification verification, CancellationToken cancellation)
    {
        var (created, refusal) = await TakeAsync(http, id, wire?.Days ?? PaperVerification.DefaultDays, verification, cancellation);
        return created is null ? Refusals.Problem(refusal!) : TypedResults.Created($"/api/v1/results/{id}/codes", created);
    }

    private static async Task<IResult> CreateFormAsync(
        HttpContext http, string id, PaperVerification verification, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : PaperVerification.DefaultDays;
        var (created, refusal) = await TakeAsync(http, id, days, verification, cancellation);
        return created is null ? Refusals.Page(refusal!) : new RazorComponentResult<CodePage>(new { Id = id, Code = created });
    }

    private static async Task<(CreatedCodeWire? Created, Refusal? Refusal)> TakeAsync(
        HttpContext http, string id, int days, PaperVerification verification, CancellationToken cancellation)
    {
        if (days is < 1 or > PaperVerification.MaxDays)
            return (null, BadDays);
        var origin = $"{http.Request.Scheme}://{http.Request.Host}";
        return await verification.CreateAsync(id, days, http.User.Viewer().Name, origin, cancellation) is { } created ? (created, null) : (null, NotPublished);
    }

    private static async Task<Ok<CodeListWire>> ListAsync(string id, IVerificationCodes codes, CancellationToken cancellation) =>
        TypedResults.Ok(new CodeListWire([.. (await codes.OfResultAsync(id, cancellation)).Select(CodeWire.Of)]));

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        HttpContext http, string id, string entry, IVerificationCodes codes, CancellationToken cancellation) =>
        await codes.WithdrawAsync(id, entry, http.User.Viewer().Name, cancellation) ? TypedResults.NoContent() : Refusals.Problem(NoSuchCode);

    private static async Task<IResult> WithdrawFormAsync(
        HttpContext http, string id, string entry, IVerificationCodes codes, CancellationToken cancellation) =>
        await codes.WithdrawAsync(id, entry, http.User.Viewer().Name, cancellation)
            ? TypedResults.LocalRedirect($"/ket-qua/{id}#ma-kiem-tra")
            : Refusals.Page(NoSuchCode);
}

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

    private static readonly Refusal OldForm = Refusal.BadInput(
        "Biểu mẫu này đã cũ: mã của nó đã thu lại hoặc hết hạn, kết quả không còn công bố, hoặc biểu mẫu của tài khoản khác; chưa cấp mã nào. Hãy mở lại trang kết quả rồi cấp mã.");

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
        if ((wire?.Days ?? PaperVerification.DefaultDays) is var days && !IsUsable(days))
            return Refusals.Problem(BadDays);
        return await verification.CreateAsync(id, days, http.User.Viewer().Name, Origin(http), cancellation) is { } created
            ? TypedResults.Created($"/api/v1/results/{id}/codes", created)
            : Refusals.Problem(NotPublished);
    }

    private static async Task<IResult> CreateFormAsync(
        HttpContext http, string id, PaperVerification verification, CodeTickets tickets, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : PaperVerification.DefaultDays;
        if (!IsUsable(days))
            return Refusals.Page(BadDays);
        return tickets.Read(http, id, form["ticket"].ToString()) is { } code
            && await verification.GiveOutAsync(code, id, days, http.User.Viewer().Name, Origin(http), cancellation) is { } created
            ? new RazorComponentResult<CodePage>(new { Id = id, Code = created })
            : Refusals.Page(OldForm);
    }

    private static bool IsUsable(int days) => days is >= 1 and <= PaperVerification.MaxDays;

    private static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

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

using Docs.Core.Audit;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Verification;

/// <summary>For everybody, without sign-in: is the paper that bears this code in force?</summary>
internal static class VerifyEndpoints
{
    /// <summary>One answer for every code that does not work: nobody learns whether it once did.</summary>
    private static readonly Refusal NoSuchCode = new(
        StatusCodes.Status404NotFound,
        "Mã không dùng được",
        "Không có mã kiểm tra nào như vậy còn dùng được. Hãy xem lại từng ký tự, hoặc xin mã mới ở nơi đưa giấy.")
    { Code = "no-such-verification" };

    public static void MapVerify(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/verify/{code}", VerifyAsync)
            .WithName("verifyCode").WithTags("verification")
            .WithSummary("Giấy mang mã này hôm nay còn hiệu lực không; không cần đăng nhập, không có dữ liệu cá nhân")
            .Allow(Rule.Anyone).Audited(AuditAct.Verification).RequireRateLimiting(RateLimits.Verify)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/kiem-tra", Ask).Allow(Rule.Anyone).NotAudited("An empty form.").ExcludeFromDescription();
        app.MapGet("/kiem-tra/{code}", PageAsync).Allow(Rule.Anyone).Audited(AuditAct.Verification).RequireRateLimiting(RateLimits.Verify).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<VerifiedWire>, ProblemHttpResult>> VerifyAsync(
        HttpContext http, string code, PaperVerification verification, CancellationToken cancellation)
    {
        KeepToItself(http);
        return await verification.VerifyAsync(code, http.Audit(), cancellation) is { } verified ? TypedResults.Ok(verified) : Refusals.Problem(NoSuchCode);
    }

    /// <summary>The form sends ?ma=…; the code then stands in the path, as on the paper's QR.</summary>
    private static IResult Ask(string? ma) => string.IsNullOrWhiteSpace(ma)
        ? new RazorComponentResult<VerifyPage>(new { })
        : TypedResults.LocalRedirect($"/kiem-tra/{Uri.EscapeDataString(ma.Trim().Replace(' ', '-'))}");

    private static async Task<IResult> PageAsync(HttpContext http, string code, PaperVerification verification, CancellationToken cancellation)
    {
        KeepToItself(http);
        var verified = await verification.VerifyAsync(code, http.Audit(), cancellation);
        return new RazorComponentResult<VerifyPage>(new { Verified = verified, Problem = verified is null ? NoSuchCode : null, Typed = verified is null ? code : null })
        {
            StatusCode = verified is null ? NoSuchCode.Status : StatusCodes.Status200OK,
        };
    }

    /// <summary>Today's state is of today; the address holds the code.</summary>
    private static void KeepToItself(HttpContext http) => http.Response.Headers.CacheControl = "no-store";
}

using Docs.Web.Errors;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Docs.Web.Security;

/// <summary>Marks an endpoint that checks the antiforgery token itself, as a streamed form must.</summary>
internal sealed class ChecksTokenItself;

/// <summary>
/// Lets no other site change anything in a signed-in person's name. API calls carry a header that a foreign form cannot
/// set and a foreign script may not; forms carry the antiforgery token.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string ApiHeader = "X-Docs-Request";

    private static readonly Refusal Foreign = new(
        StatusCodes.Status403Forbidden,
        "Yêu cầu từ trang khác",
        "Yêu cầu thay đổi dữ liệu không xuất phát từ Docs nên không được thực hiện. Hãy tải lại trang rồi làm lại.")
    { Code = "foreign-site" };

    private static readonly Refusal NoHeader = Foreign with
    {
        Code = "no-request-header",
        Detail = $"Lời gọi thay đổi dữ liệu phải có đầu mục {ApiHeader}: 1; chưa thay đổi gì.",
    };

    public async Task InvokeAsync(HttpContext http)
    {
        if (await RefusalOfAsync(http) is { } refusal)
            await Refusals.WriteAsync(http, refusal);
        else
            await next(http);
    }

    private async Task<Refusal?> RefusalOfAsync(HttpContext http)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || http.GetEndpoint() is not { } endpoint)
            return null;
        if (request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}")
            return Foreign;
        // A browser sends cookies by itself, but no token.
        if (http.User.Identity?.AuthenticationType == Schemes.Bearer)
            return null;
        if (Refusals.IsProgram(http))
            return request.Headers.ContainsKey(ApiHeader) ? null : NoHeader;
        if (endpoint.Metadata.GetMetadata<ChecksTokenItself>() is not null)
            return null;
        return await antiforgery.IsRequestValidAsync(http) ? null : Foreign;
    }
}

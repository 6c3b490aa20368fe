using Docs.Web.Errors;

namespace Docs.Web.Security;

/// <summary>
/// Refuses U+0000 in queries: no paper holds one, PostgreSQL takes none in text, and what one database stores the other must
/// too. The server itself refuses it in paths; bodies are looked at by <see cref="NulBodyGuard"/>.
/// </summary>
internal sealed class NulGuard(RequestDelegate next)
{
    public static readonly Refusal Nul = new(
        StatusCodes.Status400BadRequest, "Có ký tự không dùng được", "Yêu cầu chứa ký tự NUL (U+0000), thường do chép nhầm từ tệp hỏng; chưa thay đổi gì. Hãy bỏ ký tự đó rồi gửi lại.")
    { Code = "nul-character" };

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.Value!.Contains('\0') || http.Request.QueryString.HasValue && http.Request.Query.Any(one => HasNul(one.Key) || one.Value.Any(HasNul)))
            await Refusals.WriteAsync(http, Nul);
        else
            await next(http);
    }

    public static bool HasNul(string? text) => text?.Contains('\0') == true;
}

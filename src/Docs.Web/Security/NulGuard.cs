using Docs.Web.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Docs.Web.Security;

/// <summary>
/// Refuses U+0000 wherever a caller can put it: no paper holds one, PostgreSQL takes none in text, and what one database
/// stores the other must too. Paths, queries and JSON here; forms once their sender has been judged, by <see cref="NulFormGuard"/>.
/// </summary>
internal sealed class NulGuard(RequestDelegate next)
{
    public static readonly Refusal Nul = new(
        StatusCodes.Status400BadRequest, "Có ký tự không dùng được", "Yêu cầu chứa ký tự NUL (U+0000), thường do chép nhầm từ tệp hỏng; chưa thay đổi gì. Hãy bỏ ký tự đó rồi gửi lại.")
    { Code = "nul-character" };

    /// <summary>As JSON writes it: "u" has no other case, and zeros have none.</summary>
    private static ReadOnlySpan<byte> Escaped => "\\u0000"u8;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.Value!.Contains('\0') || http.Request.QueryString.HasValue && http.Request.Query.Any(one => one.Key.Contains('\0') || one.Value.Any(HasNul)))
            await Refusals.WriteAsync(http, Nul);
        else if (http.Request.HasJsonContentType() && await HasNulAsync(http.Request))
            await Refusals.WriteAsync(http, Nul);
        else
            await next(http);
    }

    public static bool HasNul(string? text) => text?.Contains('\0') == true;

    /// <summary>Bodies of calls are small: the server's limit holds while they are read.</summary>
    private static async Task<bool> HasNulAsync(HttpRequest request)
    {
        var limit = (int)Math.Min(int.MaxValue, request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? int.MaxValue);
        request.EnableBuffering(limit);
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return HasEscapedNul(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    /// <summary>Behind an even number of backslashes only: an odd one makes a backslash of the first.</summary>
    private static bool HasEscapedNul(ReadOnlySpan<byte> json)
    {
        for (var from = 0; json[from..].IndexOf(Escaped) is var at and >= 0; from += at + Escaped.Length)
        {
            var before = from + at;
            var slashes = 0;
            while (before > slashes && json[before - slashes - 1] == (byte)'\\')
                slashes++;
            if (slashes % 2 == 0)
                return true;
        }

        return false;
    }
}

/// <summary>The same for forms, which are read only when it is known that they come from a page of ours.</summary>
internal sealed class NulFormGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // Streamed forms are read by their endpoint, which keeps of them names that it cleans.
        var isForm = http.Request.HasFormContentType && http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ChecksTokenItself>() is null && !Refusals.IsProgram(http);
        if (isForm && (await http.Request.ReadFormAsync(http.RequestAborted)).Any(one => NulGuard.HasNul(one.Key) || one.Value.Any(NulGuard.HasNul)))
            await Refusals.WriteAsync(http, NulGuard.Nul);
        else
            await next(http);
    }
}

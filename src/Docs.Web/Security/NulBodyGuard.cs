using Docs.Web.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Docs.Web.Security;

/// <summary>The same as <see cref="NulGuard"/> for JSON and forms: read only when it is known whose they are, within the limit of their endpoint.</summary>
internal sealed class NulBodyGuard(RequestDelegate next)
{
    /// <summary>Beyond it a body is a file, whatever it says it is: it goes to the object store and into no text.</summary>
    private const long MostBytes = 32 << 20;

    /// <summary>As JSON writes it: "u" has no other case, and zeros have none.</summary>
    private static ReadOnlySpan<byte> Escaped => "\\u0000"u8;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { } endpoint && (IsJson(http) ? await HasNulAsync(http) : IsForm(http, endpoint) && await FormHasNulAsync(http)))
            await Refusals.WriteAsync(http, NulGuard.Nul);
        else
            await next(http);
    }

    private static bool IsJson(HttpContext http) =>
        http.Request.HasJsonContentType() && http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is <= MostBytes;

    /// <summary>Streamed forms are read by their endpoint, which keeps of them names that it cleans.</summary>
    private static bool IsForm(HttpContext http, Endpoint endpoint) =>
        http.Request.HasFormContentType && endpoint.Metadata.GetMetadata<ChecksTokenItself>() is null && !Refusals.IsProgram(http);

    private static async Task<bool> FormHasNulAsync(HttpContext http) =>
        (await http.Request.ReadFormAsync(http.RequestAborted)).Any(one => NulGuard.HasNul(one.Key) || one.Value.Any(NulGuard.HasNul));

    private static async Task<bool> HasNulAsync(HttpContext http)
    {
        http.Request.EnableBuffering((int)MostBytes);
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy, http.RequestAborted);
        http.Request.Body.Position = 0;
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

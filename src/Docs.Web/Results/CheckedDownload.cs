using Microsoft.Net.Http.Headers;

namespace Docs.Web.Results;

/// <summary>
/// A whole file from the store to the caller, without a copy on this machine. The last part leaves only when all of it is known to
/// be the object's: of a damaged file nobody gets what looks whole.
/// </summary>
/// <param name="content">As the store streams it: its end throws where the bytes were others.</param>
internal sealed class CheckedDownload(Stream content, long size, string mediaType, EntityTagHeaderValue tag) : IResult
{
    private const int Part = 1 << 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var own = content;
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        var (ahead, read) = (new byte[Part], new byte[Part]);
        var held = await content.ReadAsync(ahead, cancellation);
        response.ContentType = mediaType;
        response.ContentLength = size;
        response.Headers.AcceptRanges = "bytes";
        response.GetTypedHeaders().ETag = tag;
        while (held > 0)
        {
            var next = await content.ReadAsync(read, cancellation);
            await response.Body.WriteAsync(ahead.AsMemory(0, held), cancellation);
            (ahead, read, held) = (read, ahead, next);
        }
    }
}

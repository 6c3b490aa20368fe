using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Docs.Web.Batches;

/// <summary>One part of a form as it streams in; its body is read before the next part comes.</summary>
/// <param name="FileName">Null for a plain field.</param>
internal sealed record FormPart(string Name, string? FileName, Stream Body)
{
    /// <summary>Fields are short; what is longer is cut off and will not match anything.</summary>
    private const int MaxFieldBytes = 16 << 10;

    public async Task<string> TextAsync(CancellationToken cancellation)
    {
        var buffer = new byte[MaxFieldBytes];
        var length = await Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}

/// <summary>Reads multipart/form-data without keeping any of it.</summary>
internal static class MultipartForm
{
    private const int MaxBoundaryLength = 200;

    /// <summary>Null when the request is no such form.</summary>
    public static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data")
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= MaxBoundaryLength } ? boundary : null;
    }

    /// <exception cref="BadHttpRequestException">The form is broken off or malformed.</exception>
    public static async IAsyncEnumerable<FormPart> PartsAsync(HttpRequest request, string boundary, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, request.Body);
        while (await NextAsync(reader, cancellation) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition)
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            var file = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            yield return new FormPart(name, file.HasValue ? HeaderUtilities.RemoveQuotes(file).Value : null, section.Body);
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The multipart form is malformed or was cut off.", error);
        }
    }
}

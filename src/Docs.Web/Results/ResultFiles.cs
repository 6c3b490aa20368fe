using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.Net.Http.Headers;

namespace Docs.Web.Results;

/// <summary>A document's stored bytes over HTTP: ranges, the content hash as ETag, a Vietnamese file name.</summary>
internal sealed class ResultFiles(IObjectStore objects, ReadPages pages, EarlierScans earlier)
{
    /// <summary>Long enough for a browser to follow a redirect, too short to be handed on.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromSeconds(30);

    /// <summary>What of a document is to be sent.</summary>
    /// <param name="Name">File name to save under; null = shown in place, unnamed.</param>
    private sealed record Sent(string Sha256, long Size, string MediaType, string? Name, bool Attachment);

    /// <summary>What is best handed on: a born-digital original, which a signature may bind; else the PDF/A.</summary>
    public async Task<IResult> BestAsync(HttpContext http, Document document, CancellationToken cancellation) =>
        document.IsWholeFile && await pages.BornDigitalAsync(document, cancellation)
            ? await OriginalAsync(http, document, cancellation)
            : await PdfAsync(http, document, cancellation);

    public Task<IResult> PdfAsync(HttpContext http, Document document, CancellationToken cancellation) =>
        ServeAsync(http, document, Pick(document, FileKind.Pdf, null) is { } file
            ? new Sent(file.Sha256, file.Size, file.MediaType, $"{NameOf(document)}.pdf", false)
            : null, cancellation);

    /// <summary>
    /// The original is another's bytes: always saved, never opened in this site. Of a part of a stack there is none to send:
    /// the stack holds other people's results.
    /// </summary>
    public Task<IResult> OriginalAsync(HttpContext http, Document document, CancellationToken cancellation) =>
        ServeAsync(http, document, document.FirstPage is null
            ? new Sent(document.Original.Sha256, document.Original.Size, document.Original.MediaType, document.Original.Name, true)
            : null, cancellation);

    /// <param name="place">Of <see cref="EarlierScans"/>: 1 = the oldest.</param>
    public async Task<IResult> EarlierAsync(HttpContext http, Seen seen, string place, CancellationToken cancellation) =>
        await ServeAsync(http, seen.Document, int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (await earlier.OfAsync(seen.Viewer, seen.Document, cancellation)).ElementAtOrDefault(number - 1) is { } scan
            ? new Sent(scan.Sha256, scan.Size, scan.MediaType, scan.Name, true)
            : null, cancellation);

    public Task<IResult> TextAsync(HttpContext http, Document document, CancellationToken cancellation) =>
        ServeAsync(http, document, Pick(document, FileKind.Text, null) is { } file
            ? new Sent(file.Sha256, file.Size, file.MediaType, $"{NameOf(document)}.txt", false)
            : null, cancellation);

    public Task<IResult> AltoAsync(HttpContext http, Document document, CancellationToken cancellation) =>
        ServeAsync(http, document, Pick(document, FileKind.Alto, null) is { } file
            ? new Sent(file.Sha256, file.Size, file.MediaType, $"{NameOf(document)}.xml", true)
            : null, cancellation);

    public Task<IResult> PreviewAsync(HttpContext http, Document document, int page, CancellationToken cancellation) =>
        ServeAsync(http, document, Pick(document, FileKind.Preview, page) is { } file
            ? new Sent(file.Sha256, file.Size, file.MediaType, null, false)
            : null, cancellation);

    /// <summary>
    /// Of a quarantined document only pages that were read and bear no secrecy mark are there to be served; of a file the
    /// machine could not take in the clerk has the original. What was recalled or returned is seen by its custodian's staff, who
    /// alone get so far; nothing is served of what a person rejected or of what a secrecy mark was found on.
    /// </summary>
    public static bool MayServe(Document document) => document.State is
        DocumentState.Received or DocumentState.Recognised or DocumentState.NeedsReview or DocumentState.Verified or DocumentState.Published
        || document is { State: DocumentState.Recalled or DocumentState.Returned, Sealed: false }
        || document is { State: DocumentState.Quarantined, Files.Count: > 0 };

    private async Task<IResult> ServeAsync(HttpContext http, Document document, Sent? sent, CancellationToken cancellation)
    {
        if (!MayServe(document) || sent is null)
            return Refusals.Problem(Refusal.NoSuchFile);
        var disposition = DispositionOf(sent);
        if (IsGoingThere(http) && await objects.LinkAsync(sent.Sha256, sent.MediaType, disposition, LinkLife, cancellation) is { } link)
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Redirect(link.AbsoluteUri);
        }

        var whole = IsForAll(http.Request);
        if (await (whole ? objects.StreamAsync(sent.Sha256, cancellation) : objects.OpenAsync(sent.Sha256, cancellation)) is not { } content)
            return Refusals.Problem(Refusal.LostFile);

        if (disposition is not null)
            http.Response.Headers.ContentDisposition = disposition;
        var tag = new EntityTagHeaderValue($"\"{sent.Sha256}\"");
        return whole
            ? new CheckedDownload(content, sent.Size, sent.MediaType, tag)
            : TypedResults.Stream(content, sent.MediaType, entityTag: tag, enableRangeProcessing: true);
    }

    /// <summary>No part of it, no question whether it changed: those need a file to seek in.</summary>
    private static bool IsForAll(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && !request.Headers.ContainsKey(HeaderNames.Range) && request.Headers.IfNoneMatch.Count == 0 && request.Headers.IfMatch.Count == 0
        && request.Headers.IfModifiedSince.Count == 0 && request.Headers.IfUnmodifiedSince.Count == 0;

    /// <summary>A page's own pictures and scripts may load from this site alone; what a person opens or a program fetches may come from the store.</summary>
    private static bool IsGoingThere(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && (http.Request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate") && !http.Request.Headers.ContainsKey("Range");

    private static string? DispositionOf(Sent sent)
    {
        if (sent.Name is not { } name)
            return null;
        var disposition = new ContentDispositionHeaderValue(sent.Attachment ? "attachment" : "inline");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }

    private static DocumentFile? Pick(Document document, FileKind kind, int? page) =>
        document.Files.FirstOrDefault(file => file.Kind == kind && file.Page == page);

    /// <summary>"Quyết định 12-QĐ-UBND", or the original's name where neither was read.</summary>
    private static string NameOf(Document document)
    {
        var read = string.Join(' ', new[] { document.Fields[FieldNames.Type], document.Fields[FieldNames.Number] }.OfType<string>());
        var name = read.Length > 0 ? read : Path.GetFileNameWithoutExtension(document.Original.Name);
        return string.Concat(name.Select(character => character is '/' or '\\' or ':' or '"' || char.IsControl(character) ? '-' : character));
    }
}

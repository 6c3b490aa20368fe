using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Web.Errors;
using Microsoft.Net.Http.Headers;

namespace Docs.Web.Results;

/// <summary>A document's stored bytes over HTTP: ranges, the content hash as ETag, a Vietnamese file name.</summary>
internal sealed class ResultFiles(ICatalog catalog, IObjectStore objects)
{
    /// <summary>What of a document is to be sent.</summary>
    /// <param name="Name">File name to save under; null = shown in place, unnamed.</param>
    private sealed record Sent(string Sha256, string MediaType, string? Name, bool Attachment);

    public Task<IResult> PdfAsync(HttpContext http, string id, CancellationToken cancellation) =>
        ServeAsync(http, id, document => Pick(document, FileKind.Pdf, null) is { } file
            ? new Sent(file.Sha256, file.MediaType, $"{NameOf(document)}.pdf", false)
            : null, cancellation);

    /// <summary>
    /// The original is another's bytes: always saved, never opened in this site. Of a part of a stack there is none to send:
    /// the stack holds other people's results.
    /// </summary>
    public Task<IResult> OriginalAsync(HttpContext http, string id, CancellationToken cancellation) =>
        ServeAsync(http, id, document => document.FirstPage is null
            ? new Sent(document.Original.Sha256, document.Original.MediaType, document.Original.Name, true)
            : null, cancellation);

    public Task<IResult> TextAsync(HttpContext http, string id, CancellationToken cancellation) =>
        ServeAsync(http, id, document => Pick(document, FileKind.Text, null) is { } file
            ? new Sent(file.Sha256, file.MediaType, $"{NameOf(document)}.txt", false)
            : null, cancellation);

    public Task<IResult> AltoAsync(HttpContext http, string id, CancellationToken cancellation) =>
        ServeAsync(http, id, document => Pick(document, FileKind.Alto, null) is { } file
            ? new Sent(file.Sha256, file.MediaType, $"{NameOf(document)}.xml", true)
            : null, cancellation);

    public Task<IResult> PreviewAsync(HttpContext http, string id, int page, CancellationToken cancellation) =>
        ServeAsync(http, id, document => Pick(document, FileKind.Preview, page) is { } file
            ? new Sent(file.Sha256, file.MediaType, null, false)
            : null, cancellation);

    /// <summary>
    /// Of a quarantined document only pages that were read and bear no secrecy mark are there to be served; of a file the
    /// machine could not take in the clerk has the original. Nothing is served of one that a person took back.
    /// </summary>
    public static bool MayServe(Document document) => document.State is
        DocumentState.Received or DocumentState.Recognised or DocumentState.NeedsReview or DocumentState.Verified or DocumentState.Published
        || document is { State: DocumentState.Quarantined, Files.Count: > 0 };

    private async Task<IResult> ServeAsync(HttpContext http, string id, Func<Document, Sent?> choose, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } document)
            return Refusals.Problem(Refusal.NoSuchResult);
        if (!MayServe(document) || choose(document) is not { } sent)
            return Refusals.Problem(Refusal.NoSuchFile);
        if (await objects.OpenAsync(sent.Sha256, cancellation) is not { } content)
            return Refusals.Problem(Refusal.LostFile);

        if (sent.Name is { } name)
        {
            var disposition = new ContentDispositionHeaderValue(sent.Attachment ? "attachment" : "inline");
            disposition.SetHttpFileName(name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
        }

        return TypedResults.Stream(content, sent.MediaType, entityTag: new EntityTagHeaderValue($"\"{sent.Sha256}\""), enableRangeProcessing: true);
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

using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Recognition;

namespace Docs.Web.Results;

/// <summary>The pages of a document as the machine read them.</summary>
internal sealed class ReadPages(IObjectStore objects)
{
    /// <summary>Empty where nothing was read yet.</summary>
    public async Task<IReadOnlyList<RecognisedPage>> AllAsync(Document document, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(document, cancellation);
        return content is null ? [] : await JsonSerializer.DeserializeAsync<List<RecognisedPage>>(content, PagesJson.Options, cancellation) ?? [];
    }

    /// <summary>No page was read from an image, so the original comes first. Of a scan only its first page is looked at.</summary>
    public async Task<bool> BornDigitalAsync(Document document, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(document, cancellation);
        if (content is null)
            return false;
        var any = false;
        await foreach (var page in JsonSerializer.DeserializeAsyncEnumerable<RecognisedPage>(content, PagesJson.Options, cancellation))
        {
            if (page is null || !IsFromTextLayer(page))
                return false;
            any = true;
        }

        return any;
    }

    public static bool BornDigital(IReadOnlyList<RecognisedPage> pages) => pages.Count > 0 && pages.All(IsFromTextLayer);

    private async Task<Stream?> OpenAsync(Document document, CancellationToken cancellation) =>
        ResultFiles.MayServe(document) && document.Files.FirstOrDefault(file => file.Kind == FileKind.Pages) is { } file
            ? await objects.OpenAsync(file.Sha256, cancellation)
            : null;

    private static bool IsFromTextLayer(RecognisedPage page) =>
        page.Engine.Length > 0 && !page.Engine.StartsWith("tesseract", StringComparison.OrdinalIgnoreCase);
}

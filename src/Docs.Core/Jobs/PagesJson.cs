using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Recognition;

namespace Docs.Core.Jobs;

/// <summary>How recognised pages stand in the object store.</summary>
public static class PagesJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A document's pages as the machine read them; none where nothing was read yet.</summary>
    public static async Task<IReadOnlyList<RecognisedPage>> PagesOfAsync(this IObjectStore objects, Document document, CancellationToken cancellation)
    {
        if (document.Files.FirstOrDefault(file => file.Kind == FileKind.Pages) is not { } file)
            return [];
        await using var content = await objects.OpenAsync(file.Sha256, cancellation);
        return content is null ? [] : await JsonSerializer.DeserializeAsync<List<RecognisedPage>>(content, Options, cancellation) ?? [];
    }
}

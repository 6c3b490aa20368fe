using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Recognition;

namespace Docs.Core.Jobs;

/// <summary>Finds the documents a <see cref="ReprocessFilter"/> means.</summary>
public sealed class ReprocessSelection(ICatalog catalog, IObjectStore objects)
{
    /// <summary>Ids with the version each document has now.</summary>
    public async Task<IReadOnlyDictionary<string, long>> FindAsync(ReprocessFilter filter, CancellationToken cancellation)
    {
        var found = new Dictionary<string, long>();
        await foreach (var document in catalog.AllAsync(cancellation))
        {
            if (filter.Matches(document) && (!filter.LooksAtPages || await PagesAsync(document, cancellation) is { } pages && filter.Matches(pages)))
                found[document.Id] = document.Version;
        }

        return found;
    }

    /// <summary>Null where there are none: what was never read is not chosen by how it was read.</summary>
    private async Task<List<RecognisedPage>?> PagesAsync(Document document, CancellationToken cancellation)
    {
        if (document.Files.FirstOrDefault(file => file.Kind == FileKind.Pages) is not { } file)
            return null;
        await using var content = await objects.OpenAsync(file.Sha256, cancellation);
        return content is null ? null : await JsonSerializer.DeserializeAsync<List<RecognisedPage>>(content, PagesJson.Options, cancellation);
    }
}

using System.Text.Json;
using Docs.Core.Recognition;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pages;

/// <summary>Finished pages in a work directory. A page is finished when its JSON is there and names files that are there.</summary>
internal static class PageStore
{
    /// <summary>The page if it is finished; null if it must be recognised (again).</summary>
    public static RecognisedPage? Find(string directory, int number)
    {
        var path = Path.Combine(directory, PageArtifact.JsonName(number));
        if (!File.Exists(path))
            return null;
        try
        {
            var artifact = JsonSerializer.Deserialize(File.ReadAllBytes(path), WorkerJson.Default.PageArtifact);
            return artifact is not null && artifact.Page.Number == number && Exists(artifact.ImageFile) && Exists(artifact.PreviewFile) ? artifact.Page : null;
        }
        catch (JsonException)
        {
            return null;
        }

        bool Exists(string name) => File.Exists(Path.Combine(directory, name));
    }

    public static void Save(string directory, PageArtifact artifact) => DurableFile.Write(
        Path.Combine(directory, PageArtifact.JsonName(artifact.Page.Number)),
        JsonSerializer.SerializeToUtf8Bytes(artifact, WorkerJson.Default.PageArtifact));
}

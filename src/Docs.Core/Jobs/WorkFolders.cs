using Docs.Core.Documents;

namespace Docs.Core.Jobs;

/// <summary>The folders of finished pages, one a document; a kill between commit and clean-up leaves one behind.</summary>
public static class WorkFolders
{
    /// <summary>Deletes those whose document no longer waits for recognition. Safe beside running workers.</summary>
    public static async Task SweepAsync(string workDirectory, ICatalog catalog, CancellationToken cancellation)
    {
        if (!Directory.Exists(workDirectory))
            return;
        var folders = Directory.GetDirectories(workDirectory).ToDictionary(folder => Path.GetFileName(folder)!);
        var waiting = (await catalog.StatusOfAsync(folders.Keys, cancellation))
            .Where(status => status.State == DocumentState.Received)
            .Select(status => status.Id)
            .ToHashSet();
        foreach (var folder in folders.Where(pair => !waiting.Contains(pair.Key)).Select(pair => pair.Value))
            Delete(folder);
    }

    /// <summary>Another worker may be deleting the same folder.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already, which is what was wanted.
        }
    }
}

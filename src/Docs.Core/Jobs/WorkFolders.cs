using Docs.Core.Documents;

namespace Docs.Core.Jobs;

/// <summary>
/// The folders of finished pages, one a document. Needed while the document waits for recognition, and for a while when it is
/// quarantined for some of its pages: read anew, it goes on with those. A kill between commit and clean-up leaves one behind.
/// </summary>
public static class WorkFolders
{
    /// <summary>Long enough for staff to look at a quarantined file; a page takes about as much room as its scan.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    /// <summary>Deletes those nobody needs. Safe beside running workers.</summary>
    public static async Task SweepAsync(string workDirectory, ICatalog catalog, IJobQueue jobs, TimeProvider clock, CancellationToken cancellation)
    {
        if (!Directory.Exists(workDirectory))
            return;
        foreach (var folders in Directory.GetDirectories(workDirectory).Chunk(500))
            await DeleteUnlessNeededAsync(folders, catalog, jobs, clock, cancellation);
    }

    public static Task DeleteUnlessNeededAsync(string folder, ICatalog catalog, IJobQueue jobs, TimeProvider clock, CancellationToken cancellation) =>
        DeleteUnlessNeededAsync([folder], catalog, jobs, clock, cancellation);

    private static async Task DeleteUnlessNeededAsync(IReadOnlyCollection<string> folders, ICatalog catalog, IJobQueue jobs, TimeProvider clock, CancellationToken cancellation)
    {
        var ids = folders.Select(folder => Path.GetFileName(folder)!).ToList();
        var waiting = await jobs.WaitingAsync(ids, cancellation);
        var inPart = (await catalog.FindManyAsync(ids, cancellation))
            .Where(document => document is { State: DocumentState.Quarantined, Files.Count: > 0 })
            .Select(document => document.Id)
            .ToHashSet();
        foreach (var folder in folders)
        {
            var id = Path.GetFileName(folder);
            var young = clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) < KeptFor;
            if (!waiting.Contains(id) && !(inPart.Contains(id) && young))
                Delete(folder);
        }
    }

    /// <summary>Another worker may be deleting the same folder.</summary>
    private static void Delete(string folder)
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

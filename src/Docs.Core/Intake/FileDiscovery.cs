using Docs.Core.Text;

namespace Docs.Core.Intake;

/// <summary>Finds the files of an import: those named, and all below the folders named, in a stable order.</summary>
public static class FileDiscovery
{
    /// <summary>
    /// Files that lie beside scans and are not results: truth, notes, manifests, thumbnails. In a folder they are skipped
    /// and named to the caller; given by name they are taken and answered like any other file.
    /// </summary>
    private static readonly HashSet<string> BesideExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".json", ".txt", ".md", ".xml", ".ini", ".db", ".tmp", ".part",
    };

    public static Discovery Find(IEnumerable<string> paths, Manifest? manifest)
    {
        var found = new List<FoundFile>();
        var skipped = new List<string>();
        var unreadable = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                FindBelow(path, found, skipped, unreadable);
            else
                found.Add(new FoundFile(path, Path.GetFullPath(path)));
        }

        var unique = found.DistinctBy(file => file.FullPath).ToList();
        if (manifest is { HasRecords: true })
        {
            var outputs = unique.FindAll(file => VietnameseText.Nfc(file.FullPath).StartsWith(manifest.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && manifest.Find(file.FullPath) is null);
            unique = [.. unique.Except(outputs)];
            skipped.AddRange(outputs.Select(file => file.Given));
        }

        return new Discovery(unique, skipped, Missing(unique, manifest), unreadable);
    }

    private static void FindBelow(string folder, List<FoundFile> found, List<string> skipped, List<string> unreadable)
    {
        if (Entries(folder) is not { } entries)
        {
            unreadable.Add(folder);
            return;
        }

        foreach (var path in entries.Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path).StartsWith('.'))
                skipped.Add(path);
            else if (Directory.Exists(path))
                FindInside(path, found, skipped, unreadable);
            else if (BesideExtensions.Contains(Path.GetExtension(path)))
                skipped.Add(path);
            else
                found.Add(new FoundFile(path, Path.GetFullPath(path)));
        }
    }

    /// <summary>A link to a folder is named, not followed: it may lead in a circle.</summary>
    private static void FindInside(string folder, List<FoundFile> found, List<string> skipped, List<string> unreadable)
    {
        if (new DirectoryInfo(folder).LinkTarget is null)
            FindBelow(folder, found, skipped, unreadable);
        else
            skipped.Add(folder);
    }

    private static string[]? Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>What the manifest declares and no path led to. A declared file that exists is taken in although no path named it.</summary>
    private static List<ManifestEntry> Missing(List<FoundFile> found, Manifest? manifest)
    {
        if (manifest is null)
            return [];
        var known = found.Select(file => VietnameseText.Nfc(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        var missing = new List<ManifestEntry>();
        foreach (var entry in manifest.Entries.Where(entry => !known.Contains(entry.FullPath)))
        {
            if (File.Exists(entry.FullPath))
                found.Add(new FoundFile(entry.File, entry.FullPath));
            else
                missing.Add(entry);
        }

        return missing;
    }
}

/// <param name="Given">As given or found: what the report names.</param>
public sealed record FoundFile(string Given, string FullPath);

/// <param name="Skipped">Files beside the scans that were not taken.</param>
/// <param name="Missing">Declared in the manifest and not there.</param>
/// <param name="Unreadable">Folders that could not be listed; the rest was.</param>
public sealed record Discovery(IReadOnlyList<FoundFile> Files, IReadOnlyList<string> Skipped, IReadOnlyList<ManifestEntry> Missing, IReadOnlyList<string> Unreadable);

using System.Globalization;

namespace Docs.Benchmarks.Measuring;

/// <summary>Memory of a process with all its descendants, from /proc.</summary>
public static class ProcessTree
{
    /// <summary>Bytes held now: each process's own pages, and the largest set of shared ones once. 0 when it has ended.</summary>
    public static long Memory(int root)
    {
        var parents = Parents();
        long own = 0, shared = 0;
        foreach (var (id, _) in parents.Where(pair => Descends(pair.Key, root, parents)))
        {
            if (Pages(id) is not var (resident, common))
                continue;
            own += resident - common;
            shared = Math.Max(shared, common);
        }

        return (own + shared) * Environment.SystemPageSize;
    }

    private static bool Descends(int id, int root, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out var parent))
        {
            if (id == root)
                return true;
            id = parent;
        }

        return false;
    }

    private static Dictionary<int, int> Parents()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            // pid (name) state ppid …; a name may hold spaces and brackets, so read behind the last one.
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Text($"{folder}/stat") is { } stat)
                parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }

        return parents;
    }

    private static (long Resident, long Shared)? Pages(int id)
    {
        if (Text($"/proc/{id}/statm")?.Split(' ') is not [_, var resident, var shared, ..])
            return null;
        return (long.Parse(resident, CultureInfo.InvariantCulture), long.Parse(shared, CultureInfo.InvariantCulture));
    }

    /// <summary>Null when the process has ended meanwhile.</summary>
    private static string? Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

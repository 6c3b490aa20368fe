using System.Globalization;

namespace Docs.Benchmarks.Measuring;

/// <summary>Memory and processor time of a process with all its descendants, from /proc.</summary>
public static class ProcessTree
{
    /// <summary>USER_HZ, which Linux shows to programs on every machine Docs runs on.</summary>
    private const double TicksASecond = 100;

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

    /// <summary>Spent so far, descendants that have ended counted once their parent knows of it.</summary>
    public static TimeSpan Processor(int root)
    {
        var parents = Parents();
        return parents.Keys.Where(id => Descends(id, root, parents)).Aggregate(TimeSpan.Zero, (sum, id) => sum + Spent(Behind($"/proc/{id}/stat"), 11, 4));
    }

    /// <summary>Spent so far by the whole machine, since it was started.</summary>
    public static TimeSpan MachineProcessor()
    {
        // cpu user nice system idle iowait irq softirq …
        var line = Text("/proc/stat")!.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        return Spent(line, 0, 3) + Spent(line, 5, 2);
    }

    private static TimeSpan Spent(string[]? numbers, int from, int count) =>
        numbers is null ? TimeSpan.Zero : TimeSpan.FromSeconds(numbers.Skip(from).Take(count).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksASecond);

    /// <summary>pid (name) state ppid …: from the state on; a name may hold spaces and brackets, so read behind the last one.</summary>
    private static string[]? Behind(string stat) => Text(stat) is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;

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
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Behind($"{folder}/stat") is { } stat)
                parents[id] = int.Parse(stat[1], CultureInfo.InvariantCulture);
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

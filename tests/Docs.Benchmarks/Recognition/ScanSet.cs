using Docs.Benchmarks.Measuring;
using Docs.Samples;

namespace Docs.Benchmarks.Recognition;

/// <summary>Scans whose text is known.</summary>
internal sealed record Scan(string File, string TruthFile)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    public string Truth => System.IO.File.ReadAllText(TruthFile);
}

/// <param name="Name">As it stands in the table.</param>
internal sealed record ScanSet(string Name, IReadOnlyList<Scan> Scans)
{
    private static readonly string[] Extensions = [".pdf", ".png", ".jpg", ".jpeg", ".tif"];

    /// <summary>The sets there are on this machine, each with <paramref name="size"/> scans at most.</summary>
    /// <param name="folder">Where fresh scans may be written.</param>
    /// <param name="wanted">Only sets with this in their name.</param>
    public static IReadOnlyList<ScanSet> All(string wanted, int size, int seed, string folder)
    {
        var sets = new Dictionary<string, Func<IEnumerable<Scan>>>
        {
            ["shipped samples"] = () => In(Repository.Samples),
            [$"fresh layouts, seed {seed}"] = () => Fresh(size, seed, folder),
        };
        if (Environment.GetEnvironmentVariable("DOCS_BENCH_CORPUS") is { Length: > 0 } corpus)
        {
            var real = Path.Combine(corpus, "real", "pages");
            sets["rendered corpus"] = () => In(Path.Combine(corpus, "rendered"));
            sets["real office pages"] = () => In(real).Where(scan => !IsPhoto(scan));
            sets["phone photo"] = () => In(real).Where(IsPhoto);
        }

        return [.. sets.Where(set => set.Key.Contains(wanted, StringComparison.Ordinal))
            .Select(set => new ScanSet(set.Key, [.. set.Value().Take(size)]))
            .Where(set => set.Scans.Count > 0)];
    }

    /// <summary>Layouts that nothing here was made with (see Docs.Samples).</summary>
    private static IEnumerable<Scan> Fresh(int size, int seed, string folder)
    {
        SampleGenerator.Generate(new SampleRequest { Folder = folder, Count = size, Seed = seed, Families = FamilyChoice.Holdout });
        return In(folder);
    }

    private static IEnumerable<Scan> In(string folder) =>
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Select(file => new Scan(file, Path.ChangeExtension(file, ".txt")))
            .Where(scan => File.Exists(scan.TruthFile));

    private static bool IsPhoto(Scan scan) => scan.Name.EndsWith("photo", StringComparison.Ordinal);

    /// <summary>Every page as a 300-dpi image, for the engine that reads images only. Images stand for themselves.</summary>
    public async Task<IReadOnlyDictionary<Scan, IReadOnlyList<string>>> PagesAsync(string folder)
    {
        var pages = new Dictionary<Scan, IReadOnlyList<string>>();
        foreach (var scan in Scans)
        {
            var stem = Path.Combine(folder, scan.Name);
            if (Path.GetExtension(scan.File) is ".pdf")
                await CommandMeter.RunAsync([new("pdftoppm", "-r", "300", "-png", scan.File, stem)], 1);
            pages[scan] = Path.GetExtension(scan.File) is ".pdf" ? [.. Directory.EnumerateFiles(folder, $"{scan.Name}-*.png").Order(StringComparer.Ordinal)] : [scan.File];
        }

        return pages;
    }
}

using Docs.Benchmarks.Measuring;

namespace Docs.Benchmarks.Recognition;

/// <summary>A way to make a searchable PDF and a text of each scan.</summary>
/// <param name="Commands">Scans with their page images, and the folder for NAME.pdf and NAME.txt.</param>
/// <param name="AtOnce">Commands to run side by side so that two pages are read at once.</param>
internal sealed record Contender(string Name, Func<IReadOnlyDictionary<Scan, IReadOnlyList<string>>, string, IReadOnlyList<Command>> Commands, int AtOnce)
{
    private const string Pages = "2";

    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_THREAD_LIMIT"] = "1" };

    public static IReadOnlyList<Contender> All { get; } =
    [
        new("Docs", Docs, 1),
        new("tesseract pdf txt", Tesseract, 2),
        new("ocrmypdf", (scans, folder) => OcrMyPdf(scans, folder), 2),
        new("ocrmypdf --deskew --rotate-pages --clean", (scans, folder) => OcrMyPdf(scans, folder, "--deskew", "--rotate-pages", "--clean"), 2),
    ];

    /// <summary>Exit code 1 tells of files it refused: their text is missing, which costs them in the score.</summary>
    private static IReadOnlyList<Command> Docs(IReadOnlyDictionary<Scan, IReadOnlyList<string>> scans, string folder) =>
    [
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "docs.dll"), "recognise", .. scans.Keys.Select(scan => scan.File), "--out", folder, "--jobs", Pages, "--json"])
        {
            OutputFile = Path.Combine(folder, RepairScore.FileName),
            Accepted = new HashSet<int> { 0, 1 },
        },
    ];

    private static IReadOnlyList<Command> Tesseract(IReadOnlyDictionary<Scan, IReadOnlyList<string>> scans, string folder) =>
    [
        .. scans.SelectMany(scan => scan.Value.Select((page, index) =>
            new Command("tesseract", page, Path.Combine(folder, $"{scan.Key.Name}~{index:000}"), "-l", "vie", "pdf", "txt") { Environment = OneThread })),
    ];

    /// <summary>It does not take images that state no resolution, hence --image-dpi; one job a file and two files at once is its fastest.</summary>
    private static IReadOnlyList<Command> OcrMyPdf(IReadOnlyDictionary<Scan, IReadOnlyList<string>> scans, string folder, params string[] options) =>
    [
        .. scans.Keys.Select(scan => new Command("ocrmypdf",
        [
            "-q", "-l", "vie", "--output-type", "pdfa", "--jobs", "1", "--image-dpi", "300", "--sidecar", Path.Combine(folder, $"{scan.Name}.txt"), .. options,
            scan.File, Path.Combine(folder, $"{scan.Name}.pdf"),
        ])
        {
            Environment = OneThread,
        }),
    ];

    /// <summary>What it read; empty where it gave no text.</summary>
    public static string TextOf(Scan scan, string folder)
    {
        var whole = Path.Combine(folder, $"{scan.Name}.txt");
        if (File.Exists(whole))
            return File.ReadAllText(whole);
        return string.Join('\n', Directory.EnumerateFiles(folder, $"{scan.Name}~*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    public static long OutputSize(string folder) => Directory.EnumerateFiles(folder, "*.pdf").Sum(file => new FileInfo(file).Length);
}

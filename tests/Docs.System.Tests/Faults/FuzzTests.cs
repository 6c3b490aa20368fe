using System.Diagnostics;
using System.Globalization;
using System.Text;
using Docs.System.Tests.CommandLine;
using Xunit.Abstractions;

namespace Docs.System.Tests.Faults;

/// <summary>Damaged scans, each answered: read, or refused in words a clerk understands; nothing crashes, runs away or stays behind.</summary>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Batch = 40;

    /// <summary>One attempt at one page, in seconds; on a busy machine more is fair.</summary>
    private static readonly int PageSeconds = Size.Of("DOCS_SOAK_PAGE_SECONDS", 20);

    /// <summary>Of one batch: every page of its files may take two attempts, two pages at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(27 * PageSeconds);

    private static readonly int Samples = Size.Of("DOCS_SOAK_FUZZ", 40);
    private static readonly int Seed = Size.Of("DOCS_SOAK_SEED", 20261122);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_damaged_file_is_answered_and_nothing_is_left_behind()
    {
        var seeds = Seeds();
        var (read, refused) = (0, 0);
        for (var first = 0; first < Samples; first += Batch)
        {
            var answers = await RecogniseAsync(Write(seeds, first, Math.Min(Batch, Samples - first)));
            read += answers.Count(answer => answer);
            refused += answers.Count(answer => !answer);
        }

        output.WriteLine($"{Samples} damaged files, seed {Seed}: {read} read, {refused} refused");
        (read + refused).ShouldBe(Samples);
        refused.ShouldBeGreaterThan(0);
        read.ShouldBeGreaterThan(0);
    }

    private List<string> Write(List<(string Extension, byte[] Bytes)> seeds, int first, int count)
    {
        var input = Directory.CreateDirectory(_folder["in"]).FullName;
        var files = new List<string>();
        for (var number = first; number < first + count; number++)
        {
            var random = new Random(Seed + number);
            var (seed, other) = (seeds[number % seeds.Count], seeds[random.Next(seeds.Count)]);
            var path = Path.Combine(input, string.Create(CultureInfo.InvariantCulture, $"{number:0000}{seed.Extension}"));
            File.WriteAllBytes(path, Mutations.Of(seed.Bytes, other.Bytes, random));
            files.Add(path);
        }

        return files;
    }

    /// <summary>For each file, in order: whether it was read.</summary>
    private async Task<List<bool>> RecogniseAsync(List<string> files)
    {
        var docs = new DocsCommand(_folder["data"]);
        docs.Environment["TMPDIR"] = Directory.CreateDirectory(_folder["tmp"]).FullName;
        docs.Environment["DOCS_PAGE_SECONDS"] = PageSeconds.ToString(CultureInfo.InvariantCulture);
        docs.Environment["DOCS_PAGE_MB"] = "700";
        var clock = Stopwatch.StartNew();
        var result = await docs.RunAsync(["recognise", .. files, "--out", _folder["out"], "--json"]);

        clock.Elapsed.ShouldBeLessThan(Patience);
        result.ExitCode.ShouldBeOneOf(0, 1);
        result.JsonLines.Select(line => line.GetProperty("file").GetString()).ShouldBe(files);
        var answers = result.JsonLines.Select(line => line.TryGetProperty("pages", out _)).ToList();
        foreach (var line in result.JsonLines.Where(line => line.TryGetProperty("error", out _)))
            line.GetProperty("error").GetString()!.ShouldMatch(@"\p{IsLatinExtendedAdditional}", "said in Vietnamese");
        ShouldBeClean(files, answers);
        return answers;
    }

    /// <summary>Outputs of the files that were read, nothing else; no temporary file.</summary>
    private void ShouldBeClean(List<string> files, List<bool> answers)
    {
        // The runtime keeps its diagnostic sockets and locks here; a killed child cannot take its own away.
        Directory.EnumerateFileSystemEntries(_folder["tmp"]).Where(entry => !IsOfTheRuntime(Path.GetFileName(entry))).ShouldBeEmpty();
        var expected = files.Where((_, index) => answers[index]).Select(file => Path.GetFileNameWithoutExtension(file)!)
            .SelectMany(name => new[] { $"{name}.fields.json", $"{name}.pdf", $"{name}.txt", $"{name}.xml" });
        Directory.EnumerateFileSystemEntries(_folder["out"]).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        Directory.Delete(_folder["out"], recursive: true);
        Directory.Delete(_folder["in"], recursive: true);
    }

    private static bool IsOfTheRuntime(string name) =>
        name.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) || name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal) || name is ".dotnet";

    private static List<(string Extension, byte[] Bytes)> Seeds() =>
    [
        (".jpg", SmallScans.Cut("-jpeg")),
        (".png", SmallScans.Cut("-png")),
        (".tif", SmallScans.Cut("-tiff")),
        (".pdf", SmallScans.Pdf(2)),
        (".pdf", Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 80]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")),
        .. Samples > Batch
            ? Directory.EnumerateFiles(Repository.Samples).Order(StringComparer.Ordinal).Where(file => Path.GetExtension(file) is ".pdf" or ".jpg" or ".png" or ".tif").Select(file => (Path.GetExtension(file), File.ReadAllBytes(file)))
            : [],
    ];
}

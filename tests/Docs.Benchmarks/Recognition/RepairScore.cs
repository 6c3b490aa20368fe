using System.Diagnostics;
using System.Text.Json;
using Docs.Core.Recognition;
using Docs.Recognition.Repair;

namespace Docs.Benchmarks.Recognition;

/// <summary>
/// Repairs held against truth, each for itself: right where the truth has the repaired words and not the raw ones, wrong where
/// it has the raw ones and not the repaired. Where it has both or neither (stamps, another slip in the same word) nothing is said.
/// </summary>
internal sealed class RepairScore
{
    public const string FileName = "answers.jsonl";

    private readonly Stopwatch time = new();

    public int Made { get; private set; }

    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Of repair alone: the raw text of each page repaired anew in this process.</summary>
    public double MillisecondsAPage => Pages == 0 ? 0 : time.Elapsed.TotalMilliseconds / Pages;

    /// <param name="folder">Where Docs wrote its answers, a JSON line for each file.</param>
    public void Add(ScanSet set, string folder)
    {
        var truths = set.Scans.ToDictionary(scan => scan.File, scan => TextScore.Words(scan.Truth).ToHashSet());
        foreach (var line in File.ReadLines(Path.Combine(folder, FileName)).Where(line => line.Length > 0))
        {
            using var answer = JsonDocument.Parse(line);
            if (!answer.RootElement.TryGetProperty("repairs", out var repairs) || !truths.TryGetValue(answer.RootElement.GetProperty("file").GetString()!, out var truth))
                continue;
            foreach (var repair in repairs.EnumerateArray())
                Judge(truth, repair.GetProperty("raw").GetString()!, repair.GetProperty("text").GetString()!);
            foreach (var page in answer.RootElement.GetProperty("rawText").GetString()!.Split('\f'))
                Measure(page);
        }
    }

    private void Judge(HashSet<string> truth, string raw, string text)
    {
        var (wasThere, isThere) = (TextScore.Words(raw).All(truth.Contains), TextScore.Words(text).All(truth.Contains));
        Made++;
        Right += isThere && !wasThere ? 1 : 0;
        Wrong += wasThere && !isThere ? 1 : 0;
    }

    private void Measure(string rawText)
    {
        var page = Page(rawText);
        time.Start();
        PageRepair.Of(page);
        time.Stop();
        Pages++;
    }

    /// <summary>Words of doubtful confidence, so that every rule is tried.</summary>
    private static RecognisedPage Page(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new TextLine(default, [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new TextWord(word, word, 0.8, new Box(100 * i, 0, 90, 30)))]))
            .ToList();
        return new RecognisedPage { Number = 1, Width = 2480, Height = 3508, Dpi = 300, Blocks = [new TextBlock(default, lines)] };
    }
}

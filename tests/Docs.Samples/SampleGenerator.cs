using System.Security.Cryptography;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;
using Docs.Samples.Papers;
using Docs.Samples.Rendering;
using Docs.Samples.Scanning;

namespace Docs.Samples;

/// <summary>
/// Writes invented results, prints them through Chromium, scans them badly and keeps what they truly say beside them.
/// Needs Debian's chromium, poppler-utils, liblept5, fonts-liberation, fonts-dejavu-core and fonts-dejavu-extra.
/// </summary>
public static class SampleGenerator
{
    // One start of Chromium a batch; more pages would only hold more memory.
    private const int Batch = 40;

    public static IReadOnlyList<string> Kinds { get; } = [.. Papers.Kinds.Whole.Select(kind => kind.Name)];

    /// <summary>Writes the scans, their truth and manifest.csv into the request's folder; files of the same name are replaced.</summary>
    /// <exception cref="ArgumentException">An unknown kind, or none that has a family of the choice.</exception>
    /// <exception cref="InvalidOperationException">A program is missing or failed.</exception>
    public static IReadOnlyList<Sample> Generate(SampleRequest request, IProgress<int>? progress = null)
    {
        var samples = Print(request.Folder, Drafts(request), progress);
        Manifest.Write(request.Folder, samples, new Random(request.Seed));
        return samples;
    }

    /// <summary>The ten of tests/Samples, with the manifest a clerk would have made.</summary>
    public static IReadOnlyList<Sample> GenerateShipped(string folder)
    {
        var samples = Print(folder, Shipped.Drafts(), null);
        Manifest.WriteShipped(folder, samples);
        return samples;
    }

    private static List<Draft> Drafts(SampleRequest request)
    {
        var kinds = (request.Kinds.Count == 0 ? Papers.Kinds.Whole : request.Kinds.Select(Papers.Kinds.Named))
            .Select(kind => kind with { Families = [.. kind.Families.Where(family => Chosen(family, request.Families))] })
            .Where(kind => kind.Families.Count > 0).ToList();
        if (kinds.Count == 0)
            throw new ArgumentException("None of these kinds has a layout family of this choice.");

        var desk = new Desk(new Deck(new Random(request.Seed)));
        return [.. Enumerable.Range(0, request.Count).Select(at => DraftOne(request, desk, kinds[at % kinds.Count], at))];
    }

    private static Draft DraftOne(SampleRequest request, Desk desk, Kind kind, int at)
    {
        var paper = kind.Write(desk);
        var deck = desk.Deck.Split();
        var level = request.Level ?? deck.Pick([0, 0, 0, 1, 1, 1, 1, 2]);
        return Draft.Of($"s{request.Seed}-{at + 1:0000}-{kind.Name}", paper, deck.Pick(kind.Families), deck, pages =>
        {
            var plan = ScanPlan.Draw(deck, level, pages);
            return request.Dpi is { } dpi ? plan with { Dpi = dpi } : plan;
        });
    }

    private static bool Chosen(Family family, FamilyChoice choice) =>
        choice == FamilyChoice.All || family.Set == choice;

    private static List<Sample> Print(string folder, IReadOnlyList<Draft> drafts, IProgress<int>? progress)
    {
        Directory.CreateDirectory(folder);
        var samples = new List<Sample>();
        foreach (var batch in drafts.Chunk(Batch))
        {
            using var press = new Press([.. batch.SelectMany(draft => draft.Pages)]);
            var page = 1;
            foreach (var draft in batch)
            {
                samples.Add(Scan(folder, draft, press, page));
                page += draft.Pages.Count;
                progress?.Report(samples.Count);
            }
        }

        return samples;
    }

    private static Sample Scan(string folder, Draft draft, Press press, int first)
    {
        var plan = draft.Plan;
        var clean = Enumerable.Range(first, draft.Pages.Count).Select(page => press.Pixels(page, plan.Dpi, plan.Mode != ColourMode.Colour)).ToList();
        if (draft.Family.Landscape)
            clean = [.. clean.Select(page => page.TurnedLeft())];
        if (plan.BlankBack)
            clean.Add(Scanner.Back(clean[^1]));
        var path = Path.Combine(folder, draft.Name + Extension(plan.Format));
        Leptonica.Write(path, plan.Format, [.. clean.Select(page => Scanner.Scan(page, plan, draft.Deck))], plan);
        using var written = File.OpenRead(path);
        var sample = new Sample(path, draft.Paper.Kind, draft.Family.Name, draft.Family.Holdout, plan, draft.Text, draft.Paper.Truth,
            draft.WrittenByPen, Convert.ToHexStringLower(SHA256.HashData(written)))
        { AgencyPlain = draft.Paper.Head.Agency.Plain };
        TruthFiles.Write(sample);
        return sample;
    }

    private static string Extension(ScanFormat format) => format switch
    {
        ScanFormat.Pdf => ".pdf",
        ScanFormat.Tiff => ".tif",
        ScanFormat.Jpeg => ".jpg",
        ScanFormat.Png => ".png",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}

using Docs.Core.Documents;
using Docs.Core.Recognition;

namespace Docs.Core.Jobs;

/// <summary>
/// Reads the pages a plan names from whatever files they stand in, numbered as the plan has them. A page that was read
/// before is read again only where a person turned it.
/// </summary>
public sealed class PlannedReading(ICatalog catalog, IObjectStore objects, IRecogniser recogniser)
{
    /// <param name="anew">What was read before is not good enough.</param>
    public async Task<Reading> ReadAsync(
        PagePlan plan, string folder, RecognitionOptions options, bool anew, IProgress<PageDone>? progress, CancellationToken cancellation)
    {
        var known = anew ? [] : await KnownAsync(plan, cancellation);
        var readings = new List<Reading>();
        foreach (var file in plan.Pages.Select((page, index) => Wanted(page, index + 1, known)).GroupBy(one => one.Sha256, one => one.Page))
        {
            using var source = await objects.LocalCopyAsync(file.Key, cancellation);
            readings.Add(await recogniser.RecogniseAsync(source.Path, folder, options with { Pages = [.. file] }, progress, cancellation));
        }

        return new Reading(
            [.. readings.SelectMany(reading => reading.Pages).OrderBy(page => page.Number)],
            [.. readings.SelectMany(reading => reading.Failures).OrderBy(failure => failure.Page)],
            [.. readings.SelectMany(reading => reading.Notes).Distinct()]);
    }

    private static (string Sha256, WantedPage Page) Wanted(PlannedPage page, int number, Dictionary<(string, int), RecognisedPage> known)
    {
        var read = known.GetValueOrDefault((page.Sha256, page.Page));
        var fits = read is not null && (page.Rotation is null || page.Rotation == read.Rotation);
        return (page.Sha256, new WantedPage(page.Page, number, page.Rotation, fits ? read : null));
    }

    private async Task<Dictionary<(string, int), RecognisedPage>> KnownAsync(PagePlan plan, CancellationToken cancellation)
    {
        var known = new Dictionary<(string, int), RecognisedPage>();
        foreach (var document in await catalog.FindManyAsync([.. plan.Pages.Select(page => page.ReadIn).Distinct()], cancellation))
        {
            foreach (var page in await objects.PagesOfAsync(document, cancellation))
            {
                var source = document.SourceOf(page.Number);
                known[(source.Sha256, source.Page)] = page;
            }
        }

        return known;
    }
}

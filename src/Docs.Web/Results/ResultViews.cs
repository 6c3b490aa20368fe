using System.Globalization;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Reuse;
using Docs.Web.Shell;

namespace Docs.Web.Results;

/// <summary>What the page of one result shows.</summary>
/// <param name="Number">The page of paper in view, 1-based.</param>
/// <param name="Page">As the machine read it; null where it has not, or may not be shown.</param>
/// <param name="BornDigital">No page was read from an image: the original comes first.</param>
/// <param name="Proposals">Undecided ones about this result, for who may decide them.</param>
/// <param name="MayRecord">Whether the viewer may record validity events.</param>
/// <param name="Reuse">Null for whom it does not concern.</param>
public sealed record ResultView(
    Document Document,
    ValidityAnswer Validity,
    DateOnly AsOf,
    DateTimeOffset? KnownAt,
    int Number,
    RecognisedPage? Page,
    bool HasPreview,
    bool BornDigital,
    IReadOnlyList<Proposal> Proposals,
    bool MayRecord,
    ReuseView? Reuse)
{
    public string Url(int page) => $"/ket-qua/{Document.Id}?trang={page}&asOf={Days.Iso(AsOf)}"
        + (KnownAt is { } known ? $"&knownAt={Uri.EscapeDataString(known.ToString("O", CultureInfo.InvariantCulture))}" : "")
        + "#trang";
}

internal sealed class ResultViews(
    ICatalog catalog, IObjectStore objects, Validities validities, IProposals proposals, ReuseViews reuses, TimeProvider clock)
{
    /// <summary>A view, or why there is none.</summary>
    public async Task<(ResultView? View, Refusal? Refusal)> LoadAsync(
        Viewer viewer, string id, string? asOf, string? knownAt, string? page, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var day = Days.Read(asOf, "Ngày xét hiệu lực", problems) ?? VietnamCalendar.Today(clock);
        var known = Days.ReadInstant(knownAt, "Thời điểm ghi nhận", problems);
        var number = PageNumber(page, problems);
        if (problems.Count > 0)
            return (null, Refusal.BadInput(string.Join(" ", problems)));
        if (await catalog.FindAsync(id, cancellation) is not { } document)
            return (null, Refusal.NoSuchResult);
        if (number > Math.Max(1, document.Pages))
            return (null, Refusal.NoSuchFile);

        var validity = await validities.OfAsync(document, day, known, cancellation);
        var today = await validities.OfAsync(document, VietnamCalendar.Today(clock), null, cancellation);
        var mayRecord = Permissions.MayRecordEvents(viewer, document);
        var pages = await PagesAsync(document, cancellation);
        return (new ResultView(
            document,
            validity,
            day,
            known,
            number,
            pages.FirstOrDefault(found => found.Number == number),
            ResultFiles.MayServe(document) && document.Files.Any(file => file.Kind == FileKind.Preview && file.Page == number),
            pages.Count > 0 && pages.All(IsFromTextLayer),
            mayRecord ? await ProposalsAsync(document, cancellation) : [],
            mayRecord,
            await reuses.LoadAsync(viewer, document, today, cancellation)), null);
    }

    private async Task<IReadOnlyList<Proposal>> ProposalsAsync(Document document, CancellationToken cancellation)
    {
        var found = new List<Proposal>();
        foreach (var line in document.Events.Where(line => line.Status == EventStatus.Proposed))
        {
            if (await proposals.FindAsync(line.Id, cancellation) is { } proposal)
                found.Add(proposal);
        }

        return found;
    }

    private async Task<IReadOnlyList<RecognisedPage>> PagesAsync(Document document, CancellationToken cancellation)
    {
        if (!ResultFiles.MayServe(document) || document.Files.FirstOrDefault(file => file.Kind == FileKind.Pages) is not { } file)
            return [];
        await using var content = await objects.OpenAsync(file.Sha256, cancellation);
        return content is null ? [] : await JsonSerializer.DeserializeAsync<List<RecognisedPage>>(content, PagesJson.Options, cancellation) ?? [];
    }

    private static bool IsFromTextLayer(RecognisedPage page) => page.Engine.Length > 0 && !page.Engine.StartsWith("tesseract", StringComparison.OrdinalIgnoreCase);

    private static int PageNumber(string? text, List<string> problems)
    {
        if (string.IsNullOrEmpty(text))
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            return number;
        problems.Add("Số trang phải là số từ 1.");
        return 1;
    }
}

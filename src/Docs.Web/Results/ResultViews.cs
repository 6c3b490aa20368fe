using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Recognition;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Reuse;
using Docs.Web.Security;
using Docs.Web.Shell;

namespace Docs.Web.Results;

/// <summary>What the page of one result shows.</summary>
/// <param name="Number">The page of paper in view, 1-based.</param>
/// <param name="Page">As the machine read it; null where it has not, or may not be shown.</param>
/// <param name="BornDigital">No page was read from an image: the original comes first.</param>
/// <param name="Proposals">Undecided ones about this result, for who may decide them.</param>
/// <param name="MayRecord">Whether the viewer may record validity events.</param>
/// <param name="Reuse">Null for whom it does not concern.</param>
/// <param name="MayRescan">Whether the viewer may hand in a better scan.</param>
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
    ReuseView? Reuse,
    bool MayRescan)
{
    public string Url(int page) => $"/ket-qua/{Document.Id}?trang={page}&asOf={Days.Iso(AsOf)}"
        + (KnownAt is { } known ? $"&knownAt={Uri.EscapeDataString(known.ToString("O", CultureInfo.InvariantCulture))}" : "")
        + "#trang";
}

internal sealed class ResultViews(ReadPages read, RelatedResults related, Validities validities, IProposals proposals, ReuseViews reuses, IReviewDesk desk)
{
    /// <summary>A view, or why there is none.</summary>
    public async Task<(ResultView? View, Refusal? Refusal)> LoadAsync(Seen seen, string? asOf, string? knownAt, string? page, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var day = Days.Read(asOf, "Ngày xét hiệu lực", problems) ?? seen.Day;
        var known = Days.ReadInstant(knownAt, "Thời điểm ghi nhận", problems);
        var number = PageNumber(page, problems);
        if (problems.Count > 0)
            return (null, Refusal.BadInput(string.Join(" ", problems)));
        if (number > Math.Max(1, seen.Document.Pages))
            return (null, Refusal.NoSuchFile);

        var mayRecord = seen.MayRecord;
        var document = await related.WithSeenRelationsAsync(seen, cancellation);
        if (Permissions.SeesAsStaff(seen.Viewer, seen.Whole))
            document = await desk.AsKnownAsync(document, known, cancellation);
        var pages = await read.AllAsync(document, cancellation);
        return (new ResultView(
            document,
            await validities.OfAsync(seen.Whole, day, known, cancellation),
            day,
            known,
            number,
            pages.FirstOrDefault(found => found.Number == number),
            ResultFiles.MayServe(document) && document.Files.Any(file => file.Kind == FileKind.Preview && file.Page == number),
            ReadPages.BornDigital(pages),
            mayRecord ? await ProposalsAsync(document, cancellation) : [],
            mayRecord,
            await reuses.LoadAsync(seen.Viewer, document, seen.Today, cancellation),
            !document.Sealed && ReviewRules.After(ReviewKind.Rescan, document.State) is not null && Permissions.MayRescan(seen.Viewer, document)), null);
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

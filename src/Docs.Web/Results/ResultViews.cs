using System.Globalization;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Core.Recognition;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.Reuse;
using Docs.Web.Security;
using Docs.Web.Shell;
using Docs.Web.Verification;

namespace Docs.Web.Results;

/// <summary>What the page of one result shows.</summary>
/// <param name="Number">The page of paper in view, 1-based.</param>
/// <param name="Page">As the machine read it; null where it has not, or may not be shown.</param>
/// <param name="BornDigital">No page was read from an image: the original comes first.</param>
/// <param name="Proposals">Undecided ones about this result, for who may decide them.</param>
/// <param name="MayRecord">Whether the viewer may record validity events.</param>
/// <param name="Reuse">Null for whom it does not concern.</param>
/// <param name="MayRescan">Whether the viewer may hand in a better scan.</param>
/// <param name="MayUndoRescan">Whether the viewer's own better scan can still be taken back.</param>
/// <param name="Periods">The whole calendar, as known at <paramref name="KnownAt"/>.</param>
/// <param name="Spots">What was looked for on the pages.</param>
/// <param name="History">Empty for whom it does not concern.</param>
/// <param name="Codes">Verification codes that work; null for who may give none out.</param>
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
    bool MayRescan,
    bool MayUndoRescan,
    IReadOnlyList<ValidityPeriod> Periods,
    RelationsWire Related,
    PageSpots Spots,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<CodeEntry>? Codes)
{
    /// <summary>Whether it is theirs to say that its holders may open the file.</summary>
    public bool MayShare { get; init; }

    /// <summary>Whether it is theirs to link other numbers of its holders.</summary>
    public bool MayLink { get; init; }

    /// <summary>Further numbers of its holders that staff linked; empty for citizens.</summary>
    public IReadOnlyList<string> LinkedIds { get; init; } = [];

    /// <summary>What people call the results that the document's reason names by id.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = NamedResults.None;

    /// <inheritdoc cref="EarlierScans"/>
    public IReadOnlyList<OriginalFile> Earlier { get; init; } = [];

    public bool HasPages => ResultFiles.MayServe(Document) && Document.Files.Any(file => file.Kind == FileKind.Preview);

    public string Url(int page) => UrlOf(page, Spots.Query is { } query ? $"&q={Uri.EscapeDataString(query)}" : "");

    /// <summary>The page on which a field was read, its place marked.</summary>
    public string FieldUrl(string field, int page) => UrlOf(page, $"&truong={field}");

    private string UrlOf(int page, string more) => $"/ket-qua/{Document.Id}?trang={page}&asOf={Days.Iso(AsOf)}{more}"
        + (KnownAt is { } known ? $"&knownAt={Uri.EscapeDataString(known.ToString("O", CultureInfo.InvariantCulture))}" : "")
        + "#trang";
}

/// <summary>What the address of the page asks for.</summary>
/// <param name="Trang">Page of paper, from 1.</param>
/// <param name="Q">Words to mark on the pages.</param>
/// <param name="Truong">A field to mark.</param>
public sealed record ResultAsked(string? AsOf, string? KnownAt, string? Trang, string? Q, string? Truong);

internal sealed class ResultViews(
    ReadPages read, RelatedResults related, Validities validities, IProposals proposals, ReuseViews reuses, CodeViews codes, IReviewDesk desk, ResultHistory history, NamedResults named, IHolderLinks links, EarlierScans earlier, TimeProvider clock)
{
    /// <summary>A view, or why there is none.</summary>
    public async Task<(ResultView? View, Refusal? Refusal)> LoadAsync(Seen seen, ResultAsked asked, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var day = Days.Read(asked.AsOf, "Ngày xét hiệu lực", problems) ?? seen.Day;
        var known = Days.ReadInstant(asked.KnownAt, "Thời điểm ghi nhận", problems);
        var number = PageNumber(asked.Trang, problems);
        if (problems.Count > 0)
            return (null, Refusal.BadInput(string.Join(" ", problems)));
        if (number > Math.Max(1, seen.Document.Pages))
            return (null, Refusal.NoSuchFile);

        var mayRecord = seen.MayRecord;
        var document = await related.WithSeenRelationsAsync(seen, cancellation);
        var asStaff = Permissions.SeesAsStaff(seen.Viewer, seen.Whole);
        if (asStaff)
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
            !document.Sealed && ReviewRules.After(ReviewKind.Rescan, document.State) is not null && Permissions.MayRescan(seen.Viewer, document),
            await MayUndoRescanAsync(seen, cancellation),
            await validities.PeriodsOfAsync(seen.Whole, known, cancellation),
            await related.OfAsync(seen, cancellation),
            PageSpots.Of(pages, asked.Q, asked.Truong),
            Permissions.MayFollow(seen.Viewer, document.Custodian) ? await history.OfAsync(document, cancellation) : [],
            await codes.LoadAsync(seen.Viewer, document, cancellation))
        {
            MayShare = document is { State: DocumentState.Published, Sealed: false } && Permissions.MayReview(seen.Viewer, document),
            MayLink = !document.Sealed && Permissions.MayLinkHolders(seen.Viewer, document),
            LinkedIds = asStaff ? await LinkedAsync(document, cancellation) : [],
            Named = await named.OfAsync(seen.Viewer, [document.StateReason], cancellation),
            Earlier = await earlier.OfAsync(seen.Viewer, document, cancellation),
        }, null);
    }

    private async Task<IReadOnlyList<string>> LinkedAsync(Document document, CancellationToken cancellation)
    {
        var own = Permissions.ConfirmedHolderIds(document);
        return own.Count == 0 ? [] : [.. (await links.ExpandAsync(own, cancellation)).Except(own).Order(StringComparer.Ordinal)];
    }

    private async Task<bool> MayUndoRescanAsync(Seen seen, CancellationToken cancellation) =>
        Permissions.MayRescan(seen.Viewer, seen.Whole) && !seen.Whole.Sealed
        && await desk.RecordsAsync(seen.Whole.Id, null, 1, cancellation) is [{ Kind: ReviewKind.Rescan } last]
        && last.Reviewer == seen.Viewer.Name && !ReviewRules.IsTooLate(last.Kind, seen.Whole.State, clock.GetUtcNow() - last.At);

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

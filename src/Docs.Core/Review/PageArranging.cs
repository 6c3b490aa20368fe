using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Review;

/// <param name="Page">1-based in the document as it is now.</param>
/// <param name="Turn">Degrees clockwise beyond how it is shown: 0, 90, 180, 270.</param>
public sealed record PageChoice(int Page, int Turn);

/// <summary>What a reviewer wants of a document's pages; those named nowhere are left out (their file keeps them).</summary>
/// <param name="Pages">Of the document itself, in order.</param>
/// <param name="Split">Each list a document of its own.</param>
public sealed record PageChoices(long Version, IReadOnlyList<PageChoice> Pages, IReadOnlyList<IReadOnlyList<PageChoice>> Split);

/// <summary>From what a person wants of pages and scans to the plans that the desk carries out.</summary>
public sealed class PageArranging(ICatalog catalog, IObjectStore objects, IRecogniser recogniser, IPageDesk desk)
{
    public async Task<ReviewAnswer> ArrangeAsync(string id, Viewer reviewer, PageChoices wanted, CancellationToken cancellation)
    {
        if (await FindAsync(id, reviewer, cancellation) is not { } document)
            return new ReviewAnswer.NoSuchDocument();
        if (ProblemOf(document, wanted) is { } problem)
            return Wrong(problem);

        var rotations = await objects.PagesOfAsync(document, cancellation);
        var shared = wanted.Split.Count > 0 || document.FirstPage is not null || document.Plan?.Shared == true;
        PagePlan Plan(IEnumerable<PageChoice> pages) => new([.. pages.Select(page => Turned(document, page, rotations))], shared);
        var arrangement = new Arrangement(wanted.Version, Plan(wanted.Pages), [.. wanted.Split.Select(Plan)], null);
        return ReviewAnswer.Of(await desk.ArrangeAsync(id, reviewer, arrangement, cancellation));
    }

    /// <summary>Puts the pages of another document behind this one's.</summary>
    public async Task<ReviewAnswer> MergeAsync(string id, Viewer reviewer, long version, string with, CancellationToken cancellation)
    {
        if (await FindAsync(id, reviewer, cancellation) is not { } document)
            return new ReviewAnswer.NoSuchDocument();
        if (with == id || await FindAsync(with, reviewer, cancellation) is not { } other || other.Custodian != document.Custodian)
            return Wrong("Không có văn bản nào khác của cơ quan mang mã này.");
        var pages = new[] { document, other }.SelectMany(one => Enumerable.Range(1, one.Pages).Select(one.SourceOf)).ToList();
        var shared = document.FirstPage is not null || other.FirstPage is not null || document.Plan?.Shared == true || other.Plan?.Shared == true;
        return ReviewAnswer.Of(await desk.ArrangeAsync(id, reviewer, new Arrangement(version, new PagePlan(pages, shared), [], with), cancellation));
    }

    /// <summary>A better scan, as uploaded.</summary>
    /// <exception cref="StorageFullException">No room for it.</exception>
    public async Task<ReviewAnswer> RescanAsync(Document document, Viewer by, string name, Stream content, CancellationToken cancellation)
    {
        if (content.CanSeek && ZipReader.LooksLikeZip(content))
            return Wrong("Bản quét tốt hơn phải là một tệp PDF hoặc ảnh, không phải tệp nén.");
        var stored = await objects.PutAsync(content, cancellation);
        using var copy = await objects.LocalCopyAsync(stored.Sha256, cancellation);
        if (await recogniser.InspectAsync(copy.Path, cancellation) is not Inspection.Readable readable)
            return Wrong("Không đọc được tệp này, bản quét cũ được giữ nguyên; hãy quét lại.");
        var scan = new OriginalFile(VietnameseText.Nfc(Path.GetFileName(name)), stored.Size, stored.Sha256, readable.MediaType);
        return ReviewAnswer.Of(await desk.RescanAsync(document.Id, by, scan, cancellation));
    }

    public async Task<ReviewAnswer> MergeDuplicateAsync(string id, Viewer reviewer, string of, bool useScan, CancellationToken cancellation)
    {
        if (await FindAsync(id, reviewer, cancellation) is not { } document)
            return new ReviewAnswer.NoSuchDocument();
        if (of == id || await FindAsync(of, reviewer, cancellation) is null)
            return Wrong("Không có văn bản nào khác của cơ quan mang mã này.");
        return useScan && !document.IsWholeFile
            ? Wrong("Văn bản này chỉ là một phần của tệp gốc nên không thay được bản quét; hãy gộp mà giữ bản quét cũ.")
            : ReviewAnswer.Of(await desk.MergeDuplicateAsync(id, reviewer, of, useScan, cancellation));
    }

    private static string? ProblemOf(Document document, PageChoices wanted)
    {
        var all = wanted.Pages.Concat(wanted.Split.SelectMany(part => part)).ToList();
        return wanted.Pages.Count == 0 || wanted.Split.Any(part => part.Count == 0) ? "Mỗi văn bản phải có ít nhất một trang; chưa có gì thay đổi."
            : all.Exists(page => page.Page < 1 || page.Page > document.Pages) ? $"Văn bản chỉ có trang 1 đến {document.Pages}; chưa có gì thay đổi."
            : all.DistinctBy(page => page.Page).Count() < all.Count ? "Mỗi trang chỉ được dùng một lần; chưa có gì thay đổi."
            : all.Exists(page => page.Turn is not (0 or 90 or 180 or 270)) ? "Trang chỉ xoay được 90, 180 hoặc 270 độ; chưa có gì thay đổi."
            : null;
    }

    private static PlannedPage Turned(Document document, PageChoice choice, IReadOnlyList<RecognisedPage> read)
    {
        var source = document.SourceOf(choice.Page);
        var shown = read.FirstOrDefault(page => page.Number == choice.Page)?.Rotation ?? 0;
        return choice.Turn == 0 ? source : source with { Rotation = (shown + choice.Turn) % 360 };
    }

    private async Task<Document?> FindAsync(string id, Viewer reviewer, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } document && Permissions.MayReview(reviewer, document) ? document : null;

    private static ReviewAnswer.WrongValues Wrong(string problem) => new(new Dictionary<string, string> { ["pages"] = problem });
}

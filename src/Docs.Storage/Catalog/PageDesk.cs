using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class PageDesk(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock) : IPageDesk
{
    private const string Reading = "Máy đang đọc văn bản này, chưa có gì thay đổi; hãy đợi đọc xong rồi làm lại.";

    private const string Arranging = "Đang đọc lại theo cách sắp xếp trang mới; xong sẽ trở lại hàng đợi đối soát.";

    public Task<DecisionAnswer> ArrangeAsync(string documentId, Viewer reviewer, Arrangement arrangement, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var decision = Decision(db, reviewer, cancellation);
            return decision.WriteAsync(
                documentId,
                ReviewKind.Arrange,
                null,
                async document => document.Version != arrangement.Version ? ReviewAnswer.Stale
                    : await IsReadAsync(db, documentId, cancellation) ? Reading
                    : arrangement.Merged is { } merged ? await RefuseMergeAsync(db, document, merged, reviewer, cancellation)
                    : null,
                document => CarryOutAsync(decision, document, arrangement, cancellation));
        }, cancellation);

    public Task<DecisionAnswer> RescanAsync(string documentId, Viewer by, OriginalFile scan, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var decision = Decision(db, by, cancellation);
            return decision.WriteAsync(
                documentId,
                ReviewKind.Rescan,
                null,
                async document => await IsReadAsync(db, documentId, cancellation) ? Reading
                    : await TwinAsync(db, document, scan, cancellation) is { } twin ? $"Đúng tệp này đã là văn bản {twin}, chưa có gì thay đổi; hãy chọn bản quét khác."
                    : null,
                document => EnqueueAsync(db, document, null, scan, cancellation));
        }, cancellation);

    public Task<DecisionAnswer> MergeDuplicateAsync(string documentId, Viewer reviewer, string of, bool useScan, CancellationToken cancellation) =>
        database.WriteAsync(db =>
        {
            var decision = Decision(db, reviewer, cancellation);
            return decision.WriteAsync(
                documentId,
                ReviewKind.Duplicate,
                $"Bản trùng của {of}.",
                document => RefuseDuplicateAsync(db, document, of, useScan, reviewer, cancellation),
                async document =>
                {
                    if (useScan)
                        await GiveScanAsync(decision, document, of, cancellation);
                });
        }, cancellation);

    private ReviewDecision Decision(CatalogContext db, Viewer reviewer, CancellationToken cancellation) =>
        new(db, ids, UtcInstant.Now(clock), reviewer, cancellation);

    private async Task CarryOutAsync(ReviewDecision decision, DocumentRow document, Arrangement arrangement, CancellationToken cancellation)
    {
        var db = decision.Db;
        // Split-off parts first: they use what was read of the document as it still is.
        foreach (var plan in arrangement.Split)
        {
            var part = await new Completion(db, ids, decision.Now, cancellation).AddPartAsync(document, DocumentState.Received);
            (part.Plan, part.Pages, part.StateReason) = (StoredJson.Write(plan), plan.Pages.Count, $"Tách từ {document.Id}.");
            db.Jobs.Add(new JobRow { DocumentId = part.Id, DueAt = await leaseClock(db, cancellation), Priority = JobOrder.BeforeFreshScans, Plan = part.Plan });
            await db.SaveChangesAsync(cancellation);
        }

        await EnqueueAsync(db, document, arrangement.Plan, null, cancellation);
        decision.Leads = (DocumentState.Received, Arranging);
        if (arrangement.Merged is { } merged)
        {
            var reason = $"Các trang đã được gộp vào {document.Id}.";
            var gone = await new ReviewDecision(db, ids, decision.Now, decision.Reviewer, cancellation)
                .WriteAsync(merged, ReviewKind.Merge, reason, _ => Task.FromResult<string?>(null), _ => Task.CompletedTask);
            if (gone is not DecisionAnswer.Done)
                throw new InvalidOperationException("What was merged had been checked in this transaction.");
        }
    }

    private async Task GiveScanAsync(ReviewDecision decision, DocumentRow document, string of, CancellationToken cancellation)
    {
        var other = await decision.Db.Documents.SingleAsync(row => row.Id == of, cancellation);
        await EnqueueAsync(
            decision.Db, other, null, new OriginalFile(document.OriginalName, document.OriginalSize, document.OriginalSha256, document.OriginalMediaType), cancellation);
        if (other.State != DocumentState.Published)
            (other.State, other.StateReason) = (DocumentState.Received, null);
        await Versions.RaiseAsync(decision.Db, other, decision.Now, cancellation);
    }

    private async Task EnqueueAsync(CatalogContext db, DocumentRow document, PagePlan? plan, OriginalFile? scan, CancellationToken cancellation) =>
        db.Jobs.Add(new JobRow
        {
            DocumentId = document.Id,
            DueAt = await leaseClock(db, cancellation),
            Priority = JobOrder.BeforeFreshScans,
            Plan = StoredJson.Write(plan),
            Scan = StoredJson.Write(scan),
            Before = document.State,
        });

    private static Task<bool> IsReadAsync(CatalogContext db, string documentId, CancellationToken cancellation) =>
        db.Jobs.AnyAsync(job => job.DocumentId == documentId, cancellation);

    private async Task<string?> RefuseMergeAsync(CatalogContext db, DocumentRow document, string merged, Viewer reviewer, CancellationToken cancellation)
    {
        var other = await db.Documents.SingleOrDefaultAsync(row => row.Id == merged && row.Custodian == document.Custodian, cancellation);
        return other?.State != DocumentState.NeedsReview || other.Id == document.Id ? "Chỉ gộp được với văn bản đang chờ đối soát của cùng cơ quan, chưa có gì thay đổi."
            : await IsHeldByOtherAsync(db, merged, reviewer, cancellation) ? "Người khác đang đối soát văn bản cần gộp, chưa có gì thay đổi; hãy đợi họ xong."
            : null;
    }

    private async Task<string?> RefuseDuplicateAsync(CatalogContext db, DocumentRow document, string of, bool useScan, Viewer reviewer, CancellationToken cancellation)
    {
        var other = await db.Documents.SingleOrDefaultAsync(row => row.Id == of && row.Custodian == document.Custodian, cancellation);
        return other is not { State: DocumentState.NeedsReview or DocumentState.Published, Sealed: false } || other.Id == document.Id
                ? "Chỉ gộp được vào văn bản đã công bố hoặc đang chờ đối soát của cùng cơ quan, chưa có gì thay đổi."
            : await IsReadAsync(db, document.Id, cancellation) || useScan && await IsReadAsync(db, of, cancellation) ? Reading
            : useScan && await IsHeldByOtherAsync(db, of, reviewer, cancellation) ? "Người khác đang đối soát văn bản kia, chưa có gì thay đổi; hãy đợi họ xong."
            : null;
    }

    private Task<bool> IsHeldByOtherAsync(CatalogContext db, string documentId, Viewer reviewer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.ReviewHolds.AnyAsync(hold => hold.DocumentId == documentId && hold.Until > now && hold.Reviewer != reviewer.Name, cancellation);
    }

    private static Task<string?> TwinAsync(CatalogContext db, DocumentRow document, OriginalFile scan, CancellationToken cancellation) =>
        db.Documents
            .Where(row => row.OriginalSha256 == scan.Sha256 && row.Custodian == document.Custodian)
            .Where(row => row.Id == document.Id || (row.State != DocumentState.Rejected && row.State != DocumentState.Quarantined))
            .Select(row => row.Id).FirstOrDefaultAsync(cancellation);
}

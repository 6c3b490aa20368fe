using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// Takes a better scan back: one that still waits to be read is forgotten; in the place of one that was read the scan
/// before it is read again. Both files are kept.
/// </summary>
internal sealed class RescanUndo(ReviewDecision decision, LeaseClock leaseClock, CancellationToken cancellation)
{
    private const string ReadingBack = "Đang đọc lại bản quét trước; xong sẽ trở lại hàng đợi đối soát.";

    private readonly CatalogContext db = decision.Db;

    /// <returns>Why it cannot be taken back, or null.</returns>
    public async Task<string?> RefuseAsync(DocumentRow document, ReviewRow rescan)
    {
        if (await JobAsync(document) is { } job)
            return IsWaiting(job) ? null : "Máy đang đọc bản quét mới, chưa có gì thay đổi; hãy đợi đọc xong rồi hoàn tác.";
        if (await ReplacedAsync(document, rescan) is not { } before)
            return "Bản quét mới đã không được dùng nên không có gì để hoàn tác.";
        // Which pages of it were this document stands nowhere any more.
        var shared = await db.Documents.AnyAsync(row => row.Id != document.Id && row.BatchId == document.BatchId && row.OriginalSha256 == before.Sha256, cancellation)
            || await db.Reviews.AnyAsync(row => row.DocumentId == document.Id && row.Kind == ReviewKind.Arrange, cancellation);
        return shared ? "Bản quét trước là một phần của xấp hoặc đã được sắp xếp trang nên không tự đọc lại được, chưa có gì thay đổi; hãy nộp lại đúng các trang ấy làm bản quét mới." : null;
    }

    public async Task TakeBackAsync(DocumentRow document, ReviewRow rescan)
    {
        if (await JobAsync(document) is { } waiting)
        {
            db.Jobs.Remove(waiting);
            return;
        }

        var before = (await ReplacedAsync(document, rescan))!;
        db.Jobs.Add(new JobRow
        {
            DocumentId = document.Id,
            DueAt = await leaseClock(db, cancellation),
            Priority = JobOrder.BeforeFreshScans,
            Scan = StoredJson.Write(before.ToFile()),
            Before = document.State,
        });
        decision.Leads = rescan.Before == DocumentState.Published ? (DocumentState.Published, rescan.ReasonBefore) : (DocumentState.Received, ReadingBack);
    }

    private Task<JobRow?> JobAsync(DocumentRow document) => db.Jobs.SingleOrDefaultAsync(row => row.DocumentId == document.Id, cancellation);

    private static bool IsWaiting(JobRow job) => job.Worker is null && job.Scan is not null;

    private async Task<DocumentOriginalRow?> ReplacedAsync(DocumentRow document, ReviewRow rescan)
    {
        var earlier = await db.DocumentOriginals.Where(row => row.DocumentId == document.Id && row.ReplacedAt >= rescan.At).ToListAsync(cancellation);
        return earlier.MinBy(row => row.ReplacedAt);
    }
}

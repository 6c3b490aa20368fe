using Docs.Core.Intake;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>
/// Who is recognised before whom. Priorities are strict. Within one, batches take turns by pages (self-clocked fair queueing):
/// a job's turn is where its batch stands, or where the lane has come to if that is further, plus its own pages. So three pages
/// handed in beside forty thousand wait for about three of these, and a batch alone has the whole lane.
/// </summary>
internal static class JobOrder
{
    public const int AfterFreshScans = -1;

    /// <summary>A person at the desk waits for it.</summary>
    public const int BeforeFreshScans = 2;

    /// <summary>Names as <see cref="Core.Jobs.LaneState"/> has them.</summary>
    public static readonly IReadOnlyList<(int Priority, string Name)> Lanes =
        [(BeforeFreshScans, "person"), (PriorityOf(Lane.Counter), "counter"), (PriorityOf(Lane.Bulk), "bulk"), (AfterFreshScans, "again")];

    public static int PriorityOf(Lane lane) => lane switch
    {
        Lane.Bulk => 0,
        Lane.Counter => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };

    /// <summary>
    /// The turn of a file of <paramref name="batchId"/>. Read outside the transaction that uses it, which would collide with
    /// every worker's: files handed in at the same instant may share a turn, and no more.
    /// </summary>
    public static async Task<long> TurnAsync(CatalogContext db, string batchId, int pages, CancellationToken cancellation)
    {
        var batch = await db.Batches.Where(row => row.Id == batchId).Select(row => (Lane?)row.Lane).SingleOrDefaultAsync(cancellation);
        var priority = PriorityOf(batch ?? Lane.Bulk);
        var own = await db.Jobs.Where(row => row.BatchId == batchId).MaxAsync(row => (long?)row.Turn, cancellation) ?? 0;
        return Math.Max(own, await ReachedAsync(db, priority, cancellation)) + Math.Max(pages, 1);
    }

    /// <summary>
    /// The latest turn that is being served; with nothing in work, where the next one will be. A lease is asked for by a day before all
    /// leases: where only its absence is excluded, SQLite reads all that waits instead of the few that are in work.
    /// </summary>
    private static async Task<long> ReachedAsync(CatalogContext db, int priority, CancellationToken cancellation) =>
        await db.Jobs.Where(row => row.LeasedUntil > DateTimeOffset.UnixEpoch && row.Priority == priority).MaxAsync(row => (long?)row.Turn, cancellation)
        ?? await db.Jobs.Where(row => row.LeasedUntil == null && row.Priority == priority).MinAsync(row => (long?)row.Turn, cancellation)
        ?? 0;

    /// <summary>Those not leased, and those whose lease ran out, each by its own index.</summary>
    public static JobRow? First(JobRow? free, JobRow? expired) =>
        free is null || expired is null ? free ?? expired
        : (-free.Priority, free.Turn, free.DueAt, free.Id).CompareTo((-expired.Priority, expired.Turn, expired.DueAt, expired.Id)) < 0 ? free : expired;
}

using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Jobs;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <param name="leaseClock">One clock for all who claim: many machines' clocks differ, the database's is one.</param>
internal sealed class JobQueue(CatalogDatabase database, TimeProvider clock, IdSource ids, LeaseClock leaseClock) : IJobQueue
{
    public async Task<JobLease?> ClaimAsync(string worker, TimeSpan lease, CancellationToken cancellation)
    {
        // Idle workers poll: they must not queue for the write lock to learn that there is nothing to do.
        if (!await database.ReadAsync(async db => await db.DueJobs(await leaseClock(db, cancellation)).AnyAsync(cancellation)))
            return null;

        while (await TakeAsync(worker, lease, cancellation) is { } taken)
        {
            if (taken.WorkersLost < JobLimits.MaxWorkersLost)
                return taken;

            await IfHeldAsync(taken, (db, job) => GiveUpAsync(
                db, job, $"Việc nhận dạng bị gián đoạn {job.WorkersLost} lần vì tiến trình xử lý dừng đột ngột. Tệp gốc vẫn được giữ; kiểm tra máy chủ rồi cho nhận dạng lại.", clock.GetUtcNow(), cancellation), cancellation);
        }

        return null;
    }

    private Task<JobLease?> TakeAsync(string worker, TimeSpan lease, CancellationToken cancellation) =>
        database.WriteLockedRowsAsync(async db =>
        {
            var now = await leaseClock(db, cancellation);
            if (await db.NextJobAsync(now, cancellation) is not { } job)
                return null;
            if (job.LeasedUntil is not null)
                job.WorkersLost++;
            return Lease(job, worker, now + lease);
        }, cancellation);

    public Task<bool> RenewAsync(JobLease lease, TimeSpan duration, CancellationToken cancellation) =>
        IfHeldAsync(lease, async (db, job) => job.LeasedUntil = await leaseClock(db, cancellation) + duration, cancellation);

    public Task<bool> CompleteAsync(JobLease lease, IReadOnlyList<RecognitionOutcome> outcomes, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(outcomes.Count);
        return IfHeldAsync(lease, async (db, job) =>
        {
            db.Jobs.Remove(job);
            await new Completion(db, ids, clock.GetUtcNow(), cancellation).ApplyAsync(job.DocumentId, StoredJson.Read<OriginalFile>(job.Scan), outcomes);
        }, cancellation);
    }

    public Task<bool> FailAsync(JobLease lease, string reason, bool counts, TimeSpan delay, CancellationToken cancellation) =>
        IfHeldAsync(lease, async (db, job) =>
        {
            var now = await leaseClock(db, cancellation);
            if (counts && ++job.Failures >= JobLimits.MaxFailures)
            {
                await GiveUpAsync(db, job, reason, now, cancellation);
                return;
            }

            Release(job);
            job.DueAt = now + delay;
            (job.LastError, job.LastErrorAt) = (reason, now);
        }, cancellation);

    public Task<bool> ReturnAsync(JobLease lease, CancellationToken cancellation) =>
        IfHeldAsync(lease, (_, job) =>
        {
            Release(job);
            return Task.CompletedTask;
        }, cancellation);

    public Task<IReadOnlyList<string>> RepeatAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<string>>(async db =>
        {
            var now = await leaseClock(db, cancellation);
            var queued = new List<string>();
            foreach (var chunk in documentIds.Chunk(DocumentReader.PageSize))
            {
                var documents = await db.Documents
                    .Where(row => chunk.Contains(row.Id) && !db.Jobs.Any(job => job.DocumentId == row.Id))
                    .Where(row => row.State == DocumentState.Published || row.State == DocumentState.Quarantined)
                    .ToListAsync(cancellation);
                foreach (var document in documents)
                {
                    if (document.State == DocumentState.Quarantined)
                        (document.State, document.StateReason) = (DocumentState.Received, null);
                    db.Jobs.Add(new JobRow { DocumentId = document.Id, DueAt = now, Priority = JobOrder.AfterFreshScans });
                    queued.Add(document.Id);
                }
            }

            return queued;
        }, cancellation);

    public Task<IReadOnlySet<string>> WaitingAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlySet<string>>(async db =>
        {
            var waiting = new HashSet<string>();
            foreach (var chunk in documentIds.Chunk(DocumentReader.PageSize))
                waiting.UnionWith(await db.Jobs.Where(job => chunk.Contains(job.DocumentId)).Select(job => job.DocumentId).ToListAsync(cancellation));
            return waiting;
        });

    public Task<QueueState> StateAsync(CancellationToken cancellation) => database.ReadAsync(async db =>
    {
        var now = await leaseClock(db, cancellation);
        var pending = await db.Jobs.CountAsync(cancellation);
        var leased = await db.Jobs.CountAsync(row => row.LeasedUntil != null && row.LeasedUntil > now, cancellation);
        var next = await db.Jobs.Where(row => row.LeasedUntil == null || row.LeasedUntil <= now)
            .MinAsync(row => (DateTimeOffset?)(row.LeasedUntil ?? row.DueAt), cancellation);
        var error = await db.Jobs.Where(row => row.LastErrorAt != null)
            .OrderByDescending(row => row.LastErrorAt).Select(row => row.LastError).FirstOrDefaultAsync(cancellation);
        return new QueueState(pending, leased, next, error);
    });

    public Task<IReadOnlyList<LaneState>> LanesAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<LaneState>>(async db =>
    {
        var now = await leaseClock(db, cancellation);
        var jobs = await db.Jobs.GroupBy(row => row.Priority).Select(group => new
        {
            Priority = group.Key,
            Count = group.Count(),
            Working = group.Count(row => row.LeasedUntil != null && row.LeasedUntil > now),
            Oldest = group.Min(row => row.LeasedUntil == null ? (DateTimeOffset?)row.DueAt : null),
        }).ToListAsync(cancellation);
        return [.. JobOrder.Lanes.Select(lane => jobs.Find(row => row.Priority == lane.Priority) is { } row
            ? new LaneState(lane.Name, row.Count - row.Working, row.Working, row.Oldest is { } due && due < now ? now - due : TimeSpan.Zero)
            : new LaneState(lane.Name, 0, 0, TimeSpan.Zero))];
    });

    private static JobLease Lease(JobRow job, string worker, DateTimeOffset until)
    {
        job.Attempt++;
        (job.Worker, job.LeasedUntil) = (worker, until);
        return new(job.Id, job.DocumentId, worker, job.Attempt, job.Failures, job.WorkersLost)
        {
            Plan = StoredJson.Read<PagePlan>(job.Plan),
            Scan = StoredJson.Read<OriginalFile>(job.Scan),
        };
    }

    private static void Release(JobRow job) => (job.Worker, job.LeasedUntil) = (null, null);

    private static async Task GiveUpAsync(CatalogContext db, JobRow job, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        db.Jobs.Remove(job);
        var document = await db.Documents.SingleAsync(row => row.Id == job.DocumentId, cancellation);
        if (document.State != DocumentState.Received && job.Scan is null)
            return;
        (document.State, document.StateReason) = (job.Before ?? DocumentState.Quarantined, reason);
        await Versions.RaiseAsync(db, document, now, cancellation);
    }

    /// <summary>A lease that ran out is still held as long as nobody else has claimed the job: the attempt number tells.</summary>
    private Task<bool> IfHeldAsync(JobLease lease, Func<CatalogContext, JobRow, Task> act, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var job = await db.Jobs.SingleOrDefaultAsync(
                row => row.Id == lease.JobId && row.Attempt == lease.Attempt && row.LeasedUntil != null, cancellation);
            if (job is null)
                return false;

            await act(db, job);
            return true;
        }, cancellation);
}

using System.Runtime.CompilerServices;
using Docs.Core.Audit;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Docs.Storage.Audit;

/// <summary>One table of the trail, in the catalogue or in a file of its own.</summary>
internal sealed class AuditTable(Func<DbContext> open, Func<DbContext, Exception, StorageFault> faultOf)
{
    /// <summary>All or none.</summary>
    public Task AppendAsync(IReadOnlyList<AuditRecord> records, CancellationToken cancellation) => UseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using var insert = new AuditInsert(db, transaction.GetDbTransaction());
        foreach (var record in records)
            await insert.RunAsync(AuditRow.Of(record), cancellation);
        await transaction.CommitAsync(cancellation);
        return records.Count;
    });

    public Task<List<AuditRecord>> ListAsync(AuditFilter filter, int limit, CancellationToken cancellation) => UseAsync(async db =>
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (filter.From is { } from)
            rows = rows.Where(row => string.Compare(row.Id, from) >= 0);
        if (filter.Before is { } before)
            rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        if (filter.Actor is { } actor)
            rows = rows.Where(row => row.Actor == actor);
        if (filter.Act is { } act)
            rows = rows.Where(row => row.Act == act);
        if (filter.Outcome is { } outcome)
            rows = rows.Where(row => row.Outcome == outcome);
        if (filter.Result is { } result)
        {
            var holders = filter.OrHolders.ToArray();
            rows = rows.Where(row => row.Result == result || holders.Contains(row.Holder));
        }

        if (filter.Holders.Count > 0)
        {
            var lookedUp = filter.Holders.ToArray();
            rows = rows.Where(row => lookedUp.Contains(row.Holder));
        }

        return (await rows.OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation)).ConvertAll(row => row.ToRecord());
    });

    public async IAsyncEnumerable<AuditRecord> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = open();
        var rows = db.Set<AuditRow>().AsNoTracking().OrderBy(row => row.Chain).ThenBy(row => row.Sequence).ThenBy(row => row.Id);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row.ToRecord();
    }

    public Task<ChainHead?> FindAsync(string chain, long sequence, CancellationToken cancellation) => UseAsync(async db =>
        (await db.Set<AuditRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Chain == chain && row.Sequence == sequence, cancellation))?.ToRecord().Head);

    public Task<List<ChainHead>> HeadsAsync(string? sinceId, CancellationToken cancellation) => UseAsync(async db =>
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (sinceId is not null)
            rows = rows.Where(row => string.Compare(row.Id, sinceId) >= 0);
        var ends = await rows.GroupBy(row => row.Chain).Select(chain => new { Chain = chain.Key, Sequence = chain.Max(row => row.Sequence) }).ToListAsync(cancellation);
        var heads = new List<ChainHead>();
        foreach (var end in ends)
            heads.Add((await HeadAsync(db, end.Chain, end.Sequence, cancellation))!);
        return heads;
    });

    /// <summary>Chain ids sort by when they were opened.</summary>
    public Task<ChainHead?> LastChainAsync(CancellationToken cancellation) => UseAsync(db => LastChainAsync(db, cancellation));

    public static async Task<ChainHead?> LastChainAsync(DbContext db, CancellationToken cancellation) =>
        (await db.Set<AuditRow>().AsNoTracking().OrderByDescending(row => row.Chain).ThenByDescending(row => row.Sequence).FirstOrDefaultAsync(cancellation))?.ToRecord().Head;

    private static async Task<ChainHead?> HeadAsync(DbContext db, string chain, long sequence, CancellationToken cancellation) =>
        (await db.Set<AuditRow>().AsNoTracking().SingleAsync(row => row.Chain == chain && row.Sequence == sequence, cancellation)).ToRecord().Head;

    private async Task<T> UseAsync<T>(Func<DbContext, Task<T>> use)
    {
        await using var db = open();
        try
        {
            return await use(db);
        }
        catch (Exception error) when (faultOf(db, error) is var fault and (StorageFault.Full or StorageFault.Unreachable))
        {
            throw fault == StorageFault.Full ? StorageErrors.Full(error) : StorageErrors.Unreachable(error);
        }
    }
}

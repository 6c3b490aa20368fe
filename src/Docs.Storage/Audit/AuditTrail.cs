using System.Runtime.CompilerServices;
using Docs.Core.Audit;

namespace Docs.Storage.Audit;

/// <summary>The trail over its tables: reads are appended to the first; changes stand in the last, the catalogue's, which may be the same.</summary>
internal sealed class AuditTrail(AuditTable reads, AuditTable changes) : IAuditTrail
{
    private readonly AuditTable[] tables = ReferenceEquals(reads, changes) ? [reads] : [reads, changes];

    public Task AppendAsync(IReadOnlyList<AuditRecord> records, CancellationToken cancellation) => reads.AppendAsync(records, cancellation);

    public async Task<AuditPage> ListAsync(AuditFilter filter, int limit, CancellationToken cancellation)
    {
        var found = new List<AuditRecord>();
        foreach (var table in tables)
            found.AddRange(await table.ListAsync(filter, limit + 1, cancellation));
        List<AuditRecord> page = [.. found.OrderByDescending(record => record.Id, StringComparer.Ordinal).Take(limit)];
        return new AuditPage(page, found.Count > limit ? page[^1].Id : null);
    }

    public async IAsyncEnumerable<AuditRecord> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // A chain lies in one table: one after the other is by chain all the same.
        foreach (var table in tables)
        {
            await foreach (var record in table.ReadAllAsync(cancellation))
                yield return record;
        }
    }

    public async Task<ChainHead?> FindAsync(string chain, long sequence, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            if (await table.FindAsync(chain, sequence, cancellation) is { } head)
                return head;
        }

        return null;
    }

    public async Task<IReadOnlyList<ChainHead>> HeadsAsync(string? sinceId, CancellationToken cancellation)
    {
        var heads = new List<ChainHead>();
        foreach (var table in tables)
            heads.AddRange(await table.HeadsAsync(sinceId, cancellation));
        return heads;
    }

    public Task<ChainHead?> LastChainAsync(CancellationToken cancellation) => reads.LastChainAsync(cancellation);
}

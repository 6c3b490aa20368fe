using System.Runtime.CompilerServices;
using Docs.Core.Documents;
using Docs.Core.Verification;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class ObjectLedger(CatalogDatabase database) : IObjectLedger
{
    /// <summary>Sorts behind every hex digit.</summary>
    private const char AfterHex = 'g';

    public async IAsyncEnumerable<StoredObject> NamedAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = database.Open();
        var end = prefix + AfterHex;
        var tables = new[]
        {
            db.Documents.Where(row => row.OriginalSha256.CompareTo(prefix) >= 0 && row.OriginalSha256.CompareTo(end) < 0).Select(row => new { Sha256 = row.OriginalSha256, Size = row.OriginalSize }),
            db.DocumentOriginals.Where(row => row.Sha256.CompareTo(prefix) >= 0 && row.Sha256.CompareTo(end) < 0).Select(row => new { row.Sha256, row.Size }),
            db.DocumentFiles.Where(row => row.Sha256.CompareTo(prefix) >= 0 && row.Sha256.CompareTo(end) < 0).Select(row => new { row.Sha256, row.Size }),
        };
        foreach (var table in tables)
        {
            await foreach (var row in table.AsAsyncEnumerable().WithCancellation(cancellation))
                yield return new(row.Sha256, row.Size);
        }

        foreach (var json in await db.Jobs.Where(row => row.Scan != null).Select(row => row.Scan).ToListAsync(cancellation))
        {
            if (StoredJson.Read<OriginalFile>(json) is { } scan && scan.Sha256.StartsWith(prefix, StringComparison.Ordinal))
                yield return new(scan.Sha256, scan.Size);
        }
    }

    public Task<IReadOnlyList<ObjectUse>> UsesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ObjectUse>>(async db =>
        {
            var uses = new List<ObjectUse>();
            foreach (var page in keys.Chunk(DocumentReader.PageSize))
            {
                uses.AddRange(await db.Documents.Where(row => page.Contains(row.OriginalSha256))
                    .Select(row => new ObjectUse(row.OriginalSha256, row.Id, row.State, null, false)).ToListAsync(cancellation));
                uses.AddRange(await (from row in db.DocumentOriginals
                                     where page.Contains(row.Sha256)
                                     join document in db.Documents on row.DocumentId equals document.Id
                                     select new ObjectUse(row.Sha256, document.Id, document.State, null, true)).ToListAsync(cancellation));
                uses.AddRange(await (from row in db.DocumentFiles
                                     where page.Contains(row.Sha256)
                                     join document in db.Documents on row.DocumentId equals document.Id
                                     select new ObjectUse(row.Sha256, document.Id, document.State, row.Kind, db.DocumentFiles.Any(other => other.DocumentId == row.DocumentId && other.Version > row.Version))).ToListAsync(cancellation));
            }

            return [.. uses.OrderBy(use => use.DocumentId, StringComparer.Ordinal).ThenBy(use => use.Sha256, StringComparer.Ordinal)];
        });

    public Task<int> ForgetEarlierAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var gone = 0;
            foreach (var page in keys.Chunk(DocumentReader.PageSize))
            {
                var earlier = await db.DocumentFiles
                    .Where(row => page.Contains(row.Sha256) && db.DocumentFiles.Any(other => other.DocumentId == row.DocumentId && other.Version > row.Version))
                    .ToListAsync(cancellation);
                db.DocumentFiles.RemoveRange(earlier);
                gone += earlier.Count;
            }

            return gone;
        }, cancellation);
}

using Docs.Core.References;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class References(CatalogDatabase database, TimeProvider clock) : IReferences
{
    public Task<ReferenceList> ReadAsync(ReferenceKind kind, CancellationToken cancellation) =>
        database.ReadAsync(db => ReadAsync(db, kind, cancellation));

    public Task<bool> ReplaceAsync(ReferenceKind kind, IReadOnlyList<ReferenceEntry> entries, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var standing = await ReadAsync(db, kind, cancellation);
            if (standing.LoadedAt is not null && standing.Entries.SequenceEqual(entries))
                return false;
            var load = new ReferenceLoadRow { Kind = kind, At = UtcInstant.Now(clock), By = by };
            db.ReferenceLoads.Add(load);
            await db.SaveChangesAsync(cancellation);
            db.References.AddRange(entries.Select((entry, position) => ReferenceRow.Of(load.Id, position, entry)));
            return true;
        }, cancellation);

    public Task<long> VersionAsync(CancellationToken cancellation) =>
        database.ReadAsync(db => db.ReferenceLoads.Select(row => row.Id).OrderByDescending(id => id).FirstOrDefaultAsync(cancellation));

    private static async Task<ReferenceList> ReadAsync(CatalogContext db, ReferenceKind kind, CancellationToken cancellation)
    {
        var load = await db.ReferenceLoads.AsNoTracking().Where(row => row.Kind == kind).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (load is null)
            return ReferenceList.Empty;
        var rows = await db.References.AsNoTracking().Where(row => row.LoadId == load.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        return new(rows.ConvertAll(row => row.ToEntry()), load.At, load.By);
    }
}

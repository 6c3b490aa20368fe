using Docs.Core.Access;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class KeyRing(CatalogDatabase database) : IKeyRing
{
    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<string>>(async db => await db.Keys.OrderBy(row => row.Name).Select(row => row.Xml).ToListAsync(cancellation));

    public Task AddAsync(string name, string xml, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (!await db.Keys.AnyAsync(row => row.Name == name, cancellation))
                db.Keys.Add(new() { Name = name, Xml = xml });
            return true;
        }, cancellation);
}

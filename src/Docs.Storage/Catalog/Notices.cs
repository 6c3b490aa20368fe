using Docs.Core.Access;
using Docs.Core.Reuse;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Notices(CatalogDatabase database, TimeProvider clock) : INotices
{
    public Task<NoticePage> ListAsync(Viewer viewer, bool unreadOnly, string? after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var found = await Of(db, viewer).AsNoTracking()
                .Where(row => !unreadOnly || row.ReadAt == null)
                .Where(row => after == null || row.Id.CompareTo(after) < 0)
                .OrderByDescending(row => row.Id)
                .Take(limit + 1)
                .ToListAsync(cancellation);
            var page = found.Take(limit).Select(row => row.ToNotice()).ToList();
            return new NoticePage(page, found.Count > limit ? page[^1].Id : null);
        });

    public Task<int> CountUnreadAsync(Viewer viewer, CancellationToken cancellation) =>
        database.ReadAsync(db => ToReadBy(db, viewer).CountAsync(row => row.ReadAt == null, cancellation));

    public Task<int> CountUnreadOfReusesAsync(string account, CancellationToken cancellation) =>
        database.ReadAsync(db => db.Notices.CountAsync(row => row.Account == account && row.ReadAt == null, cancellation));

    public Task<int> MarkReadAsync(Viewer viewer, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var found = await ToReadBy(db, viewer).Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
            foreach (var notice in found.Where(row => row.ReadAt is null))
                (notice.ReadAt, notice.ReadBy) = (clock.GetUtcNow(), viewer.Name);
            return found.Count;
        }, cancellation);

    /// <summary>Who relied on a result must not find its end read by somebody else.</summary>
    private static IQueryable<NoticeRow> ToReadBy(CatalogContext db, Viewer viewer) => Of(db, viewer).Where(row => row.Account == null || row.Account == viewer.Name);

    private static IQueryable<NoticeRow> Of(CatalogContext db, Viewer viewer)
    {
        if (viewer.Is(Role.Administrator))
            return db.Notices;
        var (account, agencies) = (viewer.Name, viewer.Agencies.ToList());
        return db.Notices.Where(row => row.Account == account || (row.Account == null && agencies.Contains(row.Agency)));
    }
}

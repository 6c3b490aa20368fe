using Docs.Core;
using Docs.Core.Holders;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class HolderLinks(CatalogDatabase database, TimeProvider clock, IdSource ids) : IHolderLinks
{
    public Task<LinkOutcome> AddAsync(NewHolderLink link, CancellationToken cancellation) =>
        database.WriteAsync<LinkOutcome>(async db =>
        {
            await db.ReadByIndexAsync(cancellation);
            var (first, second) = (link.Pair.First, link.Pair.Second);
            if (await Standing(db).FirstOrDefaultAsync(row => row.First == first && row.Second == second, cancellation) is { } standing)
                return new LinkOutcome.Already(standing.ToLink());
            if (HolderLinkRules.Problem(link, await ExpandAsync(db, [first], cancellation), await ExpandAsync(db, [second], cancellation)) is { } problem)
                return new LinkOutcome.Refused(problem);
            var row = new HolderLinkRow
            {
                Id = ids.Next(),
                First = first,
                Second = second,
                Evidence = link.Evidence,
                Paper = link.Paper,
                DocumentId = link.ResultId,
                By = link.By,
                At = UtcInstant.Now(clock),
            };
            db.HolderLinks.Add(row);
            return new LinkOutcome.Recorded(row.ToLink());
        }, cancellation);

    public Task<HolderLink?> WithdrawAsync(string id, string reason, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (await db.HolderLinks.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } link)
                return null;
            if (link.WithdrawnAt is null)
                (link.WithdrawnAt, link.WithdrawnBy, link.WithdrawnReason) = (UtcInstant.Now(clock), by, reason);
            return link.ToLink();
        }, cancellation);

    public Task<IReadOnlySet<string>> ExpandAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.ReadAsync(db => ExpandAsync(db, ids, cancellation));

    public Task<IReadOnlyList<HolderLink>> OfHolderAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<HolderLink>>(async db =>
        {
            var all = (await ExpandAsync(db, ids, cancellation)).ToArray();
            return (await db.HolderLinks.AsNoTracking().Where(row => all.Contains(row.First) || all.Contains(row.Second)).OrderByDescending(row => row.Id).ToListAsync(cancellation))
                .ConvertAll(row => row.ToLink());
        });

    public Task<HolderLinkPage> ListAsync(string? after, int limit, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var found = await db.HolderLinks.AsNoTracking()
                .Where(row => after == null || row.Id.CompareTo(after) < 0)
                .OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancellation);
            return new HolderLinkPage([.. found.Take(limit).Select(row => row.ToLink())], found.Count > limit ? found[limit - 1].Id : null);
        });

    private static IQueryable<HolderLinkRow> Standing(CatalogContext db) => db.HolderLinks.AsNoTracking().Where(row => row.WithdrawnAt == null);

    /// <summary>Ring by ring. It ends: each ring holds only numbers not met before, and <see cref="HolderLinkRules.MaxIds"/> bounds a holder's.</summary>
    private static async Task<IReadOnlySet<string>> ExpandAsync(CatalogContext db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var all = ids.ToHashSet();
        for (var ring = all.ToArray(); ring.Length > 0;)
        {
            var reached = ring;
            var pairs = await Standing(db).Where(row => reached.Contains(row.First) || reached.Contains(row.Second))
                .Select(row => new { row.First, row.Second }).ToListAsync(cancellation);
            ring = [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Where(all.Add)];
        }

        return all;
    }
}

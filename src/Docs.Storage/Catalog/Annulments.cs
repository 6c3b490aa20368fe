using Docs.Core.Validity;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Which documents were annulled, where the annulling act may itself have been annulled, and so on.</summary>
internal static class Annulments
{
    /// <summary>
    /// A document is annulled if some annulment of it counts, that is, if its act is not annulled. Documents that annul
    /// each other in a circle are settled by no rule: none of them counts as annulled until a person voids a line.
    /// </summary>
    public static async Task<IReadOnlySet<string>> OfAsync(
        CatalogContext db, IReadOnlyCollection<string> ids, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var acts = await ActsAsync(db, ids, knownAt, cancellation);
        var settled = new Dictionary<string, bool>();
        for (var before = -1; before != settled.Count;)
        {
            before = settled.Count;
            foreach (var (id, by) in acts.Where(document => !settled.ContainsKey(document.Key)))
            {
                if (by.Exists(act => act is null || (settled.TryGetValue(act, out var annulled) && !annulled)))
                    settled[id] = true;
                else if (by.TrueForAll(act => act is not null && settled.GetValueOrDefault(act)))
                    settled[id] = false;
            }
        }

        return ids.Where(id => settled.GetValueOrDefault(id)).ToHashSet();
    }

    /// <summary>For every document in reach the acts that annul it; null for an act that is not digitised.</summary>
    private static async Task<Dictionary<string, List<string?>>> ActsAsync(
        CatalogContext db, IReadOnlyCollection<string> ids, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var acts = new Dictionary<string, List<string?>>();
        var frontier = ids.Distinct().ToList();
        while (frontier.Count > 0)
        {
            var page = frontier.Take(DocumentReader.PageSize).ToList();
            frontier.RemoveRange(0, page.Count);
            page.ForEach(id => acts[id] = []);
            var lines = await db.Events.AsNoTracking()
                .Where(line => page.Contains(line.DocumentId) && line.Kind == EventKind.Annul)
                .Where(line => line.Status == EventStatus.Recorded || line.Status == EventStatus.Void)
                .Where(line => knownAt == null ? line.VoidedAt == null : line.RecordedAt <= knownAt && (line.VoidedAt == null || line.VoidedAt > knownAt))
                .Select(line => new { line.DocumentId, line.ByDocument })
                .ToListAsync(cancellation);
            foreach (var line in lines)
                acts[line.DocumentId].Add(line.ByDocument);
            frontier.AddRange(lines.Select(line => line.ByDocument).OfType<string>().Where(act => !acts.ContainsKey(act) && !frontier.Contains(act)).Distinct());
        }

        return acts;
    }
}

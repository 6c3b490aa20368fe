using Docs.Core.Validity;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Which result is replaced by which, as recorded.</summary>
internal static class Replacements
{
    /// <summary>Whether an event of this kind on <paramref name="target"/>, caused by <paramref name="act"/>, would make it replace itself.</summary>
    public static async Task<bool> CloseCycleAsync(CatalogContext db, EventKind kind, string target, string? act, CancellationToken cancellation)
    {
        if (act is null || kind is not (EventKind.Supersede or EventKind.Reissue))
            return false;

        var replacedBy = new Dictionary<string, List<string>>();
        for (var open = new Queue<string>([act]); open.TryDequeue(out var one);)
        {
            if (replacedBy.ContainsKey(one))
                continue;
            replacedBy[one] = await db.Events
                .Where(row => row.DocumentId == one && row.Status == EventStatus.Recorded && row.ByDocument != null)
                .Where(row => row.Kind == EventKind.Supersede || row.Kind == EventKind.Reissue)
                .Select(row => row.ByDocument!)
                .ToListAsync(cancellation);
            replacedBy[one].ForEach(open.Enqueue);
        }

        return EventRules.ClosesCycle(kind, target, act, one => replacedBy.GetValueOrDefault(one) ?? []);
    }
}

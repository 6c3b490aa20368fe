using System.Globalization;
using Docs.Storage.Catalog.Model;

namespace Docs.Storage.Catalog;

/// <summary>
/// What counts among all that was said of what documents do to others: of each topic the newest that is not void, unless it
/// says that the paper does no such thing.
/// </summary>
internal static class RelationView
{
    public static IQueryable<RelationRow> Counting(CatalogContext db) => db.Relations.Where(row =>
        row.VoidedAt == null && !row.Removed
        && (row.Topic == null || !db.Relations.Any(later => later.DocumentId == row.DocumentId && later.Topic == row.Topic && later.VoidedAt == null && later.Id > row.Id)));

    /// <summary>Stands for the row before others: apart from the ids of events, which proposals have too.</summary>
    public const string IdPrefix = "r";

    public static string IdOf(RelationRow row) => IdPrefix + row.Id.ToString(CultureInfo.InvariantCulture);

    /// <param name="rows">All of one document.</param>
    /// <param name="knownAt">As it counted at that instant; null: now.</param>
    public static List<RelationRow> Of(IEnumerable<RelationRow> rows, DateTimeOffset? knownAt = null)
    {
        var standing = rows.Where(row => knownAt is null ? row.VoidedAt is null : (row.RecordedAt is null || row.RecordedAt <= knownAt) && (row.VoidedAt is null || row.VoidedAt > knownAt)).ToList();
        var newest = standing.Where(row => row.Topic is not null).GroupBy(row => row.Topic).Select(topic => topic.Max(row => row.Id)).ToHashSet();
        return [.. standing.Where(row => !row.Removed && (row.Topic is null || newest.Contains(row.Id))).OrderBy(row => row.Id)];
    }
}

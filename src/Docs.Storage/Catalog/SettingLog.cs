using Docs.Core.Settings;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class SettingLog(CatalogDatabase database, TimeProvider clock) : ISettings
{
    public Task<IReadOnlyList<SettingLine>> CurrentAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SettingLine>>(async db => [.. (await NewestAsync(db, cancellation)).Select(row => row.ToLine())]);

    public Task<IReadOnlyList<SettingLine>> HistoryAsync(int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SettingLine>>(async db =>
            (await db.Settings.AsNoTracking().OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation)).ConvertAll(row => row.ToLine()));

    public Task<int> SetAsync(IReadOnlyList<SettingChange> changes, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var standing = (await NewestAsync(db, cancellation)).ToDictionary(row => (row.Name, row.Agency ?? ""), row => row.Value);
            var now = UtcInstant.Now(clock);
            var other = changes.Where(change => standing.GetValueOrDefault((change.Name, change.Agency ?? "")) != change.Value).ToList();
            db.Settings.AddRange(other.Select(change => new SettingRow { Name = change.Name, Agency = change.Agency, Value = change.Value, At = now, By = by }));
            return other.Count;
        }, cancellation);

    public Task<long> VersionAsync(CancellationToken cancellation) =>
        database.ReadAsync(db => db.Settings.Select(row => row.Id).OrderByDescending(id => id).FirstOrDefaultAsync(cancellation));

    /// <summary>A few changes a year: all are read.</summary>
    private static async Task<List<SettingRow>> NewestAsync(CatalogContext db, CancellationToken cancellation) =>
        [.. (await db.Settings.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation)).GroupBy(row => (row.Name, row.Agency)).Select(same => same.Last())];
}

using Docs.Core.Documents;
using Docs.Core.Reports;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>Every figure is one grouped scan of an index that holds all it asks for.</summary>
internal sealed class Reports(CatalogDatabase database, TimeProvider clock) : IReports
{
    public Task<ReportFigures> FiguresAsync(ReportPeriod period, IReadOnlyCollection<string>? agencies, CancellationToken cancellation) =>
        database.ReadAsync(async db =>
        {
            var documents = db.Documents.AsNoTracking().Where(row => agencies == null || agencies.Contains(row.Custodian));
            var published = documents.Where(row => row.State == DocumentState.Published);
            var reuses = db.Reuses.AsNoTracking().Where(row => agencies == null || agencies.Contains(row.Agency));
            var (from, to) = (period.From.Number, period.To.Number);
            return new ReportFigures(
                await PublishedAsync(published, from, to, cancellation),
                await CountsAsync(published.Where(row => row.PublishedMonth <= to), cancellation),
                await CountsAsync(documents.Where(row => row.State != DocumentState.Published && row.State != DocumentState.Rejected && row.State != DocumentState.Recalled), cancellation),
                await DossiersAsync(published, from, to, cancellation),
                await ReusesAsync(db, reuses, period, cancellation),
                await ReusingDossiersAsync(reuses, from, to, cancellation));
        });

    public Task<IReadOnlyList<Denominator>> DenominatorsAsync(int year, IReadOnlyCollection<string>? agencies, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Denominator>>(async db =>
            [.. (await NewestAsync(db, [year], cancellation)).Where(row => agencies is null || agencies.Contains(row.Agency)).Select(row => row.ToDenominator())]);

    public Task<int> SetDenominatorsAsync(IReadOnlyList<Denominator> denominators, string by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var standing = (await NewestAsync(db, [.. denominators.Select(one => one.Year).Distinct()], cancellation)).Select(row => row.ToDenominator()).ToHashSet();
            var fresh = denominators.Where(one => !standing.Contains(one)).ToList();
            var now = UtcInstant.Now(clock);
            db.Denominators.AddRange(fresh.Select(one => new DenominatorRow
            {
                Kind = one.Kind,
                Agency = one.Agency,
                Year = one.Year,
                Month = one.Month,
                Value = one.Value,
                Source = one.Source,
                On = one.On,
                At = now,
                By = by,
            }));
            return fresh.Count;
        }, cancellation);

    private static async Task<List<DenominatorRow>> NewestAsync(CatalogContext db, IReadOnlyCollection<int> years, CancellationToken cancellation) =>
        [.. (await db.Denominators.AsNoTracking().Where(row => years.Contains(row.Year)).OrderBy(row => row.Id).ToListAsync(cancellation))
            .GroupBy(row => (row.Kind, row.Agency, row.Year, row.Month)).Select(same => same.Last())
            .OrderBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Kind).ThenBy(row => row.Month ?? 0)];

    private static async Task<IReadOnlyList<TypeCount>> PublishedAsync(IQueryable<DocumentRow> published, int from, int to, CancellationToken cancellation) =>
        [.. (await published.Where(row => row.PublishedMonth >= from && row.PublishedMonth <= to)
            .GroupBy(row => new { row.Custodian, row.Type, row.PublishedMonth })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation))
            .Select(row => new TypeCount(row.Key.Custodian, row.Key.Type, new(row.Key.PublishedMonth!.Value), row.Count))
            .OrderBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Type, StringComparer.Ordinal).ThenBy(row => row.Month.Number)];

    private static async Task<IReadOnlyList<AgencyCount>> CountsAsync(IQueryable<DocumentRow> documents, CancellationToken cancellation) =>
        [.. (await documents.GroupBy(row => row.Custodian).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
            .Select(row => new AgencyCount(row.Key, row.Count)).OrderBy(row => row.Agency, StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<MonthCount>> DossiersAsync(IQueryable<DocumentRow> published, int from, int to, CancellationToken cancellation) =>
        [.. (await published.Where(row => row.DossierMonth >= from && row.DossierMonth <= to)
            .GroupBy(row => new { row.Custodian, row.DossierMonth })
            .Select(group => new { group.Key, Count = group.Select(row => row.DossierKey).Distinct().Count() })
            .ToListAsync(cancellation))
            .Select(row => new MonthCount(row.Key.Custodian, new(row.Key.DossierMonth!.Value), row.Count))
            .OrderBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Month.Number)];

    private static async Task<IReadOnlyList<TypeCount>> ReusesAsync(CatalogContext db, IQueryable<ReuseRow> reuses, ReportPeriod period, CancellationToken cancellation)
    {
        var (first, last) = (period.From.First, period.To.Last);
        return
        [
            .. (await reuses.Where(row => row.Day >= first && row.Day <= last)
                .Join(db.Documents, row => row.DocumentId, document => document.Id, (row, document) => new { row.Agency, document.Type, row.Day.Month })
                .GroupBy(row => new { row.Agency, row.Type, row.Month })
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellation))
                .Select(row => new TypeCount(row.Key.Agency, row.Key.Type, new(period.Year * 100 + row.Key.Month), row.Count))
                .OrderBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Type, StringComparer.Ordinal).ThenBy(row => row.Month.Number),
        ];
    }

    private static async Task<IReadOnlyList<MonthCount>> ReusingDossiersAsync(IQueryable<ReuseRow> reuses, int from, int to, CancellationToken cancellation) =>
        [.. (await reuses.Where(row => row.DossierMonth >= from && row.DossierMonth <= to)
            .GroupBy(row => new { row.Agency, row.DossierMonth })
            .Select(group => new { group.Key, Count = group.Select(row => row.Dossier).Distinct().Count() })
            .ToListAsync(cancellation))
            .Select(row => new MonthCount(row.Key.Agency, new(row.Key.DossierMonth!.Value), row.Count))
            .OrderBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Month.Number)];
}

using Docs.Core;
using Docs.Core.Documents;
using Docs.Core.Reports;
using Docs.Core.Reuse;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed class Reuses(CatalogDatabase database, TimeProvider clock, IdSource ids) : IReuses
{
    public Task<ReuseOutcome> RecordAsync(NewReuse reuse, CancellationToken cancellation) =>
        database.WriteAsync<ReuseOutcome>(async db =>
        {
            var now = UtcInstant.Now(clock);
            if (await OnceKeys.FindAsync(db, reuse.Once, now, cancellation) is { } done)
                return await AnswerAgainAsync(db, done, reuse.Once!, cancellation);
            if ((await DocumentReader.LoadAsync(db, [reuse.DocumentId], cancellation)).SingleOrDefault() is not { } document)
                return new ReuseOutcome.NoSuchDocument();

            var today = VietnamCalendar.DayOf(now);
            var validity = await ValidityAsync(db, document, today, cancellation);
            if (ReuseRules.Refuse(document.State, validity, reuse.PartlyExpiredConfirmed) is { } refused)
                return refused;

            var row = ToRow(reuse, validity.State, now, today);
            db.Reuses.Add(row);
            await OnceKeys.NoteAsync(db, reuse.Once, row.Id, already: false, now, cancellation);
            var next = ValidityDays.NextChange(document.Events, today) is { } day ? ValidityDays.Begin(day) : (DateTimeOffset?)null;
            await WatchMarks.FollowAsync(db, document.Id, validity.State, next, now, cancellation);
            return new ReuseOutcome.Recorded(row.ToRecord(), Already: false);
        }, cancellation);

    public Task<IReadOnlyList<ReuseRecord>> OfResultAsync(string documentId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ReuseRecord>>(async db =>
            (await db.Reuses.AsNoTracking().Where(row => row.DocumentId == documentId).OrderByDescending(row => row.Id).ToListAsync(cancellation))
                .ConvertAll(row => row.ToRecord()));

    public Task<IReadOnlyList<ReuseCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<ReuseCount>>(async db =>
        {
            var months = await db.Reuses
                .Where(row => row.Day >= from && row.Day <= to)
                .GroupBy(row => new { row.Agency, row.Day.Year, row.Day.Month })
                .Select(group => new { group.Key, Reuses = group.Count(), Dossiers = group.Select(row => row.Dossier).Distinct().Count() })
                .ToListAsync(cancellation);
            return
            [
                .. months
                    .Select(month => new ReuseCount(month.Key.Agency, new DateOnly(month.Key.Year, month.Key.Month, 1), month.Reuses, month.Dossiers))
                    .OrderBy(count => count.Month).ThenBy(count => count.Agency, StringComparer.Ordinal),
            ];
        });

    private static async Task<ValidityAnswer> ValidityAsync(CatalogContext db, Document document, DateOnly today, CancellationToken cancellation)
    {
        var acts = document.Events.Select(line => line.ByDocument).OfType<string>().ToHashSet();
        var annulled = await Annulments.OfAsync(db, acts, null, cancellation);
        return ValidityTimeline.At(document.Events, today, null, annulled.Contains);
    }

    private static async Task<ReuseOutcome> AnswerAgainAsync(CatalogContext db, OnceRow done, Once once, CancellationToken cancellation)
    {
        var row = await db.Reuses.AsNoTracking().SingleOrDefaultAsync(reuse => reuse.Id == done.AnswerId, cancellation);
        return done.Request == once.Request && row is not null ? new ReuseOutcome.Recorded(row.ToRecord(), Already: true) : new ReuseOutcome.KeyTaken();
    }

    private ReuseRow ToRow(NewReuse reuse, ValidityState state, DateTimeOffset now, DateOnly today) => new()
    {
        Id = ids.Next(),
        DocumentId = reuse.DocumentId,
        Dossier = reuse.Dossier,
        DossierMonth = DossierCode.TryParse(reuse.Dossier, out var code) ? Month.Of(code.ReceivedOn).Number : null,
        Purpose = reuse.Purpose,
        By = reuse.By,
        Agency = reuse.Agency,
        At = now,
        Day = today,
        State = state,
    };
}

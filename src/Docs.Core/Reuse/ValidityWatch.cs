using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>
/// Tells people when a result is no longer what it was when they relied on it (NĐ 45/2020 Điều 15): its custodian, and every
/// officer who reused it in a dossier — whether an event said so, the day has come, or it was withdrawn.
/// </summary>
/// <param name="settings">Whether there is another system to tell, too.</param>
public sealed class ValidityWatch(IWatches watches, ICatalog catalog, IReuses reuses, Validities validities, WatchSettings settings, TimeProvider clock)
{
    private const int BatchSize = 50;

    /// <summary>Works off what is due; returns how many results were settled.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var due = await watches.DueAsync(BatchSize, cancellation);
        var settled = 0;
        foreach (var watch in due)
        {
            if (await catalog.FindAsync(watch.DocumentId, cancellation) is { } document)
                settled += await watches.SettleAsync(watch, await FindAsync(document, watch, cancellation), cancellation) ? 1 : 0;
        }

        return settled;
    }

    private async Task<WatchFinding> FindAsync(Document document, Watch watch, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        var after = await validities.OfAsync(document, today, null, cancellation);

        // Instants are kept to the microsecond: one less is what was known just before the first mark.
        var before = watch.Told ?? (await validities.OfAsync(document, today, watch.Since.AddMicroseconds(-1), cancellation)).State;
        var withdrawn = document.State != DocumentState.Published && document.PublishedAt is not null;
        var kind = withdrawn == watch.Withdrawn ? NoticeKind.ValidityChanged : withdrawn ? NoticeKind.Withdrawn : NoticeKind.Restored;
        var tell = kind != NoticeKind.ValidityChanged || document.State == DocumentState.Published && Matters(before, after.State);
        var change = tell ? await ChangeAsync(document, watch, new(before, after.State, kind), cancellation) : null;
        return new(after.State, ValidityDays.NextChange(document.Events, today) is { } day ? ValidityDays.Begin(day) : null, change, withdrawn);
    }

    /// <summary>A result that merely begins, or whose term was only now determined, takes nothing from anybody.</summary>
    private static bool Matters(ValidityState before, ValidityState after) =>
        before != after && !(before is ValidityState.NotYet or ValidityState.Undetermined && after == ValidityState.InForce);

    private async Task<ValidityChange> ChangeAsync(Document document, Watch watch, Turn turn, CancellationToken cancellation)
    {
        var (before, after, kind) = turn;
        var relied = await reuses.OfResultAsync(document.Id, cancellation);
        var number = document.Fields[FieldNames.Number];
        var notices = relied
            .DistinctBy(reuse => (reuse.By, reuse.Dossier))
            .Select(reuse => new NewNotice(document.Id, number, reuse.By, reuse.Agency, reuse.Dossier, before, after, kind))
            .Append(new NewNotice(document.Id, number, null, document.Custodian, null, before, after, kind))
            .ToList();
        return new(notices, settings.Webhook ? WebhookBody.Of(document, watch.Since, turn, relied, clock.GetUtcNow()) : null);
    }
}

/// <summary>What became of a result.</summary>
internal sealed record Turn(ValidityState Before, ValidityState After, NoticeKind Kind);

/// <param name="Webhook">Whether changes are sent to another system.</param>
public sealed record WatchSettings(bool Webhook);

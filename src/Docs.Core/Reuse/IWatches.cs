using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>
/// Results whose validity somebody must be told about: those with an event, and those that were reused. An event marks its
/// result due in its own transaction; a reuse sets it due for the next day on which anything can change.
/// </summary>
public interface IWatches
{
    /// <summary>Longest due first. Reading does not take: see <see cref="SettleAsync"/>.</summary>
    Task<IReadOnlyList<Watch>> DueAsync(int limit, CancellationToken cancellation);

    /// <summary>
    /// Writes what was found and the notices that follow, in one transaction. False, and nothing written, when the result
    /// was marked again meanwhile: it is still due then.
    /// </summary>
    Task<bool> SettleAsync(Watch watch, WatchFinding finding, CancellationToken cancellation);
}

/// <param name="Told">The state last settled; null when it never was.</param>
/// <param name="Since">When it was first marked after that.</param>
/// <param name="Version">Of the mark.</param>
/// <param name="Withdrawn">Whether it was out of publication when last settled.</param>
public sealed record Watch(string DocumentId, ValidityState? Told, DateTimeOffset Since, long Version, bool Withdrawn);

/// <param name="DueAt">When the state can change next without a further event; null = never.</param>
/// <param name="Change">Null: nobody needs to be told anything.</param>
/// <param name="Withdrawn">It is out of publication: recalled, found to be a duplicate, taken back.</param>
public sealed record WatchFinding(ValidityState State, DateTimeOffset? DueAt, ValidityChange? Change, bool Withdrawn);

/// <param name="Notices">For inboxes.</param>
/// <param name="Webhook">Body of the message to the other system, JSON without its id; null when none is set up.</param>
public sealed record ValidityChange(IReadOnlyList<NewNotice> Notices, string? Webhook);

/// <param name="Account">Of the officer it is for; null = everybody of the agency.</param>
/// <param name="Dossier">In which the officer reused it.</param>
public sealed record NewNotice(
    string DocumentId, string? Number, string? Account, string Agency, string? Dossier, ValidityState Before, ValidityState After, NoticeKind Kind = NoticeKind.ValidityChanged);

public enum NoticeKind
{
    ValidityChanged,

    /// <summary>No longer served: published by mistake.</summary>
    Withdrawn,

    /// <summary>Served again.</summary>
    Restored,
}

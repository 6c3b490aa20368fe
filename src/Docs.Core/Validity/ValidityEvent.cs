namespace Docs.Core.Validity;

public enum EventKind
{
    /// <summary>The result comes into being; carries its term. One is appended each time a person confirms other dates; the latest counts.</summary>
    Issue,
    Extend,
    Amend,
    Correct,
    Suspend,
    Resume,
    Revoke,
    Repeal,
    Annul,
    Supersede,
    Reissue,
    ExpirePart,
}

public enum EventStatus
{
    Recorded,

    /// <summary>Recognised by the machine; does not count until a person confirms it.</summary>
    Proposed,

    /// <summary>A person recorded it by number, the target is not digitised yet.</summary>
    Waiting,

    /// <summary>Recorded wrongly; stays visible and counts for a knownAt before <see cref="ValidityEvent.VoidedAt"/>.</summary>
    Void,
}

/// <summary>One line of a result's append-only log of validity (NĐ 45/2020 Điều 15).</summary>
/// <param name="On">First day of the effect; for annul the day of the annulling act; for issue the first day in force, null if unknown.</param>
/// <param name="Until">Last day, inclusive: new last valid day (extend), last day suspended (suspend), last valid day (issue).</param>
/// <param name="By">Number of the act that causes it.</param>
/// <param name="ByDocument">Id of that act where it is digitised: if that document is annulled, the event does not count.</param>
/// <param name="Term">Issue only: what is known of the term.</param>
/// <param name="RecordedBy">Account that recorded or confirmed it; null for what the machine concluded.</param>
public sealed record ValidityEvent(
    string Id,
    EventKind Kind,
    DateOnly? On,
    DateOnly? Until,
    string? By,
    string? ByDocument,
    string? Basis,
    EventStatus Status,
    DateTimeOffset RecordedAt,
    TermKind? Term = null,
    DateTimeOffset? VoidedAt = null,
    string? VoidedBasis = null,
    string? RecordedBy = null,
    string? VoidedBy = null)
{
    /// <summary>Whether a person turned the machine's proposal down: such a line never counted, so it was void as soon as it stood.</summary>
    public bool IsRejectedProposal => Status == EventStatus.Void && VoidedAt == RecordedAt;
}

/// <summary>What an issue event knows of the end of the term.</summary>
public enum TermKind
{
    /// <summary>Cannot be determined: shown to staff as undetermined and to citizens not at all.</summary>
    Undetermined,

    /// <summary>Ends after <see cref="ValidityEvent.Until"/>.</summary>
    Until,

    /// <summary>Without a term (không thời hạn).</summary>
    Open,
}

public enum ValidityState
{
    InForce,
    NotYet,
    Suspended,
    PartlyExpired,
    Expired,
    Revoked,
    Repealed,
    Superseded,
    Annulled,
    Undetermined,
}

/// <summary>Half-open days [From, To); null = open.</summary>
public sealed record DayInterval(DateOnly? From, DateOnly? To)
{
    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>The answer for one day.</summary>
/// <param name="InForce">True for <see cref="ValidityState.InForce"/> and <see cref="ValidityState.PartlyExpired"/>, null for undetermined, else false.</param>
/// <param name="From">Of the interval that holds the day, or else of the whole time in force.</param>
/// <param name="Intervals">In force, in order, never overlapping or touching; empty if never or undetermined.</param>
public sealed record ValidityAnswer(
    ValidityState State,
    bool? InForce,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DayInterval> Intervals);

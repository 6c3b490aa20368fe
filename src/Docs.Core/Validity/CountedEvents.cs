namespace Docs.Core.Validity;

/// <summary>The events that count at a moment of knowledge, by kind.</summary>
internal sealed class CountedEvents
{
    private readonly ILookup<EventKind, ValidityEvent> byKind;

    public CountedEvents(IEnumerable<ValidityEvent> events, DateTimeOffset? knownAt, Func<string, bool>? isAnnulled) =>
        byKind = events.Where(one => WasKnown(one, knownAt) && !RestsOnAnnulled(one, isAnnulled)).ToLookup(one => one.Kind);

    /// <summary>
    /// The latest confirmation of the dates. Ids sort by time and decide between two of one instant, so that the order in
    /// which the events are handed in never does.
    /// </summary>
    public ValidityEvent? Issue =>
        byKind[EventKind.Issue].OrderBy(one => one.RecordedAt).ThenBy(one => one.Id, StringComparer.Ordinal).LastOrDefault();

    public bool Annulled => byKind[EventKind.Annul].Any();

    /// <summary>
    /// Events of a kind that works against being in force. One without a day, which no command can record, counts from the
    /// beginning: a doubt never shows a dead result as alive.
    /// </summary>
    public IEnumerable<(DateOnly On, DateOnly? Until)> Against(EventKind kind) =>
        byKind[kind].Select(one => (one.On ?? DateOnly.MinValue, one.Until));

    /// <summary>Events of a kind that works for being in force; for the same reason one without a day does not count.</summary>
    public IEnumerable<(DateOnly On, DateOnly? Until)> For(EventKind kind) =>
        byKind[kind].Where(one => one.On is not null).Select(one => (one.On!.Value, one.Until));

    /// <summary>Recorded at that very instant is known, voided at that very instant is void.</summary>
    private static bool WasKnown(ValidityEvent one, DateTimeOffset? knownAt) => one.Status switch
    {
        EventStatus.Recorded => knownAt is null || one.RecordedAt <= knownAt,
        EventStatus.Void => one.RecordedAt <= knownAt && knownAt < one.VoidedAt,
        EventStatus.Proposed or EventStatus.Waiting => false,
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };

    private static bool RestsOnAnnulled(ValidityEvent one, Func<string, bool>? isAnnulled) =>
        one.ByDocument is { } act && isAnnulled is not null && isAnnulled(act);
}

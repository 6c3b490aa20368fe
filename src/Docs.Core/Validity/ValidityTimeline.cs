namespace Docs.Core.Validity;

/// <summary>Folds a result's events into the days it is in force. Pure: same events, same answer, in whatever order they were recorded.</summary>
public static class ValidityTimeline
{
    /// <param name="events">Every event of one result, any order, proposed and void ones among them.</param>
    /// <param name="asOf">The day asked about, in Asia/Ho_Chi_Minh.</param>
    /// <param name="knownAt">Only what was recorded (and not yet voided) by then counts; null = all we know.</param>
    /// <param name="isAnnulled">Whether the document of this id was annulled, as known at <paramref name="knownAt"/>.</param>
    public static ValidityAnswer At(
        IEnumerable<ValidityEvent> events,
        DateOnly asOf,
        DateTimeOffset? knownAt = null,
        Func<string, bool>? isAnnulled = null) =>
        throw new NotImplementedException();
}

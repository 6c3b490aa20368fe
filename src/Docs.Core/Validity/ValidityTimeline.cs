namespace Docs.Core.Validity;

/// <summary>
/// Folds a result's events into the days it is in force. Pure: same events, same answer, in whatever order they were recorded.
/// </summary>
/// <remarks>
/// revoke, repeal, supersede and reissue end it from their day, and no extension revives it; annul means it never was, on
/// whatever day the annulling act is dated; suspend takes days out until its last day or a resume; expirePart leaves it in
/// force with a mark; amend and correct change no day. Of several issue events the latest recorded counts. Without an issue
/// event nothing is known, so every day is undetermined unless an act ended it.
/// </remarks>
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
        Func<string, bool>? isAnnulled = null)
    {
        var fold = new ValidityFold(new CountedEvents(events, knownAt, isAnnulled));
        var state = StateOn(asOf, fold);
        var intervals = fold.InForce.ToIntervals();
        var (from, to) = Bounds(asOf, fold, intervals);
        return new(state, IsInForce(state), from, to, intervals);
    }

    /// <summary>The whole calendar, cut where the state changes: in order, without gaps, neighbours of different states.</summary>
    /// <remarks>Every day has the state that <see cref="At"/> gives it.</remarks>
    public static IReadOnlyList<ValidityPeriod> Periods(
        IEnumerable<ValidityEvent> events, DateTimeOffset? knownAt = null, Func<string, bool>? isAnnulled = null)
    {
        var fold = new ValidityFold(new CountedEvents(events, knownAt, isAnnulled));
        var periods = new List<ValidityPeriod> { new(new DayInterval(null, null), StateOn(DateOnly.MinValue, fold)) };
        foreach (var day in fold.Cuts())
        {
            var (last, state) = (periods[^1], StateOn(day, fold));
            if (state == last.State)
                continue;
            periods[^1] = last with { Days = last.Days with { To = day } };
            periods.Add(new(new DayInterval(day, null), state));
        }

        return periods;
    }

    /// <summary>True for <see cref="ValidityState.InForce"/> and <see cref="ValidityState.PartlyExpired"/>, null for undetermined, else false.</summary>
    public static bool? IsInForce(ValidityState state) => state switch
    {
        ValidityState.InForce or ValidityState.PartlyExpired => true,
        ValidityState.Undetermined => null,
        _ => false,
    };

    private static ValidityState StateOn(DateOnly day, ValidityFold fold)
    {
        if (fold.Annulled)
            return ValidityState.Annulled;
        if (fold.Ending is { } ending && ending.On <= day)
            return ending.State;
        if (fold.Suspended.Contains(day))
            return ValidityState.Suspended;
        if (fold.Unknown.Contains(day))
            return ValidityState.Undetermined;
        if (fold.InForce.Contains(day))
            return fold.PartlyFrom <= day ? ValidityState.PartlyExpired : ValidityState.InForce;
        return day < fold.Start ? ValidityState.NotYet : ValidityState.Expired;
    }

    /// <summary>For an undetermined day the bounds of the doubt: if it is in force at all, then between them.</summary>
    private static (DateOnly? From, DateOnly? To) Bounds(DateOnly day, ValidityFold fold, IReadOnlyList<DayInterval> intervals)
    {
        if ((fold.InForce.IntervalOf(day) ?? fold.Unknown.IntervalOf(day)) is { } holding)
            return (holding.From, holding.To);
        return intervals.Count == 0 ? (null, null) : (intervals[0].From, intervals[^1].To);
    }
}

namespace Docs.Core.Validity;

/// <summary>
/// What the counted events make of the calendar. Known and unknown days are kept apart: a result whose term cannot be
/// determined still certainly is not in force before it starts, while suspended, and from its revocation on.
/// </summary>
internal sealed class ValidityFold
{
    private static readonly (EventKind Kind, ValidityState State)[] EndingKinds =
    [
        // In the order in which they name the state when two fall on one day: the harsher act first.
        (EventKind.Revoke, ValidityState.Revoked),
        (EventKind.Repeal, ValidityState.Repealed),
        (EventKind.Supersede, ValidityState.Superseded),
        (EventKind.Reissue, ValidityState.Superseded),
    ];

    public ValidityFold(CountedEvents events)
    {
        Annulled = events.Annulled;
        Start = events.Issue?.On;
        Ending = FirstEnding(events);

        var lifetime = Annulled ? DaySet.None : LifetimeBound();
        var (valid, unknown) = Term(events);
        (valid, unknown) = (valid.And(lifetime), unknown.And(lifetime));
        Suspended = Suspensions(events).And(valid.Or(unknown));
        InForce = valid.Except(Suspended);
        Unknown = unknown.Except(Suspended);
        PartlyFrom = events.Against(EventKind.ExpirePart).Select(one => (DateOnly?)one.On).Min();
    }

    public bool Annulled { get; }

    public DateOnly? Start { get; }

    /// <summary>The earliest ending act; what ends a dead result again changes nothing.</summary>
    public (DateOnly On, ValidityState State)? Ending { get; }

    /// <summary>Certainly in force, in whole or in part.</summary>
    public DaySet InForce { get; }

    /// <summary>In force or not: nobody can say.</summary>
    public DaySet Unknown { get; }

    /// <summary>Days that would be in force or unknown without the suspension.</summary>
    public DaySet Suspended { get; }

    public DateOnly? PartlyFrom { get; }

    /// <summary>Days on which the state may change, in order, the calendar's first not among them.</summary>
    public IEnumerable<DateOnly> Cuts() =>
        new[] { InForce, Unknown, Suspended }
            .SelectMany(set => set.ToIntervals())
            .SelectMany(days => new[] { days.From, days.To })
            .Concat([Start, Ending?.On, PartlyFrom])
            .OfType<DateOnly>()
            .Where(day => day > DateOnly.MinValue)
            .Distinct()
            .Order();

    private DaySet LifetimeBound()
    {
        var started = Start is { } start ? DaySet.Since(start) : DaySet.All;
        return Ending is { } ending ? started.And(DaySet.Before(ending.On)) : started;
    }

    /// <summary>
    /// The term with its extensions. Each extension is valid from its first to its last day, so one that starts after the
    /// end leaves a gap, one that starts before joins on, and the latest last day wins. Where the first term is unknown an
    /// extension settles matters from its first day: what was extended to a day ends with it.
    /// </summary>
    private (DaySet Valid, DaySet Unknown) Term(CountedEvents events)
    {
        var extensions = events.For(EventKind.Extend)
            .Where(one => one.Until is not null)
            .Select(one => (one.On, Days: DaySet.Since(one.On).And(DaySet.Through(one.Until!.Value))))
            .ToList();
        var extended = DaySet.Union(extensions.Select(one => one.Days));
        var stated = Stated(events.Issue);
        if (stated is not null && Start is not null)
            return (stated.Or(extended), DaySet.None);

        var open = stated ?? DaySet.All;
        var unknown = extensions.Count == 0 ? open : open.And(DaySet.Before(extensions.Min(one => one.On)));
        return (extended, unknown);
    }

    /// <summary>The days up to the stated end; null where it is unknown.</summary>
    private static DaySet? Stated(ValidityEvent? issue) => issue switch
    {
        { Term: TermKind.Open } => DaySet.All,
        { Term: TermKind.Until or null, Until: { } last } => DaySet.Through(last),
        _ => null,
    };

    /// <summary>
    /// A resumption lifts every suspension that began before its day; of the same day it counts first, so a suspension that
    /// starts then stands.
    /// </summary>
    private static DaySet Suspensions(CountedEvents events)
    {
        var resumed = events.For(EventKind.Resume).Select(one => one.On).Order().ToList();
        return DaySet.Union(events.Against(EventKind.Suspend).Select(one =>
        {
            var days = DaySet.Since(one.On).And(one.Until is { } last ? DaySet.Through(last) : DaySet.All);
            var lifted = resumed.FindIndex(day => day > one.On);
            return lifted < 0 ? days : days.And(DaySet.Before(resumed[lifted]));
        }));
    }

    private static (DateOnly On, ValidityState State)? FirstEnding(CountedEvents events)
    {
        (DateOnly On, ValidityState State)? first = null;
        foreach (var (kind, state) in EndingKinds)
        {
            foreach (var (on, _) in events.Against(kind))
            {
                if (first is null || on < first.Value.On)
                    first = (on, state);
            }
        }

        return first;
    }
}

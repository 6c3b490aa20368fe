using Docs.Core.Validity;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Core.Tests.Validity;

/// <summary>What must hold for every log. Days and instants are drawn from a narrow window, so that they collide often.</summary>
public class ValidityProperties
{
    private const int Window = 12;

    private static readonly DateOnly FirstDay = new(2024, 2, 10);
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(800).WithReplay(20261122UL, 20200408UL | 1);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, Window).Select(FirstDay.AddDays);
    private static readonly Gen<DateOnly?> MaybeDays = Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(day => (DateOnly?)day));

    private static readonly Gen<ValidityEvent> Events =
        from kind in Gen.Frequency((3, Gen.Elements(EventKind.Extend, EventKind.Extend, EventKind.Suspend, EventKind.Resume)), (1, Gen.Elements(Enum.GetValues<EventKind>())))
        from status in Gen.Frequency((6, Gen.Constant(EventStatus.Recorded)), (1, Gen.Elements(Enum.GetValues<EventStatus>())))
        from start in MaybeDays
        from day in Days
        from until in MaybeDays
        from act in Gen.Elements<string?>(null, null, "act a", "act b")
        from term in Gen.Elements<TermKind?>(null, TermKind.Open, TermKind.Until, TermKind.Undetermined)
        from hour in Gen.Choose(0, 12)
        select new ValidityEvent(
            "", kind, kind == EventKind.Issue ? start : day, until, null, act, null, status, Log.Began.AddHours(hour),
            kind == EventKind.Issue ? term : null, status == EventStatus.Void ? Log.Began.AddHours(hour + 3) : null);

    private static readonly Arbitrary<ValidityEvent[]> Logs = Arb.From(
        from count in Gen.Choose(0, 8)
        from events in Gen.ArrayOf(Events, count)
        from last in Days
        from issued in Gen.Elements(true, true, true, false)
        let issue = New(EventKind.Issue, FirstDay) with { Until = last, Term = TermKind.Until, RecordedAt = Log.Began }
        select (issued ? events.Prepend(issue) : events).Select((one, i) => one with { Id = $"e{i:00}" }).ToArray());

    [Fact]
    public void The_order_of_recording_does_not_matter() => ForAll(log =>
    {
        var shuffled = log.ToArray();
        new Random(log.Length).Shuffle(shuffled);
        return Same(log, shuffled) && Same(log, [.. log.Reverse()]);
    });

    [Fact]
    public void Whatever_is_annulled_was_never_in_force() => ForAll(log =>
        EveryDay(day => At([.. log, New(EventKind.Annul, FirstDay.AddDays(7))], day) is { State: ValidityState.Annulled, InForce: false, Intervals.Count: 0 }));

    [Fact]
    public void Voiding_an_event_restores_the_state_before_it() => ForAllWithOneMore((log, more) =>
        Same(log, [.. log, more with { Status = EventStatus.Void, VoidedAt = more.RecordedAt.AddHours(1) }]));

    [Fact]
    public void Annulling_an_act_restores_what_it_did() => ForAllWithOneMore((log, more) =>
        EveryDay(day => Equal(At(log, day, "act c"), At([.. log, more with { ByDocument = "act c" }], day, "act c"))));

    [Fact]
    public void Periods_cover_the_calendar_and_say_of_every_day_what_At_says() => ForAll(log =>
    {
        var periods = ValidityTimeline.Periods(log);
        return periods[0].Days.From is null && periods[^1].Days.To is null
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.Days.To == pair.Second.Days.From && pair.First.State != pair.Second.State)
            && EveryDay(day => periods.Single(period => period.Days.Contains(day)).State == At(log, day).State);
    });

    [Fact]
    public void Intervals_are_sorted_and_never_overlap_or_touch() => ForAll(log =>
    {
        var intervals = At(log, FirstDay).Intervals;
        return intervals.All(days => days.From is null || days.To is null || days.From < days.To)
            && intervals.Zip(intervals.Skip(1)).All(pair => pair.First.To < pair.Second.From);
    });

    [Fact]
    public void A_day_is_in_force_exactly_if_an_interval_holds_it() => ForAll(log =>
        EveryDay(day => At(log, day) is var answer && answer.Intervals.Any(days => days.Contains(day)) == (answer.InForce == true)));

    [Fact]
    public void The_intervals_are_the_same_whatever_day_is_asked_about() => ForAll(log =>
        EveryDay(day => At(log, day).Intervals.SequenceEqual(At(log, FirstDay).Intervals)));

    [Fact]
    public void The_bounds_of_a_day_in_force_are_those_of_its_interval() => ForAll(log =>
        EveryDay(day => At(log, day) is var answer && (answer.InForce != true || answer.Intervals.Contains(new(answer.From, answer.To)))));

    [Fact]
    public void Nothing_is_known_before_anything_was_recorded() => ForAll(log =>
        ValidityTimeline.At(log, FirstDay, Log.Began.AddTicks(-1)) is { State: ValidityState.Undetermined, Intervals.Count: 0 });

    [Fact]
    public void To_know_up_to_an_instant_is_to_have_only_the_events_of_then() => ForAll(log =>
    {
        var instant = Log.Began.AddHours(6);
        var then = log.Where(one => one.RecordedAt <= instant)
            .Select(one => one.VoidedAt > instant ? one with { Status = EventStatus.Recorded, VoidedAt = null } : one);
        return EveryDay(day => Equal(ValidityTimeline.At(log, day, instant), ValidityTimeline.At(then, day)));
    });

    [Fact]
    public void Once_ended_never_again_in_force() => ForAll(log =>
        At([.. log, New(EventKind.Revoke, FirstDay.AddDays(9))], FirstDay).Intervals.All(days => days.To <= FirstDay.AddDays(9)));

    [Fact]
    public void An_extension_never_takes_a_day_away() => ForAll(log =>
    {
        var extended = At([.. log, New(EventKind.Extend, FirstDay.AddDays(5)) with { Until = FirstDay.AddDays(10) }], FirstDay);
        return EveryDay(day => At(log, day).InForce != true || extended.Intervals.Any(days => days.Contains(day)));
    });

    [Fact]
    public void What_amends_or_corrects_a_result_or_ends_part_of_it_takes_no_day_away() => ForAll(log =>
        new[] { EventKind.Amend, EventKind.Correct, EventKind.ExpirePart }.All(kind =>
            At([.. log, New(kind, FirstDay.AddDays(4))], FirstDay).Intervals.SequenceEqual(At(log, FirstDay).Intervals)));

    [Fact]
    public void What_ended_in_part_is_marked_from_its_day_on_and_never_hides_a_worse_state() => ForAll(log =>
    {
        ValidityEvent[] partly = [.. log, New(EventKind.ExpirePart, FirstDay.AddDays(4))];
        return EveryDay(day => (At(log, day).State, day >= FirstDay.AddDays(4)) switch
        {
            (ValidityState.InForce, true) => At(partly, day).State == ValidityState.PartlyExpired,
            (var state, _) => At(partly, day).State == state,
        });
    });

    [Fact]
    public void A_suspension_is_a_gap_also_in_what_was_extended() => ForAll(log =>
    {
        ValidityEvent[] extended = [.. log, New(EventKind.Extend, FirstDay.AddDays(2)) with { Until = FirstDay.AddDays(11) }];
        ValidityEvent[] suspended = [.. extended, New(EventKind.Suspend, FirstDay.AddDays(5)) with { Until = FirstDay.AddDays(6), Id = "gap" }];
        return EveryDay(day => At(suspended, day).InForce != true || At(extended, day).InForce == true)
            && (log.Any(one => one.Kind == EventKind.Resume) || At(suspended, FirstDay.AddDays(5)).InForce == false);
    });

    [Fact]
    public void To_ask_as_of_a_day_is_to_ask_the_fold_of_all_that_is_recorded() => ForAll(log =>
        EveryDay(day => Equal(At(log, day), ValidityTimeline.At(log, day, DateTimeOffset.MaxValue))));

    private static void ForAll(Func<ValidityEvent[], bool> holds) => Prop.ForAll(Logs, holds).Check(Fixed);

    private static void ForAllWithOneMore(Func<ValidityEvent[], ValidityEvent, bool> holds) =>
        Prop.ForAll(Logs, Arb.From(Events.Select(one => one with { Id = "more" })), holds).Check(Fixed);

    private static ValidityEvent New(EventKind kind, DateOnly on) =>
        new("new", kind, on, null, null, null, null, EventStatus.Recorded, Log.Began.AddHours(20));

    private static ValidityAnswer At(ValidityEvent[] log, DateOnly day, params string[] annulled) =>
        ValidityTimeline.At(log, day, null, annulled.Contains);

    private static bool Same(ValidityEvent[] one, ValidityEvent[] other) => EveryDay(day => Equal(At(one, day), At(other, day)));

    private static bool EveryDay(Func<DateOnly, bool> holds) => Enumerable.Range(-3, Window + 6).Select(FirstDay.AddDays).All(holds);

    private static bool Equal(ValidityAnswer one, ValidityAnswer other) =>
        (one.State, one.InForce, one.From, one.To) == (other.State, other.InForce, other.From, other.To) && one.Intervals.SequenceEqual(other.Intervals);
}

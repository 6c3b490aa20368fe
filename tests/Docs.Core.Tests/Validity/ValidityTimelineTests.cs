using Docs.Core.Validity;
using static Docs.Core.Validity.EventKind;
using static Docs.Core.Validity.ValidityState;

namespace Docs.Core.Tests.Validity;

public class ValidityTimelineTests
{
    [Fact]
    public void The_last_day_on_paper_is_in_force_and_the_next_is_not()
    {
        var log = Log.Issued("2021-02-05", until: "2026-02-05");

        log.On("2021-02-04").ShouldBe(NotYet);
        log.On("2021-02-05").ShouldBe(InForce);
        log.On("2026-02-05").ShouldBe(InForce);
        log.On("2026-02-06").ShouldBe(Expired);
        log.Intervals.ShouldBe("2021-02-05..2026-02-06");
    }

    [Fact]
    public void Without_a_term_it_stays_in_force()
    {
        var answer = Log.Issued("2021-02-05").At("9999-12-31");

        (answer.State, answer.InForce, answer.From, answer.To).ShouldBe((InForce, true, new DateOnly(2021, 2, 5), null));
    }

    [Fact]
    public void A_term_to_the_calendars_last_day_is_open() =>
        Log.Issued("2021-02-05", until: "9999-12-31").Intervals.ShouldBe("2021-02-05..");

    [Theory]
    [InlineData(Revoke, Revoked)]
    [InlineData(Repeal, Repealed)]
    [InlineData(Supersede, Superseded)]
    [InlineData(Reissue, Superseded)]
    public void An_ending_act_ends_it_from_its_day(EventKind kind, ValidityState state)
    {
        var log = Log.Issued("2021-01-01").Add(kind, "2023-06-01");

        log.On("2023-05-31").ShouldBe(InForce);
        log.On("2023-06-01").ShouldBe(state);
        log.At("2023-06-01").InForce.ShouldBe(false);
        log.Intervals.ShouldBe("2021-01-01..2023-06-01");
    }

    [Fact]
    public void The_first_of_two_ending_acts_names_the_state_and_on_one_day_the_harsher()
    {
        Log.Issued("2021-01-01").Add(Supersede, "2022-01-01").Add(Revoke, "2023-01-01").On("2024-01-01").ShouldBe(Superseded);
        Log.Issued("2021-01-01").Add(Supersede, "2022-01-01").Add(Revoke, "2022-01-01").On("2024-01-01").ShouldBe(Revoked);
    }

    [Fact]
    public void An_annulled_result_never_was_not_even_before_the_annulling_act()
    {
        var log = Log.Issued("2021-01-01").Add(Extend, "2021-06-01", "2030-01-01").Add(Annul, "2023-06-01");

        log.On("2022-01-01").ShouldBe(Annulled);
        log.On("2020-01-01").ShouldBe(Annulled);
        log.Intervals.ShouldBeEmpty();
    }

    [Fact]
    public void An_extension_moves_the_end_and_the_latest_last_day_counts()
    {
        Log.Issued("2021-01-01", "2021-12-31").Add(Extend, "2022-01-01", "2023-12-31").Intervals.ShouldBe("2021-01-01..2024-01-01");
        Log.Issued("2021-01-01", "2021-12-31").Add(Extend, "2021-06-01", "2025-12-31").Add(Extend, "2021-07-01", "2023-12-31")
            .Intervals.ShouldBe("2021-01-01..2026-01-01");
        Log.Issued("2021-01-01", "2021-12-31").Add(Extend, "2021-06-01", "2021-08-01").Intervals.ShouldBe("2021-01-01..2022-01-01");
    }

    [Fact]
    public void An_extension_that_starts_after_the_end_leaves_the_days_between_not_in_force()
    {
        var log = Log.Issued("2021-01-01", "2021-12-31").Add(Extend, "2022-03-01", "2022-12-31");

        log.On("2022-02-28").ShouldBe(Expired);
        log.On("2022-03-01").ShouldBe(InForce);
        log.Intervals.ShouldBe("2021-01-01..2022-01-01 2022-03-01..2023-01-01");
        var gap = log.At("2022-02-01");
        (gap.From, gap.To).ShouldBe((new DateOnly(2021, 1, 1), new DateOnly(2023, 1, 1)));
        log.At("2022-06-01").From.ShouldBe(new DateOnly(2022, 3, 1));
    }

    [Fact]
    public void An_extension_does_not_revive_what_was_ended() =>
        Log.Issued("2021-01-01", "2021-12-31").Add(Revoke, "2021-06-01").Add(Extend, "2021-07-01", "2025-01-01").On("2022-01-01").ShouldBe(Revoked);

    [Fact]
    public void A_suspension_is_a_gap_until_its_last_day()
    {
        var log = Log.Issued("2021-01-01").Add(Suspend, "2021-03-01", "2021-03-31");

        log.On("2021-03-01").ShouldBe(Suspended);
        log.On("2021-03-31").ShouldBe(Suspended);
        log.On("2021-04-01").ShouldBe(InForce);
        log.Intervals.ShouldBe("2021-01-01..2021-03-01 2021-04-01..");
    }

    [Fact]
    public void A_suspension_without_end_lasts_until_it_is_resumed_and_a_resume_may_come_early()
    {
        Log.Issued("2021-01-01").Add(Suspend, "2021-03-01").Intervals.ShouldBe("2021-01-01..2021-03-01");
        Log.Issued("2021-01-01").Add(Suspend, "2021-03-01").Add(Resume, "2021-05-01").Intervals.ShouldBe("2021-01-01..2021-03-01 2021-05-01..");
        Log.Issued("2021-01-01").Add(Suspend, "2021-03-01", "2021-12-31").Add(Resume, "2021-05-01")
            .Intervals.ShouldBe("2021-01-01..2021-03-01 2021-05-01..");
    }

    [Fact]
    public void On_one_day_resume_counts_before_suspend() =>
        Log.Issued("2021-01-01").Add(Suspend, "2021-03-01").Add(Suspend, "2021-05-01", "2021-05-31").Add(Resume, "2021-05-01")
            .Intervals.ShouldBe("2021-01-01..2021-03-01 2021-06-01..");

    [Fact]
    public void An_act_that_ends_a_suspended_result_ends_it_for_good()
    {
        var log = Log.Issued("2021-01-01").Add(Suspend, "2021-03-01").Add(Revoke, "2021-04-01").Add(Resume, "2021-05-01");

        log.On("2021-03-15").ShouldBe(Suspended);
        log.On("2021-04-01").ShouldBe(Revoked);
        log.On("2021-06-01").ShouldBe(Revoked);
        log.Intervals.ShouldBe("2021-01-01..2021-03-01");
    }

    [Fact]
    public void A_suspended_result_whose_term_ends_is_expired() =>
        Log.Issued("2021-01-01", "2021-12-31").Add(Suspend, "2021-06-01").On("2022-01-01").ShouldBe(Expired);

    [Fact]
    public void A_partly_expired_result_is_in_force_with_a_mark()
    {
        var log = Log.Issued("2021-01-01", "2023-12-31").Add(ExpirePart, "2022-01-01");

        log.On("2021-12-31").ShouldBe(InForce);
        log.On("2022-01-01").ShouldBe(PartlyExpired);
        log.At("2022-01-01").InForce.ShouldBe(true);
        log.On("2024-01-01").ShouldBe(Expired);
    }

    [Theory]
    [InlineData(Amend)]
    [InlineData(Correct)]
    public void Amending_and_correcting_change_no_day(EventKind kind) =>
        Log.Issued("2021-01-01", "2021-12-31").Add(kind, "2021-06-01").Intervals.ShouldBe("2021-01-01..2022-01-01");

    [Fact]
    public void A_future_act_changes_nothing_before_its_day() =>
        Log.Issued("2021-01-01").Add(Revoke, "2099-01-01").On("2050-01-01").ShouldBe(InForce);

    [Fact]
    public void A_result_revoked_before_it_starts_is_not_yet_then_revoked()
    {
        var log = Log.Issued("2021-06-01").Add(Revoke, "2021-03-01");

        log.On("2021-02-01").ShouldBe(NotYet);
        log.On("2021-03-01").ShouldBe(Revoked);
        log.Intervals.ShouldBeEmpty();
    }

    [Fact]
    public void The_latest_confirmed_dates_count_and_the_earlier_answer_for_their_time()
    {
        var log = Log.Issued("2021-01-01", "2021-12-31").Add(Issue, "2021-02-01", "2026-01-31", term: TermKind.Until);

        log.Intervals.ShouldBe("2021-02-01..2026-02-01");
        log.At("2022-06-01", knownAt: Log.Began).State.ShouldBe(Expired);
    }

    [Fact]
    public void Proposed_and_waiting_events_do_not_count() =>
        Log.Issued("2021-01-01").Add(Revoke, "2021-02-01", status: EventStatus.Proposed).Add(Annul, "2021-02-01", status: EventStatus.Waiting)
            .On("2022-01-01").ShouldBe(InForce);

    [Fact]
    public void A_voided_event_counts_only_for_what_was_known_before()
    {
        var log = Log.Issued("2021-01-01").Add(Revoke, "2021-02-01").Voided();
        var recorded = Log.Began.AddHours(1);

        log.On("2022-01-01").ShouldBe(InForce);
        log.At("2022-01-01", recorded.AddTicks(-1)).State.ShouldBe(InForce);
        log.At("2022-01-01", recorded).State.ShouldBe(Revoked);
        log.At("2022-01-01", recorded.AddMinutes(29)).State.ShouldBe(Revoked);
        log.At("2022-01-01", recorded.AddMinutes(30)).State.ShouldBe(InForce);
    }

    [Fact]
    public void An_act_that_is_annulled_takes_its_effect_back()
    {
        var log = Log.Issued("2021-01-01").Add(Revoke, "2021-02-01", act: "act");

        log.At("2022-01-01").State.ShouldBe(Revoked);
        log.At("2022-01-01", null, "act").State.ShouldBe(InForce);
        log.At("2022-01-01", null, "another").State.ShouldBe(Revoked);
    }

    [Fact]
    public void Nothing_known_is_undetermined()
    {
        var answer = new Log().At("2022-01-01");

        (answer.State, answer.InForce, answer.From, answer.To).ShouldBe((Undetermined, null, null, null));
        answer.Intervals.ShouldBeEmpty();
        Log.Issued("2021-01-01").At("2022-01-01", Log.Began.AddTicks(-1)).State.ShouldBe(Undetermined);
    }

    [Fact]
    public void An_undetermined_term_stays_unknown_except_where_something_is_certain()
    {
        var log = Log.Issued("2021-01-01", term: TermKind.Undetermined).Add(Suspend, "2021-03-01", "2021-03-31").Add(Revoke, "2022-01-01");

        log.On("2020-12-31").ShouldBe(NotYet);
        log.On("2021-01-01").ShouldBe(Undetermined);
        log.On("2021-03-15").ShouldBe(Suspended);
        log.At("2021-06-01").InForce.ShouldBeNull();
        log.On("2022-01-01").ShouldBe(Revoked);
        log.Intervals.ShouldBeEmpty();
    }

    [Fact]
    public void An_extension_settles_an_undetermined_term_from_its_first_day()
    {
        var log = Log.Issued("2021-01-01", term: TermKind.Undetermined).Add(Extend, "2022-01-01", "2022-12-31");

        log.On("2021-12-31").ShouldBe(Undetermined);
        log.On("2022-06-01").ShouldBe(InForce);
        log.On("2023-01-01").ShouldBe(Expired);
    }

    [Fact]
    public void An_unknown_start_leaves_the_days_before_the_end_unknown_and_the_days_after_expired()
    {
        var log = Log.Issued(null, until: "2021-12-31");

        log.On("2021-06-01").ShouldBe(Undetermined);
        log.On("2022-01-01").ShouldBe(Expired);
    }

    [Fact]
    public void A_term_that_ends_before_it_starts_is_never_in_force()
    {
        var log = Log.Issued("2022-01-01", until: "2021-12-31");

        log.On("2021-12-31").ShouldBe(NotYet);
        log.On("2022-01-01").ShouldBe(Expired);
        log.Intervals.ShouldBeEmpty();
    }
}

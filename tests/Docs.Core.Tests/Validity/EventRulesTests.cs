using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Core.Tests.Validity;

public class EventRulesTests
{
    private static readonly DateOnly Issued = new(2021, 2, 5);

    [Theory]
    [InlineData(EventKind.Revoke, "2021-02-05", null)]
    [InlineData(EventKind.Revoke, "2999-01-01", null)]
    [InlineData(EventKind.Annul, "2020-01-01", null)]
    [InlineData(EventKind.Extend, "2021-03-01", "2021-03-01")]
    [InlineData(EventKind.Suspend, "2021-03-01", null)]
    [InlineData(EventKind.Resume, "2021-03-01", null)]
    public void What_the_archive_may_hold_is_taken(EventKind kind, string on, string? until) =>
        EventRules.Refuse(New(kind, on, until), Issued).ShouldBeNull();

    [Theory]
    [InlineData(EventKind.Revoke, "2021-02-04", null, "trước ngày ban hành 05/02/2021")]
    [InlineData(EventKind.Suspend, "2021-03-02", "2021-03-01", "Ngày cuối 01/03/2021 trước ngày bắt đầu")]
    [InlineData(EventKind.Annul, "2021-03-02", "2021-03-01", "Ngày cuối")]
    [InlineData(EventKind.Extend, "2021-03-02", null, "--until")]
    public void What_cannot_be_is_refused_in_one_sentence(EventKind kind, string on, string? until, string says) =>
        EventRules.Refuse(New(kind, on, until), Issued).ShouldNotBeNull().ShouldContain(says);

    [Fact]
    public void What_is_typed_beside_the_days_is_a_line_of_a_log()
    {
        EventRules.RefuseTexts("5/QĐ-UBND", new string('x', 1_000)).ShouldBeNull();
        EventRules.Refuse(New(EventKind.Revoke, "2022-01-01", by: new string('x', 101)), Issued).ShouldNotBeNull().ShouldContain("dài quá 100");
        EventRules.RefuseTexts(null, new string('x', 1_001)).ShouldNotBeNull().ShouldContain("rút gọn");
        EventRules.RefuseTexts("5\u0007/QĐ", null).ShouldNotBeNull().ShouldContain("gõ lại");
    }

    [Fact]
    public void Without_a_known_day_of_issue_no_day_is_too_early() =>
        EventRules.Refuse(New(EventKind.Revoke, "1900-01-01"), null).ShouldBeNull();

    [Fact]
    public void A_cycle_of_replacements_is_refused()
    {
        var replacedBy = new Dictionary<string, string[]> { ["b"] = ["c"], ["c"] = ["d", "b"], ["x"] = ["y"] }.ToLookupOfIds();

        EventRules.ClosesCycle(EventKind.Supersede, "d", "b", replacedBy).ShouldBeTrue();
        EventRules.ClosesCycle(EventKind.Reissue, "a", "a", replacedBy).ShouldBeTrue();
        EventRules.ClosesCycle(EventKind.Supersede, "a", "b", replacedBy).ShouldBeFalse();
        EventRules.ClosesCycle(EventKind.Revoke, "d", "b", replacedBy).ShouldBeFalse();
        EventRules.ClosesCycle(EventKind.Supersede, "d", null, replacedBy).ShouldBeFalse();
        EventRules.Refuse(New(EventKind.Supersede, "2022-01-01"), Issued, closesCycle: true).ShouldNotBeNull();
    }

    [Fact]
    public void The_same_event_is_found_however_its_act_is_spelled()
    {
        var recorded = Recorded(EventStatus.Recorded);

        EventRules.FindSame([recorded], New(EventKind.Revoke, "2022-01-01", by: "5/qd - ubnd")).ShouldBe(recorded);
        EventRules.FindSame([recorded], New(EventKind.Revoke, "2022-01-01", by: "6/QĐ-UBND")).ShouldBeNull();
        EventRules.FindSame([recorded], New(EventKind.Revoke, "2022-01-01")).ShouldBeNull();
        EventRules.FindSame([recorded], New(EventKind.Revoke, "2022-01-02", by: "05/QĐ-UBND")).ShouldBeNull();
        EventRules.FindSame([recorded], New(EventKind.Repeal, "2022-01-01", by: "05/QĐ-UBND")).ShouldBeNull();
    }

    [Theory]
    [InlineData(EventStatus.Recorded, true, false)]
    [InlineData(EventStatus.Waiting, true, false)]
    [InlineData(EventStatus.Proposed, false, true)]
    [InlineData(EventStatus.Void, false, false)]
    public void A_void_event_is_not_the_same_and_a_proposal_is_confirmed_by_it(EventStatus status, bool same, bool proposal)
    {
        var newEvent = New(EventKind.Revoke, "2022-01-01", by: "05/QĐ-UBND");

        (EventRules.FindSame([Recorded(status)], newEvent) is not null).ShouldBe(same);
        (EventRules.FindProposal([Recorded(status)], newEvent) is not null).ShouldBe(proposal);
    }

    [Fact]
    public void Every_kind_but_issue_has_a_name_that_leads_back_to_it()
    {
        string.Join(' ', EventKinds.Recordable.Select(EventKinds.Name))
            .ShouldBe("extend amend correct suspend resume revoke repeal annul supersede reissue expirePart");
        EventKinds.Recordable.ShouldAllBe(kind => EventKinds.Find(EventKinds.Name(kind)) == kind);
        EventKinds.Find("issue").ShouldBeNull();
        EventKinds.Find("void").ShouldBeNull();
        EventKinds.Find("Revoke").ShouldBeNull();
    }

    [Fact]
    public void Every_kind_status_and_state_has_its_own_label()
    {
        Enum.GetValues<EventKind>().Select(EventKinds.Label).ShouldBeUnique();
        Enum.GetValues<EventStatus>().Select(EventKinds.Label).ShouldBeUnique();
        Enum.GetValues<ValidityState>().Select(ValidityStates.Label).ShouldBeUnique();
        Enum.GetValues<ValidityState>().ShouldAllBe(state => ValidityStates.Find(ValidityStates.Name(state)) == state);
        ValidityStates.Name(ValidityState.PartlyExpired).ShouldBe("partlyExpired");
    }

    [Theory]
    [InlineData("2026-02-05", "2026-02-05")]
    [InlineData("05/02/2026", "2026-02-05")]
    [InlineData("2026-02-30", null)]
    [InlineData("hôm nay", null)]
    [InlineData("", null)]
    public void A_day_is_read_or_refused_with_an_example(string text, string? iso)
    {
        EventRules.ReadDay(text).ShouldBe(Log.Day(iso));
        EventRules.RefuseDay(text).ShouldContain("2026-02-05");
    }

    [Fact]
    public void A_pasted_page_is_not_repeated_in_a_refusal() =>
        EventRules.RefuseKind(new string('x', 10_000)).Length.ShouldBeLessThan(300);

    private static NewEvent New(EventKind kind, string on, string? until = null, string? by = null) =>
        new(kind, Log.Day(on)!.Value, Log.Day(until), by);

    private static ValidityEvent Recorded(EventStatus status) =>
        new("e1", EventKind.Revoke, new(2022, 1, 1), null, "Số: 05/QĐ-UBND", null, null, status, Log.Began);
}

file static class Graph
{
    public static Func<string, IEnumerable<string>> ToLookupOfIds(this Dictionary<string, string[]> edges) =>
        id => edges.GetValueOrDefault(id, []);
}

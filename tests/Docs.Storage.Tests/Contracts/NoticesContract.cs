using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>Who is told when a result is no longer what it was, and that nobody is told twice or not at all.</summary>
public abstract class NoticesContract : StorageFixture
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Viewer Officer = new("an", new HashSet<Role> { Role.Officer }, new HashSet<string> { "H15.40" }, new HashSet<string>());

    private static readonly Viewer Keeper = new("bình", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());

    private static readonly Viewer Administrator = new("hà", new HashSet<Role> { Role.Administrator }, new HashSet<string>(), new HashSet<string>());

    private ValidityWatch Watch =>
        new(Ports.Watches, Catalog, Ports.Reuses, new Validities(Catalog), new WatchSettings(Webhook: true), Clock);

    [Fact]
    public async Task A_revocation_tells_the_officer_who_reused_it_and_the_agency_that_keeps_it()
    {
        var document = await ReusedAsync();
        await RecordAsync(document, new(EventKind.Revoke, Today, By: "9/QĐ-UBND", Basis: "Điều 15"));

        await Watch.RunOnceAsync(default);

        var notice = (await InboxAsync(Officer)).ShouldHaveSingleItem();
        (notice.DocumentId, notice.Number, notice.Dossier, notice.Before, notice.After)
            .ShouldBe((document.Id, "5/QĐ-UBND", "H15.40-260302-0007", ValidityState.InForce, ValidityState.Revoked));
        (await InboxAsync(Keeper)).ShouldHaveSingleItem().Dossier.ShouldBeNull();
        (await Ports.Notices.CountUnreadAsync(Officer, default)).ShouldBe(1);

        var delivery = (await Ports.Deliveries.DueAsync(10, default)).ShouldHaveSingleItem();
        var body = JsonDocument.Parse(delivery.Body).RootElement;
        body.GetProperty("after").GetString().ShouldBe("revoked");
        body.GetProperty("inForce").GetBoolean().ShouldBeFalse();
        body.GetProperty("event").GetProperty("by").GetString().ShouldBe("9/QĐ-UBND");
        body.GetProperty("reuses")[0].GetProperty("dossier").GetString().ShouldBe("H15.40-260302-0007");
        delivery.Body.ShouldNotContain("Nguyễn Văn A");

        (await Watch.RunOnceAsync(default)).ShouldBe(0);
        (await InboxAsync(Officer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_was_given_up_stays_to_be_seen_and_can_be_sent_again()
    {
        await RecordAsync(await ReusedAsync(), new(EventKind.Revoke, Today));
        await Watch.RunOnceAsync(default);
        var delivery = (await Ports.Deliveries.DueAsync(10, default)).ShouldHaveSingleItem();
        (await Ports.Deliveries.SendAgainAsync(delivery.Id, default)).ShouldBeFalse();

        await Ports.Deliveries.FailedAsync(delivery.Id, "HTTP 500", null, default);

        (await Ports.Deliveries.DueAsync(10, default)).ShouldBeEmpty();
        (await Ports.Deliveries.GivenUpAsync(10, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            lost => lost.Id.ShouldBe(delivery.Id), lost => lost.Error.ShouldBe("HTTP 500"), lost => lost.Attempts.ShouldBe(1));
        (await Ports.Deliveries.SendAgainAsync(delivery.Id, default)).ShouldBeTrue();
        (await Ports.Deliveries.DueAsync(10, default)).ShouldHaveSingleItem().Id.ShouldBe(delivery.Id);
        (await Ports.Deliveries.GivenUpAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recall_tells_who_relied_on_the_result_once_and_so_does_taking_it_back()
    {
        var document = await ReusedAsync();
        await Ports.Reviews.DecideAsync(document.Id, Keeper, ReviewKind.Recall, "công bố nhầm", default);

        await Watch.RunOnceAsync(default);
        await Watch.RunOnceAsync(default);

        var notice = (await InboxAsync(Officer)).ShouldHaveSingleItem();
        (notice.Kind, notice.Dossier).ShouldBe((NoticeKind.Withdrawn, "H15.40-260302-0007"));
        (await InboxAsync(Keeper)).ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.Withdrawn);
        (await Ports.Deliveries.DueAsync(10, default)).ShouldHaveSingleItem().Body.ShouldContain("result.withdrawn");

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Ports.Reviews.DecideAsync(document.Id, Keeper, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();
        await Watch.RunOnceAsync(default);
        (await InboxAsync(Officer)).Select(one => one.Kind).ShouldContain(NoticeKind.Restored);
    }

    [Fact]
    public async Task A_revocation_of_a_coming_day_is_told_on_that_day()
    {
        var document = await ReusedAsync();
        await RecordAsync(document, new(EventKind.Revoke, Today.AddDays(10)));
        await Watch.RunOnceAsync(default);
        (await InboxAsync(Officer)).ShouldBeEmpty();

        Clock.SetUtcNow(ValidityDays.Begin(Today.AddDays(10)).AddSeconds(-1));
        (await Watch.RunOnceAsync(default)).ShouldBe(0);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Watch.RunOnceAsync(default)).ShouldBe(1);

        (await InboxAsync(Officer)).ShouldHaveSingleItem().After.ShouldBe(ValidityState.Revoked);
    }

    [Fact]
    public async Task Annulling_the_act_behind_a_revocation_tells_that_the_result_is_in_force_again()
    {
        var document = await ReusedAsync();
        var act = await PublishAsync("9/QĐ-UBND", issuedOn: "2026-03-01");
        await RecordAsync(document, new(EventKind.Revoke, Today, By: "9/QĐ-UBND"));
        await Watch.RunOnceAsync(default);
        await RecordAsync(act, new(EventKind.Annul, Today));

        await Watch.RunOnceAsync(default);

        (await InboxAsync(Officer)).Select(notice => (notice.Before, notice.After)).ShouldBe(
        [
            (ValidityState.Revoked, ValidityState.InForce),
            (ValidityState.InForce, ValidityState.Revoked),
        ]);
    }

    [Fact]
    public async Task What_was_recorded_by_mistake_and_voided_before_anybody_looked_tells_nobody()
    {
        var document = await ReusedAsync();
        var recorded = (EventOutcome.Recorded)await RecordAsync(document, new(EventKind.Revoke, Today));
        await Catalog.VoidEventAsync(document.Id, recorded.Event.Id, "Ghi nhầm", "an", default);

        (await Watch.RunOnceAsync(default)).ShouldBe(1);

        (await InboxAsync(Viewer.Operator)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_result_nobody_reused_is_told_to_its_agency_alone()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        await RecordAsync(document, new(EventKind.Annul, Today));

        await Watch.RunOnceAsync(default);

        (await InboxAsync(Viewer.Operator)).ShouldHaveSingleItem().After.ShouldBe(ValidityState.Annulled);
        (await InboxAsync(Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_between_looking_and_writing_is_not_lost()
    {
        var document = await ReusedAsync();
        await RecordAsync(document, new(EventKind.Suspend, Today));
        var stale = (await Ports.Watches.DueAsync(10, default)).Single();
        await RecordAsync(document, new(EventKind.Revoke, Today));

        (await Ports.Watches.SettleAsync(stale, new(ValidityState.Suspended, null, null, false), default)).ShouldBeFalse();
        await Watch.RunOnceAsync(default);

        (await InboxAsync(Officer)).ShouldHaveSingleItem().After.ShouldBe(ValidityState.Revoked);
    }

    [Fact]
    public async Task A_notice_is_read_once_by_whom_it_is_for()
    {
        var document = await ReusedAsync();
        await RecordAsync(document, new(EventKind.Revoke, Today));
        await Watch.RunOnceAsync(default);
        var notice = (await InboxAsync(Officer)).Single();

        (await Ports.Notices.MarkReadAsync(Keeper, [notice.Id], default)).ShouldBe(0);
        (await InboxAsync(Administrator)).Select(seen => seen.For).ShouldBe(["an", null], ignoreOrder: true);
        (await Ports.Notices.MarkReadAsync(Administrator, [notice.Id], default)).ShouldBe(0, "whoever relied on the result must hear of it themselves");
        (await Ports.Notices.CountUnreadAsync(Administrator, default)).ShouldBe(1, "the agency's");
        (await Ports.Notices.CountUnreadOfReusesAsync("an", default)).ShouldBe(1);
        (await Ports.Notices.CountUnreadOfReusesAsync("bình", default)).ShouldBe(0);
        (await Ports.Notices.MarkReadAsync(Officer, [notice.Id], default)).ShouldBe(1);
        (await Ports.Notices.MarkReadAsync(Officer, [notice.Id], default)).ShouldBe(1);

        (await Ports.Notices.CountUnreadAsync(Officer, default)).ShouldBe(0);
        (await Ports.Notices.CountUnreadOfReusesAsync("an", default)).ShouldBe(0);
        (await Ports.Notices.ListAsync(Officer, true, null, 10, default)).Items.ShouldBeEmpty();
        (await InboxAsync(Officer)).Single().ReadAt.ShouldBe(Clock.GetUtcNow());
    }

    private async Task<Document> ReusedAsync()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Ports.Reuses.RecordAsync(new(document.Id, "H15.40-260302-0007", "Cấp phép", false, "an", "H15.40"), default)).ShouldBeOfType<ReuseOutcome.Recorded>();
        return document;
    }

    private Task<EventOutcome> RecordAsync(Document document, NewEvent newEvent)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Catalog.AppendEventAsync(document.Id, newEvent, default);
    }

    private async Task<IReadOnlyList<Notice>> InboxAsync(Viewer viewer) => (await Ports.Notices.ListAsync(viewer, false, null, 10, default)).Items;
}

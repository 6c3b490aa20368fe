using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="ICatalog"/> does with validity events.</summary>
public abstract class CatalogEventsContract : StorageFixture
{
    private static readonly DateOnly Day = new(2021, 6, 1);

    [Fact]
    public async Task An_event_is_recorded_once_and_raises_the_version()
    {
        var document = await PublishAsync("05/QĐ-UBND");
        await Outbox.DoneAsync(await Outbox.PendingAsync(10, default), default);
        var revoke = new NewEvent(EventKind.Revoke, Day, By: "9/QĐ-UBND", Basis: "Thu hồi do sai đối tượng");

        var first = (await Catalog.AppendEventAsync(document.Id, revoke, default)).ShouldBeOfType<EventOutcome.Recorded>();
        var again = (await Catalog.AppendEventAsync(document.Id, revoke with { By = "Số: 09 / qđ-ubnd" }, default)).ShouldBeOfType<EventOutcome.Recorded>();

        (first.Already, again.Already).ShouldBe((false, true));
        again.Event.ShouldBe(first.Event);
        var after = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        after.Version.ShouldBe(document.Version + 1);
        after.Events.Select(one => one.Kind).ShouldBe([EventKind.Issue, EventKind.Revoke]);
        (await Outbox.PendingAsync(10, default)).ShouldHaveSingleItem().Version.ShouldBe(after.Version);
    }

    [Fact]
    public async Task A_list_shows_an_event_as_it_stands_each_time()
    {
        var document = await PublishAsync("05/QĐ-UBND");
        (await ListedAsync()).ShouldBeEmpty();

        var revoked = (EventOutcome.Recorded)await Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, Day, By: "9/QĐ-UBND"), default);
        (await ListedAsync()).ShouldHaveSingleItem().ByDocument.ShouldBeNull();

        var act = await PublishAsync("9/QĐ-UBND");
        (await ListedAsync()).ShouldHaveSingleItem().ByDocument.ShouldBe(act.Id);

        await Catalog.VoidEventAsync(document.Id, revoked.Event.Id, "Ghi nhầm kết quả", "an", default);
        (await ListedAsync()).ShouldHaveSingleItem().VoidedAt.ShouldNotBeNull();
        (await ListedAsync()).ShouldBe((await Catalog.FindAsync(document.Id, default))!.Events.Where(line => line.Kind != EventKind.Issue));

        async Task<List<ValidityEvent>> ListedAsync() =>
            [.. (await Catalog.FindListedAsync([document.Id], default)).Single().Events.Where(line => line.Kind != EventKind.Issue)];
    }

    [Fact]
    public async Task What_the_rules_refuse_changes_nothing()
    {
        var document = await PublishAsync("05/QĐ-UBND");

        var early = await Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, new(2020, 1, 1)), default);
        var missing = await Catalog.AppendEventAsync("không có", new(EventKind.Revoke, Day), default);

        early.ShouldBeOfType<EventOutcome.Refused>().Message.ShouldContain("trước ngày ban hành");
        missing.ShouldBeOfType<EventOutcome.NoSuchDocument>();
        (await Catalog.FindAsync(document.Id, default))!.Version.ShouldBe(document.Version);
    }

    [Fact]
    public async Task A_cycle_of_replacements_is_refused()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));

        (await Catalog.AppendEventAsync(a.Id, new(EventKind.Supersede, Day, By: "2/QĐ-UBND"), default)).ShouldBeOfType<EventOutcome.Recorded>();

        (await Catalog.AppendEventAsync(b.Id, new(EventKind.Supersede, Day, By: "1/QĐ-UBND"), default)).ShouldBeOfType<EventOutcome.Refused>();
        (await Catalog.AppendEventAsync(b.Id, new(EventKind.Reissue, Day, By: "2/QĐ-UBND"), default)).ShouldBeOfType<EventOutcome.Refused>();
    }

    [Fact]
    public async Task The_act_is_linked_where_exactly_one_document_has_its_number()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var only = await PublishAsync("6/QĐ-UBND");
        await PublishAsync("7/QĐ-UBND", agency: "UBND huyện Krông Pắc");
        await PublishAsync("7/QĐ-UBND", agency: "UBND huyện Ea Kar");

        var linked = await Catalog.AppendEventAsync(target.Id, new(EventKind.Revoke, Day, By: "06/QĐ-UBND"), default);
        var open = await Catalog.AppendEventAsync(target.Id, new(EventKind.Repeal, Day, By: "7/QĐ-UBND"), default);

        linked.ShouldBeOfType<EventOutcome.Recorded>().Event.ByDocument.ShouldBe(only.Id);
        open.ShouldBeOfType<EventOutcome.Recorded>().Event.ByDocument.ShouldBeNull();
    }

    [Fact]
    public async Task A_paper_of_another_year_with_the_same_number_is_not_the_act_so_annulling_it_revives_nothing()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var recorded = await Catalog.AppendEventAsync(target.Id, new(EventKind.Revoke, Day, By: "6/QĐ-UBND"), default);
        var old = await PublishAsync("6/QĐ-UBND", issuedOn: "2012-02-05");
        await Catalog.AppendEventAsync(old.Id, new(EventKind.Annul, Day), default);

        recorded.ShouldBeOfType<EventOutcome.Recorded>().Event.ByDocument.ShouldBeNull();
        var after = (await Catalog.FindAsync(target.Id, default))!;
        after.Events[^1].ByDocument.ShouldBeNull();
        (await new Validities(Catalog).OfAsync(after, Day, null, default)).State.ShouldBe(ValidityState.Revoked);
    }

    [Fact]
    public async Task An_act_that_arrives_later_is_linked_then()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        await Catalog.AppendEventAsync(target.Id, new(EventKind.Revoke, Day, By: "6/QĐ-UBND"), default);

        var act = await PublishAsync("06/QĐ-UBND");

        (await Catalog.FindAsync(target.Id, default))!.Events[^1].ByDocument.ShouldBe(act.Id);
    }

    [Fact]
    public async Task A_voided_event_stays_visible_and_voiding_twice_changes_nothing()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var wrong = ((EventOutcome.Recorded)await Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, Day), default)).Event;
        Clock.Advance(TimeSpan.FromDays(1));

        var first = (await Catalog.VoidEventAsync(document.Id, wrong.Id, "Ghi nhầm", "người ghi", default)).ShouldBeOfType<EventOutcome.Recorded>();
        var again = (await Catalog.VoidEventAsync(document.Id, wrong.Id, "Lần nữa", "người ghi", default)).ShouldBeOfType<EventOutcome.Recorded>();

        (first.Already, first.Event.Status, first.Event.VoidedBasis, first.Event.VoidedAt).ShouldBe((false, EventStatus.Void, "Ghi nhầm", Clock.GetUtcNow()));
        (again.Already, again.Event).ShouldBe((true, first.Event));
        var after = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        after.Version.ShouldBe(document.Version + 2);
        ValidityTimeline.At(after.Events, Day).State.ShouldBe(ValidityState.InForce);
        ValidityTimeline.At(after.Events, Day, knownAt: wrong.RecordedAt).State.ShouldBe(ValidityState.Revoked);
        (await Catalog.VoidEventAsync(document.Id, "không có", "x", "người ghi", default)).ShouldBeOfType<EventOutcome.Refused>();
        (await Catalog.VoidEventAsync("không có", wrong.Id, "x", "người ghi", default)).ShouldBeOfType<EventOutcome.NoSuchDocument>();
    }

    [Fact]
    public async Task A_rejected_proposal_never_counts_not_even_in_hindsight()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        await PublishAsync("6/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9));
        var proposal = (await Catalog.FindAsync(target.Id, default))!.Events[^1];
        Clock.Advance(TimeSpan.FromDays(1));
        var between = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(1));

        await Catalog.VoidEventAsync(target.Id, proposal.Id, "Máy đọc nhầm", "người ghi", default);

        var events = (await Catalog.FindAsync(target.Id, default))!.Events;
        events[^1].Status.ShouldBe(EventStatus.Void);
        foreach (var knownAt in new DateTimeOffset?[] { null, between, Clock.GetUtcNow() })
            ValidityTimeline.At(events, Day, knownAt).State.ShouldBe(ValidityState.InForce);
    }

    [Fact]
    public async Task Recording_what_was_proposed_confirms_the_proposal()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        await PublishAsync("6/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9));
        var proposal = (await Catalog.FindAsync(target.Id, default))!.Events[^1];

        var outcome = await Catalog.AppendEventAsync(target.Id, new(EventKind.Revoke, Day, By: "6/QĐ-UBND"), default);

        outcome.ShouldBeOfType<EventOutcome.Recorded>().Event.Id.ShouldBe(proposal.Id);
        var after = (await Catalog.FindAsync(target.Id, default)).ShouldNotBeNull();
        after.Events.Count.ShouldBe(2);
        (after.Events[^1].Status, after.Events[^1].On).ShouldBe((EventStatus.Recorded, Day));
        after.Relations.ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Recorded);
    }

    [Fact]
    public async Task Annulment_follows_chains_and_time()
    {
        var (a, b, c) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"), await PublishAsync("3/QĐ-UBND"));
        var start = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(1));
        await Catalog.AppendEventAsync(a.Id, new(EventKind.Annul, Day, By: "2/QĐ-UBND"), default);
        var between = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(1));
        await Catalog.AppendEventAsync(b.Id, new(EventKind.Annul, Day, By: "3/QĐ-UBND"), default);

        string[] all = [a.Id, b.Id, c.Id];
        (await Catalog.AnnulledAsync(all, null, default)).ShouldBe([b.Id], ignoreOrder: true);
        (await Catalog.AnnulledAsync(all, between, default)).ShouldBe([a.Id], ignoreOrder: true);
        (await Catalog.AnnulledAsync(all, start, default)).ShouldBeEmpty();
        (await Catalog.AnnulledAsync([a.Id], null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Documents_that_annul_each_other_are_answered_and_none_is_annulled()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));
        await Catalog.AppendEventAsync(a.Id, new(EventKind.Annul, Day, By: "2/QĐ-UBND"), default);
        await Catalog.AppendEventAsync(b.Id, new(EventKind.Annul, Day, By: "1/QĐ-UBND"), default);

        (await Catalog.AnnulledAsync([a.Id, b.Id], null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Annulling_an_act_raises_the_results_that_rest_on_it_down_the_chain()
    {
        var (target, act, higher) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"), await PublishAsync("3/QĐ-UBND"));
        var untouched = await PublishAsync("4/QĐ-UBND");
        await Catalog.AppendEventAsync(target.Id, new(EventKind.Revoke, Day, By: "2/QĐ-UBND"), default);
        await Catalog.AppendEventAsync(act.Id, new(EventKind.Annul, Day, By: "3/QĐ-UBND"), default);
        var before = (await Catalog.FindManyAsync([target.Id, act.Id, higher.Id, untouched.Id], default)).Select(one => one.Version).ToList();
        await Outbox.DoneAsync(await Outbox.PendingAsync(100, default), default);

        await Catalog.AppendEventAsync(higher.Id, new(EventKind.Annul, Day), default);

        var after = (await Catalog.FindManyAsync([target.Id, act.Id, higher.Id, untouched.Id], default)).Select(one => one.Version).ToList();
        after.ShouldBe([before[0] + 1, before[1] + 1, before[2] + 1, before[3]]);
        (await Outbox.PendingAsync(100, default)).Select(item => item.DocumentId).ShouldBe([target.Id, act.Id, higher.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_answers_its_own_request_again_and_no_other()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var revoke = new NewEvent(EventKind.Revoke, Day) { Once = new("an", "k1", "hash 1") };

        var first = (await Catalog.AppendEventAsync(document.Id, revoke, default)).ShouldBeOfType<EventOutcome.Recorded>();
        var again = (await Catalog.AppendEventAsync(document.Id, revoke, default)).ShouldBeOfType<EventOutcome.Recorded>();
        var other = await Catalog.AppendEventAsync(document.Id, new(EventKind.Repeal, Day) { Once = new("an", "k1", "hash 2") }, default);
        var anothers = await Catalog.AppendEventAsync(document.Id, new(EventKind.Repeal, Day) { Once = new("bình", "k1", "hash 2") }, default);

        again.ShouldBe(first);
        other.ShouldBeOfType<EventOutcome.KeyTaken>();
        anothers.ShouldBeOfType<EventOutcome.Recorded>();
        (await Catalog.FindAsync(document.Id, default))!.Events.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_month_and_may_stand_for_another_request()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        await Catalog.AppendEventAsync(document.Id, new(EventKind.Suspend, Day) { Once = new("an", "k1", "hash 1") }, default);

        Clock.Advance(TimeSpan.FromDays(29));
        var early = await Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, Day) { Once = new("an", "k1", "hash 2") }, default);
        Clock.Advance(TimeSpan.FromDays(2));
        var late = await Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, Day) { Once = new("an", "k1", "hash 2") }, default);

        early.ShouldBeOfType<EventOutcome.KeyTaken>();
        late.ShouldBeOfType<EventOutcome.Recorded>().Already.ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_event_from_many_hands_at_once_is_one_event()
    {
        var document = await PublishAsync("5/QĐ-UBND");
        var others = await OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? Ports : others).Catalog.AppendEventAsync(document.Id, new(EventKind.Revoke, Day, By: "9/QĐ-UBND"), default))));

        outcomes.Cast<EventOutcome.Recorded>().Count(one => !one.Already).ShouldBe(1);
        outcomes.Cast<EventOutcome.Recorded>().Select(one => one.Event.Id).Distinct().ShouldHaveSingleItem();
        (await Catalog.FindAsync(document.Id, default))!.Version.ShouldBe(document.Version + 1);
    }

    [Fact]
    public async Task Two_replacements_at_once_never_close_a_cycle()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));
        var others = await OpenAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => Catalog.AppendEventAsync(a.Id, new(EventKind.Supersede, Day, By: "2/QĐ-UBND"), default)),
            Task.Run(() => others.Catalog.AppendEventAsync(b.Id, new(EventKind.Supersede, Day, By: "1/QĐ-UBND"), default)));

        outcomes.OfType<EventOutcome.Recorded>().Count().ShouldBe(1);
        outcomes.OfType<EventOutcome.Refused>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_event_recorded_while_its_document_is_being_read_stands_beside_what_is_read()
    {
        var id = (await AcceptAsync("a.pdf")).Id;
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();

        await Catalog.AppendEventAsync(id, new(EventKind.Revoke, Day, By: "9/QĐ-UBND"), default);
        (await Jobs.CompleteAsync(lease, [Outcome("5/QĐ-UBND")], default)).ShouldBeTrue();

        var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
        document.Events.Select(one => one.Kind).ShouldBe([EventKind.Issue, EventKind.Revoke], ignoreOrder: true);
        ValidityTimeline.At(document.Events, Day).State.ShouldBe(ValidityState.Revoked);
        ValidityTimeline.At(document.Events, Day.AddDays(-1)).State.ShouldBe(ValidityState.InForce);
        (await Outbox.PendingAsync(10, default)).ShouldHaveSingleItem().Version.ShouldBe(document.Version);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    public async Task A_day_before_any_archive_is_refused_not_an_error(string day)
    {
        var id = (await AcceptAsync("a.pdf")).Id;

        (await Catalog.AppendEventAsync(id, new(EventKind.Revoke, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), By: "9/QĐ-UBND"), default))
            .ShouldBeOfType<EventOutcome.Refused>().Message.ShouldContain("quá xa");
    }
}

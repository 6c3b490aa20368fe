using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What a reviewer says of a document's relations, and what becomes of the events they propose.</summary>
public abstract class ReviewedRelationsContract : StorageFixture
{
    private static readonly Viewer An = new("an", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());

    private static readonly Relation Revokes5 = new(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.6) { Page = 2, Box = new(10, 20, 30, 40), Spans = [new(7, 17)] };

    private IReviewDesk Desk => Ports.Reviews;

    [Fact]
    public async Task A_corrected_number_moves_the_proposal_to_the_right_paper_and_keeps_what_the_machine_read()
    {
        var (read, right) = (await PublishAsync("5/QĐ-UBND"), await PublishAsync("8/QĐ-UBND"));
        var act = await ActAsync(Revokes5);
        (await ProposedAsync(read)).ShouldBe([EventKind.Revoke]);
        var standing = (await StandingAsync(act)).ShouldHaveSingleItem();

        var record = await ConfirmAsync(act, [new(standing.Id, RelationKind.Revokes, "8/QĐ-UBND", new(2021, 2, 5), null)]);

        record.Changed.ShouldBe(1);
        (await ProposedAsync(read)).ShouldBeEmpty();
        (await ProposedAsync(right)).ShouldBe([EventKind.Revoke]);
        var now = (await FindAsync(act)).Fields.Relations.ShouldHaveSingleItem();
        (now.Number, now.IssuedOn, now.Confidence, now.Page).ShouldBe(("8/QĐ-UBND", new DateOnly(2021, 2, 5), 1, null));
        (await Desk.RelationsAsync(act.Id, default)).Select(said => (said.Relation.Number, said.By, said.Counts, said.Topic))
            .ShouldBe([("5/QĐ-UBND", null, false, (await StandingAsync(act))[0].Topic), ("8/QĐ-UBND", "an", true, (await StandingAsync(act))[0].Topic)]);
    }

    [Fact]
    public async Task An_added_one_proposes_a_removed_one_no_longer_does()
    {
        var (read, missed) = (await PublishAsync("5/QĐ-UBND"), await PublishAsync("7/QĐ-UBND"));
        var act = await ActAsync(Revokes5);

        var record = await ConfirmAsync(act, [new(null, RelationKind.Suspends, "7/QĐ-UBND", null, null), new(null, RelationKind.Extends, "99/GP-UBND", null, "Sở Xây dựng")]);

        record.Changed.ShouldBe(3);
        (await ProposedAsync(read)).ShouldBeEmpty();
        (await ProposedAsync(missed)).ShouldBe([EventKind.Suspend]);
        (await FindAsync(act)).Relations.Select(one => (one.Kind, one.Number, one.Status))
            .ShouldBe([(RelationKind.Suspends, "7/QĐ-UBND", EventStatus.Proposed), (RelationKind.Extends, "99/GP-UBND", EventStatus.Waiting)], ignoreOrder: true);
        (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items.ShouldHaveSingleItem().Target.Number.ShouldBe("99/GP-UBND");
        (await Desk.RelationsAsync(act.Id, default)).Single(said => said.Removed).Relation.Number.ShouldBe("5/QĐ-UBND");
        (await FindAsync(read)).Relations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undoing_the_confirmation_gives_back_relations_and_proposals_of_before()
    {
        var (read, other) = (await PublishAsync("5/QĐ-UBND"), await PublishAsync("7/QĐ-UBND"));
        var act = await ActAsync(Revokes5, new(RelationKind.Amends, "7/QĐ-UBND", null, null, 0.9));
        var before = await StandingAsync(act);
        await ConfirmAsync(act, [new(before.Single(said => said.Relation.Kind == RelationKind.Revokes).Id, RelationKind.Revokes, "6/QĐ-UBND", null, null), new(null, RelationKind.Corrects, "7/QĐ-UBND", null, null)]);
        (await ProposedAsync(other)).ShouldBe([EventKind.Correct]);
        var confirmedAt = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromSeconds(1));

        (await Desk.DecideAsync(act.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await ProposedAsync(read)).ShouldBe([EventKind.Revoke]);
        (await ProposedAsync(other)).ShouldBe([EventKind.Amend]);
        var back = (await FindAsync(act)).Fields.Relations;
        back.Select(one => (one.Kind, one.Number, one.Confidence)).ShouldBe([(RelationKind.Revokes, "5/QĐ-UBND", 0.6), (RelationKind.Amends, "7/QĐ-UBND", 0.9)], ignoreOrder: true);
        var read5 = back.Single(one => one.Kind == RelationKind.Revokes);
        (read5.Page, read5.Box, read5.Spans.Single()).ShouldBe((2, Revokes5.Box, new(7, 17)));
        (await Desk.RelationsAsync(act.Id, default)).Count(said => said.VoidedAt is not null && said.By == "an").ShouldBe(3);
        (await Desk.FieldsAtAsync(act.Id, confirmedAt, default))!.Relations.Select(one => one.Number).ShouldBe(["6/QĐ-UBND", "7/QĐ-UBND"], ignoreOrder: true);
        (await Desk.FieldsAtAsync(act.Id, Clock.GetUtcNow(), default))!.Relations.Select(one => one.Number).ShouldBe(["5/QĐ-UBND", "7/QĐ-UBND"], ignoreOrder: true);
    }

    [Fact]
    public async Task Confirmed_as_it_stands_it_keeps_its_proposal_which_follows_the_confirmed_day_and_number()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var act = await ActAsync(Revokes5);
        var standing = await StandingAsync(act);
        var proposal = (await OpenProposalsAsync()).Single();

        var record = await ConfirmAsync(act, [new(standing[0].Id, RelationKind.Revokes, "5/QĐ-UBND", null, null)], (FieldNames.IssuedOn, "2021-03-09"), (FieldNames.Number, "16/QĐ-UBND"));

        record.Changed.ShouldBe(2, "day and number, not the relation");
        var line = (await OpenProposalsAsync()).ShouldHaveSingleItem();
        (line.Id, line.On, line.Source.Number, line.Confidence).ShouldBe((proposal.Id, new DateOnly(2021, 3, 9), "16/QĐ-UBND", 1));
        (await FindAsync(act)).Fields.Relations.Single().Page.ShouldBe(2, "the spot it was read at");
        await Ports.Proposals.ConfirmAsync(line.Id, new("bình", Basis: "Đã đối chiếu"), default);
        (await FindAsync(target)).Events[^1].By.ShouldBe("16/QĐ-UBND");
    }

    [Fact]
    public async Task What_a_person_recorded_of_the_target_stays_theirs_when_the_relation_is_taken_away()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var act = await ActAsync(Revokes5);
        await Ports.Proposals.ConfirmAsync((await OpenProposalsAsync()).Single().Id, new("bình"), default);

        await ConfirmAsync(act, []);

        (await FindAsync(target)).Events[^1].Status.ShouldBe(EventStatus.Recorded);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Desk.DecideAsync(act.Id, An, ReviewKind.Undo, "", default);
        (await FindAsync(act)).Relations.ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Recorded);
        (await FindAsync(target)).Events.Count(line => line.Kind == EventKind.Revoke).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_confirmed_ahead_of_its_target_goes_with_the_wrong_number_and_stays_with_the_same()
    {
        var act = await ActAsync(Revokes5);
        var waiting = (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items.Single();
        await Ports.Proposals.ConfirmAsync(waiting.Id, new("bình", Basis: "Đã đối chiếu"), default);
        var standing = await StandingAsync(act);
        await ConfirmAsync(act, [new(standing[0].Id, RelationKind.Revokes, "5/QĐ-UBND", null, "UBND tỉnh Đắk Lắk")]);
        (await Ports.Proposals.FindAsync(waiting.Id, default))!.State.ShouldBe(ProposalState.ConfirmedWaiting, "an address seen before still leads to it");

        var target = await PublishAsync("5/QĐ-UBND");
        target.Events[^1].Status.ShouldBe(EventStatus.Recorded);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ConfirmAsync(await FindAsync(act), [new((await StandingAsync(act))[0].Id, RelationKind.Revokes, "50/QĐ-UBND", null, null)]);

        (await FindAsync(target)).Events[^1].Status.ShouldBe(EventStatus.Void);
        (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items.ShouldHaveSingleItem().Target.Number.ShouldBe("50/QĐ-UBND");
    }

    [Fact]
    public async Task Where_nothing_is_said_of_relations_they_stand_as_read()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var act = await ActAsync(Revokes5);

        (await ConfirmAsync(act, null)).Changed.ShouldBe(0);

        (await StandingAsync(act)).ShouldHaveSingleItem().By.ShouldBeNull();
        (await ProposedAsync(target)).ShouldBe([EventKind.Revoke]);
    }

    private Task<Document> ActAsync(params Relation[] relations) => PublishAsync("6/QĐ-TEST", state: DocumentState.NeedsReview, relations: relations);

    private async Task<ReviewRecord> ConfirmAsync(Document document, IReadOnlyList<ConfirmedRelation>? relations, params (string Name, string Value)[] changes)
    {
        (await Desk.TakeAsync(document.Id, An, default)).ShouldBeOfType<HoldAnswer.Held>();
        var values = document.Fields.Values.ToDictionary(field => field.Key, field => field.Value.Value);
        foreach (var (name, value) in changes)
            values[name] = value;
        var confirmation = new ReviewConfirmation(document.Version, values, document.Fields.Holders, new(new(2021, 2, 5), null, TermKind.Open, null), null) { Relations = relations };
        return (await Desk.ConfirmAsync(document.Id, An, confirmation, default)).ShouldBeOfType<DecisionAnswer.Done>().Record;
    }

    private async Task<Document> FindAsync(Document document) => (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();

    private async Task<List<RelationSaid>> StandingAsync(Document document) => [.. (await Desk.RelationsAsync(document.Id, default)).Where(said => said.Counts)];

    private async Task<IReadOnlyList<Proposal>> OpenProposalsAsync() => (await Ports.Proposals.ListAsync(Viewer.Operator, false, null, 10, default)).Items;

    private async Task<List<EventKind>> ProposedAsync(Document target) =>
        [.. (await FindAsync(target)).Events.Where(line => line.Status == EventStatus.Proposed).Select(line => line.Kind)];
}

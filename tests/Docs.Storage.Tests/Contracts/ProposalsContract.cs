using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IProposals"/> does, whichever of two papers arrives first.</summary>
public abstract class ProposalsContract : StorageFixture
{
    private static readonly DateOnly Day = new(2021, 2, 5);

    private static readonly Confirmation Yes = new("người đối soát", Basis: "Đã đối chiếu");

    [Fact]
    public async Task A_proposal_changes_nothing_until_a_person_confirms_it()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        await ActAsync("6/QĐ-UBND", RelationKind.Revokes);
        var open = (await OpenProposalsAsync()).ShouldHaveSingleItem();
        (open.Kind, open.State, open.Target.Id, open.Source.Number).ShouldBe((EventKind.Revoke, ProposalState.Open, target.Id, "6/QĐ-UBND"));
        (await StateAsync(target)).ShouldBe(ValidityState.InForce);

        var decided = await Ports.Proposals.ConfirmAsync(open.Id, Yes, default);

        decided.ShouldBeOfType<ProposalOutcome.Decided>().Proposal.State.ShouldBe(ProposalState.Confirmed);
        (await StateAsync(target)).ShouldBe(ValidityState.Revoked);
        (await OpenProposalsAsync()).ShouldBeEmpty();
        var line = (await Catalog.FindAsync(target.Id, default))!.Events[^1];
        (line.RecordedBy, line.Basis, line.On).ShouldBe(("người đối soát", "Đã đối chiếu", Day));
        (await Ports.Proposals.ConfirmAsync(open.Id, Yes, default)).ShouldBeOfType<ProposalOutcome.Decided>();
        (await Ports.Proposals.RejectAsync(open.Id, "muộn", "x", default)).ShouldBeOfType<ProposalOutcome.Refused>();
    }

    [Fact]
    public async Task A_rejected_proposal_stays_in_the_log_with_its_reason()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        await ActAsync("6/QĐ-UBND", RelationKind.Revokes);
        var open = (await OpenProposalsAsync()).Single();

        await Ports.Proposals.RejectAsync(open.Id, "Máy đọc nhầm số", "an", default);

        var line = (await Catalog.FindAsync(target.Id, default))!.Events[^1];
        (line.IsRejectedProposal, line.VoidedBasis, line.VoidedBy).ShouldBe((true, "Máy đọc nhầm số", "an"));
        (await OpenProposalsAsync()).ShouldBeEmpty();
        (await StateAsync(target)).ShouldBe(ValidityState.InForce);
    }

    [Fact]
    public async Task A_revocation_that_arrives_first_waits_and_applies_once_its_target_is_digitised()
    {
        var act = await ActAsync("6/QĐ-UBND", RelationKind.Revokes);
        var waiting = (await WaitingProposalsAsync()).ShouldHaveSingleItem();
        (waiting.State, waiting.Target.Id, waiting.Target.Number).ShouldBe((ProposalState.Waiting, null, "5/QĐ-UBND"));
        (await Ports.Proposals.ConfirmAsync(waiting.Id, Yes, default)).ShouldBeOfType<ProposalOutcome.Decided>()
            .Proposal.State.ShouldBe(ProposalState.ConfirmedWaiting);
        (await WaitingProposalsAsync()).ShouldBeEmpty();

        var target = await PublishAsync("5/QĐ-UBND");

        (await StateAsync(target)).ShouldBe(ValidityState.Revoked);
        target.Events[^1].ByDocument.ShouldBe(act.Id);
        (await Ports.Proposals.FindAsync(waiting.Id, default))!.State.ShouldBe(ProposalState.Confirmed);
    }

    [Fact]
    public async Task Unconfirmed_it_is_a_proposal_once_the_target_is_here_and_rejected_it_is_none()
    {
        await ActAsync("6/QĐ-UBND", RelationKind.Revokes);
        await PublishAsync("5/QĐ-UBND");
        (await OpenProposalsAsync()).ShouldHaveSingleItem();

        await PublishAsync("8/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "7/QĐ-UBND", null, null, 0.9));
        await Ports.Proposals.RejectAsync((await WaitingProposalsAsync()).Single().Id, "Không đúng", "an", default);
        var late = await PublishAsync("7/QĐ-UBND");

        (await StateAsync(late)).ShouldBe(ValidityState.InForce);
        (await OpenProposalsAsync()).Count.ShouldBe(1);
        late.Relations.ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Void);
    }

    [Fact]
    public async Task A_cycle_that_closes_when_the_waiting_target_arrives_stays_a_proposal()
    {
        var first = await PublishAsync("1/QĐ-UBND", relations: new Relation(RelationKind.Replaces, "2/QĐ-UBND", null, null, 0.9));
        await Ports.Proposals.ConfirmAsync((await WaitingProposalsAsync()).Single().Id, Yes, default);
        await Catalog.AppendEventAsync(first.Id, new(EventKind.Supersede, new(2021, 6, 1), By: "2/QĐ-UBND"), default);

        var second = await PublishAsync("2/QĐ-UBND");

        (await Catalog.FindAsync(first.Id, default))!.Events[^1].ByDocument.ShouldBe(second.Id);
        (await StateAsync(second)).ShouldBe(ValidityState.InForce);
        var open = (await OpenProposalsAsync()).ShouldHaveSingleItem();
        (await Ports.Proposals.ConfirmAsync(open.Id, Yes, default)).ShouldBeOfType<ProposalOutcome.Refused>().Message.ShouldContain("vòng");
    }

    [Fact]
    public async Task The_list_goes_page_by_page_and_ends_at_the_viewers_agencies()
    {
        for (var i = 1; i <= 3; i++)
        {
            await PublishAsync($"{i}/QĐ-UBND", custodian: i == 3 ? "H15.24" : "H15.23");
            await PublishAsync($"10{i}/QĐ-UBND", relations: new Relation(RelationKind.Amends, $"{i}/QĐ-UBND", null, null, 0.9));
        }

        var first = await Ports.Proposals.ListAsync(Viewer.Operator, false, null, 2, default);
        var rest = await Ports.Proposals.ListAsync(Viewer.Operator, false, first.Next, 2, default);

        first.Items.Concat(rest.Items).Select(one => one.Target.Number).ShouldBe(["1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND"]);
        rest.Next.ShouldBeNull();
        var reviewer = new Viewer("an", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.24" }, new HashSet<string>());
        (await Ports.Proposals.ListAsync(reviewer, false, null, 10, default)).Items.ShouldHaveSingleItem().Target.Number.ShouldBe("3/QĐ-UBND");
        (await Ports.Proposals.ConfirmAsync("không có", Yes, default)).ShouldBeOfType<ProposalOutcome.NoSuchProposal>();
        (await Ports.Proposals.ConfirmAsync("r999", Yes, default)).ShouldBeOfType<ProposalOutcome.NoSuchProposal>();
    }

    private Task<Document> ActAsync(string number, RelationKind kind) =>
        PublishAsync(number, relations: new Relation(kind, "5/QĐ-UBND", null, null, 0.9));

    private async Task<IReadOnlyList<Proposal>> OpenProposalsAsync() => (await Ports.Proposals.ListAsync(Viewer.Operator, false, null, 10, default)).Items;

    private async Task<IReadOnlyList<Proposal>> WaitingProposalsAsync() => (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items;

    private async Task<ValidityState> StateAsync(Document document) =>
        (await new Validities(Catalog).OfAsync((await Catalog.FindAsync(document.Id, default))!, new(2021, 12, 1), null, default)).State;
}

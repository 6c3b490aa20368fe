using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Review;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IPageDesk"/> does.</summary>
public abstract class PageDeskContract : StorageFixture
{
    private static readonly Viewer An = new("an", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());

    private static readonly Viewer Binh = An with { Name = "binh" };

    [Fact]
    public async Task Split_pages_become_a_document_of_the_same_batch_and_both_are_read_anew()
    {
        var document = await HeldAsync("1/QĐ-UBND");
        var arrangement = new Arrangement(document.Version, Plan(document, 1), [Plan(document, 2)], null);

        (await Ports.Pages.ArrangeAsync(document.Id, An, arrangement, default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await FindAsync(document.Id)).State.ShouldBe(DocumentState.Received);
        (await Ports.Reviews.NextAsync(An, default)).ShouldBeNull("what is being read waits for nobody");
        var part = await CompleteAsync("2/QĐ-UBND", Plan(document, 2));
        part.ShouldNotBe(document.Id, "the part first: it uses what was read of the whole");
        (await CompleteAsync("1/QĐ-UBND", Plan(document, 1))).ShouldBe(document.Id);
        var (first, second) = (await FindAsync(document.Id), await FindAsync(part));
        (first.Plan!.Pages[0].Page, second.Plan!.Pages[0].Page, second.BatchId).ShouldBe((1, 2, document.BatchId));
        (first.State, second.State).ShouldBe((DocumentState.NeedsReview, DocumentState.NeedsReview));
        second.Original.ShouldBe(document.Original);
        (await Catalog.ListBatchFilesAsync(document.BatchId, default)).Select(file => file.DocumentId).ShouldContain(part);
    }

    [Fact]
    public async Task What_is_read_anew_says_nothing_of_the_pages_that_left()
    {
        var other = await HeldAsync("2/QĐ-UBND", new Relation(RelationKind.Revokes, "8/QĐ-UBND", null, null, 0.9));
        await Ports.Pages.ArrangeAsync(other.Id, An, new(other.Version, Plan(other, 2), [], null), default);
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        var annex = Outcome("x", state: DocumentState.NeedsReview) with { Fields = ExtractedFields.None, DuplicateKey = null, Plan = lease.Plan };
        (await Jobs.CompleteAsync(lease, [annex], default)).ShouldBeTrue();

        var read = await FindAsync(other.Id);
        read.Fields.Values.ShouldBeEmpty();
        read.Fields.Holders.ShouldBeEmpty();
        read.Relations.ShouldBeEmpty();
        (await Ports.Reviews.HistoryAsync(other.Id, default)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Merged_pages_leave_the_other_document_rejected_by_name()
    {
        var other = await PublishAsync("2/QĐ-UBND", state: DocumentState.NeedsReview);
        var document = await HeldAsync("1/QĐ-UBND");
        var plan = new PagePlan([.. Plan(document, 1, 2).Pages, .. Plan(other, 1).Pages], false);
        await Ports.Reviews.TakeAsync(other.Id, Binh, default);
        (await Ports.Pages.ArrangeAsync(document.Id, An, new(document.Version, plan, [], other.Id), default)).ShouldBeOfType<DecisionAnswer.Conflict>();
        await Ports.Reviews.ReleaseAsync(other.Id, Binh, default);

        (await Ports.Pages.ArrangeAsync(document.Id, An, new(document.Version, plan, [], other.Id), default)).ShouldBeOfType<DecisionAnswer.Done>();

        var gone = await FindAsync(other.Id);
        gone.State.ShouldBe(DocumentState.Rejected);
        gone.StateReason.ShouldNotBeNull().ShouldContain(document.Id);
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        lease.Plan.ShouldNotBeNull().Pages.ShouldBe(plan.Pages);
    }

    [Fact]
    public async Task Reading_that_fails_leaves_the_document_as_it_was()
    {
        var document = await HeldAsync("1/QĐ-UBND");
        await Ports.Pages.ArrangeAsync(document.Id, An, new(document.Version, Plan(document, 2), [], null), default);

        await FailAsync("Không đọc được trang 2.");

        var back = await FindAsync(document.Id);
        (back.State, back.StateReason, back.Plan).ShouldBe((DocumentState.NeedsReview, "Không đọc được trang 2.", null));
        back.Fields[FieldNames.Number].ShouldBe("1/QĐ-UBND");
        back.Files.ShouldBe(document.Files);
    }

    [Fact]
    public async Task Nobody_arranges_without_the_hold_or_an_older_version()
    {
        var document = await HeldAsync("1/QĐ-UBND");

        (await Ports.Pages.ArrangeAsync(document.Id, Binh, new(document.Version, Plan(document, 1), [], null), default)).ShouldBeOfType<DecisionAnswer.Conflict>();
        (await Ports.Pages.ArrangeAsync(document.Id, An, new(document.Version - 1, Plan(document, 1), [], null), default)).ShouldBeOfType<DecisionAnswer.Conflict>();

        (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldBeNull();
        var same = await FindAsync(document.Id);
        (same.Version, same.State).ShouldBe((document.Version, document.State));
    }

    [Fact]
    public async Task A_better_scan_of_a_returned_document_is_read_and_the_old_one_kept()
    {
        var document = await HeldAsync("1/QĐ-UBND");
        await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Return, "mờ", default);

        (await Ports.Pages.RescanAsync(document.Id, Binh, document.Original, default)).ShouldBeOfType<DecisionAnswer.Conflict>("the same bytes are no better");
        (await Ports.Pages.RescanAsync(document.Id, Binh, Better, default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await FindAsync(document.Id)).Original.ShouldBe(document.Original, "until it is read");
        (await CompleteAsync("1/QĐ-UBND", null)).ShouldBe(document.Id);
        var read = await FindAsync(document.Id);
        (read.State, read.Original).ShouldBe((DocumentState.NeedsReview, Better));
        read.EarlierOriginals.ShouldBe([document.Original]);
    }

    [Fact]
    public async Task A_better_scan_that_cannot_be_read_gives_a_published_document_no_other_file()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        await Ports.Pages.RescanAsync(document.Id, An, Better, default);
        (await FindAsync(document.Id)).State.ShouldBe(DocumentState.Published);

        await FailAsync("Không đọc được.");

        var back = await FindAsync(document.Id);
        (back.State, back.Original, back.StateReason).ShouldBe((DocumentState.Published, document.Original, "Không đọc được."));
    }

    [Fact]
    public async Task A_better_scan_of_what_waits_can_be_taken_back_until_somebody_decides()
    {
        var document = await HeldAsync("1/QĐ-UBND");
        await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Return, "mờ", default);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Ports.Pages.RescanAsync(document.Id, Binh, Better, default);
        await CompleteAsync("1/QĐ-UBND", null);
        Clock.Advance(ReviewRules.UndoWithin + TimeSpan.FromHours(20));

        (await Ports.Reviews.DecideAsync(document.Id, Binh, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        await CompleteAsync("1/QĐ-UBND", null);
        (await FindAsync(document.Id)).Original.ShouldBe(document.Original);
    }

    [Fact]
    public async Task A_better_scan_that_waits_to_be_read_is_forgotten_by_undo()
    {
        var document = await HeldAsync("1/QĐ-UBND");
        await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Return, "mờ", default);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Ports.Pages.RescanAsync(document.Id, An, Better, default);

        (await Ports.Reviews.DecideAsync(document.Id, Binh, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>("another's");
        (await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldBeNull("nothing is left to read");
        var back = await FindAsync(document.Id);
        (back.State, back.StateReason, back.Original).ShouldBe((DocumentState.Returned, "mờ", document.Original));
    }

    [Fact]
    public async Task A_better_scan_is_not_undone_while_it_is_read()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        await Ports.Pages.RescanAsync(document.Id, An, Better, default);
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();

        (await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>();

        (await Jobs.CompleteAsync(lease, [Outcome("1/QĐ-UBND")], default)).ShouldBeTrue();
        (await FindAsync(document.Id)).Original.ShouldBe(Better);
    }

    [Theory]
    [InlineData(DocumentState.Published)]
    [InlineData(DocumentState.NeedsReview)]
    public async Task Undoing_a_better_scan_that_was_read_has_the_one_before_read_again(DocumentState state)
    {
        var document = await PublishAsync("1/QĐ-UBND", state: state);
        await Ports.Pages.RescanAsync(document.Id, An, Better, default);
        await CompleteAsync("7/QĐ-UBND", null);
        (await FindAsync(document.Id)).Fields[FieldNames.Number].ShouldBe("7/QĐ-UBND");
        Clock.Advance(TimeSpan.FromSeconds(1));

        (await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        lease.Scan.ShouldBe(document.Original);
        (await Jobs.CompleteAsync(lease, [Outcome("1/QĐ-UBND", state: state)], default)).ShouldBeTrue();
        var back = await FindAsync(document.Id);
        (back.State, back.Original, back.Fields[FieldNames.Number]).ShouldBe((state, document.Original, "1/QĐ-UBND"));
        back.EarlierOriginals.ShouldBe([document.Original, Better]);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Ports.Reviews.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>("once");
    }

    [Fact]
    public async Task A_duplicate_gives_way_and_may_give_its_scan()
    {
        var kept = await PublishAsync("1/QĐ-UBND");
        var twin = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Ports.Pages.MergeDuplicateAsync(twin.Id, An, kept.Id, true, default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await FindAsync(twin.Id)).State.ShouldBe(DocumentState.Rejected);
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        (lease.DocumentId, lease.Scan).ShouldBe((kept.Id, twin.Original));
        (await Jobs.CompleteAsync(lease, [Outcome("1/QĐ-UBND")], default)).ShouldBeTrue();
        var after = await FindAsync(kept.Id);
        (after.State, after.Original).ShouldBe((DocumentState.Published, twin.Original));
        after.EarlierOriginals.ShouldBe([kept.Original]);
    }

    private static readonly OriginalFile Better = new("rõ hơn.pdf", 20, Sha("rõ hơn"), "application/pdf");

    private async Task<Document> HeldAsync(string number, params Relation[] relations)
    {
        var document = await PublishAsync(number, state: DocumentState.NeedsReview, relations: relations);
        (await Ports.Reviews.TakeAsync(document.Id, An, default)).ShouldBeOfType<HoldAnswer.Held>();
        return document;
    }

    private static PagePlan Plan(Document document, params int[] pages) => new([.. pages.Select(document.SourceOf)], true);

    private async Task<string> CompleteAsync(string number, PagePlan? plan)
    {
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        lease.Plan?.Pages.ShouldBe(plan?.Pages);
        (await Jobs.CompleteAsync(lease, [Outcome(number, state: DocumentState.NeedsReview) with { Plan = lease.Plan }], default)).ShouldBeTrue();
        return lease.DocumentId;
    }

    private async Task FailAsync(string reason)
    {
        for (var i = 0; i < JobLimits.MaxFailures; i++)
        {
            var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
            (await Jobs.FailAsync(lease, reason, counts: true, TimeSpan.Zero, default)).ShouldBeTrue();
        }
    }

    private async Task<Document> FindAsync(string id) => (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
}

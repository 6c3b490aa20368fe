using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IReviewDesk"/> does.</summary>
public abstract class ReviewDeskContract : StorageFixture
{
    private static readonly Viewer An = Reviewer("an", "H15.23");

    private static readonly Viewer Binh = Reviewer("binh", "H15.23");

    private static readonly Viewer Elsewhere = Reviewer("chi", "H15.99");

    private IReviewDesk Desk => Ports.Reviews;

    [Fact]
    public async Task The_oldest_waits_first_and_two_reviewers_never_get_the_same()
    {
        var first = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        var second = await PublishAsync("2/QĐ-UBND", state: DocumentState.NeedsReview);
        await PublishAsync("3/QĐ-UBND");

        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(first.Id);
        (await Desk.NextAsync(Binh, default)).ShouldNotBeNull().DocumentId.ShouldBe(second.Id);
        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(first.Id);
        (await Desk.NextAsync(Reviewer("dung", "H15.23"), default)).ShouldBeNull();
        (await Desk.TakeAsync(first.Id, Binh, default)).ShouldBeOfType<HoldAnswer.Busy>();
    }

    [Fact]
    public async Task What_is_only_looked_at_to_check_the_machine_comes_last()
    {
        var sampled = (await AcceptAsync("mẫu")).Id;
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        await Jobs.CompleteAsync(lease, [Outcome("1/QĐ-UBND", state: DocumentState.NeedsReview) with { StateReason = ReviewSampling.Reason }], default);
        var waiting = await PublishAsync("2/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(waiting.Id);
        (await Desk.NextAsync(Binh, default)).ShouldNotBeNull().DocumentId.ShouldBe(sampled);
    }

    [Fact]
    public async Task What_came_over_a_counter_is_next_though_the_archive_is_older()
    {
        await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        var batch = await Catalog.OpenBatchAsync("Quầy", "H15.23", PublishPolicy.Sure, Lane.Counter, default);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var counter = (await Catalog.AcceptAsync(new(batch.Id, "H15.23", "quầy", new("quầy", 10, Sha("quầy"), "application/pdf"), 1, new Dictionary<string, string>(), null), default)).Id;
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        await Jobs.CompleteAsync(lease, [Outcome("2/QĐ-UBND", state: DocumentState.NeedsReview)], default);

        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(counter);
    }

    [Fact]
    public async Task What_a_reviewer_puts_off_comes_back_to_them_behind_all_others_and_to_others_in_its_turn()
    {
        var (first, second, third) = (await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview), await PublishAsync("2/QĐ-UBND", state: DocumentState.NeedsReview), await PublishAsync("3/QĐ-UBND", state: DocumentState.NeedsReview));

        (await PutOffAsync()).ShouldBe([first.Id, second.Id, third.Id, first.Id, second.Id]);

        (await Desk.RenewAsync(first.Id, An, default)).ShouldBeFalse("it is nobody's");
        (await Desk.CountAsync(An, default)).ShouldSatisfyAllConditions(counts => counts.Waiting.ShouldBe(3), counts => counts.Held.ShouldBe(0));
        (await Desk.ConfirmAsync(first.Id, An, Confirm(first), default)).ShouldBeOfType<DecisionAnswer.Conflict>("it was put off");
        (await Desk.NextAsync(Binh, default)).ShouldNotBeNull().DocumentId.ShouldBe(first.Id);
        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(third.Id);
        (await Desk.ConfirmAsync(third.Id, An, Confirm(third), default)).ShouldBeOfType<DecisionAnswer.Done>();
        (await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId.ShouldBe(second.Id, "taken again, it is open before them like any other");
        (await Desk.RenewAsync(second.Id, An, default)).ShouldBeTrue();
    }

    private async Task<List<string>> PutOffAsync()
    {
        var given = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            given.Add((await Desk.NextAsync(An, default)).ShouldNotBeNull().DocumentId);
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Desk.ReleaseAsync(given[^1], An, default);
        }

        return given;
    }

    [Fact]
    public async Task Many_at_once_each_get_another_document()
    {
        for (var i = 1; i <= 6; i++)
            await PublishAsync($"{i}/QĐ-UBND", state: DocumentState.NeedsReview);

        var holds = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Desk.NextAsync(Reviewer($"r{i}", "H15.23"), default))));

        holds.Select(hold => hold.ShouldNotBeNull().DocumentId).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task Another_agency_sees_nothing_of_it()
    {
        await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Desk.NextAsync(Elsewhere, default)).ShouldBeNull();
        (await Desk.CountAsync(Elsewhere, default)).Waiting.ShouldBe(0);
        (await Desk.CountAsync(An, default)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_open_before_somebody_is_told_to_the_own_agency_until_the_hold_runs_out()
    {
        var waiting = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        var corrected = await PublishAsync("2/QĐ-UBND");
        await Desk.TakeAsync(waiting.Id, An, default);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Desk.TakeAsync(corrected.Id, Binh, default);

        (await Desk.HeldAsync(An, 9, default)).Select(held => (held.Hold.DocumentId, held.Reviewer)).ShouldBe([(waiting.Id, "an"), (corrected.Id, "binh")]);
        (await Desk.HeldAsync(An, 1, default)).ShouldHaveSingleItem().Hold.DocumentId.ShouldBe(waiting.Id);
        (await Desk.HeldAsync(Elsewhere, 9, default)).ShouldBeEmpty();
        Clock.Advance(ReviewRules.Hold - TimeSpan.FromSeconds(30));
        (await Desk.HeldAsync(Binh, 9, default)).ShouldHaveSingleItem().Reviewer.ShouldBe("binh");
    }

    [Fact]
    public async Task A_hold_that_ran_out_gives_the_document_back()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.NextAsync(An, default);

        Clock.Advance(ReviewRules.Hold + TimeSpan.FromSeconds(1));

        (await Desk.NextAsync(Binh, default)).ShouldNotBeNull().DocumentId.ShouldBe(document.Id);
        (await Desk.RenewAsync(document.Id, An, default)).ShouldBeFalse();
        (await Desk.ConfirmAsync(document.Id, An, Confirm(document), default)).ShouldBeOfType<DecisionAnswer.Conflict>();
        (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull().State.ShouldBe(DocumentState.NeedsReview);
    }

    [Fact]
    public async Task Confirming_publishes_with_both_the_machines_and_the_persons_values_kept()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        var before = Clock.GetUtcNow();
        await Desk.NextAsync(An, default);
        Clock.Advance(TimeSpan.FromSeconds(40));

        var record = (await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND"), (FieldNames.Agency, "")), default))
            .ShouldBeOfType<DecisionAnswer.Done>().Record;

        (record.Changed, record.Seconds).ShouldBe((2, 40.0));
        var now = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (now.State, now.Reviewed, now.StateReason).ShouldBe((DocumentState.Published, true, null));
        now.Fields[FieldNames.Number].ShouldBe("7/QĐ-UBND");
        now.Fields[FieldNames.Agency].ShouldBeNull();
        now.Version.ShouldBeGreaterThan(document.Version);
        (await Desk.HistoryAsync(document.Id, default)).Where(said => said.Field == FieldNames.Number)
            .Select(said => (said.Value, said.Source, said.By)).ShouldBe([("1/QĐ-UBND", "head.number", null), ("7/QĐ-UBND", FieldSources.Person, "an")]);
        (await Desk.FieldsAtAsync(document.Id, before, default)).ShouldNotBeNull()[FieldNames.Number].ShouldBe("1/QĐ-UBND");
    }

    [Fact]
    public async Task What_was_said_once_still_tells_where_it_was_read_by_which_rule_and_engine()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.NextAsync(An, default);
        (await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND"), (FieldNames.Agency, "UBND tỉnh Đắk Lắk")), default)).ShouldBeOfType<DecisionAnswer.Done>();

        var said = (await Desk.HistoryAsync(document.Id, default)).Where(one => one.Field == FieldNames.Number).Select(one => one.Said).ToList();

        said.Select(one => (one.Value, one.Page, one.Box, one.Source, one.Engine, one.Spans.Count)).ShouldBe(
        [
            ("1/QĐ-UBND", 1, new Box(10, 20, 30, 40), "head.number", "tesseract 5.3.0 vie", 1),
            ("7/QĐ-UBND", null, null, FieldSources.Person, null, 0),
        ]);
        document.Fields.Values[FieldNames.Number].Engine.ShouldBe("tesseract 5.3.0 vie");
    }

    [Fact]
    public async Task Other_dates_append_an_issue_event_and_the_same_ones_none()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.NextAsync(An, default);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var term = new IssueTerm(new(2021, 2, 5), new(2026, 2, 5), TermKind.Until, "Ngày hết hiệu lực ghi trên văn bản");
        await Desk.ConfirmAsync(document.Id, An, Confirm(document) with { Issue = term }, default);

        Clock.Advance(TimeSpan.FromSeconds(1));
        var once = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        await Desk.TakeAsync(document.Id, An, default);
        await Desk.ConfirmAsync(document.Id, An, Confirm(once) with { Issue = term }, default);

        (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull().Events.Where(line => line.Kind == EventKind.Issue)
            .Select(line => line.Until).ShouldBe([null, new DateOnly(2026, 2, 5)]);
    }

    [Fact]
    public async Task What_changed_since_it_was_opened_is_not_overwritten()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.NextAsync(An, default);

        (await Desk.ConfirmAsync(document.Id, An, Confirm(document) with { Version = document.Version - 1 }, default)).ShouldBeOfType<DecisionAnswer.Conflict>();

        (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull().State.ShouldBe(DocumentState.NeedsReview);
    }

    [Theory]
    [InlineData(ReviewKind.Return, DocumentState.NeedsReview, DocumentState.Returned)]
    [InlineData(ReviewKind.Reject, DocumentState.NeedsReview, DocumentState.Rejected)]
    [InlineData(ReviewKind.Recall, DocumentState.Published, DocumentState.Recalled)]
    public async Task A_decision_has_its_reason_and_can_be_taken_back_by_who_made_it(ReviewKind kind, DocumentState before, DocumentState after)
    {
        var document = await PublishAsync("1/QĐ-UBND", state: before);
        if (before == DocumentState.NeedsReview)
            await Desk.NextAsync(An, default);

        (await Desk.DecideAsync(document.Id, An, kind, "mờ chữ", default)).ShouldBeOfType<DecisionAnswer.Done>();

        var decided = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (decided.State, decided.StateReason).ShouldBe((after, "mờ chữ"));
        decided.Version.ShouldBeGreaterThan(document.Version);
        (await Desk.DecideAsync(document.Id, Binh, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();
        var back = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (back.State, back.StateReason).ShouldBe((before, document.StateReason));
        (await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>();
        (await Desk.RecordsAsync(document.Id, null, 9, default)).Select(record => record.Kind).ShouldBe([ReviewKind.Undo, kind]);
    }

    [Fact]
    public async Task What_a_paper_would_do_to_others_goes_with_its_rejection_and_comes_back_with_it()
    {
        Relation[] revoked = [new(RelationKind.Revokes, "7/QĐ-UBND", null, null, 0.9), new(RelationKind.Revokes, "9/QĐ-UBND", null, null, 0.9)];
        var here = await PublishAsync("7/QĐ-UBND");
        var act = await PublishAsync("6/QĐ-UBND", state: DocumentState.NeedsReview, relations: revoked);
        await ConfirmWaitingAsync();
        (await ProposedAsync(waiting: false)).ShouldBe(["7/QĐ-UBND"]);
        await Desk.TakeAsync(act.Id, An, default);

        (await Desk.DecideAsync(act.Id, An, ReviewKind.Reject, "không phải kết quả", default)).ShouldBeOfType<DecisionAnswer.Done>();

        ((await ProposedAsync(waiting: false)).Count, (await ProposedAsync(waiting: true)).Count).ShouldBe((0, 0));
        (await Catalog.FindAsync(here.Id, default))!.Events.ShouldNotContain(line => line.Kind == EventKind.Revoke);
        var late = await PublishAsync("9/QĐ-UBND");
        late.Events.ShouldNotContain(line => line.Kind == EventKind.Revoke, "what was confirmed ahead counts for nothing once its paper is turned down");

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Desk.DecideAsync(act.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();
        (await ProposedAsync(waiting: false)).ShouldBe(["7/QĐ-UBND"]);
        (await Catalog.FindAsync(late.Id, default))!.Events.Where(line => line.Kind == EventKind.Revoke).ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Recorded);
    }

    [Fact]
    public async Task A_proposal_that_a_twin_makes_too_stays_under_the_twins_name()
    {
        var target = await PublishAsync("7/QĐ-UBND");
        var revoke = new Relation(RelationKind.Revokes, "7/QĐ-UBND", null, null, 0.9);
        var first = await PublishAsync("6/QĐ-UBND", state: DocumentState.NeedsReview, relations: revoke);
        var twin = await PublishAsync("6/QĐ-UBND", state: DocumentState.NeedsReview, content: "bản quét khác", relations: revoke);
        await Desk.TakeAsync(first.Id, An, default);

        await Desk.DecideAsync(first.Id, An, ReviewKind.Reject, "bản trùng", default);

        (await Catalog.FindAsync(target.Id, default))!.Events.Where(line => line is { Kind: EventKind.Revoke, Status: EventStatus.Proposed }).ShouldHaveSingleItem().ByDocument.ShouldBe(twin.Id);
        (await ProposedAsync(waiting: false)).ShouldBe(["7/QĐ-UBND"]);
    }

    private async Task<IReadOnlyList<string?>> ProposedAsync(bool waiting) =>
        [.. (await Ports.Proposals.ListAsync(Viewer.Operator, waiting, null, 10, default)).Items.Select(one => one.Target.Number)];

    private async Task ConfirmWaitingAsync()
    {
        foreach (var one in (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items)
            await Ports.Proposals.ConfirmAsync(one.Id, new("bình", Basis: "Đã đối chiếu"), default);
    }

    [Fact]
    public async Task Undoing_a_confirmation_gives_back_values_number_term_and_state_and_keeps_the_history()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.NextAsync(An, default);
        var term = new IssueTerm(new(2021, 2, 5), new(2026, 2, 5), TermKind.Until, "Ngày hết hiệu lực ghi trên văn bản");
        await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND")) with { Issue = term, Holders = [] }, default);
        var confirmedAt = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromSeconds(1));

        (await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        var back = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (back.State, back.Reviewed).ShouldBe((DocumentState.NeedsReview, false));
        back.Fields[FieldNames.Number].ShouldBe("1/QĐ-UBND");
        back.Fields.Holders.ShouldBe(document.Fields.Holders);
        back.Events.Where(line => line is { Kind: EventKind.Issue, Status: EventStatus.Recorded }).ShouldHaveSingleItem().Until.ShouldBeNull();
        (await Desk.FieldsAtAsync(document.Id, confirmedAt, default)).ShouldNotBeNull()[FieldNames.Number].ShouldBe("7/QĐ-UBND");
        (await Desk.HistoryAsync(document.Id, default)).Single(said => said.Value == "7/QĐ-UBND").VoidedAt.ShouldNotBeNull();
        (await Catalog.FindByNumberAsync([new("7/QĐ-UBND", null, null, null)], 5, default))[0].ShouldBeEmpty();
    }

    [Fact]
    public async Task Undoing_a_wrong_number_unlinks_what_it_had_linked_and_leaves_it_to_the_right_paper()
    {
        await PublishAsync("6/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "7/QĐ-UBND", null, null, 0.9));
        var ahead = (await Ports.Proposals.ListAsync(Viewer.Operator, true, null, 10, default)).Items.ShouldHaveSingleItem();
        await Ports.Proposals.ConfirmAsync(ahead.Id, new("bình", Basis: "Đã đối chiếu"), default);
        await PublishAsync("8/QĐ-UBND", relations: new Relation(RelationKind.Amends, "7/QĐ-UBND", null, null, 0.9));
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await Desk.TakeAsync(document.Id, An, default);
        await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND")), default);
        (await Catalog.FindAsync(document.Id, default))!.Events.Count(line => line is { Kind: EventKind.Revoke, Status: EventStatus.Recorded }).ShouldBe(1);
        Clock.Advance(TimeSpan.FromSeconds(1));

        await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default);

        var back = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        back.Events.Where(line => line.Kind != EventKind.Issue).ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Void);
        back.Relations.ShouldBeEmpty();
        var right = await PublishAsync("7/QĐ-UBND");
        right.Events.Where(line => line.Kind != EventKind.Issue).Select(line => (line.Kind, line.Status))
            .ShouldBe([(EventKind.Revoke, EventStatus.Recorded), (EventKind.Amend, EventStatus.Proposed)], ignoreOrder: true);
    }

    private async Task<string?> ListedAsync(Document document) => (await Catalog.FindListedAsync([document.Id], default)).Single().Fields[FieldNames.Number];

    [Fact]
    public async Task A_list_shows_a_document_as_it_is_but_for_files_and_relations()
    {
        var document = await PublishAsync("1/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "6/QĐ-UBND", null, null, 0.9));
        await Desk.TakeAsync(document.Id, An, default);
        await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND")) with { Holders = [new("Y Thuk Niê", "066085000123", null, 1985, "buôn Kô Tam") { By = "an" }] }, default);

        var whole = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        var listed = (await Catalog.FindListedAsync([document.Id], default)).Single();

        whole.Fields.Holders.ShouldHaveSingleItem().By.ShouldNotBeNull();
        JsonSerializer.Serialize(listed).ShouldBe(JsonSerializer.Serialize(whole with
        {
            Files = [],
            EarlierFiles = [],
            EarlierOriginals = [],
            Relations = [],
            Fields = whole.Fields with { Relations = [] },
        }));
    }

    [Fact]
    public async Task Undoing_a_correction_of_a_published_document_leaves_it_published_as_it_was()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        await Desk.TakeAsync(document.Id, An, default);
        (await ListedAsync(document)).ShouldBe("1/QĐ-UBND");
        await Desk.ConfirmAsync(document.Id, An, Confirm(document, (FieldNames.Number, "7/QĐ-UBND")), default);
        (await ListedAsync(document)).ShouldBe("7/QĐ-UBND");
        Clock.Advance(TimeSpan.FromSeconds(1));

        await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default);

        var back = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (back.State, back.PublishedAt).ShouldBe((DocumentState.Published, document.PublishedAt));
        back.Fields[FieldNames.Number].ShouldBe("1/QĐ-UBND");
        (await ListedAsync(document)).ShouldBe("1/QĐ-UBND");
    }

    [Fact]
    public async Task Confirmed_values_count_once_a_document_and_not_on_the_document_itself()
    {
        foreach (var number in new[] { "1/QĐ-UBND", "2/QĐ-UBND" })
        {
            var document = await PublishAsync(number, state: DocumentState.NeedsReview);
            await Desk.NextAsync(An, default);
            await Desk.ConfirmAsync(document.Id, An, Confirm(document), default);
        }

        var other = await PublishAsync("3/QĐ-UBND");
        var read = new Dictionary<string, string> { [FieldNames.Agency] = "UBND tỉnh Đắk Lắk", [FieldNames.Number] = "1/QĐ-UBND" };
        (await Desk.ConfirmedElsewhereAsync(other.Id, read, default)).ShouldBe(new Dictionary<string, int> { [FieldNames.Agency] = 2 });
    }

    [Fact]
    public async Task A_decision_is_not_taken_back_after_an_hour()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        await Desk.DecideAsync(document.Id, An, ReviewKind.Recall, "công bố nhầm", default);

        Clock.Advance(ReviewRules.UndoWithin + TimeSpan.FromSeconds(1));

        (await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Conflict>();
    }

    [Fact]
    public async Task A_file_is_open_to_its_holders_until_that_is_taken_back_or_it_leaves_publication()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        await Desk.TakeAsync(document.Id, Binh, default);
        (await Desk.DecideAsync(document.Id, An, ReviewKind.Share, "vợ chồng", default)).ShouldBeOfType<DecisionAnswer.Conflict>("another has it open");
        await Desk.ReleaseAsync(document.Id, Binh, default);
        (await Desk.TakeAsync(document.Id, An, default)).ShouldBeOfType<HoldAnswer.Held>();

        (await Desk.DecideAsync(document.Id, An, ReviewKind.Share, "vợ chồng", default)).ShouldBeOfType<DecisionAnswer.Done>();
        var open = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        (open.OpenToHolders, open.State, open.StateReason).ShouldBe((true, document.State, document.StateReason));
        (await Desk.RenewAsync(document.Id, An, default)).ShouldBeTrue("whoever has it open goes on with it");
        (await Catalog.FindListedAsync([document.Id], default)).Single().OpenToHolders.ShouldBeTrue();

        await Desk.DecideAsync(document.Id, An, ReviewKind.Unshare, "đã xin rút", default);
        (await Catalog.FindAsync(document.Id, default))!.OpenToHolders.ShouldBeFalse();

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Desk.DecideAsync(document.Id, An, ReviewKind.Share, "vợ chồng", default);
        await Desk.DecideAsync(document.Id, An, ReviewKind.Recall, "nhầm", default);
        (await Catalog.FindAsync(document.Id, default))!.OpenToHolders.ShouldBeFalse();
        (await Desk.DecideAsync(document.Id, An, ReviewKind.Share, "vợ chồng", default)).ShouldBeOfType<DecisionAnswer.Conflict>("nobody but the custodian sees it");
    }

    [Fact]
    public async Task What_persons_confirmed_is_suggested_an_agencys_own_first_then_the_most_frequent()
    {
        foreach (var (number, signer, by) in new[] { ("1/QĐ-UBND", "Trần Văn B", An), ("2/QĐ-UBND", "Lê Thị C", An), ("3/QĐ-UBND", "Lê Thị C", An), ("4/QĐ-UBND", "Y Bhăm Niê", Elsewhere), ("5/QĐ-UBND", "Trần Văn B", Elsewhere) })
        {
            var document = await PublishAsync(number, state: DocumentState.NeedsReview, custodian: by == An ? "H15.23" : "H15.99");
            await Desk.NextAsync(by, default);
            await Desk.ConfirmAsync(document.Id, by, Confirm(document, (FieldNames.Signer, signer)), default);
        }

        async Task<IReadOnlyList<string>> SignersAsync(string custodian, int limit) => (await Desk.SuggestAsync(custodian, limit, default))[FieldNames.Signer];
        (await SignersAsync("H15.23", 5)).ShouldBe(["Lê Thị C", "Trần Văn B", "Y Bhăm Niê"]);
        (await SignersAsync("H15.99", 5)).ShouldBe(["Trần Văn B", "Y Bhăm Niê", "Lê Thị C"]);
        (await SignersAsync("H15.99", 2)).ShouldBe(["Trần Văn B", "Y Bhăm Niê"]);
        (await Desk.SuggestAsync("H15.99", 5, default)).Keys.ShouldBe([FieldNames.Agency, FieldNames.Signer], ignoreOrder: true);
    }

    [Fact]
    public async Task Sampled_documents_tell_how_often_the_machine_is_wrong()
    {
        foreach (var number in new[] { "1/QĐ-UBND", "2/QĐ-UBND" })
        {
            var id = (await AcceptAsync(number.Replace('/', '_'))).Id;
            var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
            await Jobs.CompleteAsync(lease, [Outcome(number, state: DocumentState.NeedsReview) with { StateReason = ReviewSampling.Reason }], default);
            var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
            await Desk.TakeAsync(id, An, default);
            await Desk.ConfirmAsync(id, An, number[0] == '1' ? Confirm(document) : Confirm(document, (FieldNames.Number, "22/QĐ-UBND")), default);
        }

        var counts = await Desk.CountAsync(An, default);
        (counts.Sampled, counts.SampledWrong, counts.Waiting).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Error_rate_and_time_are_told_by_agency_to_whom_they_are_of()
    {
        foreach (var (number, reviewer, agency, seconds) in new[] { ("1/QĐ-UBND", An, "H15.23", 20), ("2/QĐ-UBND", An, "H15.23", 40), ("3/QĐ-UBND", Elsewhere, "H15.99", 90) })
        {
            var id = (await AcceptAsync(number.Replace('/', '_'), agency: agency)).Id;
            var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
            await Jobs.CompleteAsync(lease, [Outcome(number, state: DocumentState.NeedsReview) with { StateReason = ReviewSampling.Reason }], default);
            var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
            await Desk.TakeAsync(id, reviewer, default);
            Clock.Advance(TimeSpan.FromSeconds(seconds));
            await Desk.ConfirmAsync(id, reviewer, number[0] == '2' ? Confirm(document, (FieldNames.Number, "22/QĐ-UBND")) : Confirm(document), default);
        }

        (await Desk.CountByAgencyAsync(An, default)).ShouldBe([new AgencyReviewCounts("H15.23", 2, 1, 40)]);
        (await Desk.CountByAgencyAsync(Elsewhere, default)).ShouldBe([new AgencyReviewCounts("H15.99", 1, 0, 90)]);
        var all = await Desk.CountAsync(Viewer.Operator, default);
        (await Desk.CountByAgencyAsync(Viewer.Operator, default)).Select(agency => agency.Agency).ShouldBe(["H15.23", "H15.99"]);
        (all.Sampled, all.SampledWrong, all.MedianSeconds).ShouldBe((3, 1, 40));
    }

    private static ReviewConfirmation Confirm(Document document, params (string Name, string Value)[] changes)
    {
        var values = document.Fields.Values.ToDictionary(field => field.Key, field => field.Value.Value);
        foreach (var (name, value) in changes)
            values[name] = value;
        return new(document.Version, values, document.Fields.Holders, new(new(2021, 2, 5), null, TermKind.Open, null), null);
    }

    private static Viewer Reviewer(string name, string agency) =>
        new(name, new HashSet<Role> { Role.Reviewer }, new HashSet<string> { agency }, new HashSet<string>());
}

using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IJobQueue"/> does.</summary>
public abstract class JobQueueContract : StorageFixture
{
    [Fact]
    public async Task The_oldest_job_is_claimed_once()
    {
        var (first, second) = ((await AcceptAsync("a")).Id, (await AcceptAsync("b")).Id);

        (await ClaimAsync()).DocumentId.ShouldBe(first);
        (await ClaimAsync()).DocumentId.ShouldBe(second);
        (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldBeNull();
        (await Jobs.StateAsync(default)).ShouldBe(new QueueState(2, 2, null, null));
    }

    [Fact]
    public async Task Many_workers_of_two_processes_never_share_a_job()
    {
        for (var i = 0; i < 12; i++)
            await AcceptAsync($"{i}");
        var other = await OpenAsync();

        var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            (i % 2 == 0 ? Jobs : other.Jobs).ClaimAsync($"thợ {i}", Lease, default))));

        claimed.OfType<JobLease>().Select(lease => lease.JobId).Distinct().Count().ShouldBe(12);
        claimed.Count(lease => lease is null).ShouldBe(4);
    }

    [Fact]
    public async Task An_expired_lease_is_claimed_by_another_and_the_sleeper_commits_nothing()
    {
        var id = (await AcceptAsync("a")).Id;
        var slept = await ClaimAsync();
        Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        var taken = await ClaimAsync();

        (taken.Attempt, taken.WorkersLost, taken.Failures).ShouldBe((slept.Attempt + 1, 1, 0));
        (await Jobs.RenewAsync(slept, Lease, default)).ShouldBeFalse();
        (await Jobs.FailAsync(slept, "x", true, TimeSpan.Zero, default)).ShouldBeFalse();
        (await Jobs.ReturnAsync(slept, default)).ShouldBeFalse();
        (await Jobs.CompleteAsync(slept, [Outcome("1/QĐ-UBND")], default)).ShouldBeFalse();
        (await Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Received);
        (await Jobs.CompleteAsync(taken, [Outcome("1/QĐ-UBND")], default)).ShouldBeTrue();
        (await Jobs.CompleteAsync(taken, [Outcome("1/QĐ-UBND")], default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_renewed_lease_is_not_given_away()
    {
        await AcceptAsync("a");
        var lease = await ClaimAsync();
        Clock.Advance(Lease - TimeSpan.FromSeconds(1));
        (await Jobs.RenewAsync(lease, Lease, default)).ShouldBeTrue();
        Clock.Advance(Lease - TimeSpan.FromSeconds(1));

        (await Jobs.ClaimAsync("khác", Lease, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_attempt_is_due_after_its_delay_and_poison_is_quarantined_with_its_reason()
    {
        var id = (await AcceptAsync("a")).Id;
        for (var failures = 0; failures < JobLimits.MaxFailures; failures++)
        {
            var lease = await ClaimAsync();
            lease.Failures.ShouldBe(failures);
            (await Jobs.FailAsync(lease, "Trang 3 làm hỏng bộ nhận dạng.", true, TimeSpan.FromMinutes(1), default)).ShouldBeTrue();
            if (failures == 0)
            {
                (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldBeNull();
                (await Jobs.StateAsync(default)).ShouldBe(new QueueState(1, 0, Clock.GetUtcNow() + TimeSpan.FromMinutes(1), "Trang 3 làm hỏng bộ nhận dạng."));
            }

            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
        (document.State, document.StateReason).ShouldBe((DocumentState.Quarantined, "Trang 3 làm hỏng bộ nhận dạng."));
        (await Jobs.StateAsync(default)).Pending.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_that_is_not_the_documents_fault_never_quarantines()
    {
        var id = (await AcceptAsync("a")).Id;
        for (var i = 0; i < JobLimits.MaxFailures + 2; i++)
            (await Jobs.FailAsync(await ClaimAsync(), "Hết ổ đĩa.", false, TimeSpan.Zero, default)).ShouldBeTrue();

        (await Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Received);
    }

    [Fact]
    public async Task Lost_workers_have_their_own_bound()
    {
        var id = (await AcceptAsync("a")).Id;
        for (var lost = 0; lost < JobLimits.MaxWorkersLost; lost++)
        {
            (await ClaimAsync()).WorkersLost.ShouldBe(lost);
            Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        }

        (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldBeNull();
        (await Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Quarantined);
    }

    [Fact]
    public async Task A_returned_job_is_due_at_once_and_untouched()
    {
        await AcceptAsync("a");
        var lease = await ClaimAsync();

        (await Jobs.ReturnAsync(lease, default)).ShouldBeTrue();

        var again = await ClaimAsync();
        (again.Attempt, again.Failures, again.WorkersLost).ShouldBe((lease.Attempt + 1, 0, 0));
        (await Jobs.ReturnAsync(lease, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Completion_writes_everything_and_enqueues_the_index()
    {
        var document = await PublishAsync("05/QĐ-UBND");

        (document.State, document.PublishedAt, document.Reviewed).ShouldBe((DocumentState.Published, Clock.GetUtcNow(), false));
        var number = document.Fields.Values[FieldNames.Number];
        number.Spans.ShouldBe([new(5, 9)]);
        number.ShouldBe(new FieldValue("05/QĐ-UBND", 0.98, 1, new(10, 20, 30, 40), "head.number") { Spans = number.Spans, Engine = "tesseract 5.3.0 vie" });
        document.Fields.Holders.ShouldBe([new Holder("Nguyễn Văn A", "001099012345", null, 1999, null)]);
        document.Files.Select(file => file.Kind).ShouldBe([FileKind.Pdf, FileKind.Text]);
        var issue = document.Events.ShouldHaveSingleItem();
        (issue.Kind, issue.On, issue.Term, issue.Status).ShouldBe((EventKind.Issue, new DateOnly(2021, 2, 5), TermKind.Open, EventStatus.Recorded));
        (await Outbox.PendingAsync(10, default)).ShouldContain(new Core.Search.OutboxItem(document.Id, document.Version));
        (await Jobs.StateAsync(default)).Pending.ShouldBe(0);
    }

    [Fact]
    public async Task A_split_stack_becomes_documents_of_the_same_file_and_batch()
    {
        var id = (await AcceptAsync("xấp.pdf")).Id;
        var first = Outcome("1/QĐ-UBND") with { FirstPage = 1, LastPage = 2 };
        var second = Outcome("2/QĐ-UBND") with { FirstPage = 4, LastPage = 5 };

        (await Jobs.CompleteAsync(await ClaimAsync(), [first, second], default)).ShouldBeTrue();

        var documents = await AllOf(Catalog.AllAsync(default));
        documents.Select(one => (one.FirstPage, one.LastPage, one.Fields[FieldNames.Number])).ShouldBe([(1, 2, "1/QĐ-UBND"), (4, 5, "2/QĐ-UBND")], ignoreOrder: true);
        documents.ShouldAllBe(one => one.Original.Sha256 == Sha("xấp.pdf") && one.State == DocumentState.Published);
        var lines = await Catalog.ListBatchFilesAsync(documents[0].BatchId, default);
        lines.Select(line => line.Path).ShouldBe(["xấp.pdf", "xấp.pdf"]);
        lines[0].DocumentId.ShouldBe(id);
        (await AcceptAsync("lại.pdf", "xấp.pdf")).ShouldBe(new Acceptance.Duplicate(id));
    }

    [Fact]
    public async Task The_same_number_agency_and_day_in_other_bytes_goes_to_review_naming_the_other()
    {
        var first = await PublishAsync("5/QĐ-UBND");
        var second = await PublishAsync("05/qđ-ubnd", custodian: "H15.99");
        var otherDay = await PublishAsync("5/QĐ-UBND", issuedOn: "2022-02-05");

        second.State.ShouldBe(DocumentState.NeedsReview);
        second.StateReason.ShouldBe($"Có thể trùng với {first.Id} (cùng số, cơ quan, ngày).");
        second.PublishedAt.ShouldBeNull();
        otherDay.State.ShouldBe(DocumentState.Published);
        (await Catalog.FindAsync(first.Id, default))!.State.ShouldBe(DocumentState.Published);
    }

    [Fact]
    public async Task The_same_bytes_of_another_agency_are_no_possible_duplicate()
    {
        await PublishAsync("5/QĐ-UBND", content: "như nhau");

        (await PublishAsync("5/QĐ-UBND", content: "như nhau", custodian: "H15.99")).State.ShouldBe(DocumentState.Published);
    }

    [Fact]
    public async Task A_relation_is_linked_both_ways_and_proposes_its_event()
    {
        var target = await PublishAsync("5/QĐ-UBND");
        var source = await PublishAsync("6/QĐ-UBND", issuedOn: "2022-03-01", relations: new Relation(RelationKind.Revokes, "Số 05/QĐ-UBND", new(2021, 2, 5), "Ủy ban nhân dân tỉnh", 0.9));

        source.Relations.ShouldBe([new DocumentRelation(RelationKind.Revokes, "Số 05/QĐ-UBND", target.Id, RelationDirection.Out, EventStatus.Proposed)]);
        var seen = (await Catalog.FindAsync(target.Id, default)).ShouldNotBeNull();
        seen.Relations.ShouldBe([new DocumentRelation(RelationKind.Revokes, "6/QĐ-UBND", source.Id, RelationDirection.In, EventStatus.Proposed)]);
        var proposal = seen.Events[^1];
        (proposal.Kind, proposal.On, proposal.By, proposal.ByDocument, proposal.Status)
            .ShouldBe((EventKind.Revoke, new DateOnly(2022, 3, 1), "6/QĐ-UBND", source.Id, EventStatus.Proposed));
        ValidityTimeline.At(seen.Events, new(2023, 1, 1)).State.ShouldBe(ValidityState.InForce);
    }

    [Fact]
    public async Task A_relation_waits_for_its_target_and_is_linked_when_it_arrives()
    {
        var source = await PublishAsync("6/QĐ-UBND", issuedOn: "2022-03-01", relations: new Relation(RelationKind.Replaces, "5/QĐ-UBND", new(2021, 2, 5), null, 0.9));
        source.Relations.ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Waiting);

        await PublishAsync("5/QĐ-UBND", issuedOn: "2019-02-05");
        var target = await PublishAsync("05/QĐ-UBND");

        (await Catalog.FindAsync(source.Id, default))!.Relations.ShouldHaveSingleItem().Id.ShouldBe(target.Id);
        target.Events[^1].Kind.ShouldBe(EventKind.Supersede);
        target.Events[^1].Status.ShouldBe(EventStatus.Proposed);
    }

    [Fact]
    public async Task Where_two_results_fit_equally_none_is_chosen()
    {
        await PublishAsync("5/QĐ-UBND", agency: "UBND huyện Ea Kar");
        await PublishAsync("5/QĐ-UBND", agency: "UBND huyện Krông Pắc");

        var source = await PublishAsync("6/QĐ-STC", agency: "Sở Tài chính", relations: new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9));
        var named = await PublishAsync("7/QĐ-STC", agency: "Sở Tài chính", relations: new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, "Ủy ban nhân dân huyện Ea Kar", 0.9));

        source.Relations.ShouldHaveSingleItem().Id.ShouldBeNull();
        named.Relations.ShouldHaveSingleItem().Id.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_land_certificate_is_linked_by_its_serial()
    {
        var certificate = Outcome("CS 01234");
        certificate = certificate with
        {
            DuplicateKey = null,
            Fields = certificate.Fields with { Values = new Dictionary<string, FieldValue> { [FieldNames.LandSerial] = new("BO 123456", 0.9, 1, null, "land.serial") } },
        };
        var id = (await AcceptAsync("sổ đỏ.pdf")).Id;
        await Jobs.CompleteAsync(await ClaimAsync(), [certificate], default);

        var act = await PublishAsync("9/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "BO123456", null, null, 0.9));

        act.Relations.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_quarantined_outcome_gets_no_events_and_links_nothing()
    {
        await PublishAsync("6/QĐ-UBND", relations: new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9));

        var document = await PublishAsync("5/QĐ-UBND", state: DocumentState.Quarantined);

        document.State.ShouldBe(DocumentState.Quarantined);
        document.Relations.ShouldBeEmpty();
    }

    private async Task<JobLease> ClaimAsync() => (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
}

using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every catalogue and queue do when a document is recognised anew.</summary>
public abstract class RepeatContract : StorageFixture
{
    [Fact]
    public async Task A_published_result_stays_published_and_its_new_files_replace_the_old_which_are_kept()
    {
        var first = await PublishAsync("5/QĐ-UBND");

        (await Jobs.RepeatAsync([first.Id], default)).ShouldBe([first.Id]);
        (await StateAsync(first.Id)).ShouldBe(DocumentState.Published);
        await CompleteAsync(Outcome("6/QĐ-UBND", state: DocumentState.NeedsReview));

        var again = await FindAsync(first.Id);
        (again.State, again.Version, again.PublishedAt).ShouldBe((DocumentState.Published, first.Version + 1, first.PublishedAt));
        again.Fields[FieldNames.Number].ShouldBe("6/QĐ-UBND");
        again.Files.Select(file => file.Sha256).ShouldBe([Sha("pdf6/QĐ-UBND"), Sha("text6/QĐ-UBND")]);
        again.EarlierFiles.ShouldBe(first.Files);
        again.Events.ShouldBe(first.Events);
        (await Outbox.PendingAsync(10, default)).ShouldContain(new Core.Search.OutboxItem(first.Id, again.Version));
        (await Jobs.StateAsync(default)).Pending.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_manifest_stated_stands_against_the_new_reading()
    {
        var id = (await AcceptAsync("a", manifest: new() { [FieldNames.Number] = "77/QĐ-KHAI" })).Id;
        await CompleteAsync(Outcome("5/QĐ-UBND"));

        await Jobs.RepeatAsync([id], default);
        await CompleteAsync(Outcome("6/QĐ-UBND"));

        var number = (await FindAsync(id)).Fields.Values[FieldNames.Number];
        (number.Value, number.Source).ShouldBe(("77/QĐ-KHAI", FieldSources.Manifest));
    }

    [Fact]
    public async Task Another_term_read_anew_is_a_further_issue_event_and_known_relations_are_not_doubled()
    {
        Relation[] says = [new(RelationKind.Revokes, "1/QĐ-UBND", null, null, 0.9)];
        var first = await PublishAsync("5/QĐ-UBND", relations: says);

        await Jobs.RepeatAsync([first.Id], default);
        Clock.Advance(TimeSpan.FromDays(1));
        await CompleteAsync(Outcome("5/QĐ-UBND", relations: says) with { Issue = new(new(2021, 2, 5), new(2031, 2, 5), TermKind.Until, "đọc lại") });

        var again = await FindAsync(first.Id);
        again.Events.Where(line => line.Kind == EventKind.Issue).Select(line => line.Until).ShouldBe([null, new DateOnly(2031, 2, 5)]);
        again.Relations.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reading_that_fails_again_and_again_leaves_the_published_result_as_it_was()
    {
        var first = await PublishAsync("5/QĐ-UBND");
        await Jobs.RepeatAsync([first.Id], default);

        for (var i = 0; i < JobLimits.MaxFailures; i++)
            (await Jobs.FailAsync((await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull(), "Trang 1 hỏng.", true, TimeSpan.Zero, default)).ShouldBeTrue();

        (await Jobs.WaitingAsync([first.Id], default)).ShouldBeEmpty();
        var again = await FindAsync(first.Id);
        (again.State, again.Version).ShouldBe((DocumentState.Published, first.Version));
        again.Files.ShouldBe(first.Files);
    }

    [Fact]
    public async Task A_secrecy_mark_found_now_recalls_the_result()
    {
        var first = await PublishAsync("5/QĐ-UBND");
        await Jobs.RepeatAsync([first.Id], default);

        await CompleteAsync(Outcome("5/QĐ-UBND", state: DocumentState.Quarantined) with { StateReason = "Trang 1 có dấu Mật.", Files = [] });

        var again = await FindAsync(first.Id);
        (again.State, again.StateReason).ShouldBe((DocumentState.Recalled, "Trang 1 có dấu Mật."));
    }

    [Fact]
    public async Task A_quarantined_document_is_received_again_others_are_left_alone_and_none_twice()
    {
        var quarantined = await PublishAsync("5/QĐ-UBND", state: DocumentState.Quarantined);
        var reviewed = await PublishAsync("6/QĐ-UBND", state: DocumentState.NeedsReview);

        (await Jobs.RepeatAsync([quarantined.Id, reviewed.Id, "unknown"], default)).ShouldBe([quarantined.Id]);
        (await Jobs.RepeatAsync([quarantined.Id, reviewed.Id], default)).ShouldBeEmpty();

        (await StateAsync(quarantined.Id)).ShouldBe(DocumentState.Received);
        (await Jobs.WaitingAsync([quarantined.Id, reviewed.Id], default)).ShouldBe([quarantined.Id]);
        await CompleteAsync(Outcome("7/QĐ-UBND"));
        var document = await FindAsync(quarantined.Id);
        document.State.ShouldBe(DocumentState.Published);
        document.EarlierFiles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fresh_scans_go_first()
    {
        var old = await PublishAsync("5/QĐ-UBND");
        await Jobs.RepeatAsync([old.Id], default);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var fresh = (await AcceptAsync("b")).Id;

        (await Jobs.ClaimAsync("thợ", Lease, default))!.DocumentId.ShouldBe(fresh);
    }

    private async Task CompleteAsync(RecognitionOutcome outcome) =>
        (await Jobs.CompleteAsync((await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull(), [outcome], default)).ShouldBeTrue();

    private async Task<Document> FindAsync(string id) => (await Catalog.FindAsync(id, default)).ShouldNotBeNull();

    private async Task<DocumentState> StateAsync(string id) => (await FindAsync(id)).State;
}

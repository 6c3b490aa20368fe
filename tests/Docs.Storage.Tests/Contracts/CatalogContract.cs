using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Text;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="ICatalog"/> does with batches and documents.</summary>
public abstract class CatalogContract : StorageFixture
{
    [Fact]
    public async Task A_batch_is_found_again_by_name_and_agency_and_the_stricter_policy_counts()
    {
        var first = await Catalog.OpenBatchAsync("Lô 1", "H15", PublishPolicy.All, default);
        var again = await Catalog.OpenBatchAsync("Lô 1", "H15", PublishPolicy.None, default);
        var later = await Catalog.OpenBatchAsync("Lô 1", "H15", PublishPolicy.Sure, default);
        var other = await Catalog.OpenBatchAsync("Lô 1", "H16", PublishPolicy.None, default);

        again.ShouldBe(first with { Publish = PublishPolicy.None });
        later.ShouldBe(again);
        other.Id.ShouldNotBe(first.Id);
        (await Catalog.FindBatchAsync(first.Id, default)).ShouldBe(again);
        (await Catalog.FindBatchAsync("không có", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Unnamed_batches_are_each_their_own()
    {
        var first = await Catalog.OpenBatchAsync(null, "H15", PublishPolicy.Sure, default);
        var second = await Catalog.OpenBatchAsync("  ", "H15", PublishPolicy.Sure, default);

        second.Id.ShouldNotBe(first.Id);
        second.Name.ShouldNotBe(first.Name);
    }

    [Fact]
    public async Task What_a_manifest_declares_stands_by_path_and_the_later_word_counts()
    {
        var batch = await Catalog.OpenBatchAsync("Lô 1", "H15", PublishPolicy.None, default);
        await Catalog.DeclareAsync(batch.Id, [new("b.pdf", 2, "aa", new Dictionary<string, string>()), new("a\u0301.pdf", null, null, new Dictionary<string, string> { [FieldNames.Number] = "1/GP" })], default);
        await Catalog.DeclareAsync(batch.Id, [new("b.pdf", 3, null, new Dictionary<string, string>())], default);

        (await Catalog.DeclaredPathsAsync(batch.Id, default)).ShouldBe(["b.pdf", "á.pdf"]);
        (await Catalog.FindDeclaredAsync(batch.Id, "b.pdf", default)).ShouldNotBeNull().ShouldSatisfyAllConditions(file => file.Pages.ShouldBe(3), file => file.Sha256.ShouldBeNull());
        (await Catalog.FindDeclaredAsync(batch.Id, "a\u0301.pdf", default)).ShouldNotBeNull().Fields[FieldNames.Number].ShouldBe("1/GP");
        (await Catalog.FindDeclaredAsync(batch.Id, "c.pdf", default)).ShouldBeNull();
    }

    [Fact]
    public async Task An_accepted_file_is_received_with_its_manifest_and_a_job()
    {
        var id = (await AcceptAsync("Giấy phép.pdf", manifest: new() { [FieldNames.Number] = "05/GP", [FieldNames.PersonalId] = "001099012345" })).Id;

        var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
        document.State.ShouldBe(DocumentState.Received);
        document.Original.ShouldBe(new OriginalFile("Giấy phép.pdf", 10, Sha("Giấy phép.pdf"), "application/pdf"));
        document.ReceivedAt.ShouldBe(Clock.GetUtcNow());
        document.Fields.Values[FieldNames.Number].ShouldBe(new FieldValue("05/GP", 1, null, null, "manifest"));
        document.Fields.Holders.ShouldHaveSingleItem().PersonalId.ShouldBe("001099012345");
        (await Jobs.StateAsync(default)).Pending.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_bytes_of_the_same_custodian_are_a_duplicate_of_the_first()
    {
        var first = await AcceptAsync("a.pdf", "như nhau");
        var second = await AcceptAsync("b.pdf", "như nhau");
        var elsewhere = await AcceptAsync("a.pdf", "như nhau", agency: "H15.99");

        second.ShouldBe(new Acceptance.Duplicate(first.Id));
        elsewhere.ShouldBeOfType<Acceptance.New>().Id.ShouldNotBe(first.Id);
        (await AllOf(Catalog.AllAsync(default))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_quarantined_twin_does_not_block_and_has_no_job()
    {
        var first = await AcceptAsync("a.pdf", "như nhau", quarantine: "Tệp hỏng.");
        var second = await AcceptAsync("b.pdf", "như nhau");

        second.ShouldBeOfType<Acceptance.New>();
        var document = (await Catalog.FindAsync(first.Id, default)).ShouldNotBeNull();
        (document.State, document.StateReason).ShouldBe((DocumentState.Quarantined, "Tệp hỏng."));
        (await Jobs.StateAsync(default)).Pending.ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_taking_in_the_same_bytes_at_once_make_one_document()
    {
        var batch = await BatchAsync();
        var other = await OpenAsync();
        var file = new NewFile(batch.Id, "H15.23", "a.pdf", new("a.pdf", 10, Sha("a"), "application/pdf"), 1, new Dictionary<string, string>());

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            (i % 2 == 0 ? Catalog : other.Catalog).AcceptAsync(file with { Path = $"{i}.pdf" }, default))));

        var first = taken.OfType<Acceptance.New>().ShouldHaveSingleItem();
        taken.OfType<Acceptance.Duplicate>().Count(twin => twin.Id == first.Id).ShouldBe(15);
    }

    [Fact]
    public async Task The_report_of_a_batch_names_every_file_once()
    {
        var first = await AcceptAsync("a.pdf", "một");
        await AcceptAsync("b.pdf", "một");
        var batch = await BatchAsync();
        await Catalog.RefuseAsync(batch.Id, "c.pdf", "Không đọc được.", default);
        await Catalog.RefuseAsync(batch.Id, "d.pdf", "Không thấy tệp.", default);

        // The import is run again: d.pdf has come, the others are as they were.
        await AcceptAsync("a.pdf", "một");
        await AcceptAsync("b.pdf", "một");
        var late = await AcceptAsync("d.pdf", "bốn");

        var lines = await Catalog.ListBatchFilesAsync(batch.Id, default);
        lines.Select(line => (line.Path, line.DocumentId, line.State)).ShouldBe(
        [
            ("a.pdf", first.Id, "Received"),
            ("b.pdf", first.Id, "Duplicate"),
            ("c.pdf", null, "refused"),
            ("d.pdf", late.Id, "Received"),
        ]);
        lines[2].Reason.ShouldBe("Không đọc được.");
        var summary = (await Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).ShouldHaveSingleItem();
        (summary.States[DocumentState.Received], summary.States[DocumentState.Published], summary.Duplicates, summary.Refused).ShouldBe((2, 0, 1, 1));
    }

    [Fact]
    public async Task Batches_are_listed_newest_first()
    {
        foreach (var name in new[] { "một", "hai", "ba" })
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Catalog.OpenBatchAsync(name, "H15", PublishPolicy.Sure, default);
        }

        (await Catalog.FindBatchesAsync(2, new BatchFilter(null), default)).Select(summary => summary.Batch.Name).ShouldBe(["ba", "hai"]);
    }

    [Fact]
    public async Task Older_batches_are_listed_below_a_batch_and_those_alone_that_hold_a_state()
    {
        var opened = new List<Batch>();
        foreach (var name in new[] { "một", "hai", "ba" })
            opened.Add(await Catalog.OpenBatchAsync(name, "H15", PublishPolicy.Sure, default));
        var file = new OriginalFile("a.pdf", 10, Sha("a.pdf"), "application/pdf");
        await Catalog.AcceptAsync(new(opened[0].Id, "H15", "a.pdf", file, 1, new Dictionary<string, string>()), default);

        async Task<IEnumerable<string>> NamesAsync(BatchFilter filter) => (await Catalog.FindBatchesAsync(5, filter, default)).Select(summary => summary.Batch.Name);
        // Opened in the same instant: by their ids.
        var newest = opened.OrderByDescending(batch => batch.Id, StringComparer.Ordinal).ToList();
        (await NamesAsync(new(null, Before: newest[0].Id))).ShouldBe([newest[1].Name, newest[2].Name]);
        (await NamesAsync(new(null, Before: newest[2].Id))).ShouldBeEmpty();
        (await NamesAsync(new(["H15"], DocumentState.Received))).ShouldBe(["một"]);
        (await NamesAsync(new(["H16"], DocumentState.Received))).ShouldBeEmpty();
        (await NamesAsync(new(null, DocumentState.Returned))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Batches_are_listed_of_some_agencies_alone()
    {
        await Catalog.OpenBatchAsync("một", "H15", PublishPolicy.Sure, default);
        await Catalog.OpenBatchAsync("hai", "H16", PublishPolicy.Sure, default);

        (await Catalog.FindBatchesAsync(5, new BatchFilter(["H16", "H17"]), default)).Select(summary => summary.Batch.Name).ShouldBe(["hai"]);
        (await Catalog.FindBatchesAsync(5, new BatchFilter([]), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Published_results_are_found_by_number_narrowed_by_what_is_known_beside_it()
    {
        var older = await PublishAsync("05/QĐ-UBND", issuedOn: "2020-02-05");
        var newer = await PublishAsync("5/QĐ-UBND", agency: "Ủy ban nhân dân tỉnh Đắk Lắk", custodian: "H16");
        await PublishAsync("5/QĐ-UBND", state: DocumentState.NeedsReview);
        NumberQuestion any = new("Số: 5 / qd-ubnd", null, null, null);

        var answers = await Catalog.FindByNumberAsync(
            [
                any,
                any with { Year = 2020 },
                any with { Agency = "Sở Xây dựng" },
                any with { Custodians = ["H16"] },
                any with { Custodians = [] },
                new("6/QĐ-UBND", null, null, null),
            ],
            5,
            default);

        answers.ShouldBe([[newer.Id, older.Id], [older.Id], [], [newer.Id], [], []]);
        (await Catalog.FindByNumberAsync([any], 1, default)).ShouldBe([[newer.Id]]);
    }

    [Fact]
    public async Task Documents_are_found_in_the_order_asked_and_missing_ones_left_out()
    {
        var (a, b) = ((await AcceptAsync("a")).Id, (await AcceptAsync("b")).Id);

        (await Catalog.FindManyAsync([b, "không có", a], default)).Select(document => document.Id).ShouldBe([b, a]);
        (await Catalog.FindListedAsync([b, "không có", a], default)).Select(document => document.Id).ShouldBe([b, a]);
        (await Catalog.FindAsync("không có", default)).ShouldBeNull();
    }

    [Fact]
    public async Task All_documents_are_read_in_id_order_across_pages()
    {
        var batch = await BatchAsync();
        for (var i = 0; i < 600; i++)
            await Catalog.AcceptAsync(new(batch.Id, "H15.23", $"{i}", new($"{i}", 1, Sha($"{i}"), "image/png"), 1, new Dictionary<string, string>()), default);

        var ids = (await AllOf(Catalog.AllAsync(default))).ConvertAll(document => document.Id);

        ids.Count.ShouldBe(600);
        ids.ShouldBe(ids.Order(StringComparer.Ordinal).Distinct());
        (await Catalog.CountByStateAsync(null, default))[DocumentState.Received].ShouldBe(600);
        (await Catalog.CountByStateAsync(["H15.23", "H15.24"], default))[DocumentState.Received].ShouldBe(600);
        (await Catalog.CountByStateAsync(["H15.24"], default))[DocumentState.Received].ShouldBe(0);
    }

    [Fact]
    public async Task What_a_manifest_states_wins_over_what_the_machine_read()
    {
        var id = (await AcceptAsync("a.pdf", manifest: new() { [FieldNames.Number] = "07/QĐ-UBND" })).Id;
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        await Jobs.CompleteAsync(lease, [Outcome("01/QĐ-UBND") with { DuplicateKey = null }], default);

        var document = (await Catalog.FindAsync(id, default)).ShouldNotBeNull();
        document.Fields.Values[FieldNames.Number].ShouldBe(new FieldValue("07/QĐ-UBND", 1, null, null, "manifest"));
        document.Fields.Values[FieldNames.Agency].Source.ShouldBe("head.agency");
    }

    [Fact]
    public async Task Names_are_kept_in_NFC()
    {
        var id = (await AcceptAsync("Giấy phép.pdf".Normalize(System.Text.NormalizationForm.FormD))).Id;

        (await Catalog.FindAsync(id, default))!.Original.Name.ShouldBe(VietnameseText.Nfc("Giấy phép.pdf"));
    }
}

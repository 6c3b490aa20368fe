using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IReviewDesk"/> does with the holders a person stated.</summary>
public abstract class ReviewedHoldersContract : StorageFixture
{
    private static readonly Viewer An = new("an", new HashSet<Role> { Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());

    private static readonly Holder Wife = new("Trần Thị B", "001302012345", null, 2002, null) { By = "an" };

    private IReviewDesk Desk => Ports.Reviews;

    [Fact]
    public async Task The_persons_list_counts_the_machines_is_kept_and_each_answers_for_its_time()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await ConfirmAsync(document, document.Fields.Holders);
        var before = Clock.GetUtcNow();
        var confirmed = (await Catalog.FindAsync(document.Id, default)).ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromMinutes(1));

        // All fields are a person's by now: the second holder alone is new.
        (await ConfirmAsync(confirmed, [confirmed.Fields.Holders[0], Wife])).Changed.ShouldBe(1);

        (await HoldersAsync(document.Id)).ShouldBe(["Nguyễn Văn A", "Trần Thị B"]);
        Permissions.ConfirmedHolderIds((await Catalog.FindAsync(document.Id, default))!).ShouldBe(["001302012345"]);
        (await Desk.FieldsAtAsync(document.Id, before, default)).ShouldNotBeNull().Holders.Select(holder => holder.Name).ShouldBe(["Nguyễn Văn A"]);
        (await Desk.FieldsAtAsync(document.Id, Clock.GetUtcNow(), default)).ShouldNotBeNull().Holders.Count.ShouldBe(2);
        var said = await Desk.HoldersAsync(document.Id, default);
        said.Select(list => (list.Holders.Count, list.By, list.Counts)).ShouldBe([(1, null, false), (1, null, false), (2, "an", true)]);
    }

    [Fact]
    public async Task Undoing_gives_back_the_holders_of_before()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);
        await ConfirmAsync(document, [Wife]);

        (await Desk.DecideAsync(document.Id, An, ReviewKind.Undo, "", default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await HoldersAsync(document.Id)).ShouldBe(["Nguyễn Văn A"]);
        (await Desk.HoldersAsync(document.Id, default)).Select(list => (list.Counts, list.VoidedAt is null)).ShouldBe([(true, true), (false, false)]);
    }

    [Fact]
    public async Task A_paper_that_names_nobody_has_no_holder_though_the_machine_saw_one()
    {
        var document = await PublishAsync("1/QĐ-UBND", state: DocumentState.NeedsReview);

        await ConfirmAsync(document, []);

        (await HoldersAsync(document.Id)).ShouldBeEmpty();
        (await Desk.HoldersAsync(document.Id, default))[^1].ShouldSatisfyAllConditions(list => list.Holders.ShouldBeEmpty(), list => list.By.ShouldBe("an"));
    }

    private async Task<ReviewRecord> ConfirmAsync(Document document, IReadOnlyList<Holder> holders)
    {
        await Desk.TakeAsync(document.Id, An, default);
        var values = document.Fields.Values.ToDictionary(field => field.Key, field => field.Value.Value);
        var confirmation = new ReviewConfirmation(document.Version, values, holders, new(new(2021, 2, 5), null, TermKind.Open, null), null);
        return (await Desk.ConfirmAsync(document.Id, An, confirmation, default)).ShouldBeOfType<DecisionAnswer.Done>().Record;
    }

    private async Task<IEnumerable<string?>> HoldersAsync(string id) => (await Catalog.FindAsync(id, default)).ShouldNotBeNull().Fields.Holders.Select(holder => holder.Name);
}

using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IEndings"/> does.</summary>
public abstract class EndingsContract : StorageFixture
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task What_ends_within_the_days_is_listed_soonest_first()
    {
        await EndingAsync("3/GP", EventKind.Revoke, Today.AddDays(21));
        await EndingAsync("1/GP", EventKind.Supersede, Today.AddDays(1));
        await EndingAsync("2/GP", EventKind.Suspend, Today.AddDays(11));
        await EndingAsync("4/GP", EventKind.Revoke, Today.AddDays(32));
        await PublishAsync("5/GP");

        var page = await Ports.Endings.WithinAsync(Today, 30, null, 10, default);

        page.Items.Select(one => (one.Document.Fields["number"], one.LastDay.DayNumber - Today.DayNumber, one.State)).ShouldBe(
            [("1/GP", 0, ValidityState.Superseded), ("2/GP", 10, ValidityState.Suspended), ("3/GP", 20, ValidityState.Revoked)]);
        page.Next.ShouldBeNull();
        (await Ports.Endings.WithinAsync(Today, 31, null, 10, default)).Items.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_ended_already_was_taken_back_or_waits_for_review_is_not_listed()
    {
        var dead = await EndingAsync("1/GP", EventKind.Revoke, Today.AddDays(5));
        await Catalog.AppendEventAsync(dead.Id, new(EventKind.Annul, Today), default);
        var voided = await EndingAsync("2/GP", EventKind.Revoke, Today.AddDays(5));
        await Catalog.VoidEventAsync(voided.Id, (await Catalog.FindAsync(voided.Id, default))!.Events[^1].Id, "Ghi nhầm", "an", default);
        var unreviewed = await PublishAsync("3/GP", state: DocumentState.NeedsReview);
        await Catalog.AppendEventAsync(unreviewed.Id, new(EventKind.Revoke, Today.AddDays(5)), default);

        (await Ports.Endings.WithinAsync(Today, 30, null, 10, default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repetition()
    {
        for (var i = 1; i <= 7; i++)
            await EndingAsync($"{i}/GP", EventKind.Revoke, Today.AddDays(3 + (i / 3)));

        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await Ports.Endings.WithinAsync(Today, 30, after, 2, default);
            seen.AddRange(page.Items.Select(one => one.Document.Fields["number"]!));
            after = page.Next;
        }
        while (after is not null);

        seen.ShouldBe(["1/GP", "2/GP", "3/GP", "4/GP", "5/GP", "6/GP", "7/GP"]);
    }

    private async Task<Document> EndingAsync(string number, EventKind kind, DateOnly on)
    {
        var document = await PublishAsync(number);
        await Catalog.AppendEventAsync(document.Id, new(kind, on), default);
        return document;
    }
}

using Docs.Core.Search;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IIndexOutbox"/> does.</summary>
public abstract class OutboxContract : StorageFixture
{
    [Fact]
    public async Task Items_come_oldest_first_and_reading_does_not_take()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));

        (await Outbox.PendingAsync(10, default)).ShouldBe([new(a.Id, a.Version), new(b.Id, b.Version)]);
        (await Outbox.PendingAsync(1, default)).ShouldBe([new(a.Id, a.Version)]);
        (await Outbox.CountAsync(default)).ShouldBe(2);
    }

    [Fact]
    public async Task A_row_that_moved_on_while_it_was_indexed_stays()
    {
        var document = await PublishAsync("1/QĐ-UBND");
        var indexed = await Outbox.PendingAsync(10, default);
        await Catalog.AppendEventAsync(document.Id, new(Core.Validity.EventKind.Revoke, new(2022, 1, 1)), default);

        await Outbox.DoneAsync(indexed, default);
        var left = await Outbox.PendingAsync(10, default);
        left.ShouldBe([new OutboxItem(document.Id, document.Version + 1)]);

        await Outbox.DoneAsync(left, default);
        (await Outbox.CountAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Every_document_or_those_named_are_enqueued_with_their_versions()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));
        await Outbox.DoneAsync(await Outbox.PendingAsync(10, default), default);

        await Outbox.EnqueueAsync([b.Id, "không có", b.Id], default);
        (await Outbox.PendingAsync(10, default)).ShouldBe([new(b.Id, b.Version)]);

        await Outbox.EnqueueAsync(null, default);
        (await Outbox.PendingAsync(10, default)).ShouldBe([new(a.Id, a.Version), new(b.Id, b.Version)], ignoreOrder: true);
    }

    [Fact]
    public async Task It_says_which_of_many_search_does_not_know_yet()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));
        await Outbox.DoneAsync([new(a.Id, a.Version)], default);

        (await Outbox.WaitingAsync([a.Id, b.Id, "không có"], default)).ShouldBe([b.Id]);
    }

    [Fact]
    public async Task It_says_which_of_a_batch_search_does_not_know_yet()
    {
        var (a, b) = (await PublishAsync("1/QĐ-UBND"), await PublishAsync("2/QĐ-UBND"));
        await PublishAsync("3/QĐ-UBND", custodian: "H15.1");
        await Outbox.DoneAsync([new(a.Id, a.Version)], default);

        (await Outbox.WaitingOfBatchAsync(b.BatchId, default)).ShouldBe([b.Id]);
        (await Outbox.WaitingOfBatchAsync("không có", default)).ShouldBeEmpty();
    }
}

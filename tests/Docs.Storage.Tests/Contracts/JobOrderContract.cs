using Docs.Core.Intake;

namespace Docs.Storage.Tests.Contracts;

/// <summary>Who is recognised before whom: lanes, and turns within a lane.</summary>
public abstract class JobOrderContract : StorageFixture
{
    [Fact]
    public async Task What_waits_at_the_counter_goes_before_archives_handed_in_earlier()
    {
        await HandInAsync("kho", Lane.Bulk, files: 3);
        await HandInAsync("quầy", Lane.Counter, files: 2);

        (await ClaimedAsync(5)).ShouldBe(["quầy", "quầy", "kho", "kho", "kho"]);
    }

    [Fact]
    public async Task A_small_batch_does_not_wait_for_a_large_one_of_its_lane()
    {
        await HandInAsync("lớn", Lane.Bulk, files: 40);
        await ClaimedAsync(5);
        await HandInAsync("nhỏ", Lane.Bulk, files: 3);

        (await ClaimedAsync(7)).Count(batch => batch == "nhỏ").ShouldBe(3);
        (await ClaimedAsync(31)).ShouldAllBe(batch => batch == "lớn");
    }

    [Fact]
    public async Task Turns_are_counted_in_pages_not_files()
    {
        await HandInAsync("dày", Lane.Bulk, files: 10, pages: 100);
        await HandInAsync("mỏng", Lane.Bulk, files: 50, pages: 2);

        (await ClaimedAsync(22)).Count(batch => batch == "dày").ShouldBeLessThan(3);
    }

    [Fact]
    public async Task A_batch_that_comes_back_later_is_not_set_behind_for_what_it_had_before()
    {
        await HandInAsync("cũ", Lane.Bulk, files: 30);
        await ClaimedAsync(30, finish: true);
        await HandInAsync("mới", Lane.Bulk, files: 20);
        await HandInAsync("cũ", Lane.Bulk, files: 2, from: 30);

        (await ClaimedAsync(6)).Count(batch => batch == "cũ").ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_for_which_somebody_begins_to_wait_takes_its_queued_files_along()
    {
        await HandInAsync("kho", Lane.Bulk, files: 2);
        var batch = await HandInAsync("gấp", Lane.Bulk, files: 2);
        batch.Lane.ShouldBe(Lane.Bulk);

        (await Catalog.OpenBatchAsync("gấp", "H15", PublishPolicy.Sure, Lane.Counter, default)).Lane.ShouldBe(Lane.Counter);
        // Whoever opens it without a word about the lane takes nothing back.
        (await Catalog.OpenBatchAsync("gấp", "H15", PublishPolicy.Sure, default)).Lane.ShouldBe(Lane.Counter);

        (await ClaimedAsync(4)).ShouldBe(["gấp", "gấp", "kho", "kho"]);
    }

    [Fact]
    public async Task An_expired_lease_keeps_its_place()
    {
        await HandInAsync("kho", Lane.Bulk, files: 2);
        await ClaimedAsync(1);
        await HandInAsync("quầy", Lane.Counter, files: 1);
        Clock.Advance(Lease + TimeSpan.FromSeconds(1));

        (await ClaimedAsync(3)).ShouldBe(["quầy", "kho", "kho"]);
    }

    [Fact]
    public async Task Lanes_tell_how_many_wait_and_for_how_long()
    {
        await HandInAsync("kho", Lane.Bulk, files: 2);
        await HandInAsync("quầy", Lane.Counter, files: 1);
        Clock.Advance(TimeSpan.FromSeconds(30));
        await ClaimedAsync(1);

        var lanes = await Jobs.LanesAsync(default);

        lanes.Select(lane => lane.Lane).ShouldBe(["person", "counter", "bulk", "again"]);
        (lanes[1].Waiting, lanes[1].Working, lanes[1].Age).ShouldBe((0, 1, TimeSpan.Zero));
        (lanes[2].Waiting, lanes[2].Working).ShouldBe((2, 0));
        lanes[2].Age.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
    }

    private async Task<Batch> HandInAsync(string name, Lane lane, int files, int pages = 1, int from = 0)
    {
        var batch = await Catalog.OpenBatchAsync(name, "H15", PublishPolicy.Sure, lane, default);
        for (var i = from; i < from + files; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(5));
            var file = $"{name} {i}";
            await Catalog.AcceptAsync(new(batch.Id, "H15", file, new(file, 10, Sha(file), "application/pdf"), pages, new Dictionary<string, string>()), default);
        }

        return batch;
    }

    /// <summary>Names of the batches whose files the next claims take.</summary>
    private async Task<List<string>> ClaimedAsync(int count, bool finish = false)
    {
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
            var document = (await Catalog.FindAsync(lease.DocumentId, default)).ShouldNotBeNull();
            names.Add((await Catalog.FindBatchAsync(document.BatchId, default)).ShouldNotBeNull().Name);
            if (finish)
                (await Jobs.CompleteAsync(lease, [Outcome($"{document.Original.Name}")], default)).ShouldBeTrue();
        }

        return names;
    }
}

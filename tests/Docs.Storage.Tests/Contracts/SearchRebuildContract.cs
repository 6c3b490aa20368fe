using Docs.Core.Search;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="ISearchIndex.RebuildAsync"/> keeps: nobody who searches notices.</summary>
public abstract class SearchRebuildContract : SearchFixture
{
    /// <summary>The same index, as another process has it open.</summary>
    protected abstract ISearchIndex OpenOther();

    /// <summary>A rebuild begun by a process that was then killed.</summary>
    protected abstract Task KilledRebuildAsync();

    [ContractFact]
    public async Task Of_two_at_once_the_second_is_refused_with_who_since_when_and_what_to_do_and_the_first_goes_on()
    {
        await Index.WriteAsync([Put("a")], default);
        var other = OpenOther();
        await using (var first = await Index.RebuildAsync(default))
        {
            await first.WriteAsync([Put("a"), Put("b")], default);

            var said = (await Should.ThrowAsync<SearchRefusedException>(() => other.RebuildAsync(default))).Message;

            said.ShouldContain($"{Environment.MachineName}/{Environment.ProcessId} ");
            said.ShouldMatch(@"từ \d\d:\d\d ngày \d\d/\d\d/20\d\d");
            said.ShouldContain("nếu nó đã chết");
            (await first.WriteAsync([Put("c")], default)).ShouldBe([IndexItem.Done]);
            await first.CompleteAsync(default);
        }

        (await FindAsync("giấy phép")).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        await using var next = await other.RebuildAsync(default);
        await next.CompleteAsync(default);
        (await FindAsync("giấy phép")).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Of_many_that_begin_at_the_same_moment_one_does()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenOther()).Select(async one =>
        {
            try
            {
                return await one.RebuildAsync(default);
            }
            catch (SearchRefusedException)
            {
                return null;
            }
        }));

        await using var only = tries.OfType<ISearchRebuild>().ShouldHaveSingleItem();
        (await only.WriteAsync([Put("a")], default)).ShouldBe([IndexItem.Done]);
        await only.CompleteAsync(default);
        (await FindAsync("giấy phép")).ShouldBe(["a"]);
        (await Index.UnfinishedAsync(default)).ShouldBeNull();
    }

    [ContractFact]
    public async Task What_a_killed_process_left_keeps_no_other_out_and_is_thrown_away()
    {
        await Index.WriteAsync([Put("a")], default);
        await KilledRebuildAsync();
        (await Index.UnfinishedAsync(default)).ShouldNotBeNull();
        (await Index.WriteAsync([Put("b")], default)).ShouldBe([IndexItem.Done]);

        await using (var fresh = await Index.RebuildAsync(default))
        {
            await fresh.WriteAsync([Put("a")], default);
            await fresh.CompleteAsync(default);
        }

        (await FindAsync("giấy phép")).ShouldBe(["a"]);
        (await Index.UnfinishedAsync(default)).ShouldBeNull();
    }

    [ContractFact]
    public async Task Until_it_is_completed_the_old_index_answers_and_then_only_the_new_one()
    {
        await Index.WriteAsync([Put("a", body: "cũ"), Put("lost", body: "cũ")], default);
        await using var fresh = await Index.RebuildAsync(default);
        (await fresh.WriteAsync([Put("a", body: "mới"), Put("b", body: "mới")], default)).ShouldBe([IndexItem.Done, IndexItem.Done]);
        (await FindAsync("cũ")).ShouldBe(["a", "lost"], ignoreOrder: true);
        (await FindAsync("mới")).ShouldBeEmpty();
        (await Index.UnfinishedAsync(default)).ShouldNotBeNull();

        await fresh.CompleteAsync(default);
        (await Index.UnfinishedAsync(default)).ShouldBeNull();

        (await FindAsync("cũ")).ShouldBeEmpty();
        (await FindAsync("mới")).ShouldBe(["a", "b"], ignoreOrder: true);
        (await EntriesAsync()).Select(entry => entry.Id).ShouldBe(["a", "b"]);
    }

    [ContractFact]
    public async Task What_is_written_meanwhile_is_in_both_and_no_older_version_undoes_it()
    {
        await Index.WriteAsync([Put("a", body: "một"), Put("gone", body: "một")], default);
        await using var fresh = await Index.RebuildAsync(default);

        await Index.WriteAsync([Put("a", body: "hai", version: 2), new IndexChange.Remove("gone", 2), Put("new", body: "hai")], default);
        (await fresh.WriteAsync([Put("a", body: "một"), Put("gone", body: "một")], default)).ShouldBe([IndexItem.Stale, IndexItem.Stale]);
        (await FindAsync("hai")).ShouldBe(["a", "new"], ignoreOrder: true);
        await fresh.CompleteAsync(default);

        (await FindAsync("hai")).ShouldBe(["a", "new"], ignoreOrder: true);
        (await FindAsync("một")).ShouldBeEmpty();
        await Index.WriteAsync([Put("a", body: "ba", version: 3)], default);
        (await FindAsync("ba")).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task One_given_up_changes_nothing_and_the_next_starts_clean()
    {
        await Index.WriteAsync([Put("a")], default);
        await using (var given = await Index.RebuildAsync(default))
            await given.WriteAsync([Put("wrong", version: 9)], default);
        (await FindAsync("giấy phép")).ShouldBe(["a"]);
        (await Index.WriteAsync([Put("b")], default)).ShouldBe([IndexItem.Done]);

        await using (var fresh = await Index.RebuildAsync(default))
        {
            await fresh.WriteAsync([Put("a"), Put("b")], default);
            await fresh.CompleteAsync(default);
        }

        (await FindAsync("giấy phép")).ShouldBe(["a", "b"], ignoreOrder: true);
        (await EntriesAsync()).Count.ShouldBe(2);
    }

    [ContractFact]
    public async Task An_empty_one_leaves_an_empty_and_usable_index()
    {
        await Index.WriteAsync([Put("a", version: 9)], default);

        for (var again = 0; again < 2; again++)
        {
            await using var fresh = await Index.RebuildAsync(default);
            await fresh.CompleteAsync(default);
        }

        (await EntriesAsync()).ShouldBeEmpty();
        (await FindAsync("giấy phép")).ShouldBeEmpty();
        (await Index.WriteAsync([Put("a", version: 1)], default)).ShouldBe([IndexItem.Done]);
        (await FindAsync("giấy phép")).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task Those_who_search_all_the_while_never_find_less()
    {
        List<IndexChange> all = [.. Enumerable.Range(0, 150).Select(i => Put($"{i:000}"))];
        await Index.WriteAsync(all, default);
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            for (; !stop.IsCancellationRequested; asked++)
                (await Index.SearchAsync(Query("giấy phép"), default)).Total.ShouldBeGreaterThanOrEqualTo(150);
            return asked;
        })).ToList();

        for (var round = 0; round < 3; round++)
        {
            await using var fresh = await Index.RebuildAsync(default);
            foreach (var part in all.Chunk(50))
            {
                await fresh.WriteAsync(part, default);
                await Index.WriteAsync([Put($"more {round} {part[0].Id}")], default);
            }

            await fresh.WriteAsync([.. Enumerable.Range(0, round).SelectMany(earlier => new[] { "000", "050", "100" }.Select(id => Put($"more {earlier} {id}")))], default);
            await fresh.CompleteAsync(default);
        }

        await stop.CancelAsync();
        (await Task.WhenAll(searching)).Sum().ShouldBeGreaterThan(10);
        (await Index.SearchAsync(Query("giấy phép"), default)).Total.ShouldBe(159);
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="ISearchIndex"/> keeps: versions, days in force, filters, pages.</summary>
public abstract class SearchIndexContract : SearchFixture
{
    [ContractFact]
    public async Task An_older_version_is_stale_and_a_removed_document_stays_removed()
    {
        (await Index.WriteAsync([Put("a", body: "một", version: 3)], default)).ShouldBe([IndexItem.Done]);
        (await Index.WriteAsync([Put("a", body: "hai", version: 2), Put("a", body: "ba", version: 3)], default)).ShouldBe([IndexItem.Stale, IndexItem.Done]);
        (await FindAsync("ba")).ShouldBe(["a"]);
        (await FindAsync("một")).ShouldBeEmpty();

        (await Index.WriteAsync([new IndexChange.Remove("a", 4)], default)).ShouldBe([IndexItem.Done]);
        (await Index.WriteAsync([Put("a", body: "ba", version: 3)], default)).ShouldBe([IndexItem.Stale]);
        (await FindAsync("ba")).ShouldBeEmpty();
        (await EntriesAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Version.ShouldBe(4), entry => entry.Searchable.ShouldBeFalse(), entry => entry.Intervals.ShouldBeNull());

        await Index.WriteAsync([Put("a", body: "bốn", version: 5)], default);
        (await FindAsync("bốn")).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task One_write_may_hold_a_document_several_times()
    {
        (await Index.WriteAsync([Put("a", body: "một", version: 1), Put("b", body: "một", version: 1), Put("a", body: "hai", version: 2), new IndexChange.Remove("b", 2)], default))
            .ShouldAllBe(item => item == IndexItem.Done);

        (await FindAsync("một")).ShouldBeEmpty();
        (await FindAsync("hai")).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task A_document_may_change_its_issue_day()
    {
        await Index.WriteAsync([Put("a", issuedOn: "2020-01-01"), Put("b", issuedOn: "2020-01-01"), Put("c", issuedOn: "2021-01-01")], default);
        await Index.WriteAsync([Put("b", issuedOn: "2022-01-01", version: 2), Put("d", issuedOn: "2020-01-01"), Put("a", issuedOn: "2020-01-01", version: 2)], default);

        (await FindAsync("")).ShouldBe(["b", "c", "d", "a"], ignoreOrder: true);
        (await FindAsync(""))[0].ShouldBe("b");
    }

    [ContractFact]
    public async Task Entries_show_versions_and_days()
    {
        DayInterval[] days = [new(null, new(2021, 1, 1)), new(new(2022, 1, 1), null)];
        await Index.WriteAsync([Put("a", intervals: days, version: 7), Put("b", undetermined: true), Put("c", intervals: [])], default);

        var entries = (await EntriesAsync()).ToDictionary(entry => entry.Id);

        entries["a"].Version.ShouldBe(7);
        entries["a"].Intervals.ShouldBe(days);
        entries["b"].ShouldSatisfyAllConditions(entry => entry.Intervals.ShouldBeNull(), entry => entry.Searchable.ShouldBeTrue());
        entries["c"].Intervals.ShouldNotBeNull().ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Only_results_in_force_on_the_day_are_found_unless_all_are_asked_for()
    {
        await Index.WriteAsync(
        [
            Put("open", intervals: [new(new(2020, 1, 1), null)]),
            Put("gap", intervals: [new(new(2020, 1, 1), new(2021, 1, 1)), new(new(2022, 1, 1), null)]),
            Put("revoked", intervals: [new(new(2020, 1, 1), new(2021, 6, 1))]),
            Put("annulled", intervals: []),
            Put("unknown", undetermined: true),
        ], default);

        (await FindAsync("", asOf: "2021-03-01")).ShouldBe(["open", "revoked"], ignoreOrder: true);
        (await FindAsync("", asOf: "2021-05-31")).ShouldBe(["open", "revoked"], ignoreOrder: true);
        (await FindAsync("", asOf: "2021-06-01")).ShouldBe(["open"]);
        (await FindAsync("", asOf: "2022-01-01")).ShouldBe(["open", "gap"], ignoreOrder: true);
        (await FindAsync("giấy phép", asOf: "2022-01-01")).ShouldBe(["open", "gap"], ignoreOrder: true);
        (await FindAsync("", asOf: "2019-12-31")).ShouldBeEmpty();
        (await Index.SearchAsync(Query("giấy phép", "2019-12-31") with { All = true }, default)).Hits.Count.ShouldBe(5);
    }

    [ContractFact]
    public async Task Filters_narrow_hits_and_total_alike()
    {
        await Index.WriteAsync(
        [
            Put("a", type: "Quyết định", agency: "UBND tỉnh Đắk Lắk", issuedOn: "2020-05-01", holderId: "001099012345"),
            Put("b", type: "Giấy phép", agency: "UBND tỉnh Đắk Lắk", issuedOn: "2021-05-01", holderId: "001099012345"),
            Put("c", type: "Giấy phép", agency: "Sở Xây dựng", issuedOn: "2022-05-01"),
            Put("d", type: "Giấy phép", agency: "Sở Xây dựng"),
        ], default);
        var query = Query("");

        (await IdsAsync(query with { HolderId = "001 099 012 345" })).ShouldBe(["b", "a"]);
        (await IdsAsync(query with { HolderId = "001099012345", Type = "giay phep" })).ShouldBe(["b"]);
        (await IdsAsync(query with { Agency = "SO XAY DUNG" })).ShouldBe(["c", "d"]);
        (await IdsAsync(query with { Agency = "Sở Xây" })).ShouldBeEmpty();
        (await IdsAsync(query with { IssuedFrom = new(2021, 5, 1) })).ShouldBe(["c", "b"]);
        (await IdsAsync(query with { IssuedTo = new(2021, 5, 1) })).ShouldBe(["b", "a"]);
        var page = await Index.SearchAsync(query with { Text = "giấy phép", Agency = "Sở Xây dựng", Limit = 1 }, default);
        (page.Total, page.Exact, page.Hits.Count).ShouldBe((2, true, 1));
    }

    [ContractFact]
    public async Task Further_ids_of_the_holder_asked_for_count_like_it()
    {
        await Index.WriteAsync(
        [
            Put("old", holderId: "240123456", issuedOn: "2010-05-01"),
            Put("new", holderId: "066185009468", issuedOn: "2021-05-01"),
            Put("unit", holderId: "0100233488-001", issuedOn: "2015-05-01"),
            Put("other", holderId: "066185009469", issuedOn: "2022-05-01"),
        ], default);
        string[] linked = ["066185009468", "0100233488-001"];

        (await IdsAsync(Query("") with { HolderId = "240 123 456", LinkedIds = linked })).ShouldBe(["new", "unit", "old"]);
        (await IdsAsync(Query("240123456") with { LinkedIds = linked })).ShouldBe(["new", "unit", "old"], ignoreOrder: true);
        (await IdsAsync(Query("giấy 240123456") with { LinkedIds = linked })).ShouldBe(["new", "unit", "old"], ignoreOrder: true);
        (await IdsAsync(Query("240123456"))).ShouldBe(["old"]);
        (await IdsAsync(Query("không ai") with { HolderId = "240123456", LinkedIds = linked })).ShouldBeEmpty();
        (await IdsAsync(Query("") with { LinkedIds = linked })).Count.ShouldBe(4, "nobody is asked for");
    }

    [ContractFact]
    public async Task Pages_reach_the_last_hit_each_once_in_the_same_order()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 57).Select(i => Put($"{i:00}", subject: i % 3 == 0 ? "giấy phép" : null, body: i % 5 == 0 ? "giay phep" : "cấp giấy phép xây dựng", issuedOn: $"2021-01-{i % 28 + 1:00}"))], default);
        foreach (var text in new[] { "", "giấy phép", "giay phep", "phép giấy" })
        {
            var all = await IdsAsync(Query(text) with { Limit = 1_000 });
            var paged = new List<string>();
            var query = Query(text) with { Limit = 10 };
            for (SearchPage? page = null; page is null || page.Next is not null; query = query with { After = page.Next })
            {
                page = await Index.SearchAsync(query, default);
                page.Total.ShouldBe(all.Count);
                paged.AddRange(page.Hits.Select(hit => hit.Id));
            }

            paged.ShouldBe(all, text);
            all.Count.ShouldBe(57, text);
        }
    }

    [ContractFact]
    public async Task Beyond_ten_thousand_the_total_is_a_lower_bound_and_paging_goes_on()
    {
        string[] bodies = ["giấy phép", "giay phep", "phép, cấp giấy", "phep cap giay"];
        for (var i = 0; i < 10; i++)
            await Index.WriteAsync([.. Enumerable.Range(i * 1_100, 1_100).Select(n => Put($"{n:00000}", body: bodies[n % 4]))], default);

        var query = Query("giấy phép") with { Limit = 1_000 };
        var seen = new HashSet<string>();
        var best = double.MaxValue;
        for (SearchPage? page = null; page is null || page.Next is not null; query = query with { After = page.Next })
        {
            page = await Index.SearchAsync(query, default);
            (page.Total, page.Exact).ShouldBe((10_000, false));
            page.Hits.ShouldAllBe(hit => seen.Add(hit.Id));
            foreach (var hit in page.Hits)
                hit.Score.ShouldBeLessThanOrEqualTo(best = Math.Min(best, hit.Score));
        }

        seen.Count.ShouldBe(11_000);
    }

    [ContractFact]
    public async Task A_cursor_of_another_query_or_none_at_all_is_refused_in_words()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 5).Select(i => Put($"{i}"))], default);
        var next = (await Index.SearchAsync(Query("giấy") with { Limit = 2 }, default)).Next.ShouldNotBeNull();

        (await Index.SearchAsync(Query("giấy") with { Limit = 3, After = next }, default)).Hits.Count.ShouldBe(3);
        foreach (var query in new[] { Query("phép") with { After = next }, Query("giấy") with { After = "rác!" }, Query("giấy") with { After = "MTIuMS4y" }, Query("giấy") with { After = new('A', 5_000) } })
            (await Should.ThrowAsync<SearchRefusedException>(() => Index.SearchAsync(query, default))).Message.ShouldContain("tìm lại");
    }

    [ContractTheory]
    [InlineData(SearchSort.Best)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.EndsSoonest)]
    public async Task A_cursor_with_a_number_of_its_own_is_refused_or_answered(SearchSort sort)
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 5).Select(i => Put($"{i}", issuedOn: $"202{i}-01-01"))], default);
        var query = Query("giấy phép") with { Limit = 2, Sort = sort };
        var next = Encoding.UTF8.GetString(Base64Url.DecodeFromChars((await Index.SearchAsync(query, default)).Next.ShouldNotBeNull()));
        string[] absurd = ["-1", "0", "9223372036854775807", "99999999999999999999", "1e999", "1.5", "\"a\"", "null", "{}", "1,2,3,4,5", ""];
        foreach (var place in Regex.Matches(next, "[0-9.e+-]+|[a-z]+").Select(match => (match.Index, match.Length)))
        {
            foreach (var number in absurd)
            {
                var forged = query with { After = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(next[..place.Index] + number + next[(place.Index + place.Length)..])) };
                try
                {
                    (await Index.SearchAsync(forged, default)).Hits.Count.ShouldBeLessThanOrEqualTo(2);
                }
                catch (SearchRefusedException refused)
                {
                    refused.Message.ShouldContain("tìm lại");
                }
            }
        }
    }

    [ContractFact]
    public async Task Absurd_limits_and_endless_texts_are_refused()
    {
        foreach (var query in new[] { Query("a") with { Limit = 0 }, Query("a") with { Limit = -1 }, Query("a") with { Limit = int.MaxValue }, Query(new('a', 20_001)) })
            await Should.ThrowAsync<SearchRefusedException>(() => Index.SearchAsync(query, default));
    }

    [ContractFact]
    public async Task Searching_while_writing_sees_whole_documents()
    {
        await Index.WriteAsync([Put("0")], default);
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= 100; i++)
                await Index.WriteAsync([Put($"{i}"), Put("0", version: i + 1)], default);
        });
        while (!writing.IsCompleted)
        {
            var page = await Index.SearchAsync(Query("giấy phép") with { Limit = 1_000 }, default);
            page.Hits.Count.ShouldBe(page.Total);
            page.Hits.ShouldContain(hit => hit.Id == "0");
        }

        await writing;
        (await Index.SearchAsync(Query("giấy phép"), default)).Total.ShouldBe(101);
    }
}

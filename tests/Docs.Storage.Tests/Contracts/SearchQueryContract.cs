using Docs.Core.Search;
using Docs.Core.Validity;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="ISearchIndex"/> answers beside hits: scope, facets, orders, ends of validity, other spellings.</summary>
public abstract class SearchQueryContract : SearchFixture
{
    private static readonly IReadOnlyList<DayInterval> Expired = [new(null, new(2020, 1, 1))];

    [ContractFact]
    public async Task Dossier_and_procedure_filter_whole_values_in_any_spelling()
    {
        await Index.WriteAsync(
        [
            With("a", one => one with { Dossier = "H15.23-200922-1488", Procedure = "1.009994.000.00.00.H15" }),
            With("b", one => one with { Dossier = "H15.23-200922-14881", Procedure = "1.009995" }),
        ], default);

        (await IdsAsync(Query("") with { Dossier = "h15.23 200922 1488" })).ShouldBe(["a"]);
        (await IdsAsync(Query("") with { Procedure = "1.009994" })).ShouldBe(["a"]);
        (await IdsAsync(Query("") with { Procedure = "1.009994.000.00.00.H23" })).ShouldBe(["a"]);
        (await IdsAsync(Query("") with { Procedure = "1.00999" })).ShouldBeEmpty();
        (await IdsAsync(Query("") with { Dossier = "không có" })).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Who_asks_narrows_hits_counts_facets_and_what_is_not_in_force()
    {
        await Index.WriteAsync(
        [
            With("own", one => one with { Type = "Giấy phép", OwnerIds = ["001099012345"] }),
            With("read by machine", one => one with { Type = "Giấy phép", HolderIds = ["001099012345"] }),
            With("other", one => one with { Type = "Quyết định", OwnerIds = ["001099099999"], Custodian = "H15.99" }),
            With("other expired", one => one with { OwnerIds = ["001099099999"], Intervals = Expired, Custodian = "H15.99" }),
        ], default);
        var asked = Query("giấy phép") with { Facets = true, CountNotInForce = true };

        var own = await Index.SearchAsync(asked with { OwnedBy = ["001099012345", "0100233488"] }, default);
        own.Hits.Select(hit => hit.Id).ShouldBe(["own"]);
        own.Total.ShouldBe(1);
        own.NotInForce.ShouldBe(0);
        Values(own, "type").ShouldBe(["Giấy phép 1"]);

        var kept = await Index.SearchAsync(asked with { CustodiedBy = ["H15.99"] }, default);
        kept.Hits.Select(hit => hit.Id).ShouldBe(["other"]);
        kept.NotInForce.ShouldBe(1);
        foreach (var nothing in new[] { asked with { OwnedBy = [] }, asked with { CustodiedBy = [] }, asked with { CustodiedBy = ["H99"] } })
            (await Index.SearchAsync(nothing, default)).Total.ShouldBe(0);
    }

    [ContractFact]
    public async Task Results_of_an_issuer_are_found_beside_those_of_a_custodian()
    {
        await Index.WriteAsync(
        [
            With("kept", one => one with { Custodian = "H15.01", Agency = "Sở Y tế" }),
            With("issued", one => one with { Custodian = "H15.02", Agency = "ỦY BAN NHÂN DÂN HUYỆN EA KAR" }),
            With("other", one => one with { Custodian = "H15.02", Agency = "Sở Y tế" }),
        ], default);
        var asked = Query("") with { CustodiedBy = ["H15.01"], OrIssuedBy = ["Ủy ban nhân dân huyện Ea Kar", "Không ai"] };

        (await IdsAsync(asked)).ShouldBe(["kept", "issued"], ignoreOrder: true);
        (await IdsAsync(asked with { CustodiedBy = [] })).ShouldBe(["issued"]);
        (await IdsAsync(Query("") with { OrIssuedBy = ["Sở Y tế"] })).Count.ShouldBe(3, "without effect for who sees all");
    }

    [ContractFact]
    public async Task Facets_count_the_matches_that_are_in_force_by_type_agency_procedure_and_year()
    {
        await Index.WriteAsync(
        [
            With("a", one => one with { Type = "Giấy phép", Agency = "Sở Y tế", Procedure = "1.009994", IssuedOn = new(2021, 5, 1) }),
            With("b", one => one with { Type = "GIẤY PHÉP", Agency = "Sở Y tế", Procedure = "1.009994.000.00.00.H15", IssuedOn = new(2021, 6, 1) }),
            With("c", one => one with { Type = "Quyết định", Agency = "Sở Y tế", IssuedOn = new(2022, 6, 1) }),
            With("expired", one => one with { Type = "Thông báo", Intervals = Expired }),
            With("elsewhere", one => one with { Type = "Thông báo", Body = "khác" }),
        ], default);

        var page = await Index.SearchAsync(Query("giấy phép") with { Facets = true, Limit = 1 }, default);

        page.Facets.Select(facet => facet.Field).ShouldBe(["type", "agency", "procedure", "year"]);
        Values(page, "type").ShouldBe(["Giấy phép 2", "Quyết định 1"]);
        Values(page, "agency").ShouldBe(["Sở Y tế 3"]);
        Values(page, "procedure").ShouldBe(["1.009994 2"]);
        Values(page, "year").ShouldBe(["2021 2", "2022 1"]);
        (await IdsAsync(Query("giấy phép") with { Type = "Giấy phép" })).ShouldBe(["b", "a"]);
        (await Index.SearchAsync(Query("giấy phép"), default)).Facets.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task What_matches_but_is_not_in_force_is_counted_when_asked()
    {
        await Index.WriteAsync([Put("a"), Put("b", intervals: Expired), Put("c", intervals: []), Put("d", undetermined: true), Put("e", body: "khác", intervals: Expired)], default);

        var page = await Index.SearchAsync(Query("giấy phép") with { CountNotInForce = true }, default);

        (page.Total, page.NotInForce).ShouldBe((1, 3));
        (await Index.SearchAsync(Query("giấy phép"), default)).NotInForce.ShouldBeNull();
        (await Index.SearchAsync(Query("giấy phép") with { CountNotInForce = true, All = true }, default)).NotInForce.ShouldBeNull();
    }

    [ContractFact]
    public async Task What_ends_soon_is_in_force_today_and_ends_within_the_days_first_end_first()
    {
        // Asked on 2026-03-02; a last day of 2026-04-01 is 30 days later, and stands as an end of 2026-04-02.
        await Index.WriteAsync(
        [
            Ending("today", new(2026, 3, 3)), Ending("yesterday", new(2026, 3, 2)), Ending("in 30", new(2026, 4, 2)), Ending("in 31", new(2026, 4, 3)),
            Ending("suspended", new(2026, 3, 20), new(2026, 2, 1), new(2026, 3, 10)), Put("without end"), Put("annulled", intervals: []), Put("unknown", undetermined: true),
        ], default);
        var soon = Query("giấy phép") with { EndsWithinDays = 30, Sort = SearchSort.EndsSoonest };

        (await IdsAsync(soon)).ShouldBe(["today", "in 30"]);
        (await IdsAsync(soon with { All = true })).ShouldBe(["today", "in 30"]);
        (await IdsAsync(soon with { Text = "" })).ShouldBe(["today", "in 30"]);
        (await IdsAsync(soon with { EndsWithinDays = 0 })).ShouldBe(["today"]);
        (await IdsAsync(soon with { EndsWithinDays = 3_660 })).ShouldBe(["today", "in 30", "in 31"]);
        (await IdsAsync(Query("") with { Sort = SearchSort.EndsSoonest })).Take(3).ShouldBe(["today", "in 30", "in 31"]);
        (await IdsAsync(soon with { AsOf = DateOnly.MaxValue, EndsWithinDays = 3_660 })).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Orders_page_to_the_last_hit_each_once()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 45).Select(i => Put(
            $"{i:00}", body: i % 3 == 0 ? "giay phep" : "giấy phép", issuedOn: i % 7 == 0 ? null : $"2021-0{i % 9 + 1}-11",
            intervals: i % 4 == 0 ? [new(null, null)] : [new(null, new DateOnly(2027, 1, 1).AddDays(i % 5 * 40))]))], default);
        foreach (var text in new[] { "", "giấy phép" })
        {
            foreach (var sort in Enum.GetValues<SearchSort>())
            {
                var all = await IdsAsync(Query(text) with { Sort = sort, Limit = 100 });
                all.Count.ShouldBe(45);
                var paged = new List<string>();
                var query = Query(text) with { Sort = sort, Limit = 7 };
                for (SearchPage? page = null; page is null || page.Next is not null; query = query with { After = page.Next })
                    paged.AddRange((page = await Index.SearchAsync(query, default)).Hits.Select(hit => hit.Id));
                paged.ShouldBe(all, $"{text} {sort}");
            }
        }

        (await IdsAsync(Query("") with { Sort = SearchSort.Oldest, Limit = 45 })).TakeLast(7).ShouldBe(["42", "35", "28", "21", "14", "07", "00"]);
    }

    [ContractTheory]
    [InlineData("quyeets ddinhj", "quyết định")]
    [InlineData("quye61t d9inh5", "quyết định")]
    [InlineData("quyet dinj", "quyết định")]
    [InlineData("uqyết định", "quyết định")]
    [InlineData("quyếtđịnh giao", "quyết định giao")]
    [InlineData("quy ết định", "quyết định")]
    [InlineData("quyết dịnhh \"giao đất\"", "quyết định giao đất")]
    public async Task A_slip_of_typing_is_read_as_the_words_many_results_hold_and_says_so(string typed, string meant)
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 6).Select(i => Put($"{i}", body: "Quyết định giao đất"))], default);

        var page = await Index.SearchAsync(Query(typed), default);

        page.DidYouMean.ShouldBe(meant);
        page.Total.ShouldBe(6);
        page.Hits[0].Snippet.ShouldContain(SnippetMarks.Start.ToString());
        (await Index.SearchAsync(Query("quyết định"), default)).DidYouMean.ShouldBeNull();
    }

    [ContractTheory]
    [InlineData("bmt", "Buôn Ma Thuột")]
    [InlineData("TP.BMT", "thành phố Buôn Ma Thuột")]
    [InlineData("ubnd ea kao bmt", "Ủy ban nhân dân ea kao Buôn Ma Thuột")]
    [InlineData("qsdđ buôn ma thuột", "quyền sử dụng đất buôn ma thuột")]
    [InlineData("qsdd buon ma thuto", "quyền sử dụng đất buôn ma thuột")]
    public async Task A_short_form_of_the_province_is_read_as_what_papers_write_out_and_says_so(string typed, string meant)
    {
        await Index.WriteAsync(
        [
            .. Enumerable.Range(0, 5).Select(i => Put($"there {i}", body: "Ủy ban nhân dân xã Ea Kao, thành phố Buôn Ma Thuột: quyền sử dụng đất")),
            Put("elsewhere", body: "Ủy ban nhân dân huyện Lắk: quyền sử dụng đất, ma túy"),
        ], default);

        var page = await Index.SearchAsync(Query(typed), default);

        page.Hits.Count.ShouldBe(5);
        page.Hits.ShouldAllBe(hit => hit.Id.StartsWith("there"));
        page.DidYouMean.ShouldNotBeNull().ShouldBe(meant, StringCompareShould.IgnoreCase);
        (await Index.SearchAsync(Query($"\"{typed}\""), default)).Hits.ShouldBeEmpty();
        await Index.WriteAsync([Put("as typed", body: $"viết đúng là {typed}")], default);
        (await FindAsync(typed)).ShouldBe(["as typed"]);
    }

    [ContractFact]
    public async Task Paging_goes_on_in_the_other_spelling()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 6).Select(i => Put($"{i}", body: "Quyết định giao đất"))], default);
        var first = await Index.SearchAsync(Query("quyeets ddinhj") with { Limit = 4 }, default);

        var second = await Index.SearchAsync(Query("quyeets ddinhj") with { Limit = 4, After = first.Next }, default);

        first.Hits.Concat(second.Hits).Select(hit => hit.Id).Distinct().Count().ShouldBe(6);
        second.Next.ShouldBeNull();
    }

    [ContractFact]
    public async Task What_is_searched_as_typed_finds_nothing_in_another_spelling()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 6).Select(i => Put($"{i}", body: "Quyết định giao đất"))], default);
        (await Index.SearchAsync(Query("quyeets ddinhj"), default)).DidYouMean.ShouldNotBeNull();

        var typed = await Index.SearchAsync(Query("quyeets ddinhj") with { AsTyped = true }, default);

        (typed.Total, typed.DidYouMean).ShouldBe((0, null));
    }

    [ContractFact]
    public async Task Rare_words_numbers_and_what_is_merely_not_in_force_are_never_replaced()
    {
        await Index.WriteAsync(
        [
            .. Enumerable.Range(0, 6).Select(i => Put($"{i}", number: $"{1000 + i}/QĐ-UBND", body: "Quyết định giao đất")),
            Put("rare", holders: ["Nguyễn Quých"], holderId: "001099012345", body: "Nguyễn Quých"), Put("dead", body: "xuất bản", intervals: Expired),
        ], default);

        foreach (var typed in new[] { "quychs", "quyjch", "001099012346", "1009/QĐ-UBND", "zzzzzz", "xuất bản" })
        {
            var page = await Index.SearchAsync(Query(typed), default);
            (page.Total, page.DidYouMean).ShouldBe((0, null), typed);
        }
    }

    [ContractFact]
    public async Task A_word_that_was_removed_is_suggested_no_more()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 6).Select(i => Put($"{i}", body: "Quyết định giao đất"))], default);
        await Index.WriteAsync([.. Enumerable.Range(0, 6).Select(i => Put($"{i}", body: "khác", version: 2))], default);

        (await Index.SearchAsync(Query("quyet dinj"), default)).DidYouMean.ShouldBeNull();
    }

    [ContractFact]
    public async Task A_cursor_of_another_order_filter_or_emptied_index_is_refused()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 5).Select(i => Put($"{i}"))], default);
        var query = Query("giấy") with { Limit = 2 };
        var after = (await Index.SearchAsync(query, default)).Next.ShouldNotBeNull();
        var others = new[]
        {
            query with { Sort = SearchSort.Oldest }, query with { Procedure = "1.000001" }, query with { EndsWithinDays = 9 }, query with { OwnedBy = ["1"] },
            query with { All = true }, query with { Dossier = "x" }, query with { AsOf = query.AsOf.AddDays(1) },
        };
        foreach (var other in others)
            await Should.ThrowAsync<SearchRefusedException>(() => Index.SearchAsync(other with { After = after }, default));

        await using (var fresh = await Index.RebuildAsync(default))
            await fresh.CompleteAsync(default);
        await Index.WriteAsync([.. Enumerable.Range(0, 5).Select(i => Put($"{i}"))], default);

        (await Should.ThrowAsync<SearchRefusedException>(() => Index.SearchAsync(query with { After = after }, default))).Message.ShouldContain("tìm lại từ trang đầu");
    }

    [ContractTheory]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE words; --")]
    [InlineData("a\0b\u0001\ud800")]
    [InlineData("©l1\" OR \"±8x0")]
    [InlineData("   ")]
    [InlineData("%_*^(){}:")]
    public async Task Filters_hold_anything_and_find_only_what_they_name(string value)
    {
        await Index.WriteAsync([With("a", one => one with { Type = "Quyết định", Agency = "Sở Y tế", Procedure = "1.009994", Dossier = "H15.23-200922-1488", OwnerIds = ["1"] })], default);
        foreach (var text in new[] { value, new string('x', 500) + value })
        {
            foreach (var query in new[]
            {
                Query("") with { Type = text }, Query("") with { Agency = text }, Query("") with { Procedure = text }, Query("") with { Dossier = text },
                Query("") with { HolderId = text }, Query("") with { OwnedBy = [text] }, Query("") with { CustodiedBy = [text] },
            })
                (await Index.SearchAsync(query with { Facets = true, CountNotInForce = true, AsOf = DateOnly.MinValue }, default)).Hits.ShouldBeEmpty();
        }
    }

    [ContractFact]
    public async Task Reading_ahead_comes_to_its_end_and_changes_no_answer()
    {
        await Index.WriteAsync([Put("a"), .. Enumerable.Range(0, 450).Select(i => Put($"b{i}", body: "khác"))], default);
        Index.ReadAheadPercent.ShouldBe(100);

        Index.ReadAhead();
        Index.ReadAhead();
        (await IdsAsync(Query("giấy phép"))).ShouldBe(["a"]);
        SpinWait.SpinUntil(() => Index.ReadAheadPercent == 100, TimeSpan.FromSeconds(30)).ShouldBeTrue();

        (await IdsAsync(Query("giấy phép"))).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task Absurd_days_are_answered_or_refused()
    {
        await Index.WriteAsync([Put("a", issuedOn: "2020-01-01")], default);

        foreach (var day in new[] { DateOnly.MinValue, new(1, 1, 2), DateOnly.MaxValue, new(9999, 12, 30) })
            (await IdsAsync(Query("") with { AsOf = day, IssuedFrom = DateOnly.MinValue, IssuedTo = DateOnly.MaxValue })).ShouldBe(["a"]);
        foreach (var days in new[] { -1, int.MinValue, int.MaxValue, 3_661 })
            await Should.ThrowAsync<SearchRefusedException>(() => Index.SearchAsync(Query("") with { EndsWithinDays = days }, default));
    }

    private static IndexChange.Put With(string id, Func<IndexedDocument, IndexedDocument> change) => new(change(Put(id).Document));

    private static IndexChange.Put Ending(string id, DateOnly end, params DateOnly[] gap) =>
        Put(id, intervals: gap.Length == 0 ? [new(new(2020, 1, 1), end)] : [new(new(2020, 1, 1), gap[0]), new(gap[1], end)]);

    private static string[] Values(SearchPage page, string field) =>
        [.. page.Facets.Single(facet => facet.Field == field).Values.Select(value => $"{value.Value} {value.Count}")];

    /// <summary>As a page does that searches while one types: every question but the last is given up somewhere.</summary>
    [ContractFact]
    public async Task Searches_given_up_at_any_moment_leave_the_next_one_as_it_was()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 2_000).Select(at => Put($"d{at}", number: $"{at}/QĐ-UBND", holders: ["Trần Văn Nam"]))], default);
        var random = new Random(8);
        for (var asked = 0; asked < 400; asked++)
        {
            using var gone = new CancellationTokenSource();
            var answer = Index.SearchAsync(Query("trần văn nam giấy phép") with { Facets = true }, gone.Token);
            var later = Task.Run(() =>
            {
                Thread.SpinWait(random.Next(200_000));
                gone.Cancel();
            });
            try
            {
                await answer;
            }
            catch (OperationCanceledException)
            {
            }

            await later;
        }

        (await Index.SearchAsync(Query("trần văn nam"), default)).Total.ShouldBe(2_000);
    }
}

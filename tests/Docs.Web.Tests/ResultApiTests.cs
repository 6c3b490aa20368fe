using System.Net;
using System.Text;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

public sealed class ResultApiTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Validity_is_asked_for_a_day_and_for_what_was_known()
    {
        var id = await _site.AddAsync(new Paper("70/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
        (await StateAsync("?asOf=2025-06-01")).ShouldBe("revoked");
        (await StateAsync("?asOf=2025-05-31")).ShouldBe("inForce");
        (await StateAsync("?asOf=2025-06-01&knownAt=2020-01-01T00:00:00Z")).ShouldBe("undetermined");

        async Task<string?> StateAsync(string query) =>
            (await JsonAsync($"/api/v1/results/{id}/validity{query}")).GetProperty("validity").GetProperty("state").GetString();
    }

    [Fact]
    public async Task Relations_go_both_ways_and_the_chain_of_replacements_is_followed_to_its_ends()
    {
        var oldest = await _site.AddAsync(new Paper("71/QĐ-UBND") { IssuedOn = new(2015, 1, 1) });
        var middle = await _site.AddAsync(Replacing("72/QĐ-UBND", "71/QĐ-UBND", 2018));
        var newest = await _site.AddAsync(Replacing("73/QĐ-UBND", "72/QĐ-UBND", 2021));
        var root = await JsonAsync($"/api/v1/results/{middle}/relations");
        Texts(root.GetProperty("relations"), "direction").ShouldBe(["out", "in"], ignoreOrder: true);
        Texts(root.GetProperty("relations"), "id").ShouldBe([oldest, newest], ignoreOrder: true);
        foreach (var id in new[] { oldest, middle, newest })
        {
            var chain = (await JsonAsync($"/api/v1/results/{id}/relations")).GetProperty("chain").EnumerateArray().ToList();
            chain.ConvertAll(link => link.GetProperty("result").GetProperty("id").GetString()).ShouldBe([oldest, middle, newest]);
            chain[2].GetProperty("replaces")[0].GetString().ShouldBe(middle);
        }
    }

    [Fact]
    public async Task A_relation_to_a_paper_not_yet_here_waits_and_one_that_may_not_be_seen_has_no_id()
    {
        await _site.AddAsync(new Paper("74/QĐ-UBND") { IssuedOn = new(2015, 1, 1), State = DocumentState.NeedsReview });
        var id = await _site.AddAsync(Replacing("75/QĐ-UBND", "74/QĐ-UBND", 2021) with { Text = "a" });
        var waiting = await _site.AddAsync(Replacing("76/QĐ-UBND", "1000/QĐ-UBND", 2021) with { Text = "b" });
        (await JsonAsync($"/api/v1/results/{waiting}/relations")).GetProperty("relations")[0].GetProperty("status").GetString().ShouldBe("waiting");
        (await JsonAsync($"/api/v1/results/{id}/relations")).GetProperty("relations")[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
        using var officer = _site.As(Callers.Officer);
        foreach (var path in new[] { "", "/relations" })
            (await JsonAsync($"/api/v1/results/{id}{path}", officer)).GetProperty("relations")[0].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_look_up_tells_found_from_unknown_from_ambiguous_with_the_validity_of_today()
    {
        var one = await _site.AddAsync(new Paper("77/QĐ-UBND"));
        var older = await _site.AddAsync(new Paper("78/QĐ-UBND") { IssuedOn = new(2020, 1, 2), Text = "Giao đất ở năm 2020." });
        var newer = await _site.AddAsync(new Paper("78/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(one, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
        var items = await LookUpAsync(
            """{"items":[{"id":"x"},{"number":"so 77 qd ubnd"},{"number":"78/QĐ-UBND"},{"number":"78/QĐ-UBND","agency":"UBND huyện Ea Kar","year":2020},{"number":"78/QĐ-UBND","agency":"Sở Xây dựng"}]}""");
        items.ConvertAll(item => item.GetProperty("status").GetString()).ShouldBe(["notFound", "found", "ambiguous", "found", "notFound"]);
        items[1].GetProperty("result").GetProperty("validity").GetProperty("state").GetString().ShouldBe("revoked");
        Texts(items[2].GetProperty("candidates"), "id").ShouldBe([newer, older]);
        items[3].GetProperty("result").GetProperty("id").GetString().ShouldBe(older);
    }

    [Fact]
    public async Task A_look_up_finds_nothing_the_caller_may_not_see()
    {
        await _site.AddAsync(new Paper("79/QĐ-UBND").Owned());
        await _site.AddAsync(new Paper("80/QĐ-UBND") { State = DocumentState.NeedsReview });
        const string asked = """{"items":[{"number":"79/QĐ-UBND"},{"number":"80/QĐ-UBND"}]}""";
        foreach (var (viewer, first) in new[]
        {
            (Callers.Officer, "found"), (Callers.Of("an", Core.Access.Role.Clerk, "H16"), "notFound"),
            (Callers.Citizen(Paper.HolderId), "found"), (Callers.Citizen(Callers.OtherHolderId), "notFound"),
        })
        {
            using var browser = _site.As(viewer);
            (await LookUpAsync(asked, browser)).ConvertAll(item => item.GetProperty("status").GetString()).ShouldBe([first, "notFound"], viewer.Name);
        }
    }

    [Fact]
    public async Task A_citizen_finds_own_results_in_force_and_nothing_else_whatever_is_asked()
    {
        var own = await _site.AddAsync(new Paper("81/QĐ-UBND").Owned());
        var dead = await _site.AddAsync(new Paper("82/QĐ-UBND").Owned());
        await _site.AddAsync(new Paper("83/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(dead, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
        using var citizen = _site.As(Callers.Citizen(Paper.HolderId));
        var page = await JsonAsync("/api/v1/results?q=giao+dat&facets=true", citizen);
        Texts(page.GetProperty("hits"), "id").ShouldBe([own]);
        page.GetProperty("total").GetInt32().ShouldBe(1);
        page.TryGetProperty("notInForce", out _).ShouldBeFalse();
        foreach (var query in new[] { "all=true", "asOf=2025-01-01" })
            (await citizen.GetAsync($"/api/v1/results?{query}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_a_paper_with_several_holders_a_citizen_gets_the_own_fields_only()
    {
        var id = await _site.AddAsync(new Paper("84/QĐ-UBND")
        {
            Subject = "Giao đất ở cho ông Lê Văn Bảy",
            Text = "Giao đất ở cho bà Phạm Thị Mỹ Diệu và ông Lê Văn Bảy.",
            FileName = "Lê Văn Bảy.pdf",
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)],
        }.Owned());
        using var citizen = _site.As(Callers.Citizen(Paper.HolderId));
        foreach (var path in new[] { $"/api/v1/results/{id}", "/api/v1/results?q=giao+dat", $"/ket-qua/{id}", "/?q=giao+dat" })
        {
            var text = await citizen.GetStringAsync(path);
            text.ShouldContain("84/QĐ-UBND", Case.Sensitive, path);
            text.ShouldNotContain("Lê Văn Bảy", Case.Sensitive, path);
            text.ShouldNotContain(Callers.OtherHolderId, Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task A_born_digital_original_is_offered_first_and_a_part_of_a_stack_never()
    {
        var scan = await _site.AddAsync(new Paper("85/QĐ-UBND"));
        var digital = await _site.AddAsync(new Paper("86/QĐ-UBND") { Engine = "pdf text" });
        (await _site.Client.GetStringAsync($"/api/v1/results/{scan}/file")).ShouldStartWith("%PDF");
        (await _site.Client.GetStringAsync($"/api/v1/results/{digital}/file")).ShouldStartWith("original of");
        (await _site.Client.GetStringAsync($"/api/v1/results/{digital}/file?original=false")).ShouldStartWith("%PDF");
    }

    [Fact]
    public async Task Personal_ids_are_masked_in_lists_and_full_where_staff_look_at_the_one_result()
    {
        var id = await _site.AddAsync(new Paper("87/QĐ-UBND") { Subject = "Giao đất cho người có số 066 185 009 468" });
        var list = await _site.Client.GetStringAsync("/api/v1/results?q=066185009468&all=true");
        list.ShouldContain("468");
        list.ShouldNotContain(Paper.HolderId);
        list.ShouldNotContain("066 185");
        (await _site.Client.GetStringAsync($"/api/v1/results/{id}")).ShouldContain(Paper.HolderId);
    }

    [Fact]
    public async Task The_next_page_is_linked_and_keeps_the_question()
    {
        for (var i = 1; i <= 3; i++)
            await _site.AddAsync(new Paper($"9{i}/QĐ-UBND") { Text = $"Giao đất ở lần {i}." });
        var seen = new List<string?>();
        for (var path = "/api/v1/results?q=giao%20%C4%91%E1%BA%A5t&limit=1&type=Quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh"; path is not null;)
        {
            using var answer = await _site.Client.GetAsync(path);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            seen.AddRange(Texts(page.RootElement.GetProperty("hits"), "id"));
            path = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        seen.Count.ShouldBe(3);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task What_ends_soon_is_listed_of_own_agencies_for_clerks_of_all_for_officers_and_of_themselves_for_citizens()
    {
        var today = VietnamCalendar.Today(TimeProvider.System);
        var own = await _site.AddAsync(new Paper("97/QĐ-UBND").Owned());
        var other = await _site.AddAsync(new Paper("98/QĐ-UBND") { Custodian = "H16" });
        foreach (var id in new[] { own, other })
            await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, today.AddDays(10)), CancellationToken.None);
        await _site.IndexAsync();
        using var officer = _site.As(Callers.Officer);
        using var clerk = _site.As(Callers.Of("an", Core.Access.Role.Clerk, "H15"));
        Texts((await JsonAsync("/api/v1/endings", officer)).GetProperty("results"), "id").ShouldBe([own, other], ignoreOrder: true);
        Texts((await JsonAsync("/api/v1/endings", clerk)).GetProperty("results"), "id").ShouldBe([own]);
        (await clerk.GetStringAsync("/sap-het-hieu-luc")).ShouldNotContain(other);

        using var holder = _site.As(Callers.Citizen(Paper.HolderId));
        using var stranger = _site.As(Callers.Citizen(Callers.OtherHolderId));
        (await holder.GetStringAsync("/sap-het-hieu-luc")).ShouldContain($"/ket-qua/{own}");
        Texts((await JsonAsync("/api/v1/endings", stranger)).GetProperty("results"), "id").ShouldBeEmpty();

        // Taken back a moment ago: the index follows, the list does not wait for it.
        await _site.Catalog.AppendEventAsync(own, new NewEvent(EventKind.Revoke, today), CancellationToken.None);
        Texts((await JsonAsync("/api/v1/endings", clerk)).GetProperty("results"), "id").ShouldBeEmpty();
        (await _site.Client.GetAsync("/api/v1/endings?after=rac")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Staff_are_told_how_many_matches_are_not_in_force_and_what_the_matches_are()
    {
        await _site.AddAsync(new Paper("95/QĐ-UBND"));
        var dead = await _site.AddAsync(new Paper("96/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(dead, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
        var page = await JsonAsync("/api/v1/results?q=giao+dat&facets=true");
        page.GetProperty("notInForce").GetInt32().ShouldBe(1);
        page.GetProperty("facets").EnumerateArray().ShouldContain(facet => facet.GetProperty("field").GetString() == "type");
    }

    private static Paper Replacing(string number, string other, int year) => new(number)
    {
        IssuedOn = new(year, 1, 1),
        Relations = [new Relation(RelationKind.Replaces, other, null, null, 0.9)],
    };

    private static IReadOnlyList<string?> Texts(JsonElement list, string member) => [.. list.EnumerateArray().Select(one => one.GetProperty(member).GetString())];

    private async Task<List<JsonElement>> LookUpAsync(string json, HttpClient? client = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/results:lookup") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Docs-Request", "1");
        using var answer = await (client ?? _site.Client).SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. document.RootElement.Clone().GetProperty("items").EnumerateArray()];
    }

    private async Task<JsonElement> JsonAsync(string path, HttpClient? client = null)
    {
        using var document = JsonDocument.Parse(await (client ?? _site.Client).GetStringAsync(path));
        return document.RootElement.Clone();
    }
}

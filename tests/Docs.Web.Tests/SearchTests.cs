using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

public sealed class SearchTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_result_in_force_is_found_with_and_without_marks()
    {
        var id = await _site.AddAsync(new Paper("12/QĐ-UBND"));
        (await IdsAsync("q=giao đất ở")).ShouldBe([id]);
        (await IdsAsync("q=giao dat o")).ShouldBe([id]);
        (await IdsAsync("q=12/qd-ubnd")).ShouldBe([id]);
        (await IdsAsync("holder=066185009468")).ShouldBe([id]);
        (await IdsAsync("q=khong co gi")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revoked_result_is_gone_at_once_even_from_a_stale_index_and_there_as_of_the_day_before()
    {
        var id = await _site.AddAsync(new Paper("13/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1), By: "99/QĐ-UBND"), CancellationToken.None);

        (await IdsAsync("q=13/QĐ-UBND")).ShouldBeEmpty();
        (await IdsAsync("q=13/QĐ-UBND&asOf=2025-05-31")).ShouldBe([id]);
        (await IdsAsync("q=13/QĐ-UBND&asOf=31/05/2025")).ShouldBe([id]);
        (await IdsAsync("q=13/QĐ-UBND&all=true")).ShouldBe([id]);

        var page = await _site.Client.GetStringAsync("/?q=13/QĐ-UBND&all=true");
        page.ShouldContain("Bị thu hồi từ ngày 01/06/2025 theo 99/QĐ-UBND.");
    }

    [Fact]
    public async Task What_waits_for_review_is_not_found()
    {
        await _site.AddAsync(new Paper("14/QĐ-UBND") { State = DocumentState.NeedsReview, Reason = "Chưa chắc: số, ký hiệu." });
        (await IdsAsync("q=14/QĐ-UBND&all=true")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_of_issue_are_asked_for_on_the_page_and_stand_there_as_people_write_them()
    {
        await _site.AddAsync(new Paper("16/QĐ-UBND"));

        var page = await _site.Client.GetStringAsync("/?issuedFrom=2024-03-01&issuedTo=31/03/2024");
        page.ShouldContain("16/QĐ-UBND");
        page.ShouldContain("aria-label=\"Bỏ lọc Ban hành 01/03/2024 – 31/03/2024\"");
        page.ShouldContain("name=\"issuedFrom\" type=\"text\" value=\"01/03/2024\"");
        (await _site.Client.GetStringAsync("/?issuedFrom=01/04/2024")).ShouldNotContain("16/QĐ-UBND");
        var refused = await (await _site.Client.GetAsync("/?issuedFrom=31/02/2024")).TextAsync();
        refused.ShouldContain("“Ban hành từ ngày” không phải ngày hợp lệ");
        refused.ShouldContain("value=\"31/02/2024\"");
    }

    [Fact]
    public async Task The_page_works_without_scripts_and_masks_personal_ids()
    {
        await _site.AddAsync(new Paper("15/QĐ-UBND"));
        var page = await _site.Client.GetStringAsync("/?q=giao+dat");
        page.ShouldContain("15/QĐ-UBND");
        page.ShouldContain("05/03/2024");
        page.ShouldContain("Còn hiệu lực");
        page.ShouldContain("<mark>");
        page.ShouldContain("•••••••••468");
        page.ShouldNotContain("066185009468");
    }

    [Fact]
    public async Task Paging_reaches_every_hit_once()
    {
        var added = new List<string>();
        for (var i = 1; i <= 5; i++)
            added.Add(await _site.AddAsync(new Paper($"{i}/QĐ-UBND") { Text = $"Giao đất ở lần {i}." }));
        var seen = new List<string>();
        string? next = null;
        do
        {
            using var page = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/results?q=giao+dat&limit=2{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}"));
            seen.AddRange(page.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            next = page.RootElement.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.ShouldBe(added, ignoreOrder: true);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var id = await _site.AddAsync(new Paper("16/QĐ-UBND") { Subject = hostile, Text = $"Nội dung {hostile} độc hại", FileName = "<b>x</b>.pdf" });
        foreach (var path in new[] { "/?q=alert", "/tra-cuu?q=alert", $"/ket-qua/{id}", $"/?q={Uri.EscapeDataString("\"><script>alert(1)</script>")}" })
        {
            var html = await _site.Client.GetStringAsync(path);
            html.ShouldNotContain("<script>");
            html.ShouldNotContain("<img src=x");
            html.ShouldNotContain("<b>x</b>");
        }
    }

    private async Task<string[]> IdsAsync(string query)
    {
        using var page = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/results?{query}"));
        return [.. page.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];
    }
}

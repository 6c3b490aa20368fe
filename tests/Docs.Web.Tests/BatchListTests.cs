using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.Documents;

namespace Docs.Web.Tests;

public sealed class BatchListTests
{
    [Fact]
    public async Task What_waits_in_an_old_batch_is_found_by_its_state_and_by_going_back()
    {
        await using var site = await TestSite.OpenAsync();
        await site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.NeedsReview });
        for (var i = 0; i < 50; i++)
            await site.BatchAsync($"Hộp {i}");
        using var clerk = site.As(Callers.Of("an", Role.Clerk, "H15"));
        async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await clerk.GetStringAsync(path));

        var newest = await PageAsync("/lo");
        newest.ShouldNotContain("Lô thử");
        foreach (var link in new[] { "lo-cu-hon", "tt-NeedsReview" })
        {
            var older = await PageAsync(Regex.Match(newest, $"id=\"{link}\"[^>]*href=\"([^\"#]+)").Groups[1].Value);
            older.ShouldContain("Lô thử", customMessage: link);
            older.ShouldNotContain("Hộp 7");
        }

        (await PageAsync("/lo?tinh-trang=Returned")).ShouldContain("Không còn lô nào như vậy.");
    }

    [Fact]
    public async Task Programs_walk_the_list_to_its_end_and_see_each_batch_of_theirs_once()
    {
        await using var site = await TestSite.OpenAsync();
        await site.BatchAsync("Lô nơi khác", "H16");
        for (var i = 0; i < 201; i++)
            await site.BatchAsync($"Hộp {i}");
        using var clerk = site.As(Callers.Of("an", Role.Clerk, "H15"));

        var names = new List<string>();
        string? next = "";
        for (var pages = 1; next is not null; pages++)
        {
            pages.ShouldBeLessThanOrEqualTo(2);
            var page = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/batches?after={next}");
            names.AddRange(page.GetProperty("batches").EnumerateArray().Select(batch => batch.GetProperty("name").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        names.ShouldBe(Enumerable.Range(0, 201).Select(i => $"Hộp {i}"), ignoreOrder: true);
    }
}

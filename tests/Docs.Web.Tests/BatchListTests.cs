using System.Net;
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
}

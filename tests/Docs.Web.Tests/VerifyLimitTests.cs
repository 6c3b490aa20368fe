using System.Net;

namespace Docs.Web.Tests;

public sealed class VerifyLimitTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task Who_tries_codes_is_told_to_wait_and_everything_else_still_answers()
    {
        using var stranger = shared.Site.Stranger();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 60 && answers.LastOrDefault()?.StatusCode != HttpStatusCode.TooManyRequests; i++)
            answers.Add(await stranger.GetAsync($"/api/v1/verify/00000-00000-00000-000{i:00}"));

        answers.SkipLast(1).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
        var refused = answers[^1];
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var page = await stranger.GetAsync("/kiem-tra/00000-00000-00000-00099");
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await page.TextAsync()).ShouldContain("href=\"/kiem-tra/00000-00000-00000-00099\">Thử lại</a>", Case.Sensitive, "who looks up a code has no account to sign in to");
        (await shared.Site.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

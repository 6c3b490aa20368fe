using System.Net;
using System.Text.Json;
using Docs.Hosting;
using Docs.Web.Errors;

namespace Docs.Web.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Who_calls_too_often_is_told_when_to_come_back_and_others_are_not_slowed()
    {
        await using var site = await TestSite.OpenAsync(options => options with { CallsPerMinute = 2 });
        using var busy = site.As(Callers.Officer);
        using var other = site.As(Callers.Citizen(Paper.HolderId));
        (await busy.GetAsync("/api/v1/results")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await busy.GetAsync("/?q=a")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await busy.GetAsync("/api/v1/results");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("type").GetString().ShouldBe(Refusals.TypeOf(Refusal.TooOften(1)));
        (await other.GetAsync("/api/v1/results")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Files_are_handed_in_one_a_call_and_not_slowed()
    {
        await using var site = await TestSite.OpenAsync(options => options with { CallsPerMinute = 1 });
        var batch = await site.BatchAsync();
        for (var i = 1; i <= 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{batch.Id}/files?name={i}.pdf") { Content = new ByteArrayContent([1, 2, (byte)i]) };
            request.Headers.Add("X-Docs-Request", "1");
            (await site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_counted_by_address_whoever_it_is()
    {
        await using var site = await TestSite.OpenAsync(options => options with { SignInsPerMinute = 3 });
        using var stranger = site.Stranger();
        (await stranger.EnterAsync("mot")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.EnterAsync("hai")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.EnterAsync("ba")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.EnterAsync("bon")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("DOCS_RATE_API")]
    [InlineData("DOCS_RATE_VERIFY")]
    [InlineData("DOCS_RATE_SIGN_IN")]
    public void Limits_are_read_from_the_environment_and_checked(string setting)
    {
        var options = DocsOptions.Read("/tmp/x", name => name == setting ? "7" : null);
        new[] { options.CallsPerMinute, options.VerificationsPerMinute, options.SignInsPerMinute }.ShouldContain(7);
        Should.Throw<OptionsException>(() => DocsOptions.Read("/tmp/x", name => name == setting ? "0" : null)).Message.ShouldContain(setting);
    }
}

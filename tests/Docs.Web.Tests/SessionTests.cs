using System.Net;
using Docs.Core.Access;

namespace Docs.Web.Tests;

public sealed class SessionTests
{
    private static readonly SessionLimits Limits = new(TimeSpan.FromMinutes(60), TimeSpan.FromHours(12));

    private static readonly DateTimeOffset Start = new(2026, 11, 27, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 59, false)]
    [InlineData(0, 60, true)]
    [InlineData(700, 719, false)]
    [InlineData(700, 720, true)]
    public void A_session_is_over_after_an_idle_hour_and_after_a_working_day(int seenMinutes, int nowMinutes, bool over)
    {
        var session = new Session("s", "a", Start, Start.AddMinutes(seenMinutes), "", "", "");
        Limits.IsOver(session, Start.AddMinutes(nowMinutes)).ShouldBe(over);
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("docs-web-").FullName;
        var before = await TestSite.OpenAsync(folder: folder);
        var cookie = before.Client.DefaultRequestHeaders.GetValues("Cookie").Single();
        await before.StopAsync();

        await using var after = await TestSite.OpenAsync(folder: folder);
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = after.Address };
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

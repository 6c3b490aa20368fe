using System.Net;
using Docs.Web.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

public sealed class SignInTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_link_signs_in_once_and_never_again()
    {
        var link = _site.NewLink();
        using var first = _site.Stranger();
        using var second = _site.Stranger();

        (await first.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await first.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await second.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var browser = _site.Stranger();
        var answer = await browser.GetAsync(_site.NewLink());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task A_signed_in_person_makes_a_link_for_another_browser()
    {
        var answer = await _site.Client.PostAsync("/lien-ket", Form(await _site.FormTokenAsync()));
        var link = (await answer.Content.ReadAsStringAsync()).Split('"').First(part => part.Contains("/vao/", StringComparison.Ordinal));
        using var other = _site.Stranger();
        (await other.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Leaving_ends_the_session_of_the_browser()
    {
        (await _site.Client.PostAsync("/ra", Form(await _site.FormTokenAsync()))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("docs-web-").FullName;
        var before = await TestSite.OpenAsync(folder: folder);
        using var browser = before.Stranger();
        var signedIn = await browser.GetAsync(before.NewLink());
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await before.StopAsync();

        await using var after = await TestSite.OpenAsync(folder: folder);
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = after.Address };
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);
        (await stranger.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Ten_wrong_links_close_the_door_for_a_minute_and_spare_the_right_one()
    {
        var clock = new FakeTimeProvider();
        var links = new OneTimeLinks(clock);
        var right = links.Issue(null);
        for (var i = 0; i < 10; i++)
            links.Redeem($"wrong{i}").ShouldBe(LinkAnswer.Unknown);

        links.Redeem(right).ShouldBe(LinkAnswer.Locked);
        clock.Advance(TimeSpan.FromSeconds(59));
        links.Redeem(right).ShouldBe(LinkAnswer.Locked);
        clock.Advance(TimeSpan.FromSeconds(1));
        links.Redeem(right).ShouldBe(LinkAnswer.Accepted);
    }

    [Fact]
    public void A_link_with_a_lifetime_dies_with_it()
    {
        var clock = new FakeTimeProvider();
        var links = new OneTimeLinks(clock);
        var link = links.Issue(TimeSpan.FromMinutes(10));
        clock.Advance(TimeSpan.FromMinutes(10));
        links.Redeem(link).ShouldBe(LinkAnswer.Unknown);
    }

    private static FormUrlEncodedContent Form(string token) => new([new("__RequestVerificationToken", token)]);
}

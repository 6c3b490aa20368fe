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
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/lo")]
    [InlineData("/ket-qua/01m82a13kz195hqzbk01c4hdh0")]
    [InlineData("/tra-cuu?q=a")]
    [InlineData("/nothing/here")]
    public async Task A_stranger_is_told_in_Vietnamese_how_to_get_in(string path)
    {
        using var stranger = _site.Stranger();
        var answer = await stranger.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("liên kết đăng nhập");
    }

    [Theory]
    [InlineData("GET", "/api/v1/results")]
    [InlineData("GET", "/api/v1/results/01m82a13kz195hqzbk01c4hdh0/file")]
    [InlineData("GET", "/api/v1/status")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("POST", "/api/v1/batches")]
    public async Task A_program_without_session_gets_a_problem(string method, string path)
    {
        using var stranger = _site.Stranger();
        var answer = await stranger.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Health_and_styles_need_no_session()
    {
        using var stranger = _site.Stranger();
        (await stranger.GetStringAsync("/healthz")).ShouldBe("ok");
        var page = await (await stranger.GetAsync("/")).Content.ReadAsStringAsync();
        var css = page.Split('"').First(part => part.EndsWith("/app.css", StringComparison.Ordinal));
        var answer = await stranger.GetAsync(css);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await stranger.GetAsync("/tai-san/0000000000000000/app.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
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

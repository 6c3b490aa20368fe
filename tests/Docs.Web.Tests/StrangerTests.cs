using System.Net;

namespace Docs.Web.Tests;

public sealed class StrangerTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

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
        (await stranger.GetStringAsync("/healthz")).ShouldBe("""{"status":"ok"}""");
        var page = await (await stranger.GetAsync("/")).Content.ReadAsStringAsync();
        var css = page.Split('"').First(part => part.EndsWith("/app.css", StringComparison.Ordinal));
        var answer = await stranger.GetAsync(css);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await stranger.GetAsync("/tai-san/0000000000000000/app.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

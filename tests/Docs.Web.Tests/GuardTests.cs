using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.Intake;
using Microsoft.AspNetCore.Routing;

namespace Docs.Web.Tests;

public sealed class GuardTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/lo")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/status")]
    public async Task Every_answer_carries_the_protecting_headers(string path)
    {
        var answer = await _site.Client.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse("nobody needs to know what answers");
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Citizen)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_goes_astray_is_led_to_a_page_of_the_own_role(Role role)
    {
        using var browser = _site.As(Callers.Of($"lac-{role}", role, "H15"));
        foreach (var (path, status) in new[] { ("/khong-co-trang-nay", HttpStatusCode.NotFound), (role == Role.Administrator ? "/giay-to" : "/quan-tri", HttpStatusCode.Forbidden) })
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(status);
            var button = Regex.Match(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), "<a class=\"button\" href=\"([^\"]+)\">Về trang ([^<]+)</a>");
            var led = await browser.GetAsync(button.Groups[1].Value);
            led.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} leads to {button}");
            WebUtility.HtmlDecode(await led.Content.ReadAsStringAsync()).ShouldContain($"<title>{button.Groups[2].Value} ·");
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:5080")]
    public async Task A_foreign_host_name_is_refused(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = host;
        (await _site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_change_by_api_needs_the_header_a_foreign_form_cannot_set()
    {
        (await _site.Client.PostAsJsonAsync("/api/v1/batches", new { name = "a" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostBatchAsync(null)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PostBatchAsync("http://evil.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/doi-mat-khau")]
    [InlineData("/ra")]
    public async Task A_form_without_token_changes_nothing(string path) =>
        (await _site.Client.PostAsync(path, new FormUrlEncodedContent([new("a", "b")]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task An_upload_form_without_token_takes_nothing_in()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Lô giả mạo"), "name" },
            { new ByteArrayContent([1, 2, 3]), "files", "a.png" },
        };
        (await _site.Client.PostAsync("/lo", form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), CancellationToken.None)).ShouldNotContain(found => found.Batch.Name == "Lô giả mạo");
    }

    [Fact]
    public async Task The_description_of_the_api_names_its_endpoints()
    {
        var description = await _site.Client.GetStringAsync("/openapi/v1.json");
        description.ShouldContain("\"openapi\": \"3.1");
        foreach (var path in new[] { "/api/v1/results", "/api/v1/results/{id}", "/api/v1/results/{id}/file", "/api/v1/batches/{id}/files", "/api/v1/status" })
            description.ShouldContain($"\"{path}\"");
    }

    [Fact]
    public async Task Where_only_a_form_is_taken_whoever_asks_for_a_page_is_led_to_the_one_above()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        var account = (await _site.Service<IAccounts>().FindByNameAsync("Cán bộ", default))!.Id;
        var forms = _site.Endpoints().Select(endpoint => (Path: endpoint.RoutePattern.RawText!, Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(route => !route.Path.StartsWith("/api", StringComparison.Ordinal)).ToLookup(route => route.Path.TrimEnd('/'), route => route.Methods)
            .Where(route => !route.SelectMany(methods => methods).Contains("GET")).Select(route => route.Key).ToList();
        foreach (var form in forms)
        {
            var path = Regex.Replace(form.Replace("{id}", id, StringComparison.Ordinal).Replace("{account}", account, StringComparison.Ordinal), @"\{[^}]+\}", "1");
            var answer = await _site.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, form);
            var led = await _site.Client.GetAsync(answer.Headers.Location);
            // This account has no password that a second step could be turned on for.
            (led.Headers.Location is { } home ? await _site.Client.GetAsync(home) : led).StatusCode
                .ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Conflict], $"{form} leads to {answer.Headers.Location}");
        }

        forms.ShouldContain("/ket-qua/{id}/ma");
        (await _site.Client.GetAsync("/api/v1/results:lookup")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, "a program is told so");
    }

    private Task<HttpResponseMessage> PostBatchAsync(string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/batches") { Content = JsonContent.Create(new { name = "a" }) };
        request.Headers.Add("X-Docs-Request", "1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return _site.Client.SendAsync(request);
    }
}

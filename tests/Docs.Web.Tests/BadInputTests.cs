using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Docs.Web.Tests;

public sealed class BadInputTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Theory]
    [InlineData("asOf=2025-02-30")]
    [InlineData("asOf=yesterday")]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("after=forged")]
    [InlineData("all=maybe")]
    [InlineData("q=a%00b%07")]
    [InlineData("asOf=0001-01-01")]
    [InlineData("asOf=9999-12-31")]
    [InlineData("endsWithin=3661")]
    [InlineData("sort=random")]
    [InlineData("facets=2")]
    [InlineData("issuedFrom=2025-02-02&issuedTo=2025-01-01")]
    public async Task Bad_input_is_refused_with_what_to_do(string query)
    {
        var answer = await _site.Client.GetAsync($"/api/v1/results?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(15);
        (await _site.Client.GetAsync($"/?{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>No name of a parameter, which the page shows nowhere.</summary>
    [Theory]
    [InlineData("asOf=x", "“Hiệu lực vào ngày” không phải ngày hợp lệ")]
    [InlineData("all=maybe", "“Cả kết quả không còn hiệu lực” phải là true hoặc false")]
    [InlineData("endsWithin=3661", "“Sắp hết hiệu lực” phải là số")]
    [InlineData("issuedFrom=2025-02-02&issuedTo=2025-01-01", "“Ban hành từ ngày” sau “Ban hành đến ngày”")]
    public async Task The_page_names_what_it_cannot_read_by_the_words_it_stands_under(string query, string said)
    {
        using var answer = await _site.Client.GetAsync($"/?{query}");
        var told = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        told.ShouldContain(said);
        Regex.Match(told, "role=\"alert\".*?</div>", RegexOptions.Singleline).Value.ShouldNotContain(query.Split('=')[0]);
        using var api = await _site.Client.GetAsync($"/api/v1/results?{query}");
        (await api.Content.ReadAsStringAsync()).ShouldContain(query.Split('=')[0], customMessage: "programs know the name");
    }

    [Fact]
    public async Task A_day_that_is_none_stays_in_its_box()
    {
        using var answer = await _site.Client.GetAsync("/?asOf=30%2F02%2F2025");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("value=\"30/02/2025\"");
        page.ShouldContain("“Hiệu lực vào ngày” không phải ngày hợp lệ");
    }

    [Fact]
    public async Task Ten_kilobytes_of_query_are_refused_by_a_sentence()
    {
        var answer = await _site.Client.GetAsync($"/api/v1/results?q={new string('a', 10_240)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b) AND NOT *")]
    [InlineData("((((((((")]
    [InlineData("{x}:^y")]
    public async Task Queries_that_look_like_operators_are_just_text(string query) =>
        (await _site.Client.GetAsync($"/api/v1/results?q={Uri.EscapeDataString(query)}")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/api/v1/results/unknown", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/results/unknown/file", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/results/..%2F..%2Fetc%2Fpasswd", HttpStatusCode.NotFound)]
    [InlineData("/ket-qua/unknown", HttpStatusCode.NotFound)]
    [InlineData("/lo/unknown", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/batches/unknown", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task What_does_not_exist_or_cannot_be_read_is_said(string path, HttpStatusCode status)
    {
        var answer = await _site.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        if (path.StartsWith("/api", StringComparison.Ordinal))
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/v1/results/{0}?asOf=x")]
    [InlineData("/api/v1/results/{0}?knownAt=x")]
    [InlineData("/api/v1/results/{0}/validity?knownAt=0001-01-01")]
    [InlineData("/api/v1/results/{0}/file?original=x")]
    [InlineData("/ket-qua/{0}?trang=0")]
    [InlineData("/ket-qua/{0}?asOf=9999-12-31")]
    public async Task What_cannot_be_read_of_a_question_about_a_result_is_said(string path)
    {
        var id = await _site.AddAsync(new Paper($"29/QĐ-UBND {path}"));
        (await _site.Client.GetAsync(string.Format(CultureInfo.InvariantCulture, path, id))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_page_that_is_not_there_is_not_found(string page)
    {
        var id = await _site.AddAsync(new Paper($"28/QĐ-UBND-{page}"));
        (await _site.Client.GetAsync($"/api/v1/results/{id}/pages/{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET", "/ket-qua/a%00b", null)]
    [InlineData("GET", "/api/v1/results?holder=a%00b", null)]
    [InlineData("GET", "/kiem-tra?ma=a%00b", null)]
    [InlineData("GET", "/quan-tri/nguoi-dung?q=a%00b", null)]
    [InlineData("GET", "/api/v1/results?a%00b=1", null)]
    [InlineData("POST", "/api/v1/batches", """{"name":"a\u0000b"}""")]
    [InlineData("POST", "/api/v1/batches", """{"na\u0000me":"b"}""")]
    public async Task A_NUL_is_refused_wherever_it_stands(string method, string path, string? json)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("X-Docs-Request", "1");
        (await _site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_backslash_before_u0000_is_just_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/batches") { Content = new StringContent("""{"name":"a\\u0000b"}""", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Docs-Request", "1");
        (await _site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_NUL_in_a_form_or_a_list_is_refused_and_said()
    {
        var token = await _site.FormTokenAsync("/muc-dich");
        using var form = new FormUrlEncodedContent([new("dossier", "H15.23-260305-0001"), new("purpose", "a\0b"), new("__RequestVerificationToken", token)]);
        var answer = await _site.Client.PostAsync("/muc-dich", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("chưa thay đổi gì");

        using var parts = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("a\0b"), "purpose" } };
        var other = await _site.Client.PostAsync("/muc-dich", parts);
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync()).ShouldContain("NUL (U+0000)");

        using var list = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent("code,name\n1,Xã A\n2,Xã\0B\n"u8.ToArray()), "file", "xa.csv" } };
        var refused = await _site.Client.PostAsync("/quan-tri/danh-muc/xa-phuong", list);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("NUL (U+0000)");
    }
}

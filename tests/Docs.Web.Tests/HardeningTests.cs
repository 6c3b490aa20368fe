using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Docs.Core.Intake;
using Microsoft.Data.Sqlite;

namespace Docs.Web.Tests;

/// <summary>Attacks of the OWASP ASVS list that no other class tries; infra/README.md says which is tested where.</summary>
public sealed class HardeningTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task A_file_name_cannot_add_headers()
    {
        var id = await _site.AddAsync(new Paper("301/QĐ-UBND") { FileName = "a\r\nSet-Cookie: stolen=1\r\n.pdf" });
        var answer = await _site.Client.GetAsync($"/api/v1/results/{id}/file?original=true");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Content.Headers.GetValues("Content-Disposition").Single().ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("../../../evil.png")]
    [InlineData("..\\..\\evil.png")]
    [InlineData("/tmp/evil.png")]
    public async Task A_file_name_cannot_leave_its_place(string name)
    {
        var batch = await _site.BatchAsync("Lô tên lạ");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{batch.Id}/files?name={Uri.EscapeDataString(name)}") { Content = new ByteArrayContent([1, 2, 3]) };
        request.Headers.Add("X-Docs-Request", "1");
        ((int)(await _site.Client.SendAsync(request)).StatusCode).ShouldBeLessThan(500);
        Directory.EnumerateFiles(_site.DataDirectory, "*evil*", SearchOption.AllDirectories).ShouldBeEmpty();
        File.Exists(Path.Combine(Path.GetDirectoryName(_site.DataDirectory)!, "evil.png")).ShouldBeFalse();
        File.Exists("/tmp/evil.png").ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_paper_says_is_text_and_never_markup()
    {
        var id = await _site.AddAsync(new Paper("302/QĐ-UBND") { Subject = "<script>alert(1)</script><img src=x onerror=alert(2)>" });
        foreach (var path in new[] { $"/ket-qua/{id}", "/?q=302" })
        {
            var page = await _site.Client.GetStringAsync(path);
            page.ShouldNotContain("<script>alert");
            page.ShouldNotContain("<img src=x");
        }
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/%2f%2fevil.example")]
    public async Task No_address_of_ours_leads_to_another_host(string path)
    {
        var answer = await _site.Client.GetAsync(new Uri(_site.Address.GetLeftPart(UriPartial.Authority) + path));
        (answer.Headers.Location?.ToString() ?? "").ShouldNotContain("evil.example");
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task A_header_does_not_turn_a_question_into_a_change(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ra");
        request.Headers.Add(header, "POST");
        var (answer, plain) = (await _site.Client.SendAsync(request), await _site.Client.GetAsync("/ra"));
        (answer.StatusCode, answer.Headers.Location).ShouldBe((plain.StatusCode, plain.Headers.Location), "as without the header");
        (await _site.Client.GetAsync("/bao-cao")).StatusCode.ShouldBe(HttpStatusCode.OK, "the session stands");
    }

    [Fact]
    public async Task Trace_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/");
        ((int)(await _site.Client.SendAsync(request)).StatusCode).ShouldBeOneOf(403, 404, 405);
    }

    [Theory]
    [InlineData("/api/v1/batches", "application/json")]
    [InlineData("/quan-tri/thiet-lap", "application/x-www-form-urlencoded")]
    public async Task A_body_beyond_the_limit_is_refused_by_a_sentence(string path, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{\"name\":\"" + new string('a', 2 << 20) + "\"}", Encoding.UTF8, type) };
        request.Headers.Add("X-Docs-Request", "1");
        var answer = await _site.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeOneOf(400, 403, 413);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_failure_inside_shows_no_stack_and_no_path()
    {
        var folder = Directory.CreateTempSubdirectory("docs-web-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "search.db"), new string('x', 10_000));
        await using var site = await TestSite.OpenAsync(folder: folder);
        foreach (var path in new[] { "/api/v1/results?q=a", "/?q=a" })
        {
            var answer = await site.Client.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(500, path);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldNotContain("   at ");
            text.ShouldNotContain("Exception");
            text.ShouldNotContain(site.DataDirectory);
        }
    }

    [Fact]
    public async Task What_nobody_foresaw_is_a_page_with_a_way_on_for_people_and_a_problem_for_programs()
    {
        await using var site = await TestSite.OpenAsync();
        await using (var catalog = new SqliteConnection($"Data Source={Path.Combine(site.DataDirectory, "catalog.db")}"))
        {
            await catalog.OpenAsync();
            await using var command = new SqliteCommand("DROP TABLE \"Notices\"", catalog);
            await command.ExecuteNonQueryAsync();
        }

        var page = await site.Client.GetAsync("/thong-bao");
        page.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var text = await page.Content.ReadAsStringAsync();
        foreach (var said in new[] { "Lỗi nội bộ", "vẫn còn nguyên", "href=\"/thong-bao\">Thử lại</a>", "Về trang Tra cứu" })
            text.ShouldContain(said);

        var answer = await site.Client.GetAsync("/api/v1/notices");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString().ShouldBe("/tai-lieu-api#loi-internal");
    }

    [Theory]
    [InlineData("/quan-tri/danh-muc/co-quan?q=%27%20OR%201%3D1%20--")]
    [InlineData("/quan-tri/viec?reason=%25%27%3B%20DROP%20TABLE%20Documents%3B--&agency=%27")]
    [InlineData("/bao-cao?year=2026%27%20OR%20%271%27%3D%271")]
    public async Task What_looks_like_SQL_is_text(string path)
    {
        ((int)(await _site.Client.GetAsync(path)).StatusCode).ShouldBeLessThan(500);
        (await _site.Catalog.FindBatchesAsync(1, new BatchFilter(null), CancellationToken.None)).ShouldNotBeNull();
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

/// <summary>Reuse, verification codes, proposals, inbox and endings over HTTP.</summary>
public sealed class ReuseTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task A_code_that_does_not_work_stays_in_its_field_to_be_compared_with_the_paper()
    {
        using var stranger = _site.Stranger();
        var page = await (await stranger.GetAsync("/kiem-tra/ABCDE-00000-00000-0000Z")).TextAsync();
        page.ShouldContain("value=\"ABCDE-00000-00000-0000Z\"");
        page.ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task A_result_in_force_is_reused_once_and_leads_to_its_file()
    {
        var id = await _site.AddAsync(new Paper("701/QĐ-UBND"));
        var body = new { dossier = "h15.23 - 260305 - 1", purpose = "Cấp phép xây dựng" };

        var first = await PostAsync($"/api/v1/results/{id}/reuses", body, "k701");
        var again = await PostAsync($"/api/v1/results/{id}/reuses", body, "k701");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        var reuse = await first.Content.ReadFromJsonAsync<JsonElement>();
        reuse.GetProperty("dossier").GetString().ShouldBe("H15.23-260305-0001");
        (await _site.Client.GetAsync(reuse.GetProperty("file").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        var list = await _site.Client.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}/reuses");
        list.GetProperty("reuses").GetArrayLength().ShouldBe(1);
        (await PostAsync($"/api/v1/results/{id}/reuses", new { dossier = "H15.23-260305-0002", purpose = "x" }, "k701")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _site.Client.GetStringAsync($"/ket-qua/{id}")).ShouldContain("Đã dùng trong 1 hồ sơ");
    }

    [Fact]
    public async Task Who_reused_a_result_reads_of_its_end_where_their_day_begins()
    {
        const string told = "1 kết quả bạn đã dùng lại trong hồ sơ vừa đổi hiệu lực.";
        var id = await _site.AddAsync(new Paper("709/QĐ-UBND"));
        using var officer = _site.As(Callers.Of("lan", Role.Officer, "H16"));
        officer.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        (await officer.PostAsJsonAsync($"/api/v1/results/{id}/reuses", new { dossier = "H15.23-260305-0009", purpose = "Cấp phép" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await (await officer.GetAsync("/")).TextAsync()).ShouldNotContain(told);

        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new(2025, 1, 1)), default);
        await _site.Service<ValidityWatch>().RunOnceAsync(default);

        (await (await officer.GetAsync("/")).TextAsync()).ShouldContain(told);
        (await (await _site.Client.GetAsync("/")).TextAsync()).ShouldNotContain(told, customMessage: "it is told to nobody else");
        var inbox = await (await _site.Client.GetAsync("/thong-bao")).TextAsync();
        inbox.ShouldContain("gửi lan, chưa đọc", customMessage: "an administrator sees that it is not read yet, and does not read it in her place");
    }

    [Fact]
    public async Task What_an_agency_is_told_is_read_by_the_page_and_what_came_since_stays()
    {
        using var keeper = _site.As(Callers.Of("minh", Role.Reviewer, "H17"));
        async Task<int> UnreadAsync() => (await keeper.GetFromJsonAsync<JsonElement>("/api/v1/notices")).GetProperty("unread").GetInt32();
        async Task EndAsync(string number)
        {
            var id = await _site.AddAsync(new Paper(number) { Custodian = "H17" });
            await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new(2025, 1, 1)), default);
            await _site.Service<ValidityWatch>().RunOnceAsync(default);
        }

        foreach (var number in new[] { "710/QĐ-UBND", "711/QĐ-UBND" })
            await EndAsync(number);
        var page = await keeper.GetStringAsync("/thong-bao");
        page.ShouldContain("Đã đọc cả 2 thông báo dưới đây");
        await EndAsync("712/QĐ-UBND");

        var listed = Regex.Matches(page, "name=\"id\" value=\"([^\"]+)\"").Select(id => new KeyValuePair<string, string>("id", id.Groups[1].Value));
        (await keeper.SubmitAsync("/thong-bao", "/thong-bao", [.. listed])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_dead_result_is_refused_with_the_reason_and_a_partly_dead_one_until_somebody_looked()
    {
        var dead = await _site.AddAsync(new Paper("702/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(dead, new NewEvent(EventKind.Revoke, new(2025, 1, 1)), default);
        var partly = await _site.AddAsync(new Paper("703/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(partly, new NewEvent(EventKind.ExpirePart, new(2025, 1, 1)), default);

        var refused = await PostAsync($"/api/v1/results/{dead}/reuses", new { dossier = "H15.23-260305-0001", purpose = "x", confirmPartlyExpired = true });
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString().ShouldBe("Bị thu hồi");
        (await PostAsync($"/api/v1/results/{partly}/reuses", new { dossier = "H15.23-260305-0001", purpose = "x" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PostAsync($"/api/v1/results/{partly}/reuses", new { dossier = "H15.23-260305-0001", purpose = "x", confirmPartlyExpired = true })).StatusCode
            .ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("", "x")]
    [InlineData("123", "x")]
    [InlineData("H15.23-261345-0001", "x")]
    [InlineData("H15.23-260305-0001", null)]
    [InlineData("H15.23-260305-0001", "  ")]
    public async Task Without_a_dossier_and_a_purpose_nothing_is_reused(string? dossier, string? purpose)
    {
        var id = await _site.AddAsync(new Paper($"{dossier ?? "null"}/{purpose ?? "null"}/QĐ-UBND"));

        (await PostAsync($"/api/v1/results/{id}/reuses", new { dossier, purpose })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_code_tells_a_stranger_the_papers_head_and_state_and_nothing_else()
    {
        var id = await _site.AddAsync(new Paper("705/QĐ-UBND"));
        var created = await (await PostAsync($"/api/v1/results/{id}/codes", new { days = 5 })).Content.ReadFromJsonAsync<JsonElement>();
        var code = created.GetProperty("code").GetString()!;
        created.GetProperty("qr").GetString()!.ShouldStartWith("<svg");
        using var stranger = _site.Stranger();

        var body = await stranger.GetStringAsync($"/api/v1/verify/{code.ToLowerInvariant()}");
        JsonDocument.Parse(body).RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["number", "type", "agency", "issuedOn", "state", "inForce", "label", "asOf"]);
        var page = await stranger.GetStringAsync($"/kiem-tra/{code}");
        page.ShouldContain("705/QĐ-UBND");
        foreach (var secret in new[] { "Phạm Thị Mỹ Diệu", "066185009468", "giao đất ở", id })
        {
            body.ShouldNotContain(secret);
            page.ShouldNotContain(secret);
        }

        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new(2025, 1, 1)), default);
        (await stranger.GetFromJsonAsync<JsonElement>($"/api/v1/verify/{code}")).GetProperty("state").GetString().ShouldBe("revoked");

        (await SendAsync(HttpMethod.Delete, $"/api/v1/results/{id}/codes/{created.GetProperty("id").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var withdrawn = await stranger.GetAsync($"/api/v1/verify/{code}");
        var unknown = await stranger.GetAsync("/api/v1/verify/00000-00000-00000-00000");
        (withdrawn.StatusCode, unknown.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (await withdrawn.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_sent_again_shows_its_code_again_until_it_is_withdrawn()
    {
        var id = await _site.AddAsync(new Paper("706/QĐ-UBND"));
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}");
        KeyValuePair<string, string>[] form =
        [
            new("days", "5"),
            new("ticket", Regex.Match(page, "name=\"ticket\" value=\"([^\"]+)\"").Groups[1].Value),
            new("__RequestVerificationToken", Regex.Match(page, "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value),
        ];
        async Task<string> SendFormAsync(HttpStatusCode status, string of)
        {
            var answer = await _site.Client.PostAsync($"/ket-qua/{of}/ma", new FormUrlEncodedContent(form));
            answer.StatusCode.ShouldBe(status);
            return Regex.Match(await answer.TextAsync(), "code-text mono\">([^<]+)<").Groups[1].Value;
        }

        var code = await SendFormAsync(HttpStatusCode.OK, id);
        (await SendFormAsync(HttpStatusCode.OK, id)).ShouldBe(code);
        var entry = (await _site.Service<IVerificationCodes>().OfResultAsync(id, default)).ShouldHaveSingleItem();
        (await _site.Stranger().GetAsync($"/api/v1/verify/{code}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await SendFormAsync(HttpStatusCode.BadRequest, await _site.AddAsync(new Paper("707/QĐ-UBND")));
        (await SendAsync(HttpMethod.Delete, $"/api/v1/results/{id}/codes/{entry.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await SendFormAsync(HttpStatusCode.BadRequest, id);
        (await _site.Client.GetStringAsync($"/ket-qua/{id}")).ShouldNotContain(form[1].Value, customMessage: "a page opened anew gives out another");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000)]
    public async Task A_code_for_no_time_or_for_ever_is_refused(int days)
    {
        var id = await _site.AddAsync(new Paper($"{days}/QĐ-NGAY"));

        (await PostAsync($"/api/v1/results/{id}/codes", new { days })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Lists_answer_and_what_is_unknown_is_not_found()
    {
        foreach (var path in new[] { "/api/v1/proposals", "/api/v1/proposals?waiting=true&after=x", "/api/v1/notices", "/api/v1/endings?days=90", "/api/v1/reuses/counts", "/de-xuat", "/de-xuat?cho=1", "/thong-bao", "/tin-gui", "/sap-het-hieu-luc", "/kiem-tra" })
            (await _site.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        (await PostAsync("/api/v1/proposals/none/confirm", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("/api/v1/proposals/none/reject", new { reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("/api/v1/notices/none/read", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Client.GetAsync("/api/v1/endings?days=31")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _site.Client.GetAsync("/api/v1/reuses/counts?from=2026-02-30")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body, string? key = null) => SendAsync(HttpMethod.Post, path, body, key);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { { "X-Docs-Request", "1" } }, Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await _site.Client.SendAsync(request);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

/// <summary>Recording validity events by API and by form. Each test has its own paper on one site.</summary>
public sealed class EventTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    /// <summary>What no log can hold: body, status, and a word of the answer. The paper is of 5 March 2024.</summary>
    public static TheoryData<string, int, string> Impossible => new()
    {
        { """{"kind":"explode","on":"2025-01-01"}""", 400, "revoke" },
        { """{"kind":"issue","on":"2025-01-01"}""", 400, "extend" },
        { """{"kind":"Revoke","on":"2025-01-01"}""", 400, "revoke" },
        { """{"on":"2025-01-01"}""", 400, "revoke" },
        { """{}""", 400, "revoke" },
        { """{"kind":"revoke"}""", 400, "ngày" },
        { """{"kind":"revoke","on":""}""", 400, "ngày" },
        { """{"kind":"revoke","on":"2025-02-30"}""", 400, "2025-02-30" },
        { """{"kind":"revoke","on":"30/02/2025"}""", 400, "30/02/2025" },
        { """{"kind":"revoke","on":"1O/03/2025"}""", 400, "1O/03/2025" },
        { """{"kind":"revoke","on":"hôm nay"}""", 400, "hôm nay" },
        { """{"kind":"revoke","on":"99999-01-01"}""", 400, "99999" },
        { """{"kind":"extend","on":"2025-01-01","until":"2025-13-01"}""", 400, "2025-13-01" },
        { """{"kind":"void"}""", 400, "event" },
        { """{"kind":"void","event":"01abc"}""", 400, "basis" },
        { """{"kind":"void","event":"01abc","basis":"Ghi nhầm"}""", 422, "mã" },
        { """{"kind":"revoke","on":"2024-03-04"}""", 422, "trước ngày ban hành" },
        { """{"kind":"revoke","on":"0001-01-01"}""", 422, "quá xa" },
        { """{"kind":"annul","on":"0001-01-01","by":"5/QĐ-UBND"}""", 422, "quá xa" },
        { """{"kind":"suspend","on":"2025-03-02","until":"2025-03-01"}""", 422, "Ngày cuối" },
        { """{"kind":"extend","on":"2025-03-02"}""", 422, "ngày cuối" },
        { """{"kind":5,"on":"2025-01-01"}""", 400, "JSON" },
        { """{"kind":"revoke","on":20250101}""", 400, "JSON" },
        { """[1,2]""", 400, "JSON" },
        { """{"kind":"revoke",""", 400, "JSON" },
        { "", 400, "JSON" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task An_impossible_event_is_refused_in_words_and_changes_nothing(string body, int status, string says)
    {
        var id = await ImpossibleTargetAsync();
        var before = (await _site.Catalog.FindAsync(id, default))!.Version;

        var answer = await PostAsync($"/api/v1/results/{id}/events", body);

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain(says);
        (await _site.Catalog.FindAsync(id, default))!.Version.ShouldBe(before);
    }

    [Theory]
    [InlineData("by", 101)]
    [InlineData("basis", 1_001)]
    public async Task A_pasted_page_is_refused(string field, int length)
    {
        var id = await ImpossibleTargetAsync();

        var answer = await PostAsync($"/api/v1/results/{id}/events", $$"""{"kind":"revoke","on":"2025-01-01","{{field}}":"{{new string('x', length)}}"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_result_is_not_found_and_nothing_is_told_of_it() =>
        (await PostAsync("/api/v1/results/01zzzzzzzzzzzzzzzzzzzzzzzz/events", """{"kind":"revoke","on":"2025-01-01"}""")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Out_of_order_in_the_future_and_twice_are_taken_not_refused()
    {
        var id = await _site.AddAsync(new Paper("501/QĐ-UBND"));
        (await RecordAsync(id, """{"kind":"resume","on":"2025-05-01","by":"11/QĐ-UBND"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await RecordAsync(id, """{"kind":"suspend","on":"01/04/2025","by":"10/QĐ-UBND"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await RecordAsync(id, """{"kind":"revoke","on":"2999-01-01"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await RecordAsync(id, """{"kind":"extend","on":"2025-01-01","until":"9999-12-31"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var again = await RecordAsync(id, """{"kind":"suspend","on":"2025-04-01","by":"Số: 10 / qđ-ubnd"}""");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.Catalog.FindAsync(id, default))!.Events.Count.ShouldBe(5);
        (await StateAsync(id, "2025-04-15")).ShouldBe("suspended");
        (await StateAsync(id, "2025-05-01")).ShouldBe("inForce");
        (await _site.Client.GetAsync($"/ket-qua/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_gives_the_same_answer_to_the_same_body_and_none_to_another()
    {
        var id = await _site.AddAsync(new Paper("502/QĐ-UBND"));
        const string Body = """{"kind":"revoke","on":"2025-01-01","basis":"Điều 15"}""";

        var first = await RecordAsync(id, Body, "khoa-1");
        var again = await RecordAsync(id, Body, "khoa-1");
        var other = await RecordAsync(id, """{"kind":"repeal","on":"2025-01-01"}""", "khoa-1");

        (first.StatusCode, again.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity));
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await RecordAsync(id, Body, new string('k', 256))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _site.Catalog.FindAsync(id, default))!.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_cycle_of_replacements_is_refused()
    {
        var one = await _site.AddAsync(new Paper("503/QĐ-UBND"));
        var two = await _site.AddAsync(new Paper("504/QĐ-UBND"));
        (await RecordAsync(one, """{"kind":"supersede","on":"2024-06-01","by":"504/QĐ-UBND"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);

        var closing = await RecordAsync(two, """{"kind":"supersede","on":"2024-06-01","by":"503/QĐ-UBND"}""");

        closing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await closing.Content.ReadAsStringAsync()).ShouldContain("vòng");
    }

    [Fact]
    public async Task The_form_on_the_page_records_and_voids_and_names_who_did_it()
    {
        var id = await _site.AddAsync(new Paper("505/QĐ-UBND"));
        (await FormAsync($"/ket-qua/{id}/su-kien", ("kind", "revoke"), ("on", "01/06/2025"), ("by", "7/QĐ-UBND"), ("basis", "Điều 15"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var line = (await _site.Catalog.FindAsync(id, default))!.Events[^1];
        (line.Kind, line.On, line.RecordedBy).ShouldBe((EventKind.Revoke, new DateOnly(2025, 6, 1), "Cán bộ"));

        (await FormAsync($"/ket-qua/{id}/su-kien", ("kind", "void"), ("event", line.Id), ("basis", "Ghi nhầm kết quả"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain("Ghi nhầm kết quả");
        page.ShouldContain("badge good");
        (await FormAsync($"/ket-qua/{id}/su-kien", ("kind", "revoke"), ("on", "mai"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string> ImpossibleTargetAsync() => await _site.AddAsync(new Paper($"{Interlocked.Increment(ref s_papers)}/QĐ-SAI"));

    private static int s_papers = 600;

    private async Task<HttpResponseMessage> RecordAsync(string id, string body, string? key = null) =>
        await PostAsync($"/api/v1/results/{id}/events", body, key);

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "X-Docs-Request", "1" } } };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await _site.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> FormAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        form["__RequestVerificationToken"] = await _site.FormTokenAsync();
        return await _site.Client.PostAsync(path, new FormUrlEncodedContent(form));
    }

    private async Task<string?> StateAsync(string id, string day) =>
        (await _site.Client.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}?asOf={day}")).GetProperty("validity").GetProperty("state").GetString();
}

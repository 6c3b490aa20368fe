using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;

namespace Docs.Web.Tests;

/// <summary>The review desk over HTTP: what a reviewer's decisions do to what others see.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    private TestSite _site = null!;
    private HttpClient _reviewer = null!;
    private HttpClient _officer = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _reviewer = _site.As(Callers.Of("chi", Role.Reviewer, "H15"));
        _reviewer.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        _officer = _site.As(Callers.Officer);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_recalled_result_is_served_at_once_to_nobody_but_its_custodian()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        (await _officer.GetAsync($"/api/v1/results/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PostAsync(id, "recall", new { reason = "công bố nhầm" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await _officer.GetAsync($"/api/v1/results/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _officer.GetAsync($"/api/v1/results/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reviewer.GetAsync($"/api/v1/results/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _reviewer.GetAsync($"/doi-soat/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await PostAsync(id, "recall", new { reason = " " })).Content.ReadAsStringAsync()).ShouldContain("lý do", Case.Insensitive);
    }

    [Fact]
    public async Task A_published_result_is_corrected_and_its_old_values_answer_for_their_time()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        var before = TimeProvider.System.GetUtcNow();
        var hold = await (await PostAsync(id, "take", null)).Content.ReadFromJsonAsync<JsonElement>();

        using var wrong = await PostAsync(id, "confirm", new { version = hold.GetProperty("version").GetInt64(), fields = new { issuedOn = "31/02/2024" } });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var right = await PostAsync(id, "confirm", new { version = hold.GetProperty("version").GetInt64(), fields = new { number = "9/QĐ-UBND" } });
        right.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await NumberAsync(id, "")).ShouldBe("9/QĐ-UBND");
        (await NumberAsync(id, "?knownAt=" + Uri.EscapeDataString(before.ToString("O")))).ShouldBe("1/QĐ-UBND");
    }

    [Fact]
    public async Task A_file_that_names_several_holders_opens_to_them_when_a_reviewer_says_so_and_why()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND")
        {
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)],
        }.Owned());
        using var citizen = _site.As(Callers.Citizen(Paper.HolderId));
        (await FileAsync()).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(id, "share", new { reason = " " })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var answer = await _reviewer.SubmitAsync($"/ket-qua/{id}", $"/doi-soat/{id}", new("action", "share"), new("reason", "vợ chồng cùng đứng tên"));

        answer.Headers.Location!.ToString().ShouldBe($"/ket-qua/{id}");
        (await FileAsync()).ShouldBe(HttpStatusCode.OK);
        (await citizen.GetStringAsync("/giay-to")).ShouldContain($"/api/v1/results/{id}/file");
        WebUtility.HtmlDecode(await _reviewer.GetStringAsync($"/ket-qua/{id}")).ShouldContain("Đã cho các chủ sở hữu mở tệp: vợ chồng cùng đứng tên");
        (await PostAsync(id, "share", new { reason = "lần nữa" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await PostAsync(id, "unshare", new { reason = "đã ly hôn" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FileAsync()).ShouldBe(HttpStatusCode.Forbidden);

        async Task<HttpStatusCode> FileAsync() => (await citizen.GetAsync($"/api/v1/results/{id}/file")).StatusCode;
    }

    [Fact]
    public async Task A_file_opened_to_its_holders_is_closed_again_by_a_new_scan_and_by_a_recall()
    {
        var paper = new Paper("1/QĐ-UBND")
        {
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bảy", Callers.OtherHolderId, null, 1980, null)],
        }.Owned();
        var id = await _site.AddAsync(paper);
        using var citizen = _site.As(Callers.Citizen(Paper.HolderId));
        foreach (var end in new Func<Task>[] { ScanAsync, RecallAsync })
        {
            (await PostAsync(id, "share", new { reason = "vợ chồng cùng đứng tên" })).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await FileAsync()).ShouldBe(HttpStatusCode.OK);
            await end();
            (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Published);
            (await FileAsync()).ShouldBe(HttpStatusCode.Forbidden);
        }

        async Task ScanAsync()
        {
            (await _reviewer.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.png", new ByteArrayContent(OnePixel))).StatusCode.ShouldBe(HttpStatusCode.OK);
            await _site.ReadNextAsync(paper with { Text = "Bản quét rõ hơn." });
        }

        async Task RecallAsync()
        {
            (await PostAsync(id, "recall", new { reason = "công bố nhầm" })).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await PostAsync(id, "undo", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        async Task<HttpStatusCode> FileAsync() => (await citizen.GetAsync($"/api/v1/results/{id}/file")).StatusCode;
    }

    [Fact]
    public async Task A_possible_duplicate_is_named_as_people_name_it_and_one_click_away()
    {
        var first = await _site.AddAsync(new Paper("12/GPXD") { Type = "Giấy phép xây dựng" });
        var hidden = await _site.AddAsync(new Paper("12/GPXD") { Custodian = "H99", State = DocumentState.NeedsReview });
        var id = await _site.AddAsync(new Paper("12/GPXD") { State = DocumentState.NeedsReview, Text = "bản khác", Reason = $"Có thể trùng với {first}, {hidden} (cùng số, cơ quan, ngày)." });

        foreach (var page in new[] { $"/doi-soat/{id}", $"/ket-qua/{id}", $"/lo/{(await _site.Catalog.FindAsync(id, default))!.BatchId}" })
        {
            var shown = WebUtility.HtmlDecode(await _reviewer.GetStringAsync(page));
            shown.ShouldContain($"<a href=\"/ket-qua/{first}\">Giấy phép xây dựng 12/GPXD của Phạm Thị Mỹ Diệu</a>, {hidden} (cùng số", Case.Sensitive, page);
        }

        (await _reviewer.GetStringAsync($"/doi-soat/{id}")).ShouldContain($"name=\"of\" type=\"text\" value=\"{first}\"");
    }

    [Theory]
    [InlineData("""{"version":2,"pages":[]}""", "ít nhất một trang")]
    [InlineData("""{"version":2,"pages":[{"page":2,"turn":0}]}""", "trang 1 đến 1")]
    [InlineData("""{"version":2,"pages":[{"page":1,"turn":45}]}""", "90, 180 hoặc 270")]
    [InlineData("""{"version":2,"pages":[{"page":1,"turn":0}],"split":[[{"page":1,"turn":0}]]}""", "một lần")]
    public async Task Pages_that_cannot_be_arranged_so_are_refused_in_words(string wanted, string said)
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.NeedsReview });
        await PostAsync(id, "take", null);

        using var answer = await _reviewer.PostAsync($"/api/v1/reviews/{id}/pages", new StringContent(wanted, null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(said);
        (await _site.Catalog.FindAsync(id, default)).ShouldNotBeNull().State.ShouldBe(DocumentState.NeedsReview);
    }

    [Fact]
    public async Task A_scan_that_cannot_be_read_takes_no_ones_place()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND"));

        using var answer = await _reviewer.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.pdf", new ByteArrayContent("không phải PDF"u8.ToArray()));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("bản quét cũ được giữ nguyên");
    }

    [Fact]
    public async Task Who_handed_in_a_better_scan_finds_the_way_back_on_the_results_page()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        (await _reviewer.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.png", new ByteArrayContent(OnePixel))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PageAsync(_reviewer, id)).ShouldContain("Dùng lại bản quét trước");
        (await PageAsync(_site.As(Callers.Of("dung", Role.Reviewer, "H15")), id)).ShouldNotContain("Dùng lại bản quét trước");

        (await PostAsync(id, "undo", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PageAsync(_reviewer, id)).ShouldNotContain("Dùng lại bản quét trước");
    }

    private static async Task<string> PageAsync(HttpClient client, string id) => WebUtility.HtmlDecode(await client.GetStringAsync($"/ket-qua/{id}"));

    private async Task<string?> NumberAsync(string id, string query) =>
        (await _reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}{query}")).GetProperty("fields").GetProperty(FieldNames.Number).GetProperty("value").GetString();

    private Task<HttpResponseMessage> PostAsync(string id, string action, object? body) =>
        _reviewer.PostAsync($"/api/v1/reviews/{id}/{action}", body is null ? null : JsonContent.Create(body));
}

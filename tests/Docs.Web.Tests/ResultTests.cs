using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

public sealed class ResultTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task A_result_is_shown_with_fields_validity_and_events()
    {
        var id = await _site.AddAsync(new Paper("20/QĐ-UBND"));
        using var shown = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/results/{id}"));
        var root = shown.RootElement;
        root.GetProperty("state").GetString().ShouldBe("Published");
        root.GetProperty("fields").GetProperty("number").GetProperty("value").GetString().ShouldBe("20/QĐ-UBND");
        root.GetProperty("validity").GetProperty("inForce").GetBoolean().ShouldBeTrue();
        root.GetProperty("events")[0].GetProperty("kind").GetString().ShouldBe("issue");
    }

    [Fact]
    public async Task A_question_about_what_was_known_then_does_not_see_what_was_recorded_since()
    {
        var id = await _site.AddAsync(new Paper("21/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), CancellationToken.None);
        (await InForceAsync($"{id}?asOf=2025-06-01")).ShouldBe(JsonValueKind.False);
        (await InForceAsync($"{id}?asOf=2025-05-31")).ShouldBe(JsonValueKind.True);
        (await InForceAsync($"{id}?asOf=2025-06-01&knownAt=2020-01-01")).ShouldNotBe(JsonValueKind.True);
    }

    [Fact]
    public async Task The_page_of_a_result_not_in_force_says_so_and_why()
    {
        var id = await _site.AddAsync(new Paper("22/QĐ-UBND"));
        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1), By: "77/QĐ-UBND", Basis: "Khoản 1 Điều 15"), CancellationToken.None);
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain("badge bad");
        page.ShouldContain("Bị thu hồi từ ngày 01/06/2025 theo 77/QĐ-UBND.");
        page.ShouldContain("Khoản 1 Điều 15");
        (await _site.Client.GetStringAsync($"/ket-qua/{id}?asOf=2025-05-31")).ShouldContain("badge good");
    }

    [Fact]
    public async Task The_page_draws_validity_and_relations_and_lists_both_in_words()
    {
        var older = await _site.AddAsync(new Paper("80/QĐ-UBND") { IssuedOn = new(2019, 4, 1) });
        var id = await _site.AddAsync(new Paper("81/QĐ-UBND") { Relations = [new Relation(RelationKind.Replaces, "80/QĐ-UBND", new DateOnly(2019, 4, 1), null, 0.9)] });
        await _site.Catalog.AppendEventAsync(id, new NewEvent(EventKind.Suspend, new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 31), "82/QĐ-UBND"), CancellationToken.None);
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}?asOf=2025-06-05");
        page.ShouldContain("class=\"tl-gap\"");
        page.ShouldContain("<td>từ 01/06/2025 đến hết 31/07/2025</td><td>Tạm đình chỉ</td>");
        page.ShouldContain($"<a href=\"/ket-qua/{older}\">");
        page.ShouldContain("Ghi sự kiện: Tạm đình chỉ từ 01/06/2025 theo 82/QĐ-UBND");
    }

    [Fact]
    public async Task Words_asked_for_are_marked_in_the_text_and_on_the_picture()
    {
        var read = await _site.AddAsync(new Paper("85/QĐ-UBND") { OtherNumbers = [] });
        var marked = await _site.Client.GetStringAsync($"/ket-qua/{read}?q=85%2Fqd-ubnd");
        marked.ShouldContain("“85/qd-ubnd”: 1 chữ trên 1 trang.");
        marked.ShouldContain("<rect class=\"spot\"");
        marked.ShouldContain("<mark>85/QĐ-UBND</mark>");
        var id = await _site.AddAsync(new Paper("83/QĐ-UBND"));
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}?q=%C4%91%E1%BA%A5t");
        page.ShouldContain("Không thấy “đất” trong văn bản này");
        (await _site.Client.GetStringAsync("/?q=83")).ShouldContain($"/ket-qua/{id}?q=83");
    }

    [Fact]
    public async Task A_holder_gives_out_a_code_but_sees_no_history()
    {
        var id = await _site.AddAsync(new Paper("84/QĐ-UBND").Owned());
        using var holder = _site.As(Callers.Citizen(Paper.HolderId));
        var page = await holder.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain($"action=\"/ket-qua/{id}/ma\"");
        page.ShouldNotContain("Lịch sử");
        page.ShouldNotContain("dung-lai");
    }

    [Fact]
    public async Task The_file_carries_a_Vietnamese_name_its_hash_and_ranges()
    {
        var id = await _site.AddAsync(new Paper("23/QĐ-UBND"));
        var answer = await _site.Client.GetAsync($"/api/v1/results/{id}/file");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Quyết định 23-QĐ-UBND.pdf");
        var tag = answer.Headers.ETag.ShouldNotBeNull();
        tag.Tag.Length.ShouldBe(66);

        var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/results/{id}/file");
        again.Headers.IfNoneMatch.Add(tag);
        (await _site.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var part = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/results/{id}/file") { Headers = { Range = new RangeHeaderValue(0, 3) } };
        var partial = await _site.Client.SendAsync(part);
        partial.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await partial.Content.ReadAsStringAsync()).ShouldBe("%PDF");
    }

    [Fact]
    public async Task The_original_is_only_ever_saved()
    {
        var id = await _site.AddAsync(new Paper("24/QĐ-UBND"));
        var answer = await _site.Client.GetAsync($"/api/v1/results/{id}/file?original=true");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("quyết định giao đất.pdf");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("original of 24/QĐ-UBND");
    }

    [Fact]
    public async Task Text_and_preview_are_served()
    {
        var id = await _site.AddAsync(new Paper("25/QĐ-UBND"));
        (await _site.Client.GetStringAsync($"/api/v1/results/{id}/text")).ShouldContain("Phạm Thị Mỹ Diệu");
        (await _site.Client.GetAsync($"/api/v1/results/{id}/pages/1")).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file?original=true")]
    [InlineData("text")]
    [InlineData("alto")]
    [InlineData("pages/1")]
    public async Task Of_a_secret_document_nothing_is_served_but_that_it_is_there(string part)
    {
        var id = await _site.AddAsync(new Paper($"26/QĐ-{part}") { State = DocumentState.Quarantined, Reason = "Văn bản có dấu mật (MẬT)." });
        (await _site.Client.GetAsync($"/api/v1/results/{id}/{part}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain("Cách ly");
        page.ShouldContain("dấu mật");
        page.ShouldNotContain("/file");
    }

    [Fact]
    public async Task What_waits_for_review_is_shown_to_staff_with_the_reason()
    {
        var id = await _site.AddAsync(new Paper("27/QĐ-UBND") { State = DocumentState.NeedsReview, Reason = "Chưa chắc: số, ký hiệu." });
        var page = await _site.Client.GetStringAsync($"/ket-qua/{id}");
        page.ShouldContain("Chờ đối soát");
        page.ShouldContain("Chưa chắc: số, ký hiệu.");
    }

    private async Task<JsonValueKind> InForceAsync(string path)
    {
        using var shown = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/results/{path}"));
        return shown.RootElement.GetProperty("validity").GetProperty("inForce").ValueKind;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
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
        WebUtility.HtmlDecode(await _reviewer.GetStringAsync("/doi-soat")).ShouldContain("1/QĐ-UBND", customMessage: "a decision is listed with what it was about");
    }

    [Fact]
    public async Task What_is_open_before_somebody_stands_in_the_queue_with_who_has_it()
    {
        var id = await _site.AddAsync(new Paper("5/QĐ-UBND") { State = DocumentState.NeedsReview });
        await PostAsync(id, "take", null);

        WebUtility.HtmlDecode(await _reviewer.GetStringAsync("/doi-soat")).ShouldContain($"<a href=\"/doi-soat/{id}\" class=\"break\">Quyết định 5/QĐ-UBND");
        var other = WebUtility.HtmlDecode(await _site.As(Callers.Of("dung", Role.Reviewer, "H15")).GetStringAsync("/doi-soat"));
        other.ShouldContain($"<a href=\"/ket-qua/{id}\" class=\"break\">Quyết định 5/QĐ-UBND");
        other.ShouldContain("<span>chi</span>");
    }

    [Fact]
    public async Task Other_readings_of_an_unsure_value_are_one_key_away_and_of_a_sure_one_stay_away()
    {
        var unsure = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.NeedsReview, NumberConfidence = 0.6, OtherNumbers = ["7/QĐ-UBND"] });
        var sure = await _site.AddAsync(new Paper("2/QĐ-UBND") { State = DocumentState.NeedsReview, OtherNumbers = ["8/QĐ-UBND"] });

        (await AlternativesAsync(unsure)).ShouldBe(["7/QĐ-UBND"]);
        (await AlternativesAsync(sure)).ShouldBeEmpty();
        WebUtility.HtmlDecode(await _reviewer.GetStringAsync($"/doi-soat/{unsure}")).ShouldContain("data-alternative=\"1\" value=\"7/QĐ-UBND\"");
    }

    private async Task<string?[]> AlternativesAsync(string id)
    {
        var taken = await (await PostAsync(id, "take", null)).Content.ReadFromJsonAsync<JsonElement>();
        return [.. taken.GetProperty("fields").GetProperty("number").GetProperty("alternatives").EnumerateArray().Select(one => one.GetString())];
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

    [Fact]
    public async Task The_scan_that_gave_way_is_there_for_its_custodians_staff_and_for_nobody_else()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        var address = $"/api/v1/results/{id}/file?earlier=1";
        var before = await _reviewer.GetByteArrayAsync($"/api/v1/results/{id}/file?original=true");
        (await _reviewer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _reviewer.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.png", new ByteArrayContent(OnePixel));
        await _site.ReadNextAsync(new Paper("1/QĐ-UBND").Owned());

        (await PageAsync(_reviewer, id)).ShouldContain($"href=\"{address}\"");
        (await _reviewer.GetByteArrayAsync(address)).ShouldBe(before);
        (await PageAsync(_officer, id)).ShouldNotContain("earlier=");
        (await _officer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.As(Callers.Citizen(Paper.HolderId)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var none in new[] { "0", "2", "-1", "x", "99999999999" })
            (await _reviewer.GetAsync($"/api/v1/results/{id}/file?earlier={none}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, none);
    }

    [Fact]
    public async Task A_scan_that_was_in_quarantine_may_bear_a_secrecy_mark_and_is_served_to_nobody()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.Quarantined, Reason = "Trang 1 có dấu Mật." });
        (await PageAsync(_reviewer, id)).ShouldContain("href=\"#nop-ban-quet\"", customMessage: "what is to be done is one click away, not at the foot of a long page");
        (await _reviewer.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.png", new ByteArrayContent(OnePixel))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _site.ReadNextAsync(new Paper("1/QĐ-UBND").Owned());

        (await _site.Catalog.FindAsync(id, default))!.EarlierOriginals.Count.ShouldBe(1);
        (await _reviewer.GetAsync($"/api/v1/results/{id}/file?earlier=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PageAsync(_reviewer, id)).ShouldNotContain("earlier=");
    }

    [Fact]
    public async Task The_clerk_who_handed_it_in_takes_a_better_scan_back_while_nobody_decided_anything()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.NeedsReview });
        using var clerk = _site.As(Callers.Of("khoa", Role.Clerk, "H15"));
        using var other = _site.As(Callers.Of("lam", Role.Clerk, "H15"));
        foreach (var client in new[] { clerk, other })
            client.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        var onePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");
        (await clerk.PostAsync($"/api/v1/reviews/{id}/scan?name=mới.png", new ByteArrayContent(onePixel))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await PageAsync(other, id)).ShouldNotContain("Dùng lại bản quét trước");
        (await other.PostAsync($"/api/v1/reviews/{id}/scan/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PageAsync(clerk, id)).ShouldContain("Dùng lại bản quét trước");
        var answer = await clerk.SubmitAsync($"/ket-qua/{id}", $"/ket-qua/{id}/ban-quet/hoan-tac");

        answer.Headers.Location!.ToString().ShouldBe($"/ket-qua/{id}");
        (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.NeedsReview);
        (await PageAsync(clerk, id)).ShouldNotContain("Dùng lại bản quét trước");
        (await clerk.PostAsync($"/api/v1/reviews/{id}/scan/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await clerk.PostAsync($"/api/v1/reviews/{id}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reviewer_adds_corrects_and_removes_relations_and_the_proposals_follow()
    {
        var targets = new Dictionary<string, string>();
        foreach (var number in new[] { "5/QĐ-UBND", "7/QĐ-UBND", "8/QĐ-UBND" })
            targets[number] = await _site.AddAsync(new Paper(number));
        var act = await _site.AddAsync(new Paper("6/QĐ-UBND")
        {
            State = DocumentState.NeedsReview,
            Relations = [new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.4) { Page = 1, Box = new(10, 20, 30, 40), Spans = [new(3, 12)], Source = "annex.relation", Engine = "tesseract 5.3.0 vie" }, new Relation(RelationKind.Amends, "7/QĐ-UBND", null, null, 0.9)],
        });
        var hold = await (await PostAsync(act, "take", null)).Content.ReadFromJsonAsync<JsonElement>();
        var read = hold.GetProperty("relations");
        (read[0].GetProperty("number").GetString(), read[0].GetProperty("unsure").GetBoolean(), read[0].GetProperty("box")[2].GetInt32(), read[0].GetProperty("spans")[0][1].GetInt32(), read[0].GetProperty("target").GetString())
            .ShouldBe(("5/QĐ-UBND", true, 30, 12, targets["5/QĐ-UBND"]));
        (read[0].GetProperty("source").GetString(), read[0].GetProperty("engine").GetString()).ShouldBe(("annex.relation", "tesseract 5.3.0 vie"));

        object Body(params object[] relations) => new { version = hold.GetProperty("version").GetInt64(), fields = new { }, relations };
        using var wrong = await PostAsync(act, "confirm", Body(new { kind = "revokes", number = "6/QĐ-UBND" }));
        (wrong.StatusCode, (await wrong.Content.ReadAsStringAsync()).Contains("chính văn bản này", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        using var done = await PostAsync(act, "confirm", Body(new { id = read[0].GetProperty("id").GetString(), kind = "revokes", number = "8/QĐ-UBND", issuedOn = "2024-03-05" }));

        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await done.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changed").GetInt32().ShouldBe(2);
        (await ProposedAsync(targets["5/QĐ-UBND"]), await ProposedAsync(targets["7/QĐ-UBND"]), await ProposedAsync(targets["8/QĐ-UBND"])).ShouldBe(("", "", "revoke"));
        WebUtility.HtmlDecode(await _reviewer.GetStringAsync("/de-xuat")).ShouldContain("Người đối soát đã xác nhận văn bản ghi như vậy.");
        WebUtility.HtmlDecode(await _reviewer.GetStringAsync("/doi-soat")).ShouldContain("<strong>1 đề xuất thu hồi, thay thế, gia hạn…</strong>");
        WebUtility.HtmlDecode(await _site.As(Callers.Of("dung", Role.Reviewer, "H15.99")).GetStringAsync("/doi-soat")).ShouldNotContain("đề xuất thu hồi");
        var history = await _reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/reviews/{act}/relations");
        history.EnumerateArray().Count(said => said.GetProperty("counts").GetBoolean()).ShouldBe(1);
        (await PageAsync(_reviewer, act)).ShouldContain("Quan hệ: xác nhận văn bản không ghi “Sửa đổi, bổ sung 7/QĐ-UBND”");

        (await PostAsync(act, "undo", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ProposedAsync(targets["5/QĐ-UBND"]), await ProposedAsync(targets["7/QĐ-UBND"]), await ProposedAsync(targets["8/QĐ-UBND"])).ShouldBe(("revoke", "amend", ""));
    }

    [Fact]
    public async Task The_desk_keeps_what_was_typed_of_relations_and_says_what_is_wrong_at_its_row()
    {
        var act = await _site.AddAsync(new Paper("6/QĐ-UBND") { State = DocumentState.NeedsReview, Relations = [new Relation(RelationKind.Revokes, "5/QĐ-UBND", null, null, 0.9)] });
        var desk = WebUtility.HtmlDecode(await _reviewer.GetStringAsync($"/doi-soat/{act}"));
        var (id, version) = (Regex.Match(desk, "name=\"r\\.0\\.id\" value=\"(r[0-9]+)\"").Groups[1].Value, Regex.Match(desk, "name=\"version\" value=\"([0-9]+)\"").Groups[1].Value);

        using var again = await _reviewer.SubmitAsync($"/doi-soat/{act}", $"/doi-soat/{act}", new("action", "confirm"), new("version", version), new("relations", "1"),
            new("r.0.id", id), new("r.0.kind", "Revokes"), new("r.0.number", "5/QĐ-UBND"), new("r.0.drop", "on"),
            new("r.1.kind", "Extends"), new("r.1.number", "77/GP-UBND"), new("r.1.day", "31/02/2024"), new("r.2.kind", "Revokes"), new("r.2.number", ""));

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        page.ShouldContain("value=\"77/GP-UBND\"");
        page.ShouldContain("Ngày của giấy tờ bị tác động không phải một ngày có thật");
        Regex.Match(page, "name=\"r\\.0\\.drop\"[^>]*").Value.ShouldContain("checked");

        (await _reviewer.SubmitAsync($"/doi-soat/{act}", $"/doi-soat/{act}", new("action", "confirm"), new("version", version), new("relations", "1"),
            new("r.0.id", id), new("r.0.kind", "Revokes"), new("r.0.number", "5/QĐ-UBND"), new("r.0.drop", "on"),
            new("r.1.kind", "Extends"), new("r.1.number", "77/GP-UBND"), new("r.1.day", "29/02/2024"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var relation = (await _site.Catalog.FindAsync(act, default))!.Fields.Relations.ShouldHaveSingleItem();
        (relation.Kind, relation.Number, relation.IssuedOn).ShouldBe((RelationKind.Extends, "77/GP-UBND", new DateOnly(2024, 2, 29)));
    }

    [Fact]
    public async Task A_reviewer_adds_changes_and_removes_holders_and_whom_the_paper_names_finds_it()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND")
        {
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bẩy", null, null, null, null), new Holder("Không Phải Ai", null, null, null, null)],
        }.Owned());
        using var second = _site.As(Callers.Citizen(Callers.OtherHolderId));
        (await second.GetAsync($"/api/v1/results/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var hold = await (await PostAsync(id, "take", null)).Content.ReadFromJsonAsync<JsonElement>();
        hold.GetProperty("holders").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldBe(["Phạm Thị Mỹ Diệu", "Lê Văn Bẩy", "Không Phải Ai"]);

        object Body(string? tax) => new
        {
            version = hold.GetProperty("version").GetInt64(),
            fields = new { },
            holders = new object[] { new { name = "Phạm Thị Mỹ Diệu", personalId = Paper.HolderId, birthYear = 1985 }, new { name = "Lê Văn Bảy", personalId = Callers.OtherHolderId, taxCode = tax } },
        };
        using var wrong = await PostAsync(id, "confirm", Body("123"));
        (wrong.StatusCode, (await wrong.Content.ReadAsStringAsync()).Contains("holders.1", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        using var done = await PostAsync(id, "confirm", Body(null));

        (await done.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changed").GetInt32().ShouldBe(3, "one changed, one removed, and the first one's name had been no field");
        (await second.GetAsync($"/api/v1/results/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/reviews/{id}/holders")).EnumerateArray()
            .Select(list => (list.GetProperty("holders").GetArrayLength(), list.GetProperty("counts").GetBoolean())).ShouldBe([(3, false), (2, true)]);
        (await PageAsync(_reviewer, id)).ShouldContain("Chủ sở hữu: Phạm Thị Mỹ Diệu (sinh 1985); Lê Văn Bảy");

        (await PostAsync(id, "undo", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync($"/api/v1/results/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_first_holder_is_taken_away_and_the_next_one_takes_their_place()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND")
        {
            State = DocumentState.NeedsReview,
            Holders = [new Holder("Phạm Thị Mỹ Diệu", Paper.HolderId, null, 1985, null), new Holder("Lê Văn Bảy", null, null, 1980, null)],
        });
        var desk = WebUtility.HtmlDecode(await _reviewer.GetStringAsync($"/doi-soat/{id}"));
        var version = Regex.Match(desk, "name=\"version\" value=\"([0-9]+)\"").Groups[1].Value;
        desk.ShouldContain("name=\"h.1.name\" type=\"text\" value=\"Lê Văn Bảy\"");
        KeyValuePair<string, string>[] Form(string year) =>
        [
            new("action", "confirm"), new("version", version), new("holders", "2"), new("f.holder", "Phạm Thị Mỹ Diệu"), new("f.personalId", Paper.HolderId), new("h.0.birth", "1985"), new("h.0.drop", "on"),
            new("h.1.name", "Lê Văn Bảy"), new("h.1.birth", year), new("h.2.name", ""), new("h.2.birth", ""),
        ];

        using var again = await _reviewer.SubmitAsync($"/doi-soat/{id}", $"/doi-soat/{id}", Form("2999"));
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        (page.Contains("value=\"2999\"", StringComparison.Ordinal), page.Contains("Năm sinh có bốn chữ số", StringComparison.Ordinal)).ShouldBe((true, true));
        (await _reviewer.SubmitAsync($"/doi-soat/{id}", $"/doi-soat/{id}", Form("1981"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var fields = (await _site.Catalog.FindAsync(id, default))!.Fields;
        fields.Holders.ShouldHaveSingleItem().ShouldBe(new Holder("Lê Văn Bảy", null, null, 1981, null) { By = "chi" });
        (fields[FieldNames.Holder], fields[FieldNames.PersonalId]).ShouldBe(("Lê Văn Bảy", null));
    }

    [Fact]
    public async Task A_required_field_that_is_empty_is_asked_for_before_the_desk_publishes()
    {
        var id = await _site.AddAsync(new Paper("") { State = DocumentState.NeedsReview });
        var version = Regex.Match(await _reviewer.GetStringAsync($"/doi-soat/{id}"), "name=\"version\" value=\"([0-9]+)\"").Groups[1].Value;
        Task<HttpResponseMessage> SendAsync(string type, params KeyValuePair<string, string>[] more) =>
            _reviewer.SubmitAsync($"/doi-soat/{id}", $"/doi-soat/{id}", [new("action", "confirm"), new("version", version), new("f.number", " "), new("f.type", type), .. more]);

        using var asked = await SendAsync("Quyết định");
        asked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        (page.Contains("Trường bắt buộc còn trống: số, ký hiệu.", StringComparison.Ordinal), page.Contains("name=\"blank\" value=\"number\"", StringComparison.Ordinal)).ShouldBe((true, true));
        (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.NeedsReview);

        // What the machine had read and somebody emptied is asked for as well, and only that was not asked for before.
        using var emptied = await SendAsync("", new KeyValuePair<string, string>("blank", "number"));
        WebUtility.HtmlDecode(await emptied.Content.ReadAsStringAsync()).ShouldContain("Trường bắt buộc còn trống: loại giấy tờ.");
        (await SendAsync("Quyết định", new KeyValuePair<string, string>("blank", "number"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Published);
    }

    [Fact]
    public async Task A_form_opened_before_another_decision_is_told_so_before_it_is_asked_for_anything()
    {
        var id = await _site.AddAsync(new Paper("") { State = DocumentState.NeedsReview });
        var version = Regex.Match(await _reviewer.GetStringAsync($"/doi-soat/{id}"), "name=\"version\" value=\"([0-9]+)\"").Groups[1].Value;
        Task<HttpResponseMessage> SendAsync(string number) =>
            _reviewer.SubmitAsync($"/doi-soat/{id}", $"/doi-soat/{id}", [new("action", "confirm"), new("version", version), new("f.number", number), new("f.type", "Quyết định")]);

        (await SendAsync("7/QĐ-UBND")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await SendAsync(" ");
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("Văn bản đã thay đổi từ lúc bạn mở");
    }

    [Fact]
    public async Task A_program_is_told_which_required_fields_are_empty_unless_it_says_that_the_paper_has_none()
    {
        var id = await _site.AddAsync(new Paper("") { State = DocumentState.NeedsReview });
        var version = (await (await PostAsync(id, "take", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt64();

        using var asked = await PostAsync(id, "confirm", new { version, fields = new { subject = "Về việc giao đất ở" } });
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await asked.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("type").GetString().ShouldEndWith("loi-required-empty");
        problem.GetProperty("missing").EnumerateArray().Select(name => name.GetString()).ShouldBe(["number"]);
        (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.NeedsReview);

        (await PostAsync(id, "confirm", new { version, fields = new { number = "" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Published);
    }

    [Fact]
    public async Task The_queue_tells_the_error_rate_of_the_reviewers_agency()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = DocumentState.NeedsReview, Reason = Core.Review.ReviewSampling.Reason });
        var hold = await (await PostAsync(id, "take", null)).Content.ReadFromJsonAsync<JsonElement>();
        await PostAsync(id, "confirm", new { version = hold.GetProperty("version").GetInt64(), fields = new { number = "2/QĐ-UBND" } });

        WebUtility.HtmlDecode(await _reviewer.GetStringAsync("/doi-soat")).ShouldContain("100 % (1/1)</td>");
        WebUtility.HtmlDecode(await _site.As(Callers.Of("dung", Role.Reviewer, "H15.99")).GetStringAsync("/doi-soat")).ShouldNotContain("Theo cơ quan của bạn");
    }

    private async Task<string> ProposedAsync(string id) => string.Join(' ',
        (await _site.Catalog.FindAsync(id, default))!.Events.Where(line => line.Status == Core.Validity.EventStatus.Proposed).Select(line => Core.Validity.EventKinds.Name(line.Kind)));

    private static async Task<string> PageAsync(HttpClient client, string id) => WebUtility.HtmlDecode(await client.GetStringAsync($"/ket-qua/{id}"));

    private async Task<string?> NumberAsync(string id, string query) =>
        (await _reviewer.GetFromJsonAsync<JsonElement>($"/api/v1/results/{id}{query}")).GetProperty("fields").GetProperty(FieldNames.Number).GetProperty("value").GetString();

    private Task<HttpResponseMessage> PostAsync(string id, string action, object? body) =>
        _reviewer.PostAsync($"/api/v1/reviews/{id}/{action}", body is null ? null : JsonContent.Create(body));
}

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.References;
using Docs.Core.Settings;

namespace Docs.Web.Tests;

/// <summary>Quản trị and Báo cáo: what is set there counts, what is wrong is refused with its reason, and nobody sees another's figures.</summary>
public sealed class AdminTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_list_is_previewed_applied_shown_and_downloaded_in_the_same_shape()
    {
        const string csv = "code,name,level,parent,from,until,successor\nH15,Ủy ban nhân dân tỉnh Đắk Lắk,province,,,,\n";
        var preview = await UploadAsync("/quan-tri/danh-muc/co-quan", csv);
        preview.ShouldContain("sẽ thay đổi danh mục");
        preview.ShouldContain("Ủy ban nhân dân tỉnh Đắk Lắk");
        _site.Service<ReferenceLists>().Latest.Agencies.Entries.ShouldBeEmpty("a preview changes nothing");

        using var form = new MultipartFormDataContent { { new StringContent(await _site.FormTokenAsync("/quan-tri/danh-muc/co-quan")), "__RequestVerificationToken" }, { new StringContent(csv), "content" } };
        (await _site.Client.PostAsync("/quan-tri/danh-muc/co-quan", form)).Headers.Location!.ToString().ShouldBe("/quan-tri/danh-muc/co-quan?saved=1");

        var id = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        (await _site.Client.GetStringAsync($"/ket-qua/{id}")).ShouldContain("Ủy ban nhân dân tỉnh Đắk Lắk</span>", Case.Sensitive, "the name stands for the code");
        (await _site.Client.GetStringAsync("/quan-tri/danh-muc/co-quan/csv")).TrimStart('\ufeff').ShouldBe(csv);
    }

    [Fact]
    public async Task A_wrong_list_is_refused_whole_with_its_lines()
    {
        var page = await UploadAsync("/quan-tri/danh-muc/co-quan", "code,name\nH15,Tỉnh\nH16,\n", HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Dòng 3:");
        page.ShouldContain("danh mục giữ nguyên");
        (await _site.Service<IReferences>().ReadAsync(ReferenceKind.Agencies, default)).LoadedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_reviewer_of_the_successor_records_what_happens_to_an_old_agency_s_result_and_the_custodian_no_more()
    {
        var id = await _site.AddAsync(new Paper("2/QĐ-UBND"));
        using var successor = _site.As(Callers.Of("chi", Role.Reviewer, "H15.90"));
        using var custodian = _site.As(Callers.Of("dũng", Role.Reviewer, "H15"));
        (await successor.GetAsync($"/ket-qua/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the list knows nobody yet");

        await _site.Service<ReferenceLists>().ReplaceAsync(
            ReferenceKind.Agencies,
            [new("H15.08", "Ủy ban nhân dân huyện Ea Kar", null, new(2025, 6, 30)) { Successor = "H15.90" }, new("H15.90", "Ủy ban nhân dân xã Ea Kar", new(2025, 7, 1))], "hà", default);

        (await successor.GetStringAsync($"/ket-qua/{id}")).ShouldContain("Ghi sự kiện");
        (await RecordAsync(successor, id)).ShouldBe(HttpStatusCode.Created);
        (await custodian.GetAsync($"/ket-qua/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RecordAsync(custodian, id)).ShouldBe(HttpStatusCode.Forbidden);
        using var review = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/reviews/{id}/recall") { Content = new StringContent("{\"reason\":\"a\"}", Encoding.UTF8, "application/json") };
        review.Headers.Add("X-Docs-Request", "1");
        (await successor.SendAsync(review)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "only its validity is theirs");
    }

    [Fact]
    public async Task What_is_set_counts_at_once_and_stands_with_who_and_when()
    {
        (await PostAsync("/quan-tri/thiet-lap", ("agency", "H15.08"), ("SelfVerify", "on"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync("/quan-tri/thiet-lap", ("FieldThreshold", "0,95"), ("DoubtThreshold", ""), ("ReviewSample", "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var now = await _site.Service<LiveSettings>().NowAsync(default);
        (now.Thresholds.Field, now.Thresholds.Doubt, now.SamplingOf("H15").Share).ShouldBe((0.95, 0.8, 0.05));
        now.PolicyOf("H15.08").ShouldBe(PublishPolicy.Sure);
        now.PolicyOf("H15.09").ShouldBe(PublishPolicy.None);
        var page = await _site.Client.GetStringAsync("/quan-tri/thiet-lap");
        page.ShouldContain("Độ tin cậy tối thiểu của trường bắt buộc</td>");
        page.ShouldContain("0,95");
    }

    [Theory]
    [InlineData("FieldThreshold", "0.2", "từ 0,5 đến 1")]
    [InlineData("ReviewSample", "101", "từ 0 đến 100")]
    [InlineData("DoubtThreshold", "nhiều", "phải là số")]
    [InlineData("SelfVerify", "maybe", "on hoặc off")]
    public async Task A_setting_that_cannot_be_is_refused_by_name_and_nothing_is_saved(string name, string value, string says)
    {
        var answer = await PostAsync("/quan-tri/thiet-lap", (name, value), ("ReviewSample", name == "ReviewSample" ? value : "50"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
        (await _site.Service<ISettings>().HistoryAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Quarantined_files_show_reason_and_page_and_are_read_again_one_by_one_or_by_filter()
    {
        foreach (var (number, reason) in new[] { ("3/QĐ-UBND", "Không đọc được trang 7: quá 90 giây."), ("4/QĐ-UBND", "Tệp có mật khẩu."), ("5/QĐ-UBND", "Không đọc được trang 2: ảnh hỏng.") })
            await _site.AddAsync(new Paper(number) { State = DocumentState.Quarantined, Reason = reason, FileName = number.Replace('/', '-') + ".pdf" });

        var page = await _site.Client.GetStringAsync("/quan-tri/viec");
        page.ShouldContain("Cách ly (3)");
        page.ShouldContain("<span class=\"badge warn\">Trang 7</span>");
        (await _site.Client.GetStringAsync("/quan-tri/viec?reason=m%E1%BA%ADt+kh%E1%BA%A9u")).ShouldContain("Cách ly (1)");

        (await PostAsync("/quan-tri/viec", ("reason", "trang"), ("agency", ""))).Headers.Location!.ToString().ShouldContain("again=2");
        (await _site.Client.GetStringAsync("/quan-tri/viec")).ShouldContain("Cách ly (1)");
        (await PostAsync("/quan-tri/viec", ("reason", "trang"), ("agency", ""))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Health_names_every_part_and_the_home_page_its_worst()
    {
        var page = await _site.Client.GetStringAsync("/quan-tri/suc-khoe");
        foreach (var part in new[] { "Kho hồ sơ", "Thư mục dữ liệu", "Chỉ mục tìm kiếm", "Đọc văn bản", "Hàng đợi lập chỉ mục" })
            page.ShouldContain(part);
        (await _site.Client.GetStringAsync("/quan-tri")).ShouldNotContain("Hỏng");

        var folder = Directory.CreateTempSubdirectory("docs-web-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "search.db"), new string('x', 10_000));
        await using var damaged = await TestSite.OpenAsync(folder: folder);
        (await damaged.Client.GetStringAsync("/quan-tri/suc-khoe")).ShouldContain("docs reindex");
        (await damaged.Client.GetStringAsync("/quan-tri")).ShouldContain("Hỏng");
    }

    [Fact]
    public async Task The_report_counts_and_gives_a_percentage_only_with_a_denominator()
    {
        await _site.AddAsync(new Paper("6/QĐ-UBND"));
        var year = Core.Text.VietnamCalendar.Today(TimeProvider.System).Year;
        (await _site.Client.GetStringAsync("/bao-cao")).ShouldContain("chưa có mẫu số");
        using (var before = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/reports/measures?year={year}")))
            Row(before, "H15").GetProperty("backlog").GetProperty("percent").ValueKind.ShouldBe(JsonValueKind.Null);

        (await PostAsync("/bao-cao/mau-so", ("year", $"{year}"), ("measure", "resultsInForce"), ("agency", "H15"), ("period", $"{year}"), ("value", "8"), ("source", "=BC 12/BC-VP"), ("date", "05/01/2026")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var after = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/reports/measures?year={year}"));
        Row(after, "H15").GetProperty("backlog").GetProperty("percent").GetDouble().ShouldBe(12.5);
        (await _site.Client.GetStringAsync("/bao-cao")).ShouldContain("12,5 %");
        (await _site.Client.GetStringAsync($"/bao-cao/csv?year={year}")).ShouldContain("'=BC 12/BC-VP", Case.Sensitive, "no cell of a file is a formula");
    }

    [Fact]
    public async Task The_workbook_is_one_that_holds_numbers_as_numbers()
    {
        await _site.AddAsync(new Paper("7/QĐ-UBND"));
        using var zip = new ZipArchive(new MemoryStream(await _site.Client.GetByteArrayAsync("/bao-cao/xlsx")));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(
            ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
        await using var stream = await zip.GetEntry("xl/worksheets/sheet3.xml")!.OpenAsync();
        var sheet = XDocument.Load(stream);
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        sheet.Descendants(main + "c").Single(cell => (string?)cell.Attribute("r") == "A2").Value.ShouldBe("Quyết định");
        var count = sheet.Descendants(main + "c").Single(cell => (string?)cell.Attribute("r") == "B2");
        (count.Attribute("t"), count.Element(main + "v")!.Value).ShouldBe((null, "1"));
    }

    [Fact]
    public async Task Clerks_see_the_figures_of_their_own_agency_and_no_other()
    {
        await _site.AddAsync(new Paper("8/QĐ-UBND"));
        await _site.AddAsync(new Paper("9/QĐ-UBND") { Custodian = "H16" });
        using var clerk = _site.As(Callers.Of("an", Role.Clerk, "H16"));
        using var answer = JsonDocument.Parse(await clerk.GetStringAsync("/api/v1/reports/measures"));
        answer.RootElement.GetProperty("agencies").EnumerateArray().Select(row => row.GetProperty("agency").GetString()).ShouldBe(["H16"]);
        (await clerk.GetAsync("/bao-cao/mau-so")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("?year=99999")]
    [InlineData("?from=13")]
    [InlineData("?from=5&to=2")]
    public async Task A_period_that_cannot_be_is_refused(string query) =>
        (await _site.Client.GetAsync("/api/v1/reports/measures" + query)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static JsonElement Row(JsonDocument answer, string agency) =>
        answer.RootElement.GetProperty("agencies").EnumerateArray().Single(row => row.GetProperty("agency").GetString() == agency);

    private static async Task<HttpStatusCode> RecordAsync(HttpClient browser, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/results/{id}/events")
        {
            Content = new StringContent("{\"kind\":\"correct\",\"on\":\"2026-03-01\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Docs-Request", "1");
        return (await browser.SendAsync(request)).StatusCode;
    }

    private async Task<string> UploadAsync(string path, string csv, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var form = new MultipartFormDataContent { { new StringContent(await _site.FormTokenAsync(path)), "__RequestVerificationToken" }, { file, "file", "danh mục.csv" } };
        var answer = await _site.Client.PostAsync(path, form);
        answer.StatusCode.ShouldBe(expected);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = await _site.FormTokenAsync("/quan-tri/thiet-lap");
        return await _site.Client.PostAsync(path, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2))));
    }
}

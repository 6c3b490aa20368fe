using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Web.Batches;

namespace Docs.Web.Tests;

public sealed class BatchReportTests : IAsyncLifetime
{
    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private TestSite _site = null!;
    private string _batch = "";

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _batch = (await _site.BatchAsync("Lô tháng 11")).Id;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_manifest_says_before_any_byte_what_is_missing_and_what_it_does_not_know()
    {
        var answer = await DeclareAsync("lô/bảng kê.csv", "\ufefffile,pages\ncon/a.png,1\nb.png,\n", "lô/con/a.png", "lô/c.png", "lô/bảng kê.csv");
        answer.GetProperty("declared").GetInt32().ShouldBe(2);
        answer.GetProperty("missing").EnumerateArray().Select(one => one.GetString()).ShouldBe(["lô/b.png"]);
        answer.GetProperty("undeclared").EnumerateArray().Select(one => one.GetString()).ShouldBe(["lô/c.png"]);
    }

    [Theory]
    [InlineData("tệp,trang\na.png,1\n", "cột \"file\"")]
    [InlineData("", "cột \"file\"")]
    [InlineData("file,pages\na.png,hai\n", "dòng 2: số trang \"hai\"")]
    [InlineData("file\na.png\na.png\n", "dòng 3: tệp \"a.png\" khai hai lần")]
    [InlineData("file,mauSac\na.png,đỏ\n", "mauSac")]
    [InlineData("file,issuedOn\na.png,31/02/2024\n", "dòng 2, cột issuedOn: \"31/02/2024\"")]
    [InlineData("file,number\n\"a.png,1\n", "CSV UTF-8")]
    public async Task A_manifest_that_cannot_be_used_says_where_keeps_nothing_and_says_what_to_do(string content, string where)
    {
        await DeclareAsync("bảng kê.csv", "file\ncũ.png\n", "cũ.png");

        var answer = await PostAsync("bảng kê.csv", content, "a.png");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var said = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
        said.ShouldStartWith("Bảng kê");
        said.ShouldContain(where);
        said.ShouldContain("Chưa ghi gì");
        said.ShouldContain("hãy sửa bảng kê rồi nộp lại");
        (await _site.Catalog.DeclaredPathsAsync(_batch, default)).ShouldBe(["cũ.png"], "what was declared before still stands");
        (await _site.Catalog.ListBatchFilesAsync(_batch, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_contradicts_what_was_declared_of_it_is_refused_and_its_stated_fields_win()
    {
        await DeclareAsync("bảng kê.csv", "file,pages,number\na.png,2,\nb.png,1,77/GP-UBND\n", "a.png", "b.png");
        (await SendAsync("a.png", Png)).ShouldBe(BatchFileStates.Refused);
        (await SendAsync("b.png", Png)).ShouldBe("Received");
        var id = (await _site.Catalog.ListBatchFilesAsync(_batch, default)).Single(file => file.Path == "b.png").DocumentId!;
        (await _site.Catalog.FindAsync(id, default))!.Fields["number"].ShouldBe("77/GP-UBND");
    }

    [Fact]
    public async Task A_possible_duplicate_is_named_by_number_and_holder_not_by_its_id()
    {
        var first = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        var second = await _site.AddAsync(new Paper("1/QĐ-UBND") { State = Docs.Core.Documents.DocumentState.NeedsReview, Reason = $"Có thể trùng với {first}.", FileName = "b.pdf", Text = "bản khác" });
        var batch = (await _site.Catalog.FindAsync(second, default))!.BatchId;

        var page = await _site.Client.GetStringAsync($"/lo/{batch}/bao-cao");
        page.ShouldContain($"<a href=\"/ket-qua/{first}\">Quyết định 1/QĐ-UBND của Phạm Thị Mỹ Diệu</a>");
        var csv = await _site.Client.GetStringAsync($"/lo/{batch}/bao-cao.csv");
        csv.ShouldContain("Có thể trùng với Quyết định 1/QĐ-UBND của Phạm Thị Mỹ Diệu");
        csv.ShouldNotContain($"với {first}");
    }

    [Fact]
    public async Task The_report_accounts_for_every_file_declared_or_handed_in()
    {
        await DeclareAsync("bảng kê.csv", "file\nnhận.png\nthiếu.png\nhỏng.pdf\n", "nhận.png");
        await SendAsync("nhận.png", Png);
        await SendAsync("trùng.png", Png);
        await SendAsync("hỏng.pdf", "no scan"u8.ToArray());
        var report = await _site.Service<BatchReports>().OfAsync((await _site.Catalog.FindBatchAsync(_batch, default))!, default);

        (report.Declared, report.Received, report.NotReceived, report.Undeclared).ShouldBe((3, 3, 1, 1));
        (report.Documents, report.Duplicates, report.Refused, report.Quarantined, report.InWork).ShouldBe((2, 1, 0, 1, 1));
        (report.Received - report.Duplicates - report.Refused).ShouldBe(report.Documents);
        report.IsComplete.ShouldBeFalse();
        var page = await _site.Client.GetStringAsync($"/lo/{_batch}/bao-cao");
        page.ShouldContain("Lô chưa hoàn thành: còn 1 tệp khai nhưng chưa nộp, 1 kết quả đang xử lý.");
        page.ShouldContain("thiếu.png");
    }

    [Fact]
    public async Task The_folder_of_the_machine_that_all_files_came_from_stands_before_no_name()
    {
        foreach (var name in new[] { "/srv/quét/hộp 1/tập 1/a.pdf", "/srv/quét/hộp 1/tập 10/b.pdf" })
            await _site.Catalog.RefuseAsync(_batch, name, "Không đọc được tệp.", default);
        foreach (var page in new[] { $"/lo/{_batch}", $"/lo/{_batch}/bao-cao" })
        {
            var html = await _site.Client.GetStringAsync(page);
            html.ShouldContain("tập 1/a.pdf");
            html.ShouldNotContain("/srv/");
            html.ShouldContain("<a href=\"/lo\" aria-current=\"true\">", Case.Sensitive, "the menu says in which section this is");
        }

        (await _site.Client.GetStringAsync($"/lo/{_batch}/bao-cao.csv")).ShouldContain("/srv/quét/hộp 1/tập 1/a.pdf", Case.Sensitive, "for programs it is whole");
    }

    [Theory]
    [InlineData("", "a.pdf", "b/c.pdf")]
    [InlineData("", "/x/a.pdf", "/y/a.pdf")]
    [InlineData("/x/", "/x/a.pdf")]
    [InlineData("/x/", "/x/ab/1.pdf", "/x/a/1.pdf")]
    [InlineData("/x/a/", "/x/a/1.pdf", "/x/a/2.pdf")]
    public void A_common_folder_ends_at_a_slash(string folder, params string[] paths) => CommonFolder.Of(paths).ShouldBe(folder);

    [Fact]
    public async Task Published_counts_as_found_only_once_search_knows_it()
    {
        await _site.AddAsync(new Paper("5/QĐ-UBND"));
        var batch = (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).Single(one => one.Batch.Name == "Lô thử").Batch;
        var reports = _site.Service<BatchReports>();
        (await reports.OfAsync(batch, default)).IsComplete.ShouldBeTrue();
        await _site.Service<Core.Search.IIndexOutbox>().EnqueueAsync(null, default);
        var behind = await reports.OfAsync(batch, default);
        (behind.Published, behind.Searchable, behind.IsComplete).ShouldBe((1, 0, false));
    }

    [Fact]
    public async Task A_bad_scan_that_was_returned_keeps_the_batch_open_until_it_is_scanned_anew()
    {
        var id = await _site.AddAsync(new Paper("6/QĐ-UBND") { State = DocumentState.NeedsReview });
        using var reviewer = _site.As(Callers.Of("chi", Role.Reviewer, "H15"));
        reviewer.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        await reviewer.PostAsync($"/api/v1/reviews/{id}/take", null);
        (await reviewer.PostAsJsonAsync($"/api/v1/reviews/{id}/return", new { reason = "mờ" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        var batch = (await _site.Catalog.FindAsync(id, default))!.BatchId;
        (await _site.Client.GetStringAsync($"/lo/{batch}/bao-cao")).ShouldContain("Lô chưa hoàn thành: còn 1 bản quét bị trả lại, chưa quét lại.");
    }

    [Fact]
    public async Task The_CSV_opens_in_a_spreadsheet_and_runs_nothing_there()
    {
        await SendAsync("=HYPERLINK(1).png", Png);
        var bytes = await _site.Client.GetByteArrayAsync($"/lo/{_batch}/bao-cao.csv");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldContain("'=HYPERLINK(1).png");
        text.ShouldContain("Đã nhận, chờ nhận dạng");
    }

    [Fact]
    public async Task The_PDF_prints_every_file_over_several_pages_whatever_its_name()
    {
        for (var i = 0; i < 60; i++)
            await _site.Catalog.RefuseAsync(_batch, $"thư mục rất dài để xuống dòng/tờ khai số {i:000} của xã Ea Kar 🙂.pdf", "Tệp có 3 trang, bảng kê ghi 2; hãy quét lại hoặc sửa bảng kê.", default);
        var file = Path.Combine(_site.DataDirectory, "report.pdf");
        await File.WriteAllBytesAsync(file, await _site.Client.GetByteArrayAsync($"/lo/{_batch}/bao-cao.pdf"));
        using var tool = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync();
        text.ShouldContain("BÁO CÁO HOÀN THÀNH LÔ SỐ HÓA");
        text.ShouldContain("tờ khai số 000");
        text.ShouldContain("tờ khai số 059");
        text.ShouldContain("Trang 3");
        text.ShouldContain("Người kiểm tra");
    }

    private Task<HttpResponseMessage> PostAsync(string name, string content, params string[] files)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{_batch}/manifest")
        {
            Content = JsonContent.Create(new { name, content, files }),
            Headers = { { "X-Docs-Request", "1" } },
        };
        return _site.Client.SendAsync(request);
    }

    private async Task<JsonElement> DeclareAsync(string name, string content, params string[] files)
    {
        var answer = await PostAsync(name, content, files);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string?> SendAsync(string name, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{_batch}/files?name={Uri.EscapeDataString(name)}")
        {
            Content = new ByteArrayContent(bytes),
            Headers = { { "X-Docs-Request", "1" } },
        };
        using var answer = await _site.Client.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("state").GetString();
    }
}

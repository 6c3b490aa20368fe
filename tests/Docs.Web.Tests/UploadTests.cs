using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;

namespace Docs.Web.Tests;

public sealed class UploadTests : IAsyncLifetime
{
    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_batch_is_opened_and_a_small_scan_taken_in()
    {
        var batch = await OpenAsync("Lô web");
        var file = await SendAsync(batch, "tờ 1.png", Png);
        file.GetProperty("state").GetString().ShouldBe("Received");
        file.GetProperty("file").GetString().ShouldBe("tờ 1.png");

        using var shown = JsonDocument.Parse(await _site.Client.GetStringAsync($"/api/v1/batches/{batch}"));
        shown.RootElement.GetProperty("files").GetArrayLength().ShouldBe(1);
        shown.RootElement.GetProperty("batch").GetProperty("states").GetProperty("Received").GetInt32().ShouldBe(1);
        using var status = JsonDocument.Parse(await _site.Client.GetStringAsync("/api/v1/status"));
        status.RootElement.GetProperty("queuePending").GetInt32().ShouldBe(1);
        (await _site.Client.GetStringAsync($"/lo/{batch}")).ShouldContain("tờ 1.png");
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_document()
    {
        var batch = await OpenAsync("Lô trùng");
        var first = await SendAsync(batch, "a.png", Png);
        var second = await SendAsync(batch, "b.png", Png);
        second.GetProperty("state").GetString().ShouldBe("Duplicate");
        second.GetProperty("id").GetString().ShouldBe(first.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_file_that_is_no_scan_is_quarantined_with_its_reason()
    {
        var file = await SendAsync(await OpenAsync("Lô hỏng"), "ghi chú.pdf", "not a scan"u8.ToArray());
        file.GetProperty("state").GetString().ShouldBe("Quarantined");
        file.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_ZIP_is_opened_and_a_path_out_of_it_refused()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Write(zip, "trong/a.png", Png);
            await Write(zip, "../ngoài.png", Png);
        }

        var batch = await OpenAsync("Lô zip");
        var answer = await PostAsync($"/api/v1/batches/{batch}/files?name=l%C3%B4.zip", new ByteArrayContent(archive.ToArray()));
        using var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        receipt.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("state").GetString()).ShouldBe(["Received", BatchFileStates.Refused]);
    }

    [Fact]
    public async Task A_multipart_body_is_understood_too()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Png), "file", "tờ 2.png" } };
        var answer = await PostAsync($"/api/v1/batches/{await OpenAsync("Lô biểu mẫu")}/files", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Received");
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("a%2F..%2Fb.png")]
    [InlineData("..%5Cb.png")]
    [InlineData("a%00b.png")]
    [InlineData("a%0Ab.png")]
    [InlineData("")]
    [InlineData("%20")]
    public async Task A_name_that_wants_to_be_a_path_is_refused(string name)
    {
        var answer = await PostAsync($"/api/v1/batches/{await OpenAsync("Lô tên")}/files?name={name}", new ByteArrayContent(Png));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_and_the_report_names_it(bool sizeKnown)
    {
        await using var site = await TestSite.OpenAsync(options => options with { MaxUploadMegabytes = 1 });
        var batch = (await site.BatchAsync()).Id;
        var content = new StreamContent(new MemoryStream(new byte[(1 << 20) + 1]));
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/batches/{batch}/files?name=lớn.pdf") { Content = content };
        request.Headers.Add("X-Docs-Request", "1");
        request.Headers.TransferEncodingChunked = !sizeKnown;
        (await site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        var files = await site.Catalog.ListBatchFilesAsync(batch, CancellationToken.None);
        files.Single().State.ShouldBe(BatchFileStates.Refused);
        files.Single().Path.ShouldBe("lớn.pdf");
        Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "tmp"), "upload-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_without_scripts_uploads_by_the_form()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await _site.FormTokenAsync("/lo")), "__RequestVerificationToken" },
            { new StringContent("Lô không script"), "name" },
            { new StringContent("H15.08"), "agency" },
            { new ByteArrayContent(Png), "files", "tờ 3.png" },
            { new ByteArrayContent("x"u8.ToArray()), "files", "../x.png" },
        };
        var answer = await _site.Client.PostAsync("/lo", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await _site.Client.GetStringAsync(answer.Headers.Location!.ToString());
        page.ShouldContain("Lô không script");
        page.ShouldContain("tờ 3.png");
        page.ShouldContain("Không nhận");
        page.IndexOf("Không nhận", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("tờ 3.png", StringComparison.Ordinal), "problems first");
    }

    [Fact]
    public async Task A_manifest_in_the_form_is_held_against_the_scans_and_is_none_itself()
    {
        var answer = await SendFormAsync(("manifest", "bảng kê.CSV", "file,number,sha256\na.png,12/QĐ-UBND,\nb.png,,00\nthiếu.png,,\n"u8.ToArray()), ("files", "", []), ("files", "a.png", Png), ("files", "b.png", [.. Png, 0]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var batch = answer.Headers.Location!.ToString()["/lo/".Length..];

        var files = await _site.Catalog.ListBatchFilesAsync(batch, CancellationToken.None);
        files.Select(file => (file.Path, file.State)).ShouldBe([("a.png", nameof(DocumentState.Received)), ("b.png", BatchFileStates.Refused)], ignoreOrder: true);
        (await _site.Catalog.DeclaredPathsAsync(batch, CancellationToken.None)).ShouldBe(["a.png", "b.png", "thiếu.png"]);
        (await _site.Catalog.FindAsync(files.Single(file => file.Path == "a.png").DocumentId!, CancellationToken.None))!.Fields[FieldNames.Number].ShouldBe("12/QĐ-UBND");
    }

    [Fact]
    public async Task A_manifest_in_the_form_that_cannot_be_used_takes_nothing_in()
    {
        foreach (var wrong in new[] { "tệp,trang\na.png,1\n"u8.ToArray(), [0x66, 0xff, 0xfe] })
        {
            var answer = await SendFormAsync(("files", "bảng kê.csv", wrong), ("files", "a.png", Png));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("chưa nhận tệp nào");
        }

        (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manifest_behind_the_scans_is_refused_by_name_and_the_scans_are_kept()
    {
        var answer = await SendFormAsync(("files", "a.png", Png), ("files", "bảng kê.csv", "file\na.png\n"u8.ToArray()));
        var files = await _site.Catalog.ListBatchFilesAsync(answer.Headers.Location!.ToString()["/lo/".Length..], CancellationToken.None);
        files.Single(file => file.Path == "a.png").State.ShouldBe(nameof(DocumentState.Received));
        files.Single(file => file.Path == "bảng kê.csv").Reason!.ShouldContain("Bảng kê đến sau bản quét");
    }

    [Fact]
    public async Task A_form_without_a_scan_opens_no_batch()
    {
        (await SendFormAsync(("manifest", "", []), ("files", "", []))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), CancellationToken.None)).ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> SendFormAsync(params (string Field, string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await _site.FormTokenAsync("/lo")), "__RequestVerificationToken" } };
        form.HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8;
        foreach (var (field, name, content) in files)
        {
            // As browsers write it: an empty name where nothing was chosen.
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            form.Add(part);
        }

        return await _site.Client.PostAsync("/lo", form);
    }

    [Theory]
    [InlineData("{\"name\":\"a\",\"agency\":\"h15!\"}")]
    [InlineData("{\"name\":\"a\\u0000b\"}")]
    [InlineData("{\"name\":")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"\\ud800\"}")]
    public async Task A_batch_that_cannot_be_is_refused(string json) =>
        (await PostAsync("/api/v1/batches", new StringContent(json, System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Batches_of_an_agency_that_verifies_itself_publish_what_is_sure_and_others_wait_for_review()
    {
        await using var site = await TestSite.OpenAsync(options => options with { SelfVerify = new HashSet<string> { "H15.08" } });
        foreach (var (agency, policy) in new[] { ("H15.08", PublishPolicy.Sure), ("H15.09", PublishPolicy.None) })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/batches") { Content = JsonContent.Create(new { name = agency, agency }) };
            request.Headers.Add("X-Docs-Request", "1");
            using var opened = JsonDocument.Parse(await (await site.Client.SendAsync(request)).Content.ReadAsStringAsync());
            var batch = await site.Catalog.FindBatchAsync(opened.RootElement.GetProperty("id").GetString()!, CancellationToken.None);
            batch!.Publish.ShouldBe(policy);
        }
    }

    private static async Task Write(ZipArchive zip, string name, byte[] content)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(content);
    }

    private async Task<string> OpenAsync(string name)
    {
        var answer = await PostAsync("/api/v1/batches", JsonContent.Create(new { name }));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var opened = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return opened.RootElement.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> SendAsync(string batch, string name, byte[] content)
    {
        var answer = await PostAsync($"/api/v1/batches/{batch}/files?name={Uri.EscapeDataString(name)}", new ByteArrayContent(content));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return receipt.RootElement.GetProperty("files")[0].Clone();
    }

    private Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Docs-Request", "1");
        return _site.Client.SendAsync(request);
    }
}

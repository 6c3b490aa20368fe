using Docs.Core.Intake;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>The page Lô số hóa in a real browser over a line that breaks.</summary>
public sealed class UploadPageTests(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private const int Large = 6_000_000;

    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    private TestSite _site = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _context = await chromium.Browser.NewContextAsync();
        var cookie = _site.As(Callers.All[^1].Viewer!).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await _context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
        _page = await _context.NewPageAsync();
        await _page.GotoAsync(new Uri(_site.Address, "/lo").ToString());
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_line_that_drops_in_mid_upload_costs_only_what_was_on_its_way()
    {
        var name = "bản quét lớn.pdf";
        var begun = 0;
        var offsets = new List<long>();
        _page.Request += (_, request) =>
        {
            begun += request.Method == "POST" && request.Url.EndsWith("/uploads", StringComparison.Ordinal) ? 1 : 0;
            if (request.Method == "PATCH")
                offsets.Add(long.Parse(request.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture));
        };
        await using var line = new BreakingLine(_site.Address, Large / 3);
        await _page.GotoAsync(new Uri(line.Address, "/lo").ToString());
        await _page.Locator("#files").SetInputFilesAsync([new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Scan(Large) }]);

        await _page.GetByText("Đã gửi xong 1 tệp").WaitForAsync();
        line.IsBroken.ShouldBeTrue();
        begun.ShouldBe(1, "it went on, and did not begin again");
        offsets[0].ShouldBe(0);
        offsets[^1].ShouldBeInRange(Large / 10, Large - 1, $"what had arrived was not sent again: {string.Join(' ', offsets)}");
        await _page.GetByRole(AriaRole.Link, new() { NameString = "Xem lô vừa nộp" }).ClickAsync();
        (await _page.ContentAsync()).ShouldContain(name);
        var batch = (await _site.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).Single().Batch.Id;
        var id = (await _site.Catalog.ListBatchFilesAsync(batch, default)).Single().DocumentId!;
        (await _site.Catalog.FindAsync(id, default))!.Original.Size.ShouldBe(Large);
        (await _page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0, "nothing is remembered of what is done");
    }

    [Fact]
    public async Task A_session_that_ends_in_mid_upload_is_waited_for_and_no_file_is_chosen_again()
    {
        var cookies = await _context.CookiesAsync();
        // Who is asked whether to leave says yes: the page must not ask.
        _page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await _page.RouteAsync("**/api/v1/batches", async route =>
        {
            var opened = await route.FetchAsync();
            await _context.ClearCookiesAsync();
            await route.FulfillAsync(new() { Response = opened });
        });
        await _page.EvaluateAsync("() => { window.stayed = true; }");
        await _page.Locator("#files").SetInputFilesAsync([new FilePayload { Name = "một.pdf", MimeType = "application/pdf", Buffer = Scan(1000) }]);
        await _page.Locator("[data-transfer-sign-in]").WaitForAsync();
        (await _page.RunAndWaitForResponseAsync(
            () => _page.EvaluateAsync("() => document.dispatchEvent(new Event('docs:uploaded'))"),
            answer => answer.Request.Method == "GET" && answer.Status == 401 && !answer.Url.Contains("/api/", StringComparison.Ordinal))).ShouldNotBeNull();

        await _context.AddCookiesAsync(cookies.Select(one => new Cookie { Name = one.Name, Value = one.Value, Url = _site.Address.ToString() }));
        await _page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await _page.GetByText("Đã gửi xong 1 tệp").WaitForAsync();
        (await _page.EvaluateAsync<bool>("() => window.stayed === true")).ShouldBeTrue("led away, the page would have lost its files");
        (await _page.Locator("[data-transfer-sign-in]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_dropped_on_the_page_is_walked_to_its_end_and_one_without_scans_is_said_to_be_so()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_site.DataDirectory, "Hộp 7"));
        foreach (var (name, size) in new[] { ("tờ 1.pdf", 2_000), ("tập 2/tờ 2.pdf", 2_001), ("tập 2/sâu/tờ 3.pdf", 2_002), ("tập 2/ghi chú.txt", 10), (".ẩn", 10) })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, name))!);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), Scan(size));
        }

        var empty = Directory.CreateDirectory(Path.Combine(_site.DataDirectory, "Trống"));
        await DropAsync("[data-drop]", empty.FullName);
        await _page.GetByText("Không thấy bản quét nào trong mục vừa thả; chưa gửi gì.").WaitForAsync();
        (await _site.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).ShouldBeEmpty();

        await _page.EvaluateAsync("addEventListener('drop', event => document.body.dataset.kept = event.defaultPrevented)");
        await DropAsync("h1", folder.FullName);
        (await _page.EvaluateAsync<string?>("document.body.dataset.kept")).ShouldBe("true", "what misses the frame does not take the page's place");
        await DropAsync("[data-drop]", folder.FullName);
        await _page.GetByText("Đã gửi xong 3 tệp").WaitForAsync();
        var batch = (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).ShouldHaveSingleItem().Batch.Id;
        (await _site.Catalog.ListBatchFilesAsync(batch, default)).Select(file => file.Path)
            .ShouldBe(["Hộp 7/tờ 1.pdf", "Hộp 7/tập 2/sâu/tờ 3.pdf", "Hộp 7/tập 2/tờ 2.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_file_handed_in_before_is_said_to_be_so_with_a_way_to_its_result()
    {
        await _page.Locator("#files").SetInputFilesAsync(new[] { "một.png", "hai.png" }.Select(name => new FilePayload { Name = name, MimeType = "image/png", Buffer = OnePixel }));
        await _page.GetByText("Đã gửi xong 2 tệp").WaitForAsync();

        var batch = (await _site.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).Single().Batch.Id;
        var id = (await _site.Catalog.ListBatchFilesAsync(batch, default)).Select(file => file.DocumentId).Distinct().ShouldHaveSingleItem();
        (await _page.Locator(".file-note a").GetAttributeAsync("href")).ShouldBe($"/ket-qua/{id}");
        (await _page.Locator(".transfer-list").InnerTextAsync()).ShouldNotContain(id!, customMessage: "nobody knows a result by its id");
    }

    [Fact]
    public async Task A_manifest_that_does_not_fit_stops_before_any_byte_until_a_person_says_so()
    {
        await _page.Locator("#files").SetInputFilesAsync(
        [
            new FilePayload { Name = "bảng kê.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("file,number\na.pdf,7/GP-UBND\nthiếu.pdf,\n") },
            new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = Scan(2_000) },
        ]);
        await _page.GetByText("Khai nhưng không thấy: 1").WaitForAsync();
        var batch = (await _site.Catalog.FindBatchesAsync(1, new BatchFilter(null), default)).Single().Batch.Id;
        (await _site.Catalog.ListBatchFilesAsync(batch, default)).ShouldBeEmpty();
        await _page.FocusedAsync(".check-notice button:first-child");
        await _page.Keyboard.PressAsync("Enter");
        await _page.GetByText("Đã gửi xong 1 tệp").WaitForAsync();
        await _page.GetByRole(AriaRole.Link, new() { NameString = "Xem lô vừa nộp" }).ClickAsync();
        await _page.GetByText("1 tệp khai trong bảng kê nhưng chưa nộp: thiếu.pdf.").WaitForAsync();
        await _page.GotoAsync(new Uri(_site.Address, $"/lo/{batch}/bao-cao").ToString());
        (await _page.ContentAsync()).ShouldContain("Khai nhưng chưa nộp");
    }

    [Fact]
    public async Task A_broken_manifest_sends_nothing_says_where_it_is_broken_and_its_mended_copy_goes_into_the_same_batch()
    {
        await ChooseAsync("file,pages\na.pdf,hai\n");
        await _page.GetByText("dòng 2: số trang \"hai\" không phải số").WaitForAsync();
        (await _page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("hãy sửa bảng kê rồi nộp lại");
        (await _page.Locator("[data-transfer-sum]").InnerTextAsync()).ShouldContain("chưa gửi tệp nào");
        var batch = (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).ShouldHaveSingleItem().Batch.Id;
        (await _site.Catalog.DeclaredPathsAsync(batch, default)).ShouldBeEmpty();
        (await _site.Catalog.ListBatchFilesAsync(batch, default)).ShouldBeEmpty();

        await ChooseAsync("file,pages\na.pdf,\n");
        await _page.GetByText("Đã gửi xong 1 tệp").WaitForAsync();
        (await _site.Catalog.FindBatchesAsync(10, new BatchFilter(null), default)).ShouldHaveSingleItem().Batch.Id.ShouldBe(batch);

        Task ChooseAsync(string manifest) => _page.Locator("#files").SetInputFilesAsync(
        [
            new FilePayload { Name = "bảng kê.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(manifest) },
            new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = Scan(2_000) },
        ]);
    }

    [Fact]
    public async Task What_was_typed_survives_a_reload_and_a_dropped_line()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        var url = new Uri(_site.Address, $"/ket-qua/{id}").ToString();
        await _page.GotoAsync(url);
        await _page.Locator("[name=purpose]").FillAsync("Trả lời tại quầy");
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Dùng lại" }).WaitForAsync();
        await _page.Locator("#purpose").FillAsync("Cấp giấy phép xây dựng");
        await _page.ReloadAsync();
        (await _page.Locator("#purpose").InputValueAsync()).ShouldBe("Cấp giấy phép xây dựng");

        await _page.Locator("#dossier").FillAsync("H15.23-260305-0001");
        await _context.SetOfflineAsync(true);
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Dùng lại" }).ClickAsync();
        await _page.GetByText("Mất mạng: chưa gửi được").WaitForAsync();
        await _context.SetOfflineAsync(false);
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Dùng lại" }).ClickAsync();
        await _page.GetByText("Đã dùng trong 1 hồ sơ").WaitForAsync();
        (await _page.Locator("#purpose").InputValueAsync()).ShouldBe("Trả lời tại quầy", "it got through, and the next begins with the task's");

        await _page.Locator("#purpose").FillAsync("Gõ dở của người trước");
        (await _page.EvaluateAsync<string>("Object.values(sessionStorage).join()")).ShouldContain("Gõ dở của người trước");
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Đăng xuất" }).ClickAsync();
        await _page.Locator("input[name=password]").WaitForAsync();
        (await _page.EvaluateAsync<string>("[...Object.values(sessionStorage), ...Object.values(localStorage)].join()")).ShouldNotContain("Gõ dở", Case.Insensitive, "nothing of theirs stays for who comes next");
    }

    /// <summary>As a hand does it with the mouse out of a file manager.</summary>
    private async Task DropAsync(string target, string path)
    {
        var box = (await _page.Locator(target).First.BoundingBoxAsync())!;
        var browser = await _context.NewCDPSessionAsync(_page);
        foreach (var kind in new[] { "dragEnter", "dragOver", "drop" })
        {
            await browser.SendAsync("Input.dispatchDragEvent", new()
            {
                ["type"] = kind,
                ["x"] = box.X + (box.Width / 2),
                ["y"] = box.Y + (box.Height / 2),
                ["data"] = new { items = Array.Empty<object>(), files = new[] { path }, dragOperationsMask = 1 },
            });
        }

        await browser.DetachAsync();
    }

    private static byte[] Scan(int size)
    {
        var bytes = new byte[size];
        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }
}

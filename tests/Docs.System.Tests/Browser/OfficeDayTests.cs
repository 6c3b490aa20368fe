using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>Each role's day from signing in to signing out, along the life of one paper: scanned, reviewed, used, revoked.</summary>
public sealed class OfficeDayTests(Office office) : IClassFixture<Office>
{
    private const string Agency = "H15.08";
    private const string Holder = "066222377693";
    private const string Number = "96/TLKS-BS";
    private const string Dossier = "H15.23-260305-0001";

    private static readonly string[] Scans = ["trich-luc-khai-sinh.pdf", "quyet-dinh-giao-dat.pdf", "quyet-dinh-thu-hoi.pdf"];

    private sealed record People(Person Clerk, Person Reviewer, Person Second, Person Officer, Person Citizen, Person Auditor);

    [Fact]
    public async Task A_paper_from_the_scanner_to_its_revocation()
    {
        var people = await TheAdministratorMakesAccountsAsync();
        var batch = await TheClerkHandsInABatchAsync(people.Clerk);
        await TwoReviewersAtOnceAsync(people.Reviewer, people.Second);
        var id = await TheOfficerUsesItForADossierAsync(people.Officer);
        var code = await TheCitizenTakesItHomeAsync(people.Citizen, id);
        await AStrangerChecksAsync(code, "✓ Còn hiệu lực");

        await TheReviewerRevokesAsync(people.Reviewer, id);

        await AStrangerChecksAsync(code, "✕ Bị thu hồi");
        await TheCitizenFindsNothingAnyMoreAsync(people.Citizen, id);
        await TheOfficerHearsOfItAsync(people.Officer, id);
        await TheAuditorReadsWhoDidWhatAsync(people.Auditor, id);
        await TheAdministratorLooksAtJobsAsync(batch);
        (await office.Docs.DoneAsync("verify", "--audit", "--json")).Json.GetProperty("differences").GetArrayLength().ShouldBe(0);
    }

    private async Task<People> TheAdministratorMakesAccountsAsync()
    {
        await using var desk = await office.AdministratorAsync();
        var people = new People(
            await desk.AddPersonAsync("an.nguyen", "Nguyễn Văn An", "Clerk", Agency),
            await desk.AddPersonAsync("chi.le", "Lê Thị Chi", "Reviewer", Agency),
            await desk.AddPersonAsync("dung.h", "H’ Dung Niê", "Reviewer", Agency),
            await desk.AddPersonAsync("em.tran", "Trần Văn Em", "Officer", "H15.23"),
            await desk.AddPersonAsync("loc.nguyen", "Nguyễn Quốc Lộc", "Citizen", holders: Holder),
            await desk.AddPersonAsync("giang.pham", "Phạm Thị Giang", "Auditor"));
        await desk.GoAsync("/quan-tri/nguoi-dung");
        (await desk.TextAsync()).ShouldContain("H’ Dung Niê");
        await desk.SignOutAsync();
        return people;
    }

    private async Task<string> TheClerkHandsInABatchAsync(Person clerk)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(clerk);
        desk.Page.Url.ShouldEndWith("/lo");
        await desk.Page.GetByLabel("Tên lô").FillAsync("Kho tư pháp, hộp 1");
        await desk.Page.Locator("#files").SetInputFilesAsync(Scans.Select(scan => Path.Combine(Repository.Samples, scan)));
        await desk.Page.GetByText($"Đã gửi xong {Scans.Length} tệp").WaitForAsync();
        await desk.FollowAsync("Xem lô vừa nộp");
        // The page follows by itself; nothing is loaded anew.
        await desk.Page.WaitForFunctionAsync(
            $"() => [...document.querySelectorAll('.files .badge')].filter(badge => badge.textContent === 'Chờ đối soát').length === {Scans.Length}", null, new() { Timeout = 300_000 });
        var batch = new Uri(desk.Page.Url).AbsolutePath.Split('/')[^1];
        await desk.FollowAsync("Báo cáo hoàn thành");
        (await desk.TextAsync()).ShouldContain(Scans[0]);
        var csv = await desk.Page.APIRequest.GetAsync($"/lo/{batch}/bao-cao.csv");
        (await csv.TextAsync()).ShouldContain(Scans[0]);
        (await (await desk.Page.APIRequest.GetAsync($"/lo/{batch}/bao-cao.pdf")).BodyAsync())[..5].ShouldBe("%PDF-"u8.ToArray());
        await desk.SignOutAsync();
        return batch;
    }

    private async Task TwoReviewersAtOnceAsync(Person first, Person second)
    {
        await using var one = await office.DeskAsync();
        await using var two = await office.DeskAsync();
        await Task.WhenAll(one.SignInAsync(first), two.SignInAsync(second));
        await Task.WhenAll(one.ClickAsync("Nhận văn bản tiếp theo"), two.ClickAsync("Nhận văn bản tiếp theo"));
        await Task.WhenAll(one.Page.ArrivedAsync("/doi-soat/[^/?]+$"), two.Page.ArrivedAsync("/doi-soat/[^/?]+$"));
        one.ResultId().ShouldNotBe(two.ResultId(), "a document is before one reviewer at a time");

        var held = one.ResultId();
        var mine = two.ResultId();
        await two.GoAsync("/doi-soat/" + held);
        (await two.TextAsync()).ShouldContain("Người khác đang đối soát văn bản đó.");
        await two.GoAsync("/doi-soat/" + mine);

        var published = new List<string>();
        while (published.Count < Scans.Length)
        {
            foreach (var desk in new[] { one, two }.Where(desk => desk.ResultId().Length > 0))
            {
                published.Add(desk.ResultId());
                await ConfirmAsync(desk);
            }
        }

        published.ShouldBeUnique();
        (await one.TextAsync()).ShouldContain("Không còn văn bản nào chờ đối soát.");
        await Task.WhenAll(one.SignOutAsync(), two.SignOutAsync());
    }

    /// <summary>With the hands on the keyboard, from the field in doubt to the one that publishes.</summary>
    private static async Task ConfirmAsync(Desk desk)
    {
        var page = desk.Page;
        await page.FocusedAsync(Focus.Field);
        await page.PublishedAsync(() => page.Keyboard.PressAsync("Control+Enter"));
        (await page.Locator("[role=alert]:visible").AllInnerTextsAsync()).ShouldBeEmpty();
    }

    private async Task<string> TheOfficerUsesItForADossierAsync(Person officer)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(officer);
        await desk.Page.Locator("#holder").FillAsync(Holder);
        await desk.Page.Locator("#holder").PressAsync("Enter");
        await desk.Page.GetByLabel("Mã hồ sơ").FillAsync(Dossier);
        await desk.ClickAsync("Tiếp tục");
        await desk.Page.Locator(".task-bar").WaitForAsync();
        await desk.UntilAsync($"/?holder={Holder}", Number);
        await desk.Page.GetByRole(AriaRole.Link, new() { NameString = Number }).First.ClickAsync();
        await desk.Page.ArrivedAsync("/ket-qua/.");
        var image = desk.Page.Locator(".viewer img");
        (await image.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(500);
        await desk.Page.Locator("#purpose").FillAsync("Nhập hộ khẩu cho con");
        await desk.ClickAsync("Dùng lại");
        await desk.Page.GetByText("Đã dùng trong 1 hồ sơ").WaitForAsync();
        var id = desk.ResultId();
        await desk.ClickAsync("Kết thúc việc này");
        await desk.SignOutAsync();
        return id;
    }

    private async Task<string> TheCitizenTakesItHomeAsync(Person citizen, string id)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(citizen);
        desk.Page.Url.ShouldEndWith("/giay-to");
        (await desk.TextAsync()).ShouldContain(Number);
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync("Tải về"));
        (await File.ReadAllBytesAsync((await download.PathAsync())!))[..5].ShouldBe("%PDF-"u8.ToArray());
        await desk.GoAsync($"/ket-qua/{id}/ai-da-xem");
        (await desk.TextAsync()).ShouldContain(Dossier, customMessage: "the holder sees who looked, and what for");
        await desk.GoAsync("/giay-to");
        await desk.ClickAsync("Chia sẻ mã kiểm tra");
        var code = await desk.Page.Locator(".code-text").InnerTextAsync();
        await desk.SignOutAsync();
        return code;
    }

    private async Task AStrangerChecksAsync(string code, string answer)
    {
        await using var desk = await office.DeskAsync();
        await desk.GoAsync("/kiem-tra");
        await desk.Page.Locator("#ma").FillAsync(code);
        await desk.AnsweredAsync(() => desk.ClickAsync("Kiểm tra"));
        var text = await desk.TextAsync();
        text.ShouldContain(answer);
        text.ShouldContain(Number);
        text.ShouldNotContain("Quốc Lộc", Case.Insensitive);
        text.ShouldNotContain(Holder);
    }

    private async Task TheReviewerRevokesAsync(Person reviewer, string id)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(reviewer);
        await desk.GoAsync("/ket-qua/" + id);
        await desk.Page.GetByText("Ghi sự kiện hiệu lực").ClickAsync();
        await desk.Page.Locator("#kind").SelectOptionAsync("revoke");
        await desk.Page.Locator("#on").FillAsync(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(TimeProvider.System.GetUtcNow(), "Asia/Ho_Chi_Minh").ToString("dd/MM/yyyy", global::System.Globalization.CultureInfo.InvariantCulture));
        await desk.Page.Locator("#by").FillAsync("12/QĐ-UBND");
        await desk.Page.Locator("#basis").FillAsync("Cấp sai thẩm quyền");
        await desk.ClickAsync("Ghi sự kiện");
        await desk.Page.GetByText("✕ Bị thu hồi").First.WaitForAsync();
        await desk.SignOutAsync();
    }

    private async Task TheCitizenFindsNothingAnyMoreAsync(Person citizen, string id)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(citizen);
        var text = await desk.TextAsync();
        text.ShouldNotContain(Number);
        text.ShouldContain("Chưa có giấy tờ nào còn hiệu lực của bạn ở đây");
        (await desk.Page.GotoAsync("/ket-qua/" + id))!.Status.ShouldBe(404);
        (await desk.Page.GotoAsync($"/api/v1/results/{id}/file"))!.Status.ShouldBe(404);
        await desk.GoAsync("/");
        await desk.Page.Locator("#q").FillAsync(Number);
        await desk.Page.Locator("#q").PressAsync("Enter");
        await desk.Page.GetByText("Không tìm thấy kết quả").WaitForAsync();
        await desk.SignOutAsync();
    }

    private async Task TheOfficerHearsOfItAsync(Person officer, string id)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(officer);
        await desk.UntilAsync("/thong-bao", Dossier);
        (await desk.Page.Locator($"main a[href*='{id}']").CountAsync()).ShouldBeGreaterThan(0);
        await desk.SignOutAsync();
    }

    private async Task TheAuditorReadsWhoDidWhatAsync(Person auditor, string id)
    {
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(auditor);
        await desk.FollowAsync("Nhật ký");
        await desk.Page.Locator("#ket-qua-tthc").FillAsync(id);
        await desk.AnsweredAsync(() => desk.ClickAsync("Xem"));
        var text = await desk.TextAsync();
        foreach (var said in new[] { "em.tran", "chi.le", "Sự kiện hiệu lực", "Mở, tải tệp", Dossier, "Nhập hộ khẩu cho con" })
            text.ShouldContain(said);
        text.ShouldNotContain(Holder);
        await desk.SignOutAsync();
    }

    private async Task TheAdministratorLooksAtJobsAsync(string batch)
    {
        await using var desk = await office.AdministratorAsync();
        await desk.GoAsync("/quan-tri/viec");
        var text = await desk.TextAsync();
        text.ShouldContain("Không có việc nào chờ");
        text.ShouldContain("Không có tệp nào bị cách ly.");
        await desk.GoAsync("/lo/" + batch);
        (await desk.TextAsync()).ShouldContain("Kho tư pháp, hộp 1");
        await desk.SignOutAsync();
    }
}

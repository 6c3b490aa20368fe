using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

public sealed class PressedTwiceTests(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private TestSite _site = null!;
    private IBrowserContext _context = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _context = await chromium.Browser.NewContextAsync();
        var cookie = _site.Client.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await _context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1].Split(';')[0], Url = _site.Address.ToString() }]);
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_button_pressed_twice_sends_once_and_the_password_shown_once_is_seen()
    {
        var page = await _context.NewPageAsync();
        var sent = 0;
        // A server slow enough for an impatient hand.
        await page.RouteAsync("**/quan-tri/nguoi-dung", async route =>
        {
            sent++;
            await Task.Delay(1_000);
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(_site.Address, "/quan-tri/nguoi-dung/moi").ToString());
        await page.Locator("[name=name]").FillAsync("bam-doi");
        await page.Locator("[name=display]").FillAsync("Phan Thị Bấm");
        await page.Locator("[value=Auditor]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tạo tài khoản" }).EvaluateAsync("button => { button.click(); setTimeout(() => button.click(), 300); }");

        await page.GetByText("Mật khẩu dùng một lần, chỉ hiện lần này").WaitForAsync();
        sent.ShouldBe(1);

        await page.GoBackAsync();
        await page.Locator("[name=name]").FillAsync("bam-nua");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tạo tài khoản" }).ClickAsync();
        await page.GetByText("Mật khẩu dùng một lần, chỉ hiện lần này").WaitForAsync();
        sent.ShouldBe(2, "who comes back sends anew");
    }
}

using Docs.Core.Settings;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>What a person finds whose form the server did not take: why, where, and everything that was typed.</summary>
public sealed class RefusedFormTests(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private TestSite _site = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        var context = await chromium.Browser.NewContextAsync();
        var cookie = _site.Client.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1].Split(';')[0], Url = _site.Address.ToString() }]);
        await context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Docs-Purpose"] = "testing" });
        _page = await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await _page.Context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_field_it_is_about_has_the_focus_and_says_why_and_once_mended_nothing_is_left_of_it()
    {
        await GoAsync("/quan-tri/nguoi-dung/moi");
        await _page.Locator("[name=name]").FillAsync("hoa.tran");
        await _page.Locator("[name=display]").FillAsync("Trần Thị Hoa");
        await _page.Locator("[value=Clerk]").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Tạo tài khoản" }).ClickAsync();
        await _page.FocusedAsync("[name=agencies][aria-invalid=true]");
        (await _page.EvaluateAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")).ShouldContain("ít nhất một mã cơ quan");

        await _page.Locator("[name=agencies]").First.FillAsync("H15.08");
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Tạo tài khoản" }).ClickAsync();
        await _page.GetByText("Mật khẩu dùng một lần, chỉ hiện lần này").WaitForAsync();
        await GoAsync("/quan-tri/nguoi-dung/moi");
        (await _page.Locator("[name=name]").InputValueAsync()).ShouldBe("", "the next one begins empty");
    }

    [Fact]
    public async Task From_the_page_that_says_no_one_is_led_back_to_what_was_typed()
    {
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        await GoAsync($"/ket-qua/{id}");
        await _page.GetByText("Ghi sự kiện hiệu lực").ClickAsync();
        await _page.Locator("#kind").SelectOptionAsync("revoke");
        await _page.Locator("#on").FillAsync("31/02/2026");
        await _page.Locator("#basis").FillAsync("Căn cứ gõ dở");
        await _page.AnsweredAsync(() => _page.GetByRole(AriaRole.Button, new() { NameString = "Ghi sự kiện" }).ClickAsync());
        await _page.FocusedAsync("[role=alert]");

        await _page.GetByRole(AriaRole.Link, new() { NameString = "Quay lại trang trước" }).ClickAsync();
        await _page.ArrivedAsync($"/ket-qua/{id}$");
        await _page.WaitForFunctionAsync("() => document.querySelector('#basis')?.value === 'Căn cứ gõ dở' && document.querySelector('#basis').checkVisibility()");
        (await _page.Locator("#kind").InputValueAsync()).ShouldBe("revoke");
    }

    [Fact]
    public async Task What_is_refused_on_its_own_page_stands_there_as_it_was_typed()
    {
        await GoAsync("/bao-cao/mau-so");
        await _page.Locator("[name=agency]").FillAsync("H15.08");
        await _page.Locator("[name=value]").FillAsync("120");
        await _page.Locator("[name=source]").FillAsync("Báo cáo 12/BC-VP");
        await _page.Locator("[name=date]").FillAsync("31/02/2026");
        await _page.AnsweredAsync(() => _page.GetByRole(AriaRole.Button, new() { NameString = "Ghi" }).ClickAsync());
        await _page.GetByText("Chưa ghi gì").WaitForAsync();
        await _page.WaitForFunctionAsync("() => document.querySelector('[name=source]').value === 'Báo cáo 12/BC-VP'");
    }

    [Fact]
    public async Task What_is_typed_for_one_agency_is_put_back_for_no_other()
    {
        await _site.Service<LiveSettings>().SetAsync(
            [new(SettingName.SelfVerify, "H15.08", SettingRules.On), new(SettingName.SelfVerify, "H15.09", SettingRules.On)], "test", default);
        await GoAsync("/quan-tri/thiet-lap");
        var samples = _page.Locator("[name=ReviewSample]");
        await samples.Nth(1).FillAsync("7");
        await _page.ReloadAsync();
        await _page.WaitForFunctionAsync("() => document.querySelectorAll('[name=ReviewSample]')[1].value === '7'");
        (await samples.Nth(0).InputValueAsync()).ShouldBe("");
        (await samples.Nth(2).InputValueAsync()).ShouldBe("");
    }

    private Task<IResponse?> GoAsync(string path) => _page.GotoAsync(new Uri(_site.Address, path).ToString());
}

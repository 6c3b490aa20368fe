using Docs.Core.Access;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>Finding and reading a result in a real browser, by keyboard alone.</summary>
public sealed class ReadingTests(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private TestSite _site = null!;
    private IPage _page = null!;
    private string _id = "";

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _id = await _site.AddAsync(new Paper("1/QĐ-UBND"));
        await _site.AddAsync(new Paper("2/QĐ-UBND") { Text = "Giao đất sản xuất.", Subject = "Về việc giao đất sản xuất" });
        _page = await PageOfAsync(Callers.All[^1].Viewer!);
        await _page.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Docs-Purpose"] = "testing" });
    }

    public async Task DisposeAsync()
    {
        await _page.Context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Hits_follow_the_typing_and_the_arrows_lead_through_them()
    {
        await GoAsync("/");
        var typed = _page.Locator("[name=q]");
        await typed.PressSequentiallyAsync("2/qd");
        await _page.WaitForFunctionAsync("() => document.querySelectorAll('.hit').length === 1");
        _page.Url.ShouldContain("q=2%2Fqd", Case.Sensitive, "a reload shows the same");
        (await _page.Locator(".hit-snippet").CountAsync()).ShouldBe(1);
        await typed.FillAsync("giao đất");
        await _page.WaitForFunctionAsync("() => document.querySelectorAll('.hit').length === 2");

        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.FocusedAsync(".hits li:nth-child(2) a");
        await _page.Keyboard.PressAsync("ArrowUp");
        await _page.Keyboard.PressAsync("Escape");
        await _page.FocusedAsync("[name=q]");
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.FocusedAsync(".hits li:nth-child(1) a");
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("Enter");
        await _page.ArrivedAsync("/ket-qua/.");

        await _page.GoBackAsync();
        await _page.FocusedAsync(".hits li:nth-child(2) a");
        (await typed.InputValueAsync()).ShouldBe("giao đất");
    }

    [Fact]
    public async Task A_page_is_brought_closer_and_turned_by_button_and_key()
    {
        await GoAsync($"/ket-qua/{_id}");
        var viewer = _page.Locator("[data-viewer]");
        var paper = _page.Locator("[data-paper]");
        var width = (await paper.BoundingBoxAsync())!.Width;
        await _page.GetByRole(AriaRole.Button, new() { NameString = "Phóng to" }).ClickAsync();
        (await _page.Locator("[data-zoom-text]").InnerTextAsync()).ShouldBe("125 %");
        (await paper.BoundingBoxAsync())!.Width.ShouldBe(width * 1.25f, 2f);

        await viewer.FocusAsync();
        await _page.Keyboard.PressAsync("0");
        (await _page.Locator("[data-zoom-text]").InnerTextAsync()).ShouldBe("100 %");
        await _page.Keyboard.PressAsync("r");
        (await paper.EvaluateAsync<string>("paper => paper.style.transform")).ShouldContain("rotate(90deg)");
        for (var turn = 0; turn < 3; turn++)
            await _page.Keyboard.PressAsync("r");
        (await paper.EvaluateAsync<string>("paper => paper.style.transform")).ShouldBe("none");
    }

    [Fact]
    public async Task An_officer_finds_and_reuses_a_result_without_the_mouse()
    {
        await SitAtAsync(Callers.Officer);
        await GoAsync("/");
        await _page.Keyboard.TypeAsync("2/QĐ-UBND");
        await _page.WaitForFunctionAsync("() => document.querySelectorAll('.hit').length === 1");
        await _page.Keyboard.PressAsync("ArrowDown");
        await _page.Keyboard.PressAsync("Enter");
        await _page.ArrivedAsync("/muc-dich");
        await _page.FocusedAsync("#task-dossier");
        await _page.Keyboard.TypeAsync("H15.23-261129-0007");
        await _page.Keyboard.PressAsync("Enter");
        await _page.ArrivedAsync("/ket-qua/.");
        await TabToAsync("#purpose");
        await _page.Keyboard.TypeAsync("Cấp giấy phép xây dựng");
        await _page.Keyboard.PressAsync("Enter");
        await _page.ArrivedAsync("#dung-lai$");
        (await _page.Locator(".notice-good").InnerTextAsync()).ShouldContain("H15.23-261129-0007");
    }

    [Fact]
    public async Task A_holder_shares_a_paper_without_the_mouse_and_a_reload_leads_back_to_it()
    {
        var own = await _site.AddAsync(new Paper("3/QĐ-UBND").Owned());
        await SitAtAsync(Callers.Citizen(Paper.HolderId));
        await GoAsync("/giay-to");
        await TabToAsync("form[action$='/ma'] button");
        await _page.Keyboard.PressAsync("Enter");
        await _page.ArrivedAsync("/ma$");
        await _page.Locator(".qr svg").WaitForAsync();
        await GoAsync($"/ket-qua/{own}/ma");
        _page.Url.ShouldEndWith($"/ket-qua/{own}");
    }

    private async Task SitAtAsync(Viewer viewer)
    {
        await _page.Context.DisposeAsync();
        _page = await PageOfAsync(viewer);
    }

    private async Task<IPage> PageOfAsync(Viewer viewer)
    {
        var context = await chromium.Browser.NewContextAsync();
        var cookie = _site.As(viewer).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
        return await context.NewPageAsync();
    }

    /// <summary>As many keys as a page may have stops.</summary>
    private async Task TabToAsync(string selector)
    {
        for (var i = 0; i < 60 && !await _page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector); i++)
            await _page.Keyboard.PressAsync("Tab");
        await _page.FocusedAsync(selector);
    }

    private Task<IResponse?> GoAsync(string path) => _page.GotoAsync(new Uri(_site.Address, path).ToString());
}

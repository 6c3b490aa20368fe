using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>An address at the review desk, with the list of old and new wards beside it.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        await _site.Service<ReferenceLists>().ReplaceAsync(ReferenceKind.Wards,
        [
            new("24001", "Xã Ea Tu", null, new DateOnly(2025, 6, 30)) { Successor = "24900" },
            new("24002", "Xã Ea Kar"),
            new("24003", "Xã Ea Kmút"),
            new("24900", "Phường Tân An", new DateOnly(2025, 7, 1)),
        ], "test", default);
        var id = await _site.AddAsync(new Paper("1/QĐ-UBND")
        {
            State = DocumentState.NeedsReview,
            Manifest = new Dictionary<string, string> { [FieldNames.Address] = "thôn 3, xã Ea Tụ, TP. Buôn Ma Thuột" },
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
        var context = await _browser.NewContextAsync();
        var cookie = _site.As(Callers.Of("chi", Role.Reviewer, "H15")).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
        _page = await context.NewPageAsync();
        await _page.GotoAsync(new Uri(_site.Address, $"/doi-soat/{id}").ToString());
        await _page.FocusedAsync(Focus.Field);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_misread_ward_is_mended_by_one_key_and_one_typed_is_completed()
    {
        var address = _page.Locator("#f-address");
        await address.FocusAsync();
        await Offer("Xã Ea Tu").WaitForAsync();
        await address.PressAsync("Alt+1");
        (await address.InputValueAsync()).ShouldBe("thôn 3, xã Ea Tu, TP. Buôn Ma Thuột");
        await Offer("Xã Ea Tu").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await address.FillAsync("");
        await address.PressSequentiallyAsync("buôn Tơng Sinh, ea k");
        await Offer("Xã Ea Kmút").WaitForAsync();
        (await Offer("Xã Ea Kar").CountAsync()).ShouldBe(1);
        (await Offer("Xã Ea Tu").CountAsync()).ShouldBe(0);
        await Offer("Xã Ea Kmút").ClickAsync();
        (await address.InputValueAsync()).ShouldBe("buôn Tơng Sinh, xã Ea Kmút");
        await _page.FocusedAsync("#f-address");
    }

    private ILocator Offer(string ward) => _page.GetByRole(AriaRole.Button, new() { NameString = ward });
}

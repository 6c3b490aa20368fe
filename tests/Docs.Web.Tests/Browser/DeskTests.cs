using Docs.Core.Documents;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>What is typed at the review desk: completed, refused, kept.</summary>
public sealed class DeskTests(OpenChromium chromium) : DeskFixture(chromium)
{
    [Fact]
    public async Task A_misread_ward_is_mended_by_one_key_and_one_typed_is_completed()
    {
        var address = Page.Locator("#f-address");
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
        await Page.FocusedAsync("#f-address");
    }

    [Fact]
    public async Task What_was_refused_has_the_focus_before_what_the_machine_doubted()
    {
        await Page.FocusedAsync(".unsure #f-number");
        await Page.FillAsync("#f-issuedOn", "31/02/2024");
        await Page.ClickAsync("[data-confirm]");
        await Page.Locator("#f-issuedOn-loi").WaitForAsync();
        await Page.FocusedAsync("#f-issuedOn");
        (await Page.InputValueAsync("#f-issuedOn")).ShouldBe("31/02/2024");
    }

    [Fact]
    public async Task Who_turns_a_paper_down_without_a_reason_stands_at_the_reason()
    {
        await Page.FocusedAsync(".unsure #f-number");
        await Page.GetByText("Không công bố được").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameString = "Trả lại quét lại" }).ClickAsync();
        await Page.Locator("#reason-loi").WaitForAsync();
        await Page.FocusedAsync("#reason[aria-invalid]");
    }

    [Fact]
    public async Task What_is_required_and_empty_is_asked_for_once_before_it_is_published_so()
    {
        var id = await Site.AddAsync(new Paper("") { State = DocumentState.NeedsReview, Holders = [] });
        await Page.GotoAsync(new Uri(Site.Address, $"/doi-soat/{id}").ToString());
        await Page.FocusedAsync("#f-number");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Page.Locator("[data-field]:has(#f-number) .field-problem").WaitForAsync();
        await Page.FocusedAsync("#f-number[aria-invalid]");
        (await Site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.NeedsReview);

        await Page.Keyboard.PressAsync("Control+Enter");
        await Page.ArrivedAsync($"[?]truoc={id}$");
        (await Site.Catalog.FindAsync(id, default))!.State.ShouldBe(DocumentState.Published);
    }

    [Fact]
    public async Task After_an_idle_hour_nothing_is_written_and_what_was_typed_is_there_again_after_signing_in()
    {
        await Page.FillAsync("#f-subject", "Trích yếu gõ dở");
        Clock.Ahead = TimeSpan.FromMinutes(61);
        await Page.ClickAsync("[data-confirm]");
        await Page.GetByText("Phiên đăng nhập đã hết").WaitForAsync();
        (await Site.Catalog.FindAsync(Id, default))!.State.ShouldBe(DocumentState.NeedsReview);

        Clock.Ahead = TimeSpan.Zero;
        await SignInAsync();
        await Page.GotoAsync(Desk);
        (await Page.InputValueAsync("#f-subject")).ShouldBe("Trích yếu gõ dở");
    }

    [Fact]
    public async Task How_pages_were_to_be_arranged_survives_a_reload_and_is_seen_again()
    {
        await Page.GotoAsync(Desk + "/trang");
        await Page.FillAsync("[name='order.1']", "7");
        await Page.SelectOptionAsync("[name='turn.1']", "90");
        await Page.ReloadAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector(\"[name='order.1']\").value === '7'");
        (await Page.EvaluateAsync<string>("() => document.querySelector('.sheets img').style.transform")).ShouldBe("rotate(90deg)");
    }

    private ILocator Offer(string ward) => Page.GetByRole(AriaRole.Button, new() { NameString = ward });
}

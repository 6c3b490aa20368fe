using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>A reviewer whose hands never leave the keyboard.</summary>
public sealed class ReviewDeskTests(Office office) : IClassFixture<Office>
{
    private const string Number = "777/QĐ-BANPHIM";

    [Fact]
    public async Task Take_correct_one_field_accept_the_rest_publish_and_find_it()
    {
        await using var desk = await OpenAsync("quyet-dinh-gia-han.pdf");
        var page = desk.Page;

        await TakeNextAsync(page);
        (await page.Locator(".desk-paper .word").CountAsync()).ShouldBeGreaterThan(20, "words to be clicked lie over the page");
        await TabToAsync(page, "f-subject");
        await PasteByClicksAsync(page);
        await TabToAsync(page, "f-number");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(Number);
        await page.PublishedAsync(() => EnterToTheEndAsync(page));

        page.Url.ShouldEndWith("/doi-soat?loi=het");
        (await page.ContentAsync()).ShouldContain("Đã xác nhận và công bố");
        await FindAsync(page);
    }

    [Fact]
    public async Task A_hold_that_is_lost_is_told_before_anything_is_sent()
    {
        await using var desk = await OpenAsync("trich-luc-khai-sinh.pdf");
        var page = desk.Page;
        await TakeNextAsync(page);

        // Once it is told that it lost the hold, a page asks no more: the second answer says that the first told nothing of the kind.
        for (var i = 0; i < 2; i++)
            await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))"), answer => answer.Url.EndsWith("/renew", StringComparison.Ordinal));
        (await page.Locator("[data-lost]").IsVisibleAsync()).ShouldBeFalse("the hold stands");
        await page.EvaluateAsync("() => fetch(`/api/v1/reviews/${document.querySelector('[data-review]').dataset.review}/release`, { method: 'POST', headers: { 'X-Docs-Request': '1' } })");
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await page.Locator("[data-lost]").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        (await page.Locator("[data-confirm]").IsDisabledAsync()).ShouldBeTrue();

        await page.ReloadAsync();
        await page.FocusedAsync(Focus.Field);
        await PublishAsync(page);
    }

    [Fact]
    public async Task A_relation_is_corrected_another_added_and_one_taken_away_without_the_mouse()
    {
        await using var desk = await OpenAsync("quyet-dinh-thu-hoi.pdf");
        var page = desk.Page;
        await TakeNextAsync(page);
        var id = page.Url.Split('/')[^1];

        await TabToAsync(page, "r-0-number");
        await page.Locator("[data-mark]").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        var cited = await page.EvaluateAsync<string>("() => [...document.querySelectorAll('.word.cited')].map((word) => word.title).join('')");
        cited.ShouldContain((await page.Locator("#r-0-number").InputValueAsync()).Replace(" ", "", StringComparison.Ordinal));
        cited.Length.ShouldBeLessThan(40, "the words the number was read from, not those around them");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("41/GP-BANPHIM");
        foreach (var number in new[] { "42/GP-BANPHIM", "43/GP-BANPHIM" })
        {
            await page.Keyboard.PressAsync("Alt+r");
            (await ActiveAsync(page)).ShouldEndWith("-kind");
            await page.Keyboard.TypeAsync("Gia");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync(number);
        }

        await page.Keyboard.PressAsync("Alt+Delete");
        await PublishAsync(page);

        var shown = (await office.Docs.DoneAsync("show", id, "--json")).Json;
        shown.GetProperty("relations").EnumerateArray().Select(one => (one.GetProperty("kind").GetString(), one.GetProperty("number").GetString()))
            .ShouldBe([("revokes", "41/GP-BANPHIM"), ("extends", "42/GP-BANPHIM")], ignoreOrder: true);
    }

    [Fact]
    public async Task Holders_are_added_and_one_taken_away_without_the_mouse()
    {
        await using var desk = await OpenAsync("quyet-dinh-giao-dat.pdf");
        var page = desk.Page;
        await TakeNextAsync(page);
        var id = page.Url.Split('/')[^1];

        foreach (var name in new[] { "Trần Bàn Phím", "Lê Bàn Phím", "Không Phải Ai", "Vũ Bàn Phím" })
        {
            await page.Keyboard.PressAsync("Alt+h");
            (await ActiveAsync(page)).ShouldEndWith("-name");
            await page.Keyboard.TypeAsync(name);
            for (var i = 0; i < 3; i++)
                await page.Keyboard.PressAsync("Enter");
            (await ActiveAsync(page)).ShouldEndWith("-birth");
            await page.Keyboard.TypeAsync("1985");
            if (name == "Không Phải Ai")
                await page.Keyboard.PressAsync("Alt+Delete");
        }

        await PublishAsync(page);

        var holders = (await office.Docs.DoneAsync("show", id, "--json")).Json.GetProperty("fields").GetProperty("holders").EnumerateArray().ToList();
        holders.Where(one => one.GetProperty("name").GetString()!.EndsWith("Bàn Phím", StringComparison.Ordinal)).Select(one => (one.GetProperty("name").GetString(), one.GetProperty("birthYear").GetInt32()))
            .ShouldBe([("Trần Bàn Phím", 1985), ("Lê Bàn Phím", 1985), ("Vũ Bàn Phím", 1985)], ignoreOrder: true);
        holders.ShouldNotContain(one => one.GetProperty("name").GetString() == "Không Phải Ai");
    }

    /// <summary>The first word takes the place of what stood there, the next one is put behind it; the field keeps the focus.</summary>
    private static async Task PasteByClicksAsync(IPage page)
    {
        var clicked = new List<string>();
        for (var at = 0; at < 2; at++)
        {
            var word = page.Locator(".desk-paper .word").Nth(at);
            clicked.Add(await word.GetAttributeAsync("title") ?? "");
            await word.ClickAsync();
        }

        (await page.Locator("#f-subject").InputValueAsync()).ShouldBe(string.Join(' ', clicked));
        (await ActiveAsync(page)).ShouldBe("f-subject");
    }

    /// <summary>A scan that alone waits for review, and the administrator at a desk.</summary>
    private async Task<Desk> OpenAsync(string sample)
    {
        await office.Docs.DoneAsync("import", Path.Combine(Repository.Samples, sample), "--publish", "none", "--wait");
        return await office.AdministratorAsync();
    }

    /// <summary>With it the queue is empty again.</summary>
    private static async Task PublishAsync(IPage page)
    {
        await page.PublishedAsync(() => page.Keyboard.PressAsync("Control+Enter"));
        page.Url.ShouldEndWith("/doi-soat?loi=het");
    }

    /// <summary>From the queue to the desk by Enter alone.</summary>
    private static async Task TakeNextAsync(IPage page)
    {
        await page.GotoAsync("/doi-soat");
        await page.FocusedAsync("main button[autofocus]");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync("/doi-soat/[^/?]+$");
        await page.FocusedAsync(Focus.Field);
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 60 && await ActiveAsync(page) != id; i++)
            await page.Keyboard.PressAsync("Shift+Tab");
        (await ActiveAsync(page)).ShouldBe(id);
    }

    /// <summary>Enter accepts a field and goes on to the next; after the last one it is the button that publishes.</summary>
    private static async Task EnterToTheEndAsync(IPage page)
    {
        for (var i = 0; i < 40 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-confirm]')"); i++)
            await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The index follows within seconds.</summary>
    private static async Task FindAsync(IPage page)
    {
        var hit = page.GetByRole(AriaRole.Link, new() { NameString = Number });
        for (var i = 0; i < 240; i++)
        {
            await page.GotoAsync($"/?q={Uri.EscapeDataString(Number)}");
            if (await hit.CountAsync() > 0)
                return;
            await Task.Delay(500);
        }

        (await page.ContentAsync()).ShouldContain(Number);
        (await hit.CountAsync()).ShouldBe(1);
    }

    private static Task<string> ActiveAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}

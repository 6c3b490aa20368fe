using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>The review desk in a browser, with the list of old and new wards beside it.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private readonly LaterClock _clock = new();
    private TestSite _site = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;
    private string _id = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync(configure: services => services.AddSingleton<TimeProvider>(_clock));
        await _site.Service<ReferenceLists>().ReplaceAsync(ReferenceKind.Wards,
        [
            new("24001", "Xã Ea Tu", null, new DateOnly(2025, 6, 30)) { Successor = "24900" },
            new("24002", "Xã Ea Kar"),
            new("24003", "Xã Ea Kmút"),
            new("24900", "Phường Tân An", new DateOnly(2025, 7, 1)),
        ], "test", default);
        _id = await _site.AddAsync(new Paper("1/QĐ-UBND")
        {
            State = DocumentState.NeedsReview,
            NumberConfidence = 0.4,
            Manifest = new Dictionary<string, string> { [FieldNames.Address] = "thôn 3, xã Ea Tụ, TP. Buôn Ma Thuột" },
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
        _context = await _browser.NewContextAsync();
        _page = await _context.NewPageAsync();
        await SignInAsync();
        await _page.GotoAsync(Desk);
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

    [Fact]
    public async Task What_was_refused_has_the_focus_before_what_the_machine_doubted()
    {
        await _page.FocusedAsync(".unsure #f-number");
        await _page.FillAsync("#f-issuedOn", "31/02/2024");
        await _page.ClickAsync("[data-confirm]");
        await _page.Locator("#f-issuedOn-loi").WaitForAsync();
        await _page.FocusedAsync("#f-issuedOn");
        (await _page.InputValueAsync("#f-issuedOn")).ShouldBe("31/02/2024");
    }

    [Fact]
    public async Task After_an_idle_hour_nothing_is_written_and_what_was_typed_is_there_again_after_signing_in()
    {
        await _page.FillAsync("#f-subject", "Trích yếu gõ dở");
        _clock.Ahead = TimeSpan.FromMinutes(61);
        await _page.ClickAsync("[data-confirm]");
        await _page.GetByText("Phiên đăng nhập đã hết").WaitForAsync();
        (await _site.Catalog.FindAsync(_id, default))!.State.ShouldBe(DocumentState.NeedsReview);

        _clock.Ahead = TimeSpan.Zero;
        await SignInAsync();
        await _page.GotoAsync(Desk);
        (await _page.InputValueAsync("#f-subject")).ShouldBe("Trích yếu gõ dở");
    }

    [Fact]
    public async Task On_a_phone_the_page_in_view_never_covers_the_field_in_work_nor_its_label()
    {
        await _page.SetViewportSizeAsync(360, 740);
        await _page.ReloadAsync();
        await _page.FocusedAsync(Focus.Field);
        // The test's scan is no picture: a page has this height.
        await _page.EvaluateAsync("document.querySelector('[data-paper]').style.height = '480px'");
        var covered = new List<string>();
        foreach (var key in Enumerable.Repeat("Enter", 3).Prepend("Alt+h").Append("Alt+r").Concat(Enumerable.Repeat("Shift+Tab", 20)))
        {
            await _page.Keyboard.PressAsync(key);
            if (await _page.EvaluateAsync<string?>(Covered) is { } one)
                covered.Add($"{key}: {one}");
        }

        covered.ShouldBeEmpty();
        await _page.FocusAsync("#f-address");
        (await _page.EvaluateAsync<double[]>("(({ top, height }) => [top, height])(document.querySelector('[data-sheet]').getBoundingClientRect())")).ShouldBe([0, 266.4], 0.5, "the page stays in view");
    }

    [Fact]
    public async Task Rows_for_more_holders_come_one_by_one_as_they_are_begun()
    {
        var rows = _page.Locator("[data-list-key=KeyH] [data-more-rows] [data-row]:not([data-row=kept]):visible");
        await _page.Locator("[data-list-key=KeyH] summary").ClickAsync();
        (await rows.CountAsync()).ShouldBe(1);
        for (var i = 1; i <= 4; i++)
        {
            await _page.Keyboard.PressAsync("Alt+h");
            (await rows.CountAsync()).ShouldBe(i);
            await _page.Keyboard.TypeAsync($"Người {i}");
            (await rows.CountAsync()).ShouldBe(i + 1);
        }

        await _page.ReloadAsync();
        await _page.GetByText("Đã khôi phục nội dung đang nhập dở").WaitForAsync();
        (await rows.CountAsync()).ShouldBe(5, "also those that the page did not bring along are kept");
        await rows.Nth(3).Locator("input[name$='.name']").FocusAsync();
        await _page.Keyboard.PressAsync("Alt+Delete");
        (await rows.CountAsync()).ShouldBe(4, "the one emptied waits again");
        (await rows.Locator("input[name$='.name']").EvaluateAllAsync<string[]>("all => all.map(input => `${input.name} ${input.value}`)"))
            .ShouldBe(["h.1.name Người 1", "h.2.name Người 2", "h.3.name Người 3", "h.4.name "]);
    }

    /// <summary>What lies over the middle of the field that has the focus, or over its label; null: nothing.</summary>
    private const string Covered = """
        () => {
          const field = document.activeElement;
          if (!field.matches("[data-field] :is(input, textarea, select)")) return null;
          for (const part of [field, field.labels[0]]) {
            const spot = part.getClientRects()[0];
            const above = document.elementFromPoint(spot.left + 8, spot.top + Math.min(10, spot.height / 2));
            if (!above || !(part.contains(above) || above.contains(part) && !above.matches("[data-sheet] *"))) return `${field.name} under ${above?.className}`;
          }
          return null;
        }
        """;

    private string Desk => new Uri(_site.Address, $"/doi-soat/{_id}").ToString();

    private async Task SignInAsync()
    {
        var cookie = _site.As(Callers.Of("chi", Role.Reviewer, "H15")).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await _context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
    }

    private ILocator Offer(string ward) => _page.GetByRole(AriaRole.Button, new() { NameString = ward });

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}

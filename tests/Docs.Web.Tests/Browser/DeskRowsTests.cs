namespace Docs.Web.Tests.Browser;

/// <summary>The review desk's rows: what comes, and what stays in view.</summary>
public sealed class DeskRowsTests(OpenChromium chromium) : DeskFixture(chromium)
{
    [Fact]
    public async Task On_a_phone_the_page_in_view_never_covers_the_field_in_work_nor_its_label()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await Page.ReloadAsync();
        await Page.FocusedAsync(Focus.Field);
        // The test's scan is no picture: a page has this height.
        await Page.EvaluateAsync("document.querySelector('[data-paper]').style.height = '480px'");
        var covered = new List<string>();
        foreach (var key in Enumerable.Repeat("Enter", 3).Prepend("Alt+h").Append("Alt+r").Concat(Enumerable.Repeat("Shift+Tab", 20)))
        {
            await Page.Keyboard.PressAsync(key);
            if (await Page.EvaluateAsync<string?>(Covered) is { } one)
                covered.Add($"{key}: {one}");
        }

        covered.ShouldBeEmpty();
        await Page.FocusAsync("#f-address");
        (await Page.EvaluateAsync<double[]>("(({ top, height }) => [top, height])(document.querySelector('[data-sheet]').getBoundingClientRect())")).ShouldBe([0, 266.4], 0.5, "the page stays in view");
    }

    [Fact]
    public async Task Rows_for_more_holders_come_one_by_one_as_they_are_begun()
    {
        var rows = Page.Locator("[data-list-key=KeyH] [data-more-rows] [data-row]:not([data-row=kept]):visible");
        await Page.Locator("[data-list-key=KeyH] summary").ClickAsync();
        (await rows.CountAsync()).ShouldBe(1);
        for (var i = 1; i <= 4; i++)
        {
            await Page.Keyboard.PressAsync("Alt+h");
            (await rows.CountAsync()).ShouldBe(i);
            await Page.Keyboard.TypeAsync($"Người {i}");
            (await rows.CountAsync()).ShouldBe(i + 1);
        }

        await Page.ReloadAsync();
        await Page.GetByText("Đã khôi phục nội dung đang nhập dở").WaitForAsync();
        (await rows.CountAsync()).ShouldBe(5, "also those that the page did not bring along are kept");
        await rows.Nth(3).Locator("input[name$='.name']").FocusAsync();
        await Page.Keyboard.PressAsync("Alt+Delete");
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
}

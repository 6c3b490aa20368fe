using Microsoft.Playwright;

namespace Docs.Tests.Browser;

/// <summary>A key goes to what has the focus, and a page gives it a moment after it is loaded: whoever presses one looks first.</summary>
internal static class Focus
{
    /// <summary>Any field of the review desk.</summary>
    public const string Field = "[data-field] input, [data-field] textarea, [data-field] select";

    public static Task FocusedAsync(this IPage page, string selector) =>
        page.WaitForFunctionAsync("selector => document.activeElement?.matches(selector)", selector);

    /// <summary>As a reviewer does who finds no such thing on the paper: the desk asks once for each required field that is empty.</summary>
    public static async Task SayWhatIsMissingAsync(this IPage page)
    {
        for (var left = await MissingAsync(page); left > 0; left--)
        {
            await page.Keyboard.PressAsync("Control+Enter");
            (await MissingAsync(page)).ShouldBe(left - 1);
        }
    }

    private static Task<int> MissingAsync(IPage page) =>
        page.Locator("[data-missing]").EvaluateAllAsync<int>("all => all.filter(input => input.value === '').length");
}

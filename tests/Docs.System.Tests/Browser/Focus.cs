using Microsoft.Playwright;

namespace Docs.Tests.Browser;

/// <summary>A key goes to what has the focus, and a page gives it a moment after it is loaded: whoever presses one looks first.</summary>
internal static class Focus
{
    /// <summary>Any field of the review desk.</summary>
    public const string Field = "[data-field] input, [data-field] textarea, [data-field] select";

    public static Task FocusedAsync(this IPage page, string selector) =>
        page.WaitForFunctionAsync("selector => document.activeElement?.matches(selector)", selector);

    /// <summary>
    /// Waits until the page of an address is there. It is asked itself: on a busy machine the browser's word that a page has
    /// loaded now and then came before that it had been reached, and was waited for in vain.
    /// </summary>
    /// <param name="address">A regular expression.</param>
    public static Task ArrivedAsync(this IPage page, string address) =>
        page.WaitForFunctionAsync("address => new RegExp(address).test(location.href) && document.readyState === 'complete'", address);

    /// <summary>Does what sends a form, and waits for the page that answers it.</summary>
    public static async Task AnsweredAsync(this IPage page, Func<Task> send)
    {
        await page.EvaluateAsync("() => { window.before = true; }");
        await send();
        await page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
    }

    /// <summary>As a reviewer does who finds no such thing on the paper: the desk asks once for the required fields that are empty.</summary>
    public static async Task PublishedAsync(this IPage page, Func<Task> confirm)
    {
        await page.AnsweredAsync(confirm);
        if (await page.Locator("input[name=blank]").CountAsync() == 0)
            return;
        await page.FocusedAsync("[aria-invalid]");
        await page.AnsweredAsync(confirm);
    }
}

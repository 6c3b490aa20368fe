using Microsoft.Playwright;

namespace Docs.Tests.Browser;

/// <summary>A key goes to what has the focus, and a page gives it a moment after it is loaded: whoever presses one looks first.</summary>
internal static class Focus
{
    /// <summary>Any field of the review desk.</summary>
    public const string Field = "[data-field] input, [data-field] textarea, [data-field] select";

    public static Task FocusedAsync(this IPage page, string selector) =>
        page.WaitForFunctionAsync("selector => document.activeElement?.matches(selector)", selector);
}

using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>A page by the Tab key alone: everything is reached, nothing holds one fast, and one always sees where one is.</summary>
internal static class KeyboardWalk
{
    /// <summary>
    /// Starts before the first stop, and notes every one. Of a group of radio buttons one is a stop; a picker of files shows
    /// its frame instead of itself, a card its whole.
    /// </summary>
    private const string Begin = """
        () => {
          const said = (element) => `<${element.localName} ${element.id || element.getAttribute("name") || element.getAttribute("href") || element.textContent.trim().slice(0, 30)}>`;
          const drawn = (element) => element && getComputedStyle(element).outlineStyle !== "none" && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
          const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
            .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
          const walk = (window.walk = { all, met: new Set(), unseen: [], first: null, said });
          addEventListener("focusin", ({ target }) => {
            walk.first ??= target;
            if (!walk.met.has(target) && ![target, target.closest(".picker")].some(drawn)) walk.unseen.push(said(target));
            walk.met.add(target);
          });
          document.activeElement?.blur();
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute("tabindex");
          walk.first = null;
          return all.length;
        }
        """;

    private const string End = """
        () => [
          ...(walk.first?.matches(".skip") ? [] : ["the skip link is not the first stop"]),
          ...walk.unseen.map((one) => `focus is not seen on ${one}`),
          ...walk.all.filter((element) => !walk.met.has(element) && element.isConnected).slice(0, 5).map((element) => `not reached: ${walk.said(element)}`),
        ]
        """;

    /// <summary>What scrolls is a stop too, where the browser finds that it does.</summary>
    private const int Spare = 8;

    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(Begin);
        for (var i = 0; i < stops + Spare; i++)
            await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(End);
    }
}

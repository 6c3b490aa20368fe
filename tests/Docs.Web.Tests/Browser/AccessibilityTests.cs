using System.Text.RegularExpressions;
using Docs.Core.Access;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>Every page of the route table, with the eyes of every role that may open it, held against WCAG 2.2 AA by axe-core and walked by keyboard.</summary>
public sealed partial class AccessibilityTests : IAsyncLifetime
{
    /// <summary>What a checker finds that blocks people; the rest is advice.</summary>
    private const string Run = """
        async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })).violations
          .filter(one => one.impact === "serious" || one.impact === "critical")
          .map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")}`)
        """;

    private const string AtADesk = "administrator at 1280 px";

    private readonly HashSet<string> _seen = [];
    private TestSite _site = null!;
    private PageWalk _pages = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        _pages = await PageWalk.SeedAsync(_site);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    /// <summary>The innermost elements that stick out at the right.</summary>
    private const string Wide = "[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth).slice(-3).map(e => `${e.localName}#${e.id}.${e.className}`).join(' ')";

    /// <summary>Tables whose cells stand below each other on a telephone: there is nothing to push sideways for.</summary>
    private const string Cut = "[...document.querySelectorAll('.table-scroll')].filter(e => innerWidth < 800 && e.scrollWidth > e.clientWidth).length";

    /// <summary>Figures of which the last stands in a row of its own below several others.</summary>
    private const string Alone = """
        [...document.querySelectorAll('.figures')].map(e => [...e.children].map(child => child.offsetTop))
          .filter(tops => tops.length > 3 && tops.at(-1) > tops.at(-2) && tops[0] === tops.at(-2)).length
        """;

    private const int Tablet = 768;

    [Fact]
    public async Task No_page_has_a_serious_finding_for_any_role_nor_one_for_the_keyboard()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var problems = new List<string>();
        var pages = 0;
        foreach (var role in PageWalk.Roles)
        {
            var viewer = Callers.All.Single(caller => caller.Name == role).Viewer;
            foreach (var (width, dark) in Screens(role))
            {
                await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await SignInAsync(context, viewer);
                await context.AddInitScriptAsync(await NodeModules.AxeAsync());
                pages += await WalkAsync(await context.NewPageAsync(), $"{role} at {width} px{(dark ? ", dark" : "")}", problems);
            }
        }

        problems.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(30, "the walk must have seen pages");
    }

    /// <summary>Staff's pages in dark are the administrator's, who has them all; a holder's own are not among them.</summary>
    private static (int Width, bool Dark)[] Screens(string role) =>
        role == "administrator" ? [(1280, false), (360, true)] : role == "citizen, holder" ? [(360, false), (360, true)] : [(360, false)];

    private async Task SignInAsync(IBrowserContext context, Viewer? viewer)
    {
        if (viewer is null)
            return;
        using var client = _site.As(viewer);
        var cookie = client.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
    }

    private async Task<int> WalkAsync(IPage page, string who, List<string> problems)
    {
        var walked = 0;
        foreach (var path in _pages.Paths())
        {
            var url = new Uri(_site.Address, path).ToString();
            // A file would start a download instead of a page.
            var answer = await page.APIRequest.GetAsync(url);
            if (answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                continue;
            // Parts of pages have none; what another role sees too need not be opened again.
            if (Body().Match(await answer.TextAsync()) is not { Success: true } main || !_seen.Add(who[^6..] + Tokens().Replace(main.Value, "")))
                continue;
            await page.GotoAsync(url);
            walked++;
            var found = await page.EvaluateAsync<string[]>(Run);
            problems.AddRange(found.Select(one => $"{who}, {path}: {one}"));
            await FitsAsync(page, $"{who}, {path}", problems);
            // Once is enough: what stands on a page is the same for the keyboard at any width.
            if (who != AtADesk)
                continue;
            problems.AddRange((await KeyboardWalk.ProblemsAsync(page)).Select(one => $"{who}, {path}: {one}"));
            await page.SetViewportSizeAsync(Tablet, 800);
            await FitsAsync(page, $"{who} but {Tablet} px, {path}", problems);
            await page.SetViewportSizeAsync(1280, 800);
        }

        return walked;
    }

    private static async Task FitsAsync(IPage page, string where, List<string> problems)
    {
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
            problems.Add($"{where}: wider than the screen by {await page.EvaluateAsync<string>(Wide)}");
        if (await page.EvaluateAsync<int>(Cut) > 0)
            problems.Add($"{where}: lines of a table are cut off at the right");
        if (await page.EvaluateAsync<int>(Alone) > 0)
            problems.Add($"{where}: a figure stands alone");
    }

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Body();

    /// <summary>What differs and nobody sees: a hidden field, ids.</summary>
    [GeneratedRegex("<input type=\"hidden\"[^>]*>|value=\"[^\"]{60,}\"|[0-9a-z]{26}")]
    private static partial Regex Tokens();
}

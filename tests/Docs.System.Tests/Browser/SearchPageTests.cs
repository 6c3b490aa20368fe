using Docs.System.Tests.CommandLine;
using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>A newcomer's first minutes in a real browser.</summary>
[Collection(SampleStoreCollection.Name)]
public sealed class SearchPageTests(SampleStore store)
{
    [Fact]
    public async Task From_the_first_password_to_a_result()
    {
        await using var server = await Server.StartAsync(store.Docs);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await browser.NewPageAsync();
        var failures = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                failures.Add(message.Text);
        };

        (await page.GotoAsync(server.Url))!.Status.ShouldBe(401);
        failures.Clear();
        await server.SignInAsync(page);
        var sample = ShippedSample.All.Single(sample => sample.File == "quyet-dinh-thu-hoi.pdf");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(sample.Key);
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { NameString = sample.Key }).First.ClickAsync();
        await page.GetByLabel("Mã hồ sơ").FillAsync("H15.23-260305-0001");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Tiếp tục" }).ClickAsync();
        await page.ArrivedAsync("/ket-qua/.");
        (await page.ContentAsync()).ShouldContain(sample.Key);
        var image = page.Locator("img").First;
        (await image.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBeGreaterThan(100);

        failures.ShouldBeEmpty();
    }
}

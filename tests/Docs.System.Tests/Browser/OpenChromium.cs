using Microsoft.Playwright;

namespace Docs.Tests.Browser;

/// <summary>One browser for the tests of a class, each of which opens a context of its own: to start it takes longer than most of them.</summary>
public sealed class OpenChromium : IAsyncLifetime
{
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}

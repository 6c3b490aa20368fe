using Docs.System.Tests.CommandLine;
using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>An office on its first morning: a server with an empty store, its administrator, and a browser for everybody who comes.</summary>
public sealed class Office : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Server _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string Url => _server.Url;

    public DocsCommand Docs => new(_folder["data"]);

    public async Task InitializeAsync()
    {
        _server = await Server.StartAsync(Docs);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The administrator at a desk, signed in; pages open at <c>/</c>.</summary>
    public async Task<Desk> AdministratorAsync()
    {
        var desk = await DeskAsync();
        await _server.SignInAsync(desk.Page);
        return desk;
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    public async Task<Desk> DeskAsync()
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = Url, Locale = "vi-VN", AcceptDownloads = true });
        return new(this, await context.NewPageAsync());
    }
}

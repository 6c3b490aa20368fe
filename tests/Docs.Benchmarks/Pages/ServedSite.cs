using System.Diagnostics;
using System.Text.RegularExpressions;
using Docs.Benchmarks.Measuring;
using Docs.Storage.Tests.Servers;
using Docs.Tests.Browser;
using Microsoft.Playwright;

namespace Docs.Benchmarks.Pages;

/// <summary><c>docs serve</c> in a process of its own, and browsers signed in to it as its administrator.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private const string Password = "mùa cà phê nở trắng";

    private readonly Process _process;
    private readonly string _url;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _session;

    private ServedSite(Process process, string url) => (_process, _url) = (process, url);

    public static Command Docs(string folder, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "docs.dll"), .. arguments]) { Environment = new Dictionary<string, string> { ["DOCS_DATA"] = folder } };

    public static async Task<ServedSite> StartAsync(string folder)
    {
        var (url, command) = ($"http://127.0.0.1:{Tool.FreePort()}", Docs(folder, "serve"));
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["DOCS_DATA"], start.Environment["DOCS_URL"]) = (folder, url);
        var site = new ServedSite(Process.Start(start)!, url);
        try
        {
            await site.SignInAsync(await site.OneTimeAsync());
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>With nothing in its cache.</summary>
    public Task<IBrowserContext> BrowserAsync() => _browser!.NewContextAsync(new()
    {
        BaseURL = _url,
        StorageState = _session,
        ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Docs-Purpose"] = "measuring" },
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> OneTimeAsync()
    {
        _ = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, "một lần: ([a-z0-9-]{19})") is { Success: true } found)
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return found.Groups[1].Value;
            }
        }

        throw new InvalidOperationException("docs serve ended before it said how to sign in.");
    }

    private async Task SignInAsync(string oneTime)
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
        await using var context = await BrowserAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("[name=name]", "quantri");
        await page.FillAsync("[name=password]", oneTime);
        await page.PressAsync("[name=password]", "Enter");
        await page.WaitForURLAsync("**/doi-mat-khau");
        await page.FillAsync("[name=current]", oneTime);
        await page.FillAsync("[name=password]", Password);
        await page.FillAsync("[name=again]", Password);
        await page.PressAsync("[name=again]", "Enter");
        await page.WaitForURLAsync(_url + "/");
        _session = await context.StorageStateAsync();
    }
}

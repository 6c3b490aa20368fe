using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Docs.Storage.Tests.Servers;
using Docs.System.Tests.CommandLine;
using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>A real <c>docs serve</c> in a process of its own, and its administrator.</summary>
public sealed class Server : IAsyncDisposable
{
    public const string Name = "quantri";

    private const string Password = "mùa cà phê nở trắng";

    private readonly Process _process;
    private readonly LastLines _said;
    private string _password;

    private Server(Process process, LastLines said, string url, string oneTime)
    {
        _process = process;
        _said = said;
        Url = url;
        _password = oneTime;
    }

    public string Url { get; }

    public int ProcessId => _process.Id;

    /// <summary>The last it wrote to its log.</summary>
    public string Said => _said.ToString();

    public static async Task<Server> StartAsync(DocsCommand docs)
    {
        var url = $"http://127.0.0.1:{Tool.FreePort()}";
        docs.Environment["DOCS_URL"] = url;
        var process = docs.Start("serve");
        try
        {
            // What nobody reads would fill the pipe, and the service would wait for it.
            var said = new LastLines();
            process.ErrorDataReceived += (_, line) => said.Add(line.Data);
            process.BeginErrorReadLine();
            var oneTime = await OneTimeAsync(docs, process);
            _ = process.StandardOutput.ReadToEndAsync();
            return new Server(process, said, url, oneTime);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task<string> OneTimeAsync(DocsCommand docs, Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Mật khẩu dùng một lần", StringComparison.Ordinal))
                return OneTimeIn(line);
            if (line.Contains("quên mật khẩu", StringComparison.Ordinal))
                return OneTimeIn((await docs.DoneAsync("account", "reset", Name)).Output);
        }

        throw new InvalidOperationException($"docs serve ended with {process.ExitCode} before it said how to sign in.");
    }

    /// <summary>Types name and password as printed, and chooses a new one where it must be changed.</summary>
    public async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(Url + "/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(Name);
        await page.GetByLabel("Mật khẩu").FillAsync(_password);
        await page.GetByLabel("Mật khẩu").PressAsync("Enter");
        await page.ArrivedAsync("^(?!.*/dang-nhap$)");
        if (_password == Password)
            return;
        await page.ArrivedAsync("/doi-mat-khau$");
        await page.GetByLabel("Mật khẩu cấp tạm").FillAsync(_password);
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Password);
        await page.GetByLabel("Nhập lại mật khẩu mới").PressAsync("Enter");
        await page.ArrivedAsync($"^{Url}/$");
        _password = Password;
    }

    /// <summary>The same without a browser: a program of somebody who is at work on something.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(Url) };
        await SubmitAsync(client, "/dang-nhap", new("name", Name), new("password", _password));
        if (_password != Password)
            await SubmitAsync(client, "/doi-mat-khau", new("current", _password), new("password", Password), new("again", Password));
        _password = Password;
        client.DefaultRequestHeaders.Add("X-Docs-Request", "1");
        client.DefaultRequestHeaders.Add("X-Docs-Purpose", "testing");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SubmitAsync(HttpClient client, string path, params KeyValuePair<string, string>[] fields)
    {
        var token = Regex.Match(await client.GetStringAsync(Url + path), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await client.PostAsync(Url + path, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
        ((int)answer.StatusCode).ShouldBeLessThan(400, path);
    }

    private static string OneTimeIn(string text) => Regex.Match(text, @"một lần: ([a-z0-9-]{19})").Groups[1].Value;
}

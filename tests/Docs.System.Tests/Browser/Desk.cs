using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Docs.System.Tests.Browser;

/// <summary>Who sits before a browser.</summary>
/// <param name="OneTime">The password they were handed.</param>
public sealed record Person(string Name, string OneTime)
{
    public const string Password = "sương sớm trên hồ Lắk";

    /// <summary>Whether the password handed to them has been changed.</summary>
    public bool Settled { get; set; }
}

/// <summary>One browser of one computer. Everything is done as a person does it: by what stands on the page.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly Office _office;
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Desk(Office office, IPage page)
    {
        (_office, _context, Page) = (office, page.Context, page);
        // An end to what hangs, not a measure: beside recognition a page may take long.
        _context.SetDefaultTimeout(60_000);
        // A refused style or script, a failed module: what a person would see as a page that does nothing.
        _context.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public async Task<string> TextAsync() => await Page.Locator("body").InnerTextAsync();

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { NameString = button, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { NameString = link, Exact = true }).First.ClickAsync();

    /// <inheritdoc cref="Focus.AnsweredAsync"/>
    public Task AnsweredAsync(Func<Task> send) => Page.AnsweredAsync(send);

    public async Task SignInAsync(Person person)
    {
        if (await Page.Locator("input[name=password]").CountAsync() == 0)
            await GoAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(person.Name);
        await Page.GetByLabel("Mật khẩu").FillAsync(person.Settled ? Person.Password : person.OneTime);
        await Page.GetByLabel("Mật khẩu").PressAsync("Enter");
        if (!person.Settled)
            await SettleAsync(person);
        await Page.GetByRole(AriaRole.Button, new() { NameString = "Đăng xuất" }).WaitForAsync();
    }

    public async Task SignOutAsync()
    {
        await ClickAsync("Đăng xuất");
        await Page.GetByText("Đã đăng xuất khỏi trình duyệt này.").WaitForAsync();
    }

    /// <summary>As an administrator: a new account, by its form.</summary>
    public async Task<Person> AddPersonAsync(string name, string display, string role, string agencies = "", string holders = "")
    {
        await GoAsync("/quan-tri/nguoi-dung/moi");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await Page.GetByLabel("Họ tên, hoặc tên tổ chức").FillAsync(display);
        await Page.Locator($"input[name=role][value={role}]").CheckAsync();
        await Page.Locator("input[name=agencies]").First.FillAsync(agencies);
        await Page.Locator("input[name=holders]").FillAsync(holders);
        await ClickAsync("Tạo tài khoản");
        return new(name, await Page.Locator(".code-text").InnerTextAsync());
    }

    /// <summary>Loads the page anew until it says so: what is behind it follows within seconds.</summary>
    public async Task UntilAsync(string path, string said)
    {
        for (var i = 0; i < 240; i++)
        {
            await GoAsync(path);
            if ((await TextAsync()).Contains(said, StringComparison.Ordinal))
                return;
            await Task.Delay(500);
        }

        (await TextAsync()).ShouldContain(said);
    }

    /// <summary>Id of the result that the page in view is about.</summary>
    public string ResultId() => Regex.Match(Page.Url, "/(?:ket-qua|doi-soat)/([0-9a-z]{26})").Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _complaints.ShouldBeEmpty(_office.Url);
    }

    private async Task SettleAsync(Person person)
    {
        await Page.ArrivedAsync("/doi-mat-khau");
        await Page.GetByLabel("Mật khẩu cấp tạm").FillAsync(person.OneTime);
        await Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Person.Password);
        await Page.GetByLabel("Nhập lại mật khẩu mới").FillAsync(Person.Password);
        await Page.GetByLabel("Nhập lại mật khẩu mới").PressAsync("Enter");
        person.Settled = true;
    }
}

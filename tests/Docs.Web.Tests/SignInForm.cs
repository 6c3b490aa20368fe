using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Web.SignIn;

namespace Docs.Web.Tests;

/// <summary>A person at the forms of signing in.</summary>
internal static class SignInForm
{
    public const string Password = "mùa cà phê nở trắng";

    /// <summary>An account that chose this password itself.</summary>
    public static async Task<Account> AccountAsync(this TestSite site, string name, Grants grants, string password = Password)
    {
        var hash = site.Service<Passwords>().Hash(password);
        return (await site.Service<IAccounts>().AddAsync(new(name, name, grants) { PasswordHash = hash }, default))!;
    }

    public static Task<HttpResponseMessage> EnterAsync(this HttpClient browser, string name, string password = Password, string? wanted = null) =>
        browser.SubmitAsync("/dang-nhap", "/dang-nhap", [new("name", name), new("password", password), new("ve", wanted ?? "")]);

    /// <summary>Opens a page and posts a form of it, with its token.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, string action, params KeyValuePair<string, string>[] fields)
    {
        var html = await (await browser.GetAsync(page)).Content.ReadAsStringAsync();
        var token = Regex.Match(html, "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return await browser.PostAsync(action, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
    }

    public static async Task<string> TextAsync(this HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();
}

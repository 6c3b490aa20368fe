using System.Net;
using Docs.Core.Access;
using Docs.Web.SignIn;

namespace Docs.Web.Tests;

public sealed class SignInTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Theory]
    [InlineData(Role.Clerk, "/lo")]
    [InlineData(Role.Reviewer, "/doi-soat")]
    [InlineData(Role.Officer, "/")]
    [InlineData(Role.Citizen, "/giay-to")]
    [InlineData(Role.Auditor, "/bao-cao")]
    [InlineData(Role.Administrator, "/")]
    public async Task A_person_signs_in_and_stands_at_the_page_of_the_own_work(Role role, string home)
    {
        await _site.AccountAsync($"vao-{role}".ToLowerInvariant(), Grants.Of(role));
        using var browser = _site.Stranger();
        var answer = await browser.EnterAsync($" VAO-{role} ");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(home);
        (await browser.GetAsync(home)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sap-het-hieu-luc?days=30", "/sap-het-hieu-luc?days=30")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task Who_was_on_the_way_to_a_page_gets_there_and_nowhere_else(string wanted, string expected)
    {
        var name = $"duong-{wanted.Length}-{expected.Length}";
        await _site.AccountAsync(name, Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        (await browser.EnterAsync(name, wanted: wanted)).Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_page_asked_for_by_a_stranger_is_remembered_in_the_form()
    {
        using var browser = _site.Stranger();
        (await (await browser.GetAsync("/sap-het-hieu-luc?days=30")).TextAsync()).ShouldContain("name=\"ve\" value=\"/sap-het-hieu-luc?days=30\"");
    }

    [Fact]
    public async Task Unknown_name_wrong_password_locked_and_disabled_get_one_and_the_same_answer()
    {
        await _site.AccountAsync("sai-mk", Grants.Of(Role.Officer));
        var disabled = await _site.AccountAsync("nghi-viec", Grants.Of(Role.Officer));
        await _site.Service<IAccounts>().SetDisabledAsync(disabled.Id, true, default);
        var locked = await _site.AccountAsync("bi-khoa", Grants.Of(Role.Officer));
        for (var i = 0; i < 5; i++)
            await _site.Service<IAccounts>().TryAttemptAsync(locked.Id, default);

        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("khong-co-ai", SignInForm.Password), ("sai-mk", "không phải mật khẩu"), ("nghi-viec", SignInForm.Password), ("bi-khoa", SignInForm.Password), ("", ""), ("sai-mk", new string('a', 5_000)) })
        {
            using var browser = _site.Stranger();
            var answer = await browser.EnterAsync(name, password);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answers.Add(Alert(await answer.TextAsync()));
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldContain("hoặc tài khoản đang bị khóa");
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_other_sites_and_holds_nothing_the_catalogue_keeps()
    {
        var account = await _site.AccountAsync("banh-quy", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        var cookie = (await browser.EnterAsync("banh-quy")).Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("docs-session", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        var token = cookie.Split('=', ';')[1];
        token.Length.ShouldBe(43);
        (await _site.Service<ISessions>().FindAsync(token, default)).ShouldBeNull("the catalogue knows its hash only");
        (await _site.Service<ISessions>().FindAsync(Secrets.Hash(token), default)).ShouldNotBeNull().Account.Id.ShouldBe(account.Id);
    }

    [Fact]
    public async Task Leaving_ends_the_session_whoever_kept_the_cookie()
    {
        await _site.AccountAsync("ra-ve", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        var cookie = (await browser.EnterAsync("ra-ve")).Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("docs-session", StringComparison.Ordinal)).Split(';')[0];
        (await browser.SubmitAsync("/", "/ra")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = _site.Address };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_role_taken_away_counts_at_once()
    {
        var viewer = Callers.Of("mat-quyen", Role.Administrator);
        using var browser = _site.As(viewer);
        (await browser.GetAsync("/tin-gui")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var accounts = _site.Service<IAccounts>();
        var account = (await accounts.FindByNameAsync("mat-quyen", default))!;
        await accounts.GrantAsync(account.Id, "Mất quyền", Grants.Of(Role.Officer), default);
        _site.Service<SignedInDirectory>().Forget();
        (await browser.GetAsync("/tin-gui")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await accounts.SetDisabledAsync(account.Id, true, default);
        _site.Service<SignedInDirectory>().Forget();
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_first_password_opens_nothing_but_its_own_change()
    {
        var setup = _site.Service<AccountSetup>();
        var first = (await setup.AddAsync("moi-vao", "Nguyễn Thị Mới", Grants.Of(Role.Officer), default))!;
        using var browser = _site.Stranger();
        await browser.EnterAsync("moi-vao", first);
        var led = await browser.GetAsync("/");
        led.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        led.Headers.Location!.ToString().ShouldBe("/doi-mat-khau");
        (await (await browser.GetAsync("/api/v1/results")).TextAsync()).ShouldContain("account-unfinished");

        (await ChangeAsync(browser, first, "ngắn")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ChangeAsync(browser, first, "nguyenthimoi 2026")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ChangeAsync(browser, "không phải", SignInForm.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ChangeAsync(browser, first, SignInForm.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = _site.Stranger();
        (await again.EnterAsync("moi-vao", first)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        await _site.AccountAsync("doi-mk", Grants.Of(Role.Officer));
        using var here = _site.Stranger();
        using var there = _site.Stranger();
        await here.EnterAsync("doi-mk");
        await there.EnterAsync("doi-mk");
        (await there.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(here, SignInForm.Password, "thác Dray Nur mùa mưa")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_store_gets_one_first_administrator_and_no_second()
    {
        await using var site = await TestSite.OpenAsync();
        (await site.Service<AccountSetup>().CreateFirstAsync(default)).ShouldBeNull("the site has accounts");
        (await site.Service<AccountSetup>().ResetAsync("cán bộ", default)).ShouldBeNull("names are compared letter by letter");
        (await site.Service<AccountSetup>().ResetAsync("Cán bộ", default)).ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string chosen) =>
        browser.SubmitAsync("/doi-mat-khau", "/doi-mat-khau", new("current", current), new("password", chosen), new("again", chosen));

    private static string Alert(string html)
    {
        var from = html.IndexOf('>', html.IndexOf("role=\"alert\"", StringComparison.Ordinal));
        return html[from..html.IndexOf("</p>", from, StringComparison.Ordinal)];
    }
}

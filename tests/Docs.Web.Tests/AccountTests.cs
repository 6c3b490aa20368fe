using System.Net;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Web.SignIn;

namespace Docs.Web.Tests;

/// <summary>What people do with their own account: one-time codes, sessions, tokens.</summary>
public sealed class AccountTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task With_one_time_codes_on_a_password_alone_opens_nothing_and_a_code_serves_once()
    {
        await _site.AccountAsync("hai-buoc", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        await browser.EnterAsync("hai-buoc");
        var (secret, recovery, used) = await TurnOnAsync(browser);

        using var other = _site.Stranger();
        var asked = await other.EnterAsync("hai-buoc", wanted: "/thong-bao");
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await asked.TextAsync();
        (await StepAsync(other, page, used)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "this code turned it on");
        (await StepAsync(other, page, "000000")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var entered = await StepAsync(other, page, $" {recovery[3].ToUpperInvariant()} ");
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        entered.Headers.Location!.ToString().ShouldBe("/thong-bao");
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var third = _site.Stranger();
        var again = await (await third.EnterAsync("hai-buoc")).TextAsync();
        (await StepAsync(third, again, recovery[3])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a recovery code serves once");
        (await StepAsync(third, "ve\" value=\"made-up\"", recovery[4])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await StepAsync(third, again, CodeOf(secret, TimeSpan.FromSeconds(30)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_secret_of_one_time_codes_is_kept_protected_and_turning_off_takes_the_password()
    {
        var account = await _site.AccountAsync("tat-hai-buoc", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        await browser.EnterAsync("tat-hai-buoc");
        var (secret, _, _) = await TurnOnAsync(browser);
        var kept = (await _site.Service<IAccounts>().FindAsync(account.Id, default))!.SecondFactor!;
        kept.Secret.ShouldNotContain(Convert.ToBase64String(secret));

        (await browser.SubmitAsync("/tai-khoan", "/tai-khoan/hai-buoc/tat", new KeyValuePair<string, string>("password", "sai"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.SubmitAsync("/tai-khoan", "/tai-khoan/hai-buoc/tat", new KeyValuePair<string, string>("password", SignInForm.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.Service<IAccounts>().FindAsync(account.Id, default))!.SecondFactor.ShouldBeNull();
    }

    [Fact]
    public async Task Administrators_set_codes_up_first_where_the_setting_asks_for_them()
    {
        await using var site = await TestSite.OpenAsync(options => options with { AdministratorsUseCodes = true });
        await site.AccountAsync("sep", Grants.Of(Role.Administrator));
        await site.AccountAsync("nhan-vien", Grants.Of(Role.Officer));
        using var browser = site.Stranger();
        await browser.EnterAsync("sep");
        (await browser.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/tai-khoan/hai-buoc");
        await TurnOnAsync(browser);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var officer = site.Stranger();
        await officer.EnterAsync("nhan-vien");
        (await officer.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_was_on_the_way_to_a_page_gets_there_through_the_first_password_and_the_codes()
    {
        const string wanted = "/quan-tri/nguoi-dung?q=moi&role=Clerk";
        await using var site = await TestSite.OpenAsync(options => options with { AdministratorsUseCodes = true });
        var first = (await site.Service<AccountSetup>().AddAsync("sep-moi", "Trần Thị Sếp", Grants.Of(Role.Administrator), default))!;
        using var browser = site.Stranger();
        await browser.EnterAsync("sep-moi", first);

        var password = (await browser.GetAsync(wanted)).Headers.Location!.ToString();
        password.ShouldStartWith("/doi-mat-khau?ve=");
        var carried = Carried(await browser.GetStringAsync(password));
        carried.ShouldBe(wanted);
        var mistake = await ChangeAsync("ngắn");
        Carried(await mistake.TextAsync()).ShouldBe(wanted, "a mistake forgets nothing");
        (await ChangeAsync(SignInForm.Password)).Headers.Location!.ToString().ShouldBe(wanted);

        var codes = (await browser.GetAsync(wanted)).Headers.Location!.ToString();
        var page = await browser.GetStringAsync(codes);
        var secret = FromBase32(Regex.Match(page, "class=\"mono break\">([A-Z2-7 ]+)<").Groups[1].Value);
        page = await (await StepAsync(browser, page, "000000", "/tai-khoan/hai-buoc")).TextAsync();
        var done = await StepAsync(browser, page, CodeOf(secret), "/tai-khoan/hai-buoc");
        WebUtility.HtmlDecode(await done.TextAsync()).ShouldContain($"href=\"{wanted}\"");
        (await browser.GetAsync(wanted)).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> ChangeAsync(string chosen) => browser.SubmitAsync(
            password, "/doi-mat-khau", new("ve", carried), new("current", first), new("password", chosen), new("again", chosen));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/đâu đó")]
    public async Task No_other_address_is_carried_through_the_first_password_and_the_codes(string foreign)
    {
        var name = "dau-" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(foreign));
        await _site.AccountAsync(name, Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        await browser.EnterAsync(name);
        foreach (var page in new[] { "/doi-mat-khau", "/tai-khoan/hai-buoc" })
            (await browser.GetStringAsync($"{page}?ve={Uri.EscapeDataString(foreign)}")).ShouldNotContain("evil.example");
        var changed = await browser.SubmitAsync(
            "/doi-mat-khau", "/doi-mat-khau", new("ve", foreign), new("current", SignInForm.Password), new("password", "thác Dray Nur mùa mưa"), new("again", "thác Dray Nur mùa mưa"));
        changed.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task People_see_where_they_are_signed_in_and_end_one_session_or_all_others()
    {
        await _site.AccountAsync("nhieu-phien", Grants.Of(Role.Officer));
        var browsers = Enumerable.Range(0, 3).Select(_ => _site.Stranger()).ToList();
        foreach (var one in browsers)
            await one.EnterAsync("nhieu-phien");

        var page = await browsers[0].GetStringAsync("/tai-khoan");
        Regex.Count(page, "/tai-khoan/phien/[0-9a-z]{26}").ShouldBe(2, "the own one is marked and has no button");
        var other = Regex.Match(page, "/tai-khoan/phien/[0-9a-z]{26}").Value;
        await browsers[0].SubmitAsync("/tai-khoan", other);
        (await Task.WhenAll(browsers.Select(one => one.GetAsync("/")))).Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(2);
        await browsers[0].SubmitAsync("/tai-khoan", "/tai-khoan/phien/het");
        (await browsers[0].GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Task.WhenAll(browsers.Select(one => one.GetAsync("/")))).Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        browsers.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task Nobody_ends_anothers_session_or_token()
    {
        await _site.AccountAsync("nan-nhan", Grants.Of(Role.Officer));
        await _site.AccountAsync("ke-xau", Grants.Of(Role.Officer));
        using var victim = _site.Stranger();
        using var other = _site.Stranger();
        await victim.EnterAsync("nan-nhan");
        await other.EnterAsync("ke-xau");
        var token = await TokenAsync(victim, "Read");
        var account = (await _site.Service<IAccounts>().FindByNameAsync("nan-nhan", default))!;
        var session = (await _site.Service<ISessions>().OfAccountAsync(account.Id, default)).Single();
        var kept = (await _site.Service<IAccessTokens>().OfAccountAsync(account.Id, default)).Single();

        await other.SubmitAsync("/tai-khoan", $"/tai-khoan/phien/{session.Id}");
        await other.SubmitAsync("/tai-khoan", $"/tai-khoan/ma-truy-cap/{kept.Id}/thu-hoi");

        (await victim.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(HttpMethod.Get, "/api/v1/results", token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_acts_for_its_account_within_its_scopes_and_on_the_API_only()
    {
        await _site.AccountAsync("phan-mem", new(new HashSet<Role> { Role.Clerk, Role.Reviewer, Role.Administrator }, new HashSet<string> { "H15" }, new HashSet<string>()));
        using var browser = _site.Stranger();
        await browser.EnterAsync("phan-mem");
        var reading = await TokenAsync(browser, "Read");
        var intake = await TokenAsync(browser, "Intake");

        (await CallAsync(HttpMethod.Get, "/api/v1/results", reading)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(HttpMethod.Get, "/api/v1/results", intake)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await CallAsync(HttpMethod.Post, "/api/v1/batches", intake, "{\"name\":\"a\"}")).StatusCode.ShouldBe(HttpStatusCode.Created, "no header against forged forms is needed");
        var refused = await CallAsync(HttpMethod.Post, "/api/v1/batches", reading, "{\"name\":\"a\"}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.TextAsync()).ShouldContain("out-of-scope");
        (await CallAsync(HttpMethod.Get, "/tai-khoan", reading)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "pages take no tokens");
        (await CallAsync(HttpMethod.Get, "/api/v1/results", "docs_" + new string('x', 43))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_and_one_of_a_disabled_account_open_nothing()
    {
        var account = await _site.AccountAsync("thu-hoi", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        await browser.EnterAsync("thu-hoi");
        var (first, second) = (await TokenAsync(browser, "Read"), await TokenAsync(browser, "Read"));
        var newest = (await _site.Service<IAccessTokens>().OfAccountAsync(account.Id, default))[0];
        await browser.SubmitAsync("/tai-khoan", $"/tai-khoan/ma-truy-cap/{newest.Id}/thu-hoi");
        (await CallAsync(HttpMethod.Get, "/api/v1/results", second)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await CallAsync(HttpMethod.Get, "/api/v1/results", first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _site.Client.SubmitAsync($"/quan-tri/nguoi-dung/{account.Id}", $"/quan-tri/nguoi-dung/{account.Id}/vo-hieu");
        (await CallAsync(HttpMethod.Get, "/api/v1/results", first)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("", "Read", "30")]
    [InlineData("một cửa", "", "30")]
    [InlineData("một cửa", "Everything", "30")]
    [InlineData("một cửa", "Read", "366")]
    [InlineData("một cửa", "Read", "0")]
    public async Task A_token_without_name_scope_or_end_is_not_made(string name, string scope, string days) =>
        (await _site.Client.SubmitAsync("/tai-khoan", "/tai-khoan/ma-truy-cap", new("name", name), new("scope", scope), new("days", days))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<(byte[] Secret, List<string> Recovery, string Used)> TurnOnAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/tai-khoan/hai-buoc");
        page.ShouldContain("<svg");
        var secret = FromBase32(Regex.Match(page, "class=\"mono break\">([A-Z2-7 ]+)<").Groups[1].Value);
        var wrong = await StepAsync(browser, page, "000000", "/tai-khoan/hai-buoc");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var code = CodeOf(secret);
        var done = await StepAsync(browser, page, code, "/tai-khoan/hai-buoc");
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = Regex.Matches(await done.TextAsync(), "<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</li>").Select(match => match.Groups[1].Value).ToList();
        codes.Count.ShouldBe(10);
        return (secret, codes, code);
    }

    private static Task<HttpResponseMessage> StepAsync(HttpClient browser, string page, string code, string action = "/dang-nhap/ma") =>
        browser.SubmitAsync(action == "/dang-nhap/ma" ? "/dang-nhap" : action, action, new("ve", Regex.Match(page, "ve\" value=\"([^\"]+)\"").Groups[1].Value), new("code", code));

    /// <summary>The address that a page's form carries along.</summary>
    private static string Carried(string page) => WebUtility.HtmlDecode(Regex.Match(page, "name=\"ve\" value=\"([^\"]*)\"").Groups[1].Value);

    private static string CodeOf(byte[] secret, TimeSpan later = default) => OneTimeCode.At(secret, TimeProvider.System.GetUtcNow() + later);

    private static async Task<string> TokenAsync(HttpClient browser, string scope)
    {
        var made = await browser.SubmitAsync("/tai-khoan", "/tai-khoan/ma-truy-cap", new("name", "phần mềm một cửa"), new("scope", scope), new("days", "30"));
        return Regex.Match(await made.TextAsync(), "value=\"(docs_[^\"]+)\"").Groups[1].Value;
    }

    private async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string token, string? json = null)
    {
        using var program = new HttpClient { BaseAddress = _site.Address };
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new("Bearer", token) } };
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await program.SendAsync(request);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

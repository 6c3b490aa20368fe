using System.Net;
using System.Text.RegularExpressions;
using Docs.Core.Access;
using Docs.Core.References;

namespace Docs.Web.Tests;

public sealed class PeopleTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Path = "/quan-tri/nguoi-dung";

    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task An_administrator_adds_a_person_who_signs_in_with_the_password_shown_once()
    {
        var made = await AddAsync("lan.nguyen", "Nguyễn Thị Lan", [Role.Clerk, Role.Officer], "h15.08, H15.23", "");
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var password = Password(await made.TextAsync());
        var account = (await _site.Service<IAccounts>().FindByNameAsync("lan.nguyen", default))!;
        account.Grants.Agencies.ShouldBe(["H15.08", "H15.23"], ignoreOrder: true);
        (await _site.Client.GetStringAsync($"{Path}/{account.Id}")).ShouldNotContain(password);
        using var browser = _site.Stranger();
        (await browser.EnterAsync("lan.nguyen", password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.Client.GetStringAsync($"{Path}?q=nguyen+thi+lan&role=Clerk&agency=h15.08")).ShouldContain("Nguyễn Thị Lan");
        (await _site.Client.GetStringAsync($"{Path}?q=nguyen+thi+lan&role=Auditor")).ShouldNotContain("Nguyễn Thị Lan");
    }

    [Fact]
    public async Task Agencies_are_offered_by_code_and_name_those_given_are_named_and_one_more_has_room()
    {
        await _site.Service<ReferenceLists>().ReplaceAsync(ReferenceKind.Agencies, [new("H15.88", "Sở Y tế"), new("H15.89", "Sở Cũ", null, new DateOnly(2020, 1, 1))], "test", default);
        var form = WebUtility.HtmlDecode(await _site.Client.GetStringAsync($"{Path}/moi"));
        form.ShouldContain("<option value=\"H15.88\">Sở Y tế</option>");
        form.ShouldNotContain("H15.89");
        var made = await _site.Client.SubmitAsync(
            $"{Path}/moi", Path, new("name", "hai.noi"), new("display", "Hai nơi"), new("role", "Reviewer"), new("agencies", "sở y tế"), new("agencies", ""), new("agencies", "h15.77"), new("holders", ""));
        var page = await made.TextAsync();
        Regex.Matches(page, "name=\"agencies\" value=\"([^\"]*)\"").Select(box => box.Groups[1].Value).ShouldBe(["H15.77", "H15.88", ""]);
        page.ShouldContain("<span class=\"quiet\">Sở Y tế</span>");
        page.ShouldContain("<span class=\"quiet\">chưa có trong danh mục cơ quan</span>");
        (await _site.Service<IAccounts>().FindByNameAsync("hai.noi", default))!.Grants.Agencies.ShouldBe(["H15.77", "H15.88"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("có dấu", "Tên", "Officer", "", "", "a–z không dấu")]
    [InlineData("ten.dung", "", "Officer", "", "", "họ tên")]
    [InlineData("ten.dung", "Tên", "", "", "", "ít nhất một vai trò")]
    [InlineData("ten.dung", "Tên", "Emperor", "", "", "ít nhất một vai trò")]
    [InlineData("ten.dung", "Tên", "Clerk", "", "", "ít nhất một mã cơ quan")]
    [InlineData("ten.dung", "Tên", "Clerk", "h15/x", "", "không phải mã cơ quan")]
    [InlineData("ten.dung", "Tên", "Clerk", "Sở Không Có", "", "«Sở Không Có» không phải mã cơ quan")]
    [InlineData("ten.dung", "Tên", "Citizen", "", "", "cần số định danh")]
    [InlineData("ten.dung", "Tên", "Citizen", "", "123", "Số định danh gồm 12")]
    [InlineData("ten.dung", "Tên", "Citizen", "", "0100109105", "Số định danh gồm 12")]
    public async Task What_is_wrong_with_a_new_account_is_said_and_nothing_typed_is_lost(string name, string display, string role, string agencies, string holders, string why)
    {
        var answer = await _site.Client.SubmitAsync(
            $"{Path}/moi", Path, new("name", name), new("display", display), new("role", role), new("agencies", agencies), new("holders", holders));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.TextAsync();
        WebUtility.HtmlDecode(page).ShouldContain(why);
        page.ShouldContain("aria-invalid=\"true\" aria-describedby=\"loi\"");
        page.ShouldContain($"value=\"{name}\"");
        (await _site.Service<IAccounts>().FindByNameAsync(name, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await AddAsync("trung.ten", "Một", [Role.Officer], "", "");
        var again = await AddAsync("trung.ten", "Hai", [Role.Officer], "", "");
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await again.TextAsync()).ShouldContain("Đã có tài khoản");
    }

    [Fact]
    public async Task Roles_taken_away_sessions_ended_and_accounts_disabled_count_at_once()
    {
        var account = await _site.AccountAsync("cap.duoi", Grants.Of(Role.Officer, Role.Administrator));
        using var browser = _site.Stranger();
        await browser.EnterAsync("cap.duoi");
        (await browser.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _site.Client.SubmitAsync($"{Path}/{account.Id}", $"{Path}/{account.Id}", new("display", "Cấp dưới"), new("role", "Officer"));
        (await browser.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await ActAsync(account, "phien");
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await browser.EnterAsync("cap.duoi");
        await ActAsync(account, "vo-hieu");
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.EnterAsync("cap.duoi")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await ActAsync(account, "mo-lai");
        (await browser.EnterAsync("cap.duoi")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_reset_gives_a_password_to_be_changed_and_unlocks()
    {
        var account = await _site.AccountAsync("quen.mk", Grants.Of(Role.Officer));
        for (var i = 0; i < 5; i++)
            await _site.Service<IAccounts>().TryAttemptAsync(account.Id, default);
        (await _site.Client.GetStringAsync($"{Path}/{account.Id}")).ShouldContain("Đang khóa");
        var password = Password(await (await ActAsync(account, "mat-khau")).TextAsync());
        using var browser = _site.Stranger();
        (await browser.EnterAsync("quen.mk")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.EnterAsync("quen.mk", password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/doi-mat-khau");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await TestSite.OpenAsync();
        var self = (await site.Service<IAccounts>().FindByNameAsync("Cán bộ", default))!;
        var answer = await site.Client.SubmitAsync($"{Path}/{self.Id}", $"{Path}/{self.Id}/vo-hieu");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.TextAsync()).ShouldContain("quản trị cuối cùng");
        (await site.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_account_or_act_is_not_found()
    {
        (await _site.Client.GetAsync($"{Path}/khong-co")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Client.SubmitAsync($"{Path}/moi", $"{Path}/khong-co/phien")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var account = await _site.AccountAsync("hanh.dong.la", Grants.Of(Role.Officer));
        (await ActAsync(account, "xoa")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> AddAsync(string name, string display, Role[] roles, string agencies, string holders) => _site.Client.SubmitAsync(
        $"{Path}/moi",
        Path,
        [new("name", name), new("display", display), new("agencies", agencies), new("holders", holders), .. roles.Select(role => new KeyValuePair<string, string>("role", role.ToString()))]);

    private Task<HttpResponseMessage> ActAsync(Account account, string act) => _site.Client.SubmitAsync($"{Path}/{account.Id}", $"{Path}/{account.Id}/{act}");

    private static string Password(string page) => Regex.Match(page, "code-text mono\">([a-z0-9-]{19})<").Groups[1].Value;
}

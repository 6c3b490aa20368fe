using System.Net;
using Docs.Core.Access;
using Docs.Hosting;
using Docs.Storage.Tests.Servers;

namespace Docs.Web.Tests;

/// <summary>Signing in by a certified provider: browser, Docs and provider are three real programs.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private OidcServer? _provider;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [NodeFact]
    public async Task A_citizen_comes_by_the_provider_and_sees_the_own_papers_and_no_others()
    {
        await OpenAsync();
        var own = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        using var browser = _site.Stranger();
        (await browser.GetStringAsync("/dang-nhap")).ShouldContain("Đăng nhập bằng VNeID");

        var entered = await SignInAsync(browser, "vneid", "cong-dan", $"/ket-qua/{own}");
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        entered.Headers.Location!.ToString().ShouldBe($"/ket-qua/{own}");

        (await browser.GetAsync($"/ket-qua/{own}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var account = (await _site.Service<IAccounts>().FindByExternalAsync(new(_provider!.Issuer, "cong-dan"), default)).ShouldNotBeNull();
        account.DisplayName.ShouldBe("Phạm Thị Mỹ Diệu");
        account.Grants.Roles.ShouldBe([Role.Citizen]);
        account.Grants.HolderIds.ShouldBe([Paper.HolderId]);

        await _site.Service<IAccounts>().GrantAsync(account.Id, "Diệu", account.Grants with { HolderIds = new HashSet<string> { Paper.HolderId, "0100109106" } }, default);
        using var again = _site.Stranger();
        await SignInAsync(again, "vneid", "cong-dan");
        var after = (await _site.Service<IAccounts>().FindAsync(account.Id, default))!;
        after.Grants.HolderIds.ShouldBe([Paper.HolderId, "0100109106"], ignoreOrder: true, "the organisation an administrator linked stays");

        await _site.Service<IAccounts>().SetDisabledAsync(account.Id, true, default);
        using var disabled = _site.Stranger();
        (await SignInAsync(disabled, "vneid", "cong-dan")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [NodeFact]
    public async Task An_answer_serves_once_and_only_the_browser_that_asked()
    {
        await OpenAsync();
        using var browser = _site.Stranger();
        var back = await CallbackAsync(browser, "vneid", "cong-dan");
        using var thief = _site.Stranger();
        (await thief.GetAsync(back)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "it did not ask");
        (await browser.GetAsync(back.PathAndQuery.Replace("state=", "state=x", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "another state");
        (await browser.GetAsync(back)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the try was used up");

        using var second = _site.Stranger();
        var once = await CallbackAsync(second, "vneid", "cong-dan");
        (await second.GetAsync(once)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await second.GetAsync(once)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [NodeFact]
    public async Task Who_declines_or_shares_no_personal_id_is_told_and_stays_outside()
    {
        await OpenAsync();
        using var browser = _site.Stranger();
        (await (await SignInAsync(browser, "vneid", null)).TextAsync()).ShouldContain("chưa đồng ý");
        using var other = _site.Stranger();
        (await (await SignInAsync(other, "vneid", "khong-so")).TextAsync()).ShouldContain("không cho biết số định danh");
        (await other.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [NodeFact]
    public async Task Staff_get_the_roles_that_their_claims_mean_here_or_none()
    {
        await OpenAsync();
        using var browser = _site.Stranger();
        (await SignInAsync(browser, "sso", "can-bo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var account = (await _site.Service<IAccounts>().FindByExternalAsync(new(_provider!.Issuer, "can-bo"), default))!;
        account.Grants.Roles.ShouldBe([Role.Officer]);
        account.Grants.Agencies.ShouldBe(["H15.08"]);
        using var guest = _site.Stranger();
        (await (await SignInAsync(guest, "sso", "khach")).TextAsync()).ShouldContain("không giao cho bạn vai trò nào");
    }

    [NodeFact]
    public async Task Staff_of_a_provider_without_roles_enter_by_an_administrators_link()
    {
        await OpenAsync();
        var account = await _site.AccountAsync("bo.tran", Grants.Of(Role.Officer));
        using var browser = _site.Stranger();
        var refused = await SignInAsync(browser, "tay", "can-bo");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.TextAsync()).ShouldContain(_provider!.Issuer);

        await _site.Client.SubmitAsync($"/quan-tri/nguoi-dung/{account.Id}", $"/quan-tri/nguoi-dung/{account.Id}/danh-tinh", new("issuer", _provider.Issuer), new("subject", "can-bo"));
        (await SignInAsync(browser, "tay", "can-bo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [NodeFact]
    public async Task A_provider_that_is_away_is_said_to_be()
    {
        await OpenAsync();
        await _provider!.DisposeAsync();
        _provider = null;
        using var browser = _site.Stranger();
        var answer = await browser.GetAsync("/dang-nhap/vneid");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.TextAsync()).ShouldContain("không xác nhận được bạn là ai");
    }

    /// <summary>The provider must know Docs' address, and Docs the provider's: Docs listens where a first site was told to.</summary>
    private async Task OpenAsync()
    {
        var port = Tool.FreePort();
        var address = $"http://127.0.0.1:{port}";
        _provider = await OidcServer.StartAsync(address);
        var settings = new Dictionary<string, string>
        {
            ["DOCS_OIDC"] = "vneid,sso,tay",
            ["DOCS_OIDC_VNEID_FOR"] = "citizens",
            ["DOCS_OIDC_VNEID_LABEL"] = "VNeID",
            ["DOCS_OIDC_SSO_FOR"] = "staff",
            ["DOCS_OIDC_SSO_CLAIM_ROLES"] = "vaiTro",
            ["DOCS_OIDC_SSO_ROLES"] = "docs-officer=officer,docs-clerk=clerk",
            ["DOCS_OIDC_SSO_CLAIM_AGENCIES"] = "donVi",
            ["DOCS_OIDC_TAY_FOR"] = "staff",
        };
        foreach (var name in new[] { "VNEID", "SSO", "TAY" })
        {
            settings[$"DOCS_OIDC_{name}_AUTHORITY"] = _provider.Issuer;
            settings[$"DOCS_OIDC_{name}_CLIENT_ID"] = "docs";
            settings[$"DOCS_OIDC_{name}_CLIENT_SECRET"] = "docs secret:1%";
        }

        _site = await TestSite.OpenAsync(options => options with { Url = address, Oidc = OidcOptions.Read(new(settings.GetValueOrDefault)) });
    }

    private async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string provider, string? who, string wanted = "") =>
        await browser.GetAsync(await CallbackAsync(browser, provider, who, wanted));

    /// <summary>Everything up to the provider's redirect back to Docs.</summary>
    private async Task<Uri> CallbackAsync(HttpClient browser, string provider, string? who, string wanted = "")
    {
        using var atProvider = TestSite.Browser(new Uri(_provider!.Issuer));
        var next = (await browser.GetAsync($"/dang-nhap/{provider}?ve={Uri.EscapeDataString(wanted)}")).Headers.Location!;
        for (var i = 0; i < 8; i++)
        {
            if (next.IsAbsoluteUri && next.Authority == _site.Address.Authority)
                return next;
            if (next.OriginalString.Contains("/xac-nhan/", StringComparison.Ordinal) && who is not null)
                next = new Uri(next.OriginalString + "?la=" + who, UriKind.RelativeOrAbsolute);
            var answer = await atProvider.GetAsync(next);
            next = answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }

        throw new InvalidOperationException("The provider does not come back.");
    }
}

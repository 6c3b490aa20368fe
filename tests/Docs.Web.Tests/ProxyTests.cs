using System.Net;
using Docs.Core.Access;
using Docs.Hosting;

namespace Docs.Web.Tests;

/// <summary>Behind a reverse proxy, which here is this machine.</summary>
public sealed class ProxyTests
{
    private static readonly ProxyOptions Proxied = new(["docs.example"], [IPNetwork.Parse("127.0.0.1/32")]);

    [Fact]
    public async Task By_the_word_of_a_configured_proxy_it_is_https_and_the_caller_is_who_called_the_proxy()
    {
        await using var site = await TestSite.OpenAsync(options => options with { Proxy = Proxied });
        var account = await site.AccountAsync("qua-proxy", Grants.Of(Role.Officer));
        using var browser = Through(site, "https");

        var page = await browser.GetAsync("/dang-nhap");
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
        var entered = await browser.EnterAsync("qua-proxy");
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(one => one.Contains("docs-session", StringComparison.Ordinal));
        cookie.ShouldStartWith("__Host-docs-session=");
        cookie.ShouldContain("; secure", Case.Insensitive);
        (await site.Service<ISessions>().OfAccountAsync(account.Id, default)).Single().Address.ShouldBe("203.0.113.5");
    }

    [Fact]
    public async Task Nobody_signs_in_where_the_way_can_be_read()
    {
        await using var site = await TestSite.OpenAsync(options => options with { Proxy = Proxied });
        await site.AccountAsync("khong-https", Grants.Of(Role.Officer));
        using var browser = Through(site, "http");
        var refused = await browser.EnterAsync("khong-https");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.TextAsync()).ShouldContain("Chỉ đăng nhập qua https");
        browser.DefaultRequestHeaders.Add("Cookie", site.Client.DefaultRequestHeaders.GetValues("Cookie").Single());
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a session is not taken either");
    }

    [Fact]
    public async Task What_others_than_the_proxy_say_of_themselves_is_not_believed()
    {
        await using var site = await TestSite.OpenAsync(options => options with { Proxy = new(["docs.example"], [IPNetwork.Parse("10.0.0.0/8")]) });
        var account = await site.AccountAsync("gia-mao", Grants.Of(Role.Officer));
        using var browser = Through(site, "https");
        (await browser.GetAsync("/dang-nhap")).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        await browser.EnterAsync("gia-mao");
        (await site.Service<ISessions>().OfAccountAsync(account.Id, default)).Single().Address.ShouldBe("127.0.0.1");
        using var stranger = site.Stranger();
        stranger.DefaultRequestHeaders.Host = "other.example";
        (await stranger.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("http://localhost:5080", null, null, true)]
    [InlineData("http://127.0.0.1:5080", null, null, true)]
    [InlineData("http://0.0.0.0:5080", "docs.daklak.gov.vn", "10.0.0.5,10.1.0.0/16", true)]
    [InlineData("http://0.0.0.0:5080", "docs.daklak.gov.vn", null, false)]
    [InlineData("http://0.0.0.0:5080", null, "10.0.0.5", false)]
    [InlineData("https://localhost:5080", null, null, false)]
    [InlineData("http://localhost:5080/docs", null, null, false)]
    [InlineData("localhost:5080", null, null, false)]
    [InlineData("http://localhost:5080", "a b", null, false)]
    [InlineData("http://localhost:5080", null, "10.0.0.5/99", false)]
    public void Settings_that_would_let_passwords_be_read_are_refused_at_start(string url, string? hosts, string? proxies, bool right)
    {
        string? Setting(string name) => name switch { "DOCS_URL" => url, "DOCS_HOSTS" => hosts, "DOCS_PROXIES" => proxies, _ => null };
        if (right)
            DocsOptions.Read("/tmp/x", Setting).Url.ShouldBe(url);
        else
            Should.Throw<OptionsException>(() => DocsOptions.Read("/tmp/x", Setting)).Message.ShouldContain("DOCS_");
    }

    [Theory]
    [InlineData("DOCS_OIDC_VNEID_FOR", null)]
    [InlineData("DOCS_OIDC_VNEID_FOR", "everybody")]
    [InlineData("DOCS_OIDC_VNEID_AUTHORITY", "http://vneid.example")]
    [InlineData("DOCS_OIDC_VNEID_CLIENT_SECRET", null)]
    [InlineData("DOCS_OIDC_VNEID_SCOPES", "profile")]
    [InlineData("DOCS_OIDC_VNEID_ROLES", "x=officer")]
    [InlineData("DOCS_OIDC", "VNeID!")]
    [InlineData("DOCS_JWT_AUDIENCE", null)]
    [InlineData("DOCS_JWT_ROLES", "x=emperor")]
    [InlineData("DOCS_JWT_JWKS", "http://issuer.example/jwks")]
    public void A_wrong_setting_of_another_sign_in_is_named_and_no_secret_told(string setting, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["DOCS_OIDC"] = "vneid",
            ["DOCS_OIDC_VNEID_AUTHORITY"] = "https://vneid.example",
            ["DOCS_OIDC_VNEID_FOR"] = "citizens",
            ["DOCS_OIDC_VNEID_CLIENT_ID"] = "docs",
            ["DOCS_OIDC_VNEID_CLIENT_SECRET"] = "bí mật",
            ["DOCS_JWT_ISSUER"] = "https://issuer.example",
            ["DOCS_JWT_AUDIENCE"] = "docs",
            ["DOCS_JWT_JWKS"] = "https://issuer.example/jwks",
            ["DOCS_JWT_ROLES"] = "x=officer",
        };
        DocsOptions.Read("/tmp/x", settings.GetValueOrDefault).Oidc.ShouldHaveSingleItem();
        settings[setting] = value;
        var message = Should.Throw<OptionsException>(() => DocsOptions.Read("/tmp/x", settings.GetValueOrDefault)).Message;
        message.ShouldContain(setting == "DOCS_OIDC" ? "DOCS_OIDC" : setting);
        message.ShouldNotContain("bí mật");
    }

    private static HttpClient Through(TestSite site, string scheme)
    {
        var browser = new HttpClient(new BehindProxy()) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Host = "docs.example";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.5");
        return browser;
    }

    /// <summary>A browser that speaks https to the proxy, which speaks http to Docs: it sends back secure cookies.</summary>
    private sealed class BehindProxy() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        private readonly Dictionary<string, string> _cookies = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.Count > 0)
                request.Headers.Add("Cookie", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}").Aggregate((all, one) => $"{all}; {one}"));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var pair in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(one => one.Split(';')[0].Split('=', 2)) : [])
                _cookies[pair[0]] = pair[1];
            return answer;
        }
    }
}

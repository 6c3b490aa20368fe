using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Hosting;
using Docs.Web.SignIn.External;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Web.Tests;

/// <summary>An issuer of this test's own, so that it can lie: what is wrong in one thing opens nothing.</summary>
public sealed class IssuedTokenTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 2, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly RSA _key = RSA.Create(2048);
    private readonly HttpClient _http = new();
    private WebApplication _issuer = null!;
    private string _address = "";
    private string _idToken = "";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _issuer = builder.Build();
        _issuer.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, string>
        {
            ["issuer"] = _address,
            ["authorization_endpoint"] = _address + "/auth",
            ["token_endpoint"] = _address + "/token",
            ["jwks_uri"] = _address + "/jwks",
        });
        _issuer.MapGet("/jwks", () => Microsoft.AspNetCore.Http.Results.Text(KeySet(_key, "k1"), "application/json"));
        _issuer.MapPost("/token", () => new Dictionary<string, string> { ["id_token"] = _idToken, ["access_token"] = "a" });
        await _issuer.StartAsync();
        _address = _issuer.Urls.First();
    }

    public async Task DisposeAsync()
    {
        await _issuer.DisposeAsync();
        _http.Dispose();
        _key.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "another-client")]
    [InlineData("azp", "another-client")]
    [InlineData("nonce", "another-nonce")]
    [InlineData("nonce", null)]
    [InlineData("exp", "-120")]
    [InlineData("exp", null)]
    [InlineData("nbf", "120")]
    [InlineData("sub", null)]
    [InlineData("alg", "none")]
    [InlineData("alg", "HS256")]
    [InlineData("key", "another")]
    [InlineData("payload", "changed")]
    public async Task An_id_token_that_is_wrong_in_one_thing_is_refused(string fault, string? value = null)
    {
        var flow = new OidcFlow("vneid", "state", "nonce-1", "verifier", null, 0);
        var claims = new Dictionary<string, object> { ["iss"] = _address, ["aud"] = "docs", ["sub"] = "s-1", ["nonce"] = "nonce-1", ["exp"] = Seconds(60), ["HoVaTen"] = "A", ["SoDinhDanh"] = "066185001234" };
        _idToken = Token(claims, fault, value);
        var client = new OidcClient(Options(), _http, _clock);
        if (fault.Length == 0)
            (await client.RedeemAsync(flow, "code", "http://x/tra-ve", default)).Claims.Text("sub").ShouldBe("s-1");
        else
            await Should.ThrowAsync<OidcException>(() => client.RedeemAsync(flow, "code", "http://x/tra-ve", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "another")]
    [InlineData("exp", "-120")]
    [InlineData("exp", null)]
    [InlineData("nbf", "120")]
    [InlineData("alg", "none")]
    [InlineData("alg", "HS256")]
    [InlineData("key", "another")]
    [InlineData("payload", "changed")]
    public async Task A_JWT_of_the_API_that_is_wrong_in_one_thing_opens_nothing(string fault, string? value = null)
    {
        var claims = new Dictionary<string, object> { ["iss"] = "https://issuer.example", ["aud"] = "docs-api", ["sub"] = "cong-dvc", ["exp"] = Seconds(60), ["roles"] = new[] { "docs-officer", "khác" }, ["scope"] = "docs.read other" };
        var text = Token(claims, fault, value);
        foreach (var options in new[] { Jwt() with { KeySet = new Uri(_address + "/jwks") }, Jwt() with { KeysPem = _key.ExportSubjectPublicKeyInfoPem() } })
        {
            var caller = await new JwtCheck(options, _http, _clock).CheckAsync(text, default);
            (caller is not null).ShouldBe(fault.Length == 0);
            if (caller is null)
                continue;
            caller.Viewer.Name.ShouldBe("jwt:cong-dvc");
            caller.Viewer.Roles.ShouldBe([Role.Officer]);
            caller.Scopes.ShouldBe([TokenScope.Read]);
        }
    }

    [Fact]
    public async Task A_program_calls_the_API_with_a_JWT()
    {
        await using var site = await TestSite.OpenAsync(options => options with { Jwt = Jwt() with { KeysPem = _key.ExportSubjectPublicKeyInfoPem() } });
        var until = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();
        using var program = new HttpClient { BaseAddress = site.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", Token(new() { ["iss"] = "https://issuer.example", ["aud"] = "docs-api", ["sub"] = "s", ["exp"] = until, ["roles"] = "docs-officer", ["scope"] = "docs.read" }, "", null));
        (await program.GetAsync("/api/v1/results")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/api/v1/batches")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        program.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.e30.");
        (await program.GetAsync("/api/v1/results")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    [InlineData("nothing")]
    public void Keys_that_cannot_be_used_are_named_at_start(string pem) =>
        Should.Throw<OptionsException>(() => PemKeys.Read(pem)).Message.ShouldContain("DOCS_JWT_KEYS_FILE");

    [Fact]
    public void A_curve_key_and_a_certificate_are_read_too()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=a", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
        PemKeys.Read(curve.ExportSubjectPublicKeyInfoPem() + "\n" + certificate.ExportCertificatePem()).Count.ShouldBe(2);
    }

    private string Token(Dictionary<string, object> claims, string fault, string? value)
    {
        var algorithm = fault == "alg" ? value! : "RS256";
        if (fault is "exp" or "nbf" && value is not null)
            claims[fault] = Seconds(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        else if (fault is "exp" or "sub" or "nonce" && value is null)
            claims.Remove(fault);
        else if (fault is "iss" or "aud" or "azp" or "nonce")
            claims[fault] = value!;
        var head = Encode(JsonSerializer.Serialize(new { alg = algorithm, typ = "JWT", kid = "k1" }));
        var body = Encode(JsonSerializer.Serialize(claims));
        var signature = Sign($"{head}.{body}", algorithm, fault == "key");
        if (fault == "payload")
            body = Encode(JsonSerializer.Serialize(claims.Append(new("more", "1")).ToDictionary()));
        return $"{head}.{body}.{signature}";
    }

    private string Sign(string text, string algorithm, bool otherKey)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        if (algorithm == "none")
            return "";
        if (algorithm == "HS256")
            return WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), bytes));
        using var other = RSA.Create(2048);
        return WebEncoders.Base64UrlEncode((otherKey ? other : _key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));

    private static long Seconds(int fromNow) => Now.AddSeconds(fromNow).ToUnixTimeSeconds();

    private static string KeySet(RSA key, string id)
    {
        var parameters = key.ExportParameters(false);
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", use = "sig", kid = id, alg = "RS256", n = WebEncoders.Base64UrlEncode(parameters.Modulus!), e = WebEncoders.Base64UrlEncode(parameters.Exponent!) } } });
    }

    private static JwtOptions Jwt() => new("https://issuer.example", "docs-api")
    {
        NameClaim = "sub",
        RolesClaim = "roles",
        AgenciesClaim = "agencies",
        Roles = new Dictionary<string, Role> { ["docs-officer"] = Role.Officer },
    };

    private OidcOptions Options() => new("vneid", new Uri(_address), "docs", "s", true)
    {
        Label = "VNeID",
        Scopes = "openid",
        NameClaim = "HoVaTen",
        HolderClaim = "SoDinhDanh",
        Roles = new Dictionary<string, Role>(),
    };
}

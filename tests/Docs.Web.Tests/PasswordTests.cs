using System.Buffers.Binary;
using System.Net;
using System.Text;
using Docs.Core.Access;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Web.Tests;

/// <summary>How passwords are kept, how long one that somebody else made serves, and what a wrong one costs.</summary>
public sealed class PasswordTests(SharedSite shared) : IClassFixture<SharedSite>
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512.</summary>
    private const int EnoughRounds = 210_000;

    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task A_password_is_kept_as_a_salted_hash_of_many_rounds()
    {
        const int sha512 = 2, saltBytes = 16;
        var one = Convert.FromBase64String((await _site.AccountAsync("bam-mot", Grants.Of(Role.Officer))).PasswordHash!);
        var other = Convert.FromBase64String((await _site.AccountAsync("bam-hai", Grants.Of(Role.Officer))).PasswordHash!);

        int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(one.AsSpan(at));
        (Number(1), Number(9)).ShouldBe((sha512, saltBytes));
        Number(5).ShouldBeGreaterThanOrEqualTo(EnoughRounds);
        one.ShouldNotBe(other, "the same password with another salt");
        Encoding.UTF8.GetString(one).ShouldNotContain(SignInForm.Password);
    }

    [Fact]
    public async Task The_first_password_dies_after_three_days_and_says_so()
    {
        var first = (await _site.Service<AccountSetup>().AddAsync("tre-hen", "Lê Văn Trễ", Grants.Of(Role.Officer), default))!;
        var account = (await _site.Service<IAccounts>().FindByNameAsync("tre-hen", default))!;
        account.OneTimeUntil!.Value.ShouldBe(TimeProvider.System.GetUtcNow().AddHours(72), TimeSpan.FromMinutes(10));
        await _site.Service<IAccounts>().SetPasswordAsync(account.Id, account.PasswordHash!, TimeProvider.System.GetUtcNow().AddSeconds(-1), null, default);

        using var browser = _site.Stranger();
        var answer = await browser.EnterAsync("tre-hen", first);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.TextAsync()).ShouldContain("quá hạn 72 giờ");
    }

    /// <summary>One that is not there must not be told by how soon the answer comes: the work is counted, which no clock has to measure.</summary>
    [Theory]
    [InlineData("khong-co-ai")]
    [InlineData("go-sai")]
    [InlineData("bi-khoa")]
    public async Task Whoever_it_is_a_refusal_costs_one_hashing_of_as_many_rounds(string name)
    {
        var counted = new CountedHasher();
        await using var site = await TestSite.OpenAsync(configure: services => services.AddSingleton<IPasswordHasher<string>>(counted));
        await site.AccountAsync("go-sai", Grants.Of(Role.Officer));
        await site.Service<IAccounts>().SetDisabledAsync((await site.AccountAsync("bi-khoa", Grants.Of(Role.Officer))).Id, true, default);

        using var browser = site.Stranger();
        (await browser.EnterAsync(name, "không phải mật khẩu")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        counted.Rounds.ShouldBe([EnoughRounds]);
    }

    /// <summary>The product's hasher; notes the rounds of every hash that a password was held against.</summary>
    private sealed class CountedHasher : IPasswordHasher<string>
    {
        private readonly IPasswordHasher<string> _hasher = Passwords.Hasher();

        public List<int> Rounds { get; } = [];

        public string HashPassword(string user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword)
        {
            Rounds.Add(BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hashedPassword).AsSpan(5)));
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

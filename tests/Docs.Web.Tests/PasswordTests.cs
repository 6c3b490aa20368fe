using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Text;
using Docs.Core.Access;
using Docs.Web.SignIn;

namespace Docs.Web.Tests;

/// <summary>How passwords are kept, how long one that somebody else made serves, and what a wrong one costs.</summary>
public sealed class PasswordTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task A_password_is_kept_as_a_salted_hash_of_many_rounds()
    {
        const int sha512 = 2, enoughRounds = 210_000, saltBytes = 16;
        var one = Convert.FromBase64String((await _site.AccountAsync("bam-mot", Grants.Of(Role.Officer))).PasswordHash!);
        var other = Convert.FromBase64String((await _site.AccountAsync("bam-hai", Grants.Of(Role.Officer))).PasswordHash!);

        int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(one.AsSpan(at));
        (Number(1), Number(9)).ShouldBe((sha512, saltBytes));
        Number(5).ShouldBeGreaterThanOrEqualTo(enoughRounds);
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

    /// <summary>One that is not there must not be told by how soon the answer comes: a tenth of a second against none at all.</summary>
    [Fact]
    public void An_account_that_is_not_there_costs_the_work_of_a_wrong_password()
    {
        var passwords = _site.Service<Passwords>();
        var hash = passwords.Hash(SignInForm.Password);
        TimeSpan Least(string? kept) => Enumerable.Range(0, 3).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            passwords.Verify(kept, "không phải mật khẩu").ShouldBeFalse();
            return Stopwatch.GetElapsedTime(start);
        });

        Least(null).ShouldBeGreaterThan(Least(hash) / 20);
    }
}

using System.Security.Cryptography;
using System.Text;
using Docs.Core.Access;

namespace Docs.Core.Tests.Access;

public sealed class AccessTests
{
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void One_time_codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        OneTimeCode.At(RfcSecret, now).ShouldBe(code);
        OneTimeCode.StepOf($"{code[..3]} {code[3..]}", RfcSecret, now).ShouldBe(seconds / 30);
        OneTimeCode.StepOf(code, RfcSecret, now.AddSeconds(30)).ShouldBe(seconds / 30, "a telephone may be half a minute late");
        OneTimeCode.StepOf(code, RfcSecret, now.AddSeconds(60)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("287083")]
    public void What_is_no_code_of_now_is_refused(string typed) =>
        OneTimeCode.StepOf(typed, RfcSecret, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    /// <summary>RFC 4648, 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base_32(string text, string expected) => OneTimeCode.ToBase32(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    [Theory]
    [InlineData("ngắn quá", "ít nhất 12")]
    [InlineData("aaaaaaaaaaaabc", "lặp lại")]
    [InlineData("Matkhau-12345", "hay bị đoán")]
    [InlineData("P@ssw0rd1234", "hay bị đoán")]
    [InlineData("tran thi bay 1990", "họ tên")]
    [InlineData("xin chào ttbay!", "họ tên")]
    public void Weak_passwords_are_refused_with_the_reason(string password, string reason) =>
        PasswordPolicy.Problem(password, "ttbay", "Trần Thị Bảy").ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData("mùa cà phê nở trắng")]
    [InlineData("Tr0ng-Xanh!9kqz")]
    public void A_sentence_or_a_mixture_is_taken(string password) => PasswordPolicy.Problem(password, "ttbay", "Trần Thị Bảy").ShouldBeNull();

    [Fact]
    public void A_password_of_129_characters_is_too_long() =>
        PasswordPolicy.Problem(string.Concat(Enumerable.Repeat("abcdefgh ", 15)), "an").ShouldNotBeNull().ShouldContain("tối đa 128");

    [Theory]
    [InlineData(" Tran.Bay@daklak ", "tran.bay@daklak")]
    [InlineData("ab", null)]
    [InlineData("vneid:123", null)]
    [InlineData("bảy", null)]
    [InlineData(null, null)]
    public void Names_are_lower_case_without_marks(string? typed, string? name) => AccountNames.Parse(typed).ShouldBe(name);

    [Fact]
    public void Readable_secrets_differ_and_are_read_back_however_typed()
    {
        using var random = RandomNumberGenerator.Create();
        var made = Enumerable.Range(0, 100).Select(_ => Secrets.Readable(random, 4)).ToList();
        made.Distinct().Count().ShouldBe(100);
        made.ShouldAllBe(secret => secret.Length == 19 && secret.Split('-').Length == 4);
        Secrets.Plain(made[0].ToUpperInvariant().Replace("-", " ")).ShouldBe(Secrets.Plain(made[0]));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(1000, 15)]
    public void Locks_grow_to_a_quarter_of_an_hour(int failures, int? minutes) =>
        ((int?)LockOut.After(failures)?.TotalMinutes).ShouldBe(minutes);
}

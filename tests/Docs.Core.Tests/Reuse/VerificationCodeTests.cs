using System.Security.Cryptography;
using Docs.Core.Reuse;

namespace Docs.Core.Tests.Reuse;

public class VerificationCodeTests
{
    [Fact]
    public void A_code_has_four_groups_of_five_and_no_two_are_alike()
    {
        using var random = RandomNumberGenerator.Create();
        var codes = Enumerable.Range(0, 500).Select(_ => VerificationCode.Create(random).ToString()).ToList();

        codes.ShouldBeUnique();
        codes.ShouldAllBe(code => code.Length == 23 && code.Split('-').Length == 4);
        codes.SelectMany(code => code).Distinct().Count().ShouldBe(33, "all 32 letters occur, and the dash");
    }

    [Theory]
    [InlineData("0A1B2-C3D4E-F5G6H-J7K8M")]
    [InlineData("0a1b2 c3d4e f5g6h j7k8m")]
    [InlineData("oaib2c3d4ef5g6hj7k8m")]
    [InlineData(" OALB2-C3D4E-F5G6H-J7K8M ")]
    public void A_code_is_read_as_people_type_it(string typed) =>
        VerificationCode.Parse(typed).ShouldNotBeNull().ToString().ShouldBe("0A1B2-C3D4E-F5G6H-J7K8M");

    [Theory]
    [InlineData("")]
    [InlineData("0A1B2-C3D4E-F5G6H-J7K8")]
    [InlineData("0A1B2-C3D4E-F5G6H-J7K8MM")]
    [InlineData("UUUUU-UUUUU-UUUUU-UUUUU")]
    [InlineData("Đ0A1B-C3D4E-F5G6H-J7K8M")]
    [InlineData("' OR 1=1 --         xxxx")]
    public void Other_text_is_no_code(string typed) => VerificationCode.Parse(typed).ShouldBeNull();

    [Fact]
    public void A_pasted_page_is_no_code() => VerificationCode.Parse(new string('0', 1_000_000)).ShouldBeNull();

    [Fact]
    public void The_hash_is_of_the_characters_however_they_were_typed()
    {
        var code = VerificationCode.Parse("0A1B2-C3D4E-F5G6H-J7K8M")!;

        VerificationCode.Parse("oa1b2c3d4ef5g6hj7k8m")!.Hash.ShouldBe(code.Hash);
        code.Hash.Length.ShouldBe(64);
        code.Hash.ShouldNotContain("0A1B2", Case.Insensitive);
    }
}

using Docs.Core.Text;

namespace Docs.Core.Tests.Text;

public class DigitRivalsTests
{
    [Theory]
    [InlineData("241407976", "241407076", true)]
    [InlineData("(2025),", "2023", true)]
    [InlineData("226/ĐKKDD-ĐL", "246/ĐKKDD-ĐL;", true)]
    [InlineData("241407976", "241407976,", false)]
    [InlineData("066166068203", "0661866068203", false)]
    [InlineData("040302107537", "040302107B37", false)]
    [InlineData("quôc", "quốc", false)]
    public void Only_digits_make_rivals(string one, string other, bool expected) => DigitRivals.Are(one, other).ShouldBe(expected);

    [Fact]
    public void The_signs_around_a_number_stay() => DigitRivals.WithCore("(2025),", "2023").ShouldBe("(2023),");
}

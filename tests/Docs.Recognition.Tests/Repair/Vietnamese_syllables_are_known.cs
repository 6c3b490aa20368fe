using Docs.Recognition.Repair;

namespace Docs.Recognition.Tests.Repair;

public sealed class Vietnamese_syllables_are_known
{
    [Theory]
    [InlineData("nghiêng")]
    [InlineData("Quyết")]
    [InlineData("GIẤY")]
    [InlineData("gìn")]
    [InlineData("giếng")]
    [InlineData("khuỷu")]
    [InlineData("hoà")]
    [InlineData("hòa")]
    [InlineData("yêu")]
    [InlineData("ở")]
    public void What_is_written_so_is_legal(string word) => Syllable.IsLegal(word).ShouldBeTrue();

    [Theory]
    [InlineData("quôc", "a final stop takes sắc or nặng only")]
    [InlineData("ngiêng", "ng before e, ê, i is written ngh")]
    [InlineData("cế", "c before ê is written k")]
    [InlineData("thpt", "no vowel")]
    [InlineData("chúững", "two tones")]
    [InlineData("đắtk", "no such final")]
    public void What_cannot_be_written_is_not(string word, string why) => Syllable.IsLegal(word).ShouldBeFalse(why);

    [Fact]
    public void Where_the_tone_is_written_makes_no_difference() => Syllable.Key("HOÀ").ShouldBe(Syllable.Key("hòa"));

    [Fact]
    public void Nearly_every_syllable_of_the_phrases_is_legal()
    {
        // The exceptions are abbreviations and names from the Central Highlands' own languages.
        foreach (var word in "cộng hòa xã hội chủ nghĩa việt nam khuyến khích nguyễn đường nghiệm thu quyền huỷ thuở".Split(' '))
            Syllable.IsLegal(word).ShouldBeTrue(word);
    }
}

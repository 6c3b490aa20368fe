using System.Text;
using Docs.Core.Text;

namespace Docs.Core.Tests.Text;

public class VietnameseTextTests
{
    private const string Vowels = "aăâeêioôơuưy";
    private const string PlainVowels = "aaaeeiooouuy";

    /// <summary>Huyền, sắc, hỏi, ngã, nặng.</summary>
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    public static TheoryData<string, string> Letters()
    {
        var letters = new TheoryData<string, string> { { "đ", "d" }, { "Đ", "d" } };
        foreach (var (vowel, plain) in Vowels.Zip(PlainVowels))
        {
            foreach (var tone in Tones.Select(tone => tone.ToString()).Prepend(""))
            {
                var letter = (vowel + tone).Normalize();
                letters.Add(letter, plain.ToString());
                letters.Add(letter.ToUpperInvariant(), plain.ToString());
            }
        }

        return letters;
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_Vietnamese_letter_folds_to_its_plain_one(string letter, string plain)
    {
        letter.Length.ShouldBe(1);
        VietnameseText.Fold(letter).ShouldBe(plain);
        VietnameseText.Fold(letter.Normalize(NormalizationForm.FormD)).ShouldBe(plain);
        VietnameseText.Exact(letter.Normalize(NormalizationForm.FormD)).ShouldBe(letter.ToLowerInvariant());
    }

    [Theory]
    [InlineData("QUYẾT ĐỊNH số 05/QĐ-UBND", "quyet dinh so 05/qd-ubnd")]
    [InlineData("QÐ-UBND ð Ɖ", "qd-ubnd d d")]
    [InlineData("İstanbul ISPARTA", "istanbul isparta")]
    [InlineData("Hồ sơ 😀 𠀋", "ho so 😀 𠀋")]
    [InlineData("ǖ ﬁ ①", "u ﬁ ①")]
    [InlineData("", "")]
    public void Text_is_folded(string text, string folded) => VietnameseText.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("Tiếng Việt có dấu: ừ, ữ, ỵ, Ỡ")]
    [InlineData("q\u0303 và \u0301 đứng một mình")]
    [InlineData("😀 𠀋 \ud83d nửa cặp \ude00")]
    [InlineData("vie\u0323\u0302t vie\u0302\u0323t")]
    public void Folding_keeps_one_character_for_each_of_the_composed_text(string text) =>
        VietnameseText.Fold(text).Length.ShouldBe(VietnameseText.Nfc(text).Length);

    [Theory]
    [InlineData("vie\u0323\u0302t")]
    [InlineData("vie\u0302\u0323t")]
    [InlineData("vi\u1eb9\u0302t")]
    [InlineData("vi\u00ea\u0323t")]
    public void Marks_in_any_order_are_one_letter(string text) => VietnameseText.Exact(text).ShouldBe("việt");

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_never_thrown_at()
    {
        VietnameseText.Nfc("a\ud83db").ShouldBe("a\ufffdb");
        VietnameseText.Fold("Đ\ude00").ShouldBe("d\ufffd");
        VietnameseText.Exact("\ud83d").ShouldBe("\ufffd");
    }

    [Fact]
    public void A_composed_text_is_returned_as_it_is() => VietnameseText.Nfc("Tiếng Việt").ShouldBe("Tiếng Việt");
}

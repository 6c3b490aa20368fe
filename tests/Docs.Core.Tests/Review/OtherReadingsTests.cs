using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Core.Review;

namespace Docs.Core.Tests.Review;

public class OtherReadingsTests
{
    private static readonly RecognisedPage Page = Of(("Bà", 0.96, null), ("NGUYỄN", 0.95, null), ("THỊ", 0.94, null), ("ĐANG,", 0.61, ["ĐĂNG,", "ĐẶNG,"]), ("ĐỊA", 0.5, ["ĐIA"]));

    [Fact]
    public void Each_other_reading_of_a_doubtful_word_stands_in_its_place_in_the_value() =>
        OtherReadings.Of(Value("NGUYỄN THỊ ĐANG", new TextSpan(3, 19)), Page).ShouldBe(["NGUYỄN THỊ ĐĂNG", "NGUYỄN THỊ ĐẶNG"]);

    [Fact]
    public void What_was_read_before_a_repair_is_one_of_them()
    {
        var page = Page with { Blocks = [new TextBlock(default, [new TextLine(default, [new TextWord("Hiếu", "Hiểu", 0.7, default)])])] };
        OtherReadings.Of(Value("Hiếu", new TextSpan(0, 4)), page).ShouldBe(["Hiểu"]);
    }

    [Fact]
    public void Words_of_other_values_and_values_that_hold_no_word_of_the_page_have_none()
    {
        OtherReadings.Of(Value("NGUYỄN THỊ", new TextSpan(3, 13)), Page).ShouldBeEmpty();
        OtherReadings.Of(Value("2024-02-05", new TextSpan(3, 19)), Page).ShouldBeEmpty();
        OtherReadings.Of(Value("NGUYỄN THỊ ĐANGAN", new TextSpan(3, 19)), Page).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_stands_twice_is_left_alone() =>
        OtherReadings.Of(Value("ĐANG ĐANG", new TextSpan(3, 19)), Page).ShouldBeEmpty();

    private static FieldValue Value(string value, TextSpan span) => new(value, 0.7, 1, null, "label.holder") { Spans = [span] };

    private static RecognisedPage Of(params (string Text, double Confidence, string[]? Others)[] words) => new()
    {
        Number = 1,
        Width = 1000,
        Height = 1400,
        Dpi = 200,
        Blocks = [new TextBlock(default, [new TextLine(default, [.. words.Select(word => new TextWord(word.Text, word.Text, word.Confidence, default) { Others = word.Others })])])],
    };
}

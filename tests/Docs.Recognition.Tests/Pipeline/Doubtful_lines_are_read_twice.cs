using Docs.Core.Recognition;
using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Doubtful_lines_are_read_twice
{
    [Fact]
    public void The_better_of_two_readings_is_taken_place_by_place()
    {
        var read = BetterReading.Of(
            [Word("Căn", 0, 0.95), Word("cứ", 100, 0.95), Word("quôc", 200, 0.9), Word("gia", 300, 0.95)],
            [Word("Căn", 2, 0.9), Word("cữ", 101, 0.5), Word("quốc", 203, 0.9), Word("gia,", 301, 0.6)]);
        string.Join(' ', read.Select(word => word.Text)).ShouldBe("Căn cứ quốc gia");
        read[2].Box.ShouldBe(new Box(200, 0, 90, 30), "the first reading knows where the word stands");
    }

    [Fact]
    public void One_word_read_as_two_competes_as_a_whole()
    {
        var read = BetterReading.Of([Word("UBNDtĩnh", 0, 0.4, 190)], [Word("UBND", 0, 0.95), Word("tỉnh", 100, 0.95)]);
        read.Select(word => word.Text).ShouldBe(["UBND", "tỉnh"]);
    }

    [Fact]
    public void What_only_the_second_look_sees_must_be_sure()
    {
        BetterReading.Of([Word("một", 0, 0.9)], [Word("một", 0, 0.9), Word("~~", 200, 0.4)]).Count.ShouldBe(1);
        BetterReading.Of([Word("một", 0, 0.9)], [Word("một", 0, 0.9), Word("hai", 200, 0.95)]).Count.ShouldBe(2);
    }

    [Fact]
    public void A_cut_line_is_level_and_reads_for_itself()
    {
        using var tilted = TestFiles.Decision().Then(p => Leptonica.pixRotate(p, 0.009f, Leptonica.RotateAreaMap, Leptonica.BringInWhite, 0, 0));
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var line = engine.Read(tilted, 300, Segmentation.Auto).First(line => line.Words.Count > 8);
        Math.Abs(line.Slope).ShouldBeInRange(0.004, 0.014);
        using var cut = LineCut.Of(tilted, line, 1).ShouldNotBeNull();
        var words = engine.Read(cut.Image, 300, Segmentation.SingleLine).SelectMany(l => l.Words).ToList();
        words.Select(word => word.Text).Intersect(line.Words.Select(word => word.Text)).Count().ShouldBeGreaterThan(line.Words.Count * 3 / 4);
        Math.Abs(cut.ToPage(words[0].Box).X - line.Words[0].Box.X).ShouldBeLessThan(6);
    }

    [Fact]
    public void The_engine_tells_what_else_each_word_may_be()
    {
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        using var page = TestFiles.Decision();
        var words = engine.Read(page, 200, Segmentation.Auto).SelectMany(line => line.Words).ToList();

        words.Count(word => word.Offers.Count > 0).ShouldBeGreaterThan(5);
        foreach (var (word, offer) in words.SelectMany(word => word.Offers.Select(offer => (word, offer))))
        {
            offer.Text.ShouldNotBe(word.Text);
            Math.Abs(offer.Text.Length - word.Text.Length).ShouldBeLessThanOrEqualTo(2);
            offer.Confidence.ShouldBeInRange(0.1, 1);
        }
    }

    [Fact]
    public void Without_a_budget_nothing_is_read_again()
    {
        using var page = TestFiles.Decision();
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        EngineLine line = new(0, [Word("quôc", 300, 0.4)]);
        var look = new SecondLook(engine, budget: 0);
        look.At([line], page).ShouldHaveSingleItem().Words.ShouldBe(line.Words);
    }

    private static EngineWord Word(string text, int x, double confidence, int width = 90) => new(text, confidence, new Box(x, 0, width, 30));
}

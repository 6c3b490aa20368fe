using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Numbers_in_doubt_are_read_alone
{
    [Fact]
    public void A_digit_that_was_misread_in_its_line_is_put_right_and_what_stood_there_stays_a_reading()
    {
        var (lines, page, engine) = Decision();
        using var held = page;
        using var reader = engine;
        var (line, printed) = WithNumber(lines);
        var misread = printed with { Text = Misread(printed.Text), Confidence = 0.9, Offers = [new Offer(printed.Text, 0.4, 0.5)] };

        var again = new DigitsAgain(reader);
        var word = again.At(Replaced(lines, line, printed, misread), held).SelectMany(one => one.Words).Single(one => one.Box == printed.Box);

        word.Text.ShouldBe(printed.Text);
        word.Offers.ShouldHaveSingleItem().Text.ShouldBe(misread.Text, "two readings against one: for a person to see");
        again.Read.ShouldBe(1);
    }

    [Fact]
    public void A_digit_that_is_confirmed_is_in_doubt_no_longer()
    {
        var (lines, page, engine) = Decision();
        using var held = page;
        using var reader = engine;
        var (line, printed) = WithNumber(lines);
        var doubted = printed with { Confidence = 0.5, Offers = [new Offer(Misread(printed.Text), 0.4, 0.5)] };

        var word = new DigitsAgain(reader).At(Replaced(lines, line, printed, doubted), held).SelectMany(one => one.Words).Single(one => one.Box == printed.Box);

        word.Text.ShouldBe(printed.Text);
        word.Offers.ShouldBeEmpty();
        word.Confidence.ShouldBe(doubted.Confidence);
    }

    [Fact]
    public void Where_nothing_can_be_read_the_doubt_stays()
    {
        using var white = PixHandle.Made(Leptonica.pixCreate(600, 200, 8), "page");
        for (var y = 0; y < white.Height; y++)
            white.Row(y).Fill(uint.MaxValue);
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        EngineLine line = new(0, [new EngineWord("241407976", 0.8, new(100, 80, 170, 24)) { Offers = [new Offer("241407076", 0.4, 0.5)] }]);

        new DigitsAgain(engine).At([line], white).ShouldHaveSingleItem().Words.ShouldBe(line.Words);
    }

    [Fact]
    public void Words_that_are_sure_or_differ_in_letters_are_left_alone()
    {
        using var page = TestFiles.Decision();
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        EngineLine line = new(0,
        [
            new EngineWord("2024", 0.9, new(100, 80, 90, 24)) { Offers = [new Offer("2O24", 0.4, 0.5)] },
            new EngineWord("quôc", 0.6, new(300, 80, 90, 24)) { Offers = [new Offer("quốc", 0.4, 0.5)] },
        ]);
        var again = new DigitsAgain(engine);

        again.At([line], page).ShouldBe([line]);
        again.Read.ShouldBe(0);
    }

    private static (IReadOnlyList<EngineLine> Lines, PixHandle Page, TextEngine Engine) Decision()
    {
        var page = TestFiles.Decision();
        var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        return (engine.Read(page, 200, Segmentation.Auto), page, engine);
    }

    private static (EngineLine Line, EngineWord Word) WithNumber(IReadOnlyList<EngineLine> lines) =>
        lines.SelectMany(line => line.Words.Select(word => (line, word))).MaxBy(pair => pair.word.Text.Count(char.IsAsciiDigit));

    private static IReadOnlyList<EngineLine> Replaced(IReadOnlyList<EngineLine> lines, EngineLine of, EngineWord word, EngineWord by) =>
        [.. lines.Select(line => line == of ? line with { Words = [.. line.Words.Select(one => one == word ? by : one)] } : line with { Words = [.. line.Words.Select(one => one with { Offers = [] })] })];

    private static string Misread(string number)
    {
        var at = number.ToList().FindLastIndex(char.IsAsciiDigit);
        return $"{number[..at]}{(number[at] == '9' ? '0' : (char)(number[at] + 1))}{number[(at + 1)..]}";
    }
}

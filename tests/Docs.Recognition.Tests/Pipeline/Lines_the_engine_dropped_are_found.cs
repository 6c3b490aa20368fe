using Docs.Core.Recognition;
using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Lines_the_engine_dropped_are_found
{
    [Fact]
    public void Ink_that_no_word_covers_is_read_and_stands_after_what_is_above_it()
    {
        using var page = PreparedPage.From(TestFiles.Decision(), 200, safe: false);
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var lines = engine.Read(page.Work, PreparedPage.WorkDpi, Segmentation.Auto);
        var dropped = lines.Single(line => Text(line).Contains("Trần Thị Mẫu", StringComparison.Ordinal));
        var kept = lines.Where(line => line != dropped).ToList();
        var missed = new MissedLines(engine);
        var read = missed.Added(kept, page);
        missed.Found.ShouldBe(1);
        Text(read[lines.ToList().IndexOf(dropped)]).ShouldContain("phép xây dựng cho bà");
        read.Count.ShouldBe(lines.Count);
    }

    [Fact]
    public void Two_lines_taken_for_one_and_not_believed_are_read_anew()
    {
        using var page = PreparedPage.From(TestFiles.Decision(), 200, safe: false);
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var lines = engine.Read(page.Work, PreparedPage.WorkDpi, Segmentation.Auto);
        var good = lines.Single(line => Text(line).Contains("Trần Thị Mẫu", StringComparison.Ordinal));
        var bad = good with { Words = [.. good.Words.Select(word => word with { Text = "rÍ", Confidence = 0.2 })] };
        var read = new MissedLines(engine).Added([.. lines.Select(line => line == good ? bad : line)], page);
        read.ShouldContain(line => Text(line).Contains("phép xây dựng cho bà", StringComparison.Ordinal));
        read.SelectMany(line => line.Words).ShouldNotContain(word => word.Text == "rÍ");
    }

    [Fact]
    public void Letters_at_one_height_make_a_line_and_a_tall_scribble_does_not()
    {
        List<Box> name = [.. Enumerable.Range(0, 9).Select(i => new Box(500 + 26 * i, 900 - 2 * i, 20, 24))];
        List<Box> scribble = [.. Enumerable.Range(0, 9).Select(i => new Box(100 + 20 * i, 300 + 18 * i, 18, 30))];
        var line = UncoveredInk.Lines([], [.. name, .. scribble], 22).ShouldHaveSingleItem();
        line.Words.Select(word => word.Box).ShouldBe(name);
        line.Slope.ShouldBeInRange(-0.09, -0.06);
    }

    [Fact]
    public void A_box_comes_back_from_the_page_to_where_the_engine_saw_it()
    {
        var geometry = new PageGeometry(1653, 2339, 1.5, 2);
        var box = new Box(1200, 400, 60, 30);
        var back = geometry.ToWork(geometry.ToPage(box));
        Math.Abs(back.X - box.X).ShouldBeLessThan(3);
        Math.Abs(back.Y - box.Y).ShouldBeLessThan(3);
        Math.Abs(back.Width - box.Width).ShouldBeLessThan(3);
    }

    [Fact]
    public void A_back_that_shows_the_front_in_mirror_writing_has_no_text()
    {
        Rubbish.IsAll([Line(("MAM", 0.9), ("T31", 0.5), ("ỦH2", 0.4), ("1ïmìr2", 0.3), ("HOỊT", 0.6), ("gnùj", 0.6), ("YA1dq", 0.2), ("rltill", 0.5))]).ShouldBeTrue();
        Rubbish.IsAll([Line(("Căn", 0.9), ("cữ", 0.5), ("Lụât", 0.4), ("Đất", 0.85), ("đại", 0.6))]).ShouldBeFalse();
        Rubbish.IsAll([]).ShouldBeFalse();
    }

    [Theory]
    [InlineData('2', "m²")]
    [InlineData('3', "m³")]
    [InlineData(' ', "m")]
    public void The_small_figure_beside_an_m_is_read_from_its_ink(char figure, string meant)
    {
        using var page = Metre(figure);
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var word = new EngineWord("m", 0.9, new Box(300, 100, 46, 30));
        Superscript.Mended([new EngineLine(0, [new EngineWord("297,1", 0.9, new Box(150, 90, 120, 40)), word])], page, engine)
            .ShouldHaveSingleItem().Words[1].Text.ShouldBe(meant);
    }

    private static string Text(EngineLine line) => string.Join(' ', line.Words.Select(word => word.Text));

    private static EngineLine Line(params (string Text, double Confidence)[] words) =>
        new(0, [.. words.Select((word, i) => new EngineWord(word.Text, word.Confidence, new Box(100 * i, 0, 90, 30)))]);

    /// <summary>An m of three strokes under a bar, and beside it a small figure taken from the sample decision ("1234", "2024").</summary>
    private static PixHandle Metre(char figure)
    {
        var page = PixHandle.Made(Leptonica.pixCreate(600, 300, 8), "page");
        for (var y = 0; y < page.Height; y++)
            page.Row(y).Fill(uint.MaxValue);
        for (var y = 100; y < 130; y++)
        {
            for (var x = 300; x < 346; x++)
            {
                if (y < 106 || (x - 300) % 20 < 6)
                    Set(page, x, y, 0);
            }
        }

        Glyph(page, figure, 352, 84);
        return page;
    }

    /// <summary>Seven-segment-like figures with round corners would not do: strokes of a printed 2 and 3 on a grid of 9 × 13.</summary>
    private static void Glyph(PixHandle page, char figure, int left, int top)
    {
        string[] rows = figure switch
        {
            '2' => ["..#####..", ".##...##.", ".#.....##", ".......##", ".......##", "......##.", ".....##..", "....##...", "...##....", "..##.....", ".##......", ".########", ".########"],
            '3' => ["..#####..", ".##...##.", ".#.....##", ".......##", "......##.", "...####..", "......##.", ".......##", ".......##", ".......##", ".#.....##", ".##...##.", "..#####.."],
            _ => [],
        };
        for (var y = 0; y < 2 * rows.Length; y++)
        {
            for (var x = 0; x < 18; x++)
            {
                if (rows[y / 2][x / 2] == '#')
                    Set(page, left + x, top + y, 0);
            }
        }
    }

    private static void Set(PixHandle page, int x, int y, uint value)
    {
        ref var word = ref page.Row(y)[x >> 2];
        var shift = 24 - 8 * (x & 3);
        word = word & ~(255u << shift) | value << shift;
    }
}

using Docs.Core.Recognition;
using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Tests.Pipeline;

public sealed class Seals_and_sideways_pages_hide_no_text : IDisposable
{
    private readonly TestFiles files = new();
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = 1 }, TimeProvider.System);

    /// <summary>On its side and askew the bands of its lines are no bands any more; the engine reads it all the same, its lines in no order.</summary>
    [Theory]
    [InlineData(90, 2.6)]
    [InlineData(270, -2.6)]
    public async Task A_page_on_its_side_and_askew_is_turned(int lies, double askew)
    {
        using var page = Deskew.Turn(TestFiles.Decision(lies), askew);
        var reading = await recogniser.RecogniseAsync(files.Write("lies.jpg", StreamEncoder.Jpeg(page, 85)), files.At("work"), new RecognitionOptions(), null, default);
        var read = reading.Pages.ShouldHaveSingleItem();
        read.Rotation.ShouldBe((360 - lies) % 360);
        read.Text.ShouldContain("Điều 1.");
    }

    [Fact]
    public void Words_higher_than_wide_are_those_of_a_page_on_its_side_and_a_spines_label_is_not()
    {
        EngineLine upright = Line(160, 30), sideways = Line(30, 160);
        Orientation.IsReadSideways([sideways, sideways, sideways]).ShouldBeTrue();
        Orientation.IsReadSideways([upright, upright, sideways]).ShouldBeFalse();
        Orientation.IsReadSideways([sideways with { Words = sideways.Words[..1] }]).ShouldBeFalse();

        static EngineLine Line(int width, int height) => new(0, [.. Enumerable.Range(0, 3).Select(i => new EngineWord("phường", 0.95, new Box(100 * i, 0, width, height)))]);
    }

    /// <summary>The ring runs through the first syllable of the signer's name, its lower letters stand before it; grey is how a red seal looks without colour.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    public void A_name_that_a_seals_ring_runs_through_is_read(byte ink)
    {
        using var grey = TestFiles.Decision();
        var name = NameOf(grey);
        Draw(grey, name, ink);
        using var page = PreparedPage.From(grey.Clone(), 200, safe: false);
        page.Settings.ShouldContain("1 seals removed");
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var lines = new MissedLines(engine).Added(engine.Read(page.Work, PreparedPage.WorkDpi, page.Segmentation), page);
        name.Text.ShouldBe("Lê Văn Thử");
        lines[^1].Words.TakeLast(3).Select(word => word.Text).ShouldBe(["Lê", "Văn", "Thử"]);
    }

    [Fact]
    public void A_frame_and_a_dark_disc_are_no_seals()
    {
        var box = new Box(0, 0, 300, 300);
        Ring.In(Drawn(box, (x, y) => Math.Max(Math.Abs(x), Math.Abs(y)) is > 120 and < 126), 7.87).ShouldBeNull();
        Ring.In(Drawn(box, (x, y) => Math.Sqrt((x * x) + (y * y)) < 126), 7.87).ShouldBeNull();
        var ring = Ring.In(Drawn(box, (x, y) => Math.Sqrt((x * x) + (y * y)) is > 121 and < 126), 7.87).ShouldNotBeNull();
        (Math.Abs(ring.X - 150) < 3 && Math.Abs(ring.Y - 150) < 3 && Math.Abs(ring.Radius - 124) < 4).ShouldBeTrue();
    }

    private static Patch Drawn(Box box, Func<double, double, bool> isInk)
    {
        using var page = PixHandle.Made(Leptonica.pixCreate(box.Width, box.Height, 8), "page");
        var patch = Patch.Of(page, box);
        for (var y = 0; y < box.Height; y++)
        {
            for (var x = 0; x < box.Width; x++)
                patch[x, y] = isInk(x - 150, y - 150) ? (byte)0 : (byte)255;
        }

        return patch;
    }

    private static (string Text, Box Box) NameOf(PixHandle grey)
    {
        using var page = PreparedPage.From(grey.Clone(), 200, safe: false);
        using var engine = new TextEngine(ModelFolder.Find(null), ModelFolder.Fast);
        var line = engine.Read(page.Work, PreparedPage.WorkDpi, page.Segmentation)[^1];
        var box = Box.Around(line.Words.Select(word => word.Box));
        return (string.Join(' ', line.Words.Select(word => word.Text)), page.Geometry.ToPage(box));
    }

    /// <summary>Two rings, the outer one thick, whose lower right runs through the name's first letters.</summary>
    private static void Draw(PixHandle grey, (string Text, Box Box) name, byte ink)
    {
        const int Radius = 134;
        int x0 = name.Box.X + 8 - (int)(Radius * 0.77), y0 = name.Box.Y + (name.Box.Height / 2) - (int)(Radius * 0.64);
        var patch = Patch.Of(grey, new Box(x0 - Radius - 4, y0 - Radius - 4, (2 * Radius) + 8, (2 * Radius) + 8));
        for (var y = y0 - Radius; y <= y0 + Radius; y++)
        {
            for (var x = x0 - Radius; x <= x0 + Radius; x++)
            {
                var away = Math.Sqrt(((x - x0) * (x - x0)) + ((y - y0) * (y - y0)));
                if (away is > Radius - 6 and < Radius or > Radius - 14 and < Radius - 12)
                    patch[x, y] = Math.Min(patch[x, y], ink);
            }
        }

        patch.Into(grey);
    }

    public void Dispose()
    {
        recogniser.Dispose();
        files.Dispose();
    }
}

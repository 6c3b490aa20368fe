using System.Globalization;
using System.Xml.Linq;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Web.Results;
using Docs.Web.Results.Pictures;

namespace Docs.Web.Tests;

public sealed class PictureTests
{
    private static readonly DateOnly Day = new(2026, 11, 27);

    [Fact]
    public void A_suspension_is_a_gap_between_two_bars_and_every_mark_stands_on_its_day()
    {
        var periods = ValidityTimeline.Periods(
        [
            Event(EventKind.Issue, new(2020, 1, 1), new(2029, 12, 31)),
            Event(EventKind.Suspend, new(2024, 1, 1), new(2024, 12, 31)),
        ]);
        var drawing = Timeline.Draw(periods, [(1, new(2020, 1, 1), "Ban hành"), (2, new(2024, 1, 1), "Tạm đình chỉ")], Day);
        var bars = drawing.Elements("rect").ToList();
        bars.Select(bar => bar.Attribute("class")!.Value).ShouldBe(["tl-live", "tl-gap", "tl-live"]);
        foreach (var (left, right) in bars.Zip(bars.Skip(1)))
            (Number(left, "x") + Number(left, "width")).ShouldBe(Number(right, "x"), 0.02);
        var marks = drawing.Elements("circle").ToList();
        marks.ConvertAll(mark => Number(mark, "cx")).ShouldBe([Number(bars[0], "x"), Number(bars[1], "x")]);
        drawing.Element("title")!.Value.ShouldContain("Tạm đình chỉ: từ 01/01/2024 đến hết 31/12/2024.");
    }

    [Fact]
    public void Marks_of_one_day_stand_above_each_other()
    {
        var periods = ValidityTimeline.Periods([Event(EventKind.Issue, Day, null)]);
        var heights = Timeline.Draw(periods, [(1, Day, "a"), (2, Day, "b"), (3, Day, "c")], Day).Elements("circle").Select(mark => mark.Attribute("cy")!.Value);
        heights.ShouldBeUnique();
    }

    [Fact]
    public void A_result_never_in_force_has_no_bar_and_the_calendars_ends_no_overflow()
    {
        Timeline.Draw(ValidityTimeline.Periods([Event(EventKind.Issue, Day, null), Event(EventKind.Annul, Day, null)]), [], Day).Elements("rect").ShouldBeEmpty();
        var all = Timeline.Draw(ValidityTimeline.Periods([Event(EventKind.Issue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1))]), [], Day);
        Number(all.Elements("rect").Single(), "width").ShouldBeGreaterThan(90);
    }

    [Fact]
    public void The_line_of_the_day_asked_about_does_not_cross_the_words_of_a_bar()
    {
        var worded = Timeline.Draw(ValidityTimeline.Periods([Event(EventKind.Issue, Day.AddYears(-2), Day.AddYears(2))]), [(1, Day, "Sửa đổi")], Day);
        var (bar, words) = (worded.Elements("rect").Single(), worded.Elements("text").Single(text => text.Attribute("class")!.Value.StartsWith("tl-words", StringComparison.Ordinal)));
        words.Value.ShouldBe("Còn hiệu lực");
        var (top, bottom) = (Number(bar, "y"), Number(bar, "y") + Number(bar, "height"));
        foreach (var line in worded.Elements("line").Where(line => line.Attribute("class")!.Value is "tl-asked" or "tl-stem"))
            (Number(line, "y2") <= top || Number(line, "y1") >= bottom).ShouldBeTrue();

        var plain = Timeline.Draw(ValidityTimeline.Periods([Event(EventKind.Issue, Day.AddDays(-5), Day.AddDays(5))]), [(1, Day.AddYears(-9), "a")], Day);
        plain.Elements("line").Count(line => line.Attribute("class")!.Value == "tl-asked").ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-03-01")]
    [InlineData("2020-02-29", "2031-04-12")]
    [InlineData("1900-01-01", "2200-12-31")]
    public void The_ticks_are_few_in_order_and_inside(string first, string last)
    {
        var ticks = new TimelineScale([DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)], open: true).Ticks().ToList();
        ticks.Count.ShouldBeInRange(2, 8);
        ticks.Select(tick => tick.At).ShouldBeInOrder();
        ticks.ShouldAllBe(tick => tick.At >= 0 && tick.At <= 100);
    }

    [Fact]
    public void The_arrow_goes_from_the_act_to_what_it_acts_on_and_names_are_no_markup()
    {
        var drawing = RelationGraph.Draw("5/GP<b>", Answer(false),
        [
            new RelatedWire(RelationKind.Revokes, "9/QĐ", "id9", RelationDirection.In, EventStatus.Recorded, null),
            new RelatedWire(RelationKind.Replaces, "4/GP", null, RelationDirection.Out, EventStatus.Waiting, null),
        ]);
        var heads = drawing.Elements("line").Where(line => line.Attribute("marker-end") is not null).ToList();
        heads.Count.ShouldBe(2);
        heads.ShouldContain(line => Number(line, "x2") < Number(line, "x1"), "the revoking act points at this result");
        heads.ShouldContain(line => Number(line, "x2") > Number(line, "x1"), "this result points at what it replaced");
        drawing.Elements("a").Single().Attribute("href")!.Value.ShouldBe("/ket-qua/id9");
        drawing.ToString().ShouldContain("5/GP&lt;b&gt;");
    }

    [Theory]
    [InlineData("1507/QĐ-UBND", new[] { "1507/QĐ-UBND" })]
    [InlineData("1/QĐ-BANPHIMDAI", new[] { "1/QĐ-", "BANPHIMDAI" })]
    [InlineData("66.15.207-2021-GPXD/UBND", new[] { "66.15.207-", "2021-GPXD/UBND" })]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ", new[] { "ABCDEFGHIJKLMN", "OPQRSTUVWXYZA…" })]
    public void A_number_too_long_for_its_box_goes_on_below_and_every_box_has_room_for_it(string number, string[] lines)
    {
        var drawing = RelationGraph.Draw(number, Answer(true), [new RelatedWire(RelationKind.Revokes, "9/QĐ", "id9", RelationDirection.In, EventStatus.Recorded, null)]);

        var box = drawing.Elements("svg").Single();
        box.Elements("text").Select(text => text.Value).ShouldBe([.. lines, "Kết quả này"]);
        box.Elements("text").Select(text => Number(text, "y")).ShouldBeInOrder();
        Number(box.Elements("text").Last(), "y").ShouldBeLessThan(Number(box, "height"));
        box.Element("title")!.Value.ShouldEndWith(number, Case.Sensitive, "whole where it is pointed at");
        drawing.Descendants("svg").Select(one => Number(one, "height")).Distinct().ShouldHaveSingleItem();
    }

    private static ValidityAnswer Answer(bool inForce) => new(inForce ? ValidityState.InForce : ValidityState.Revoked, inForce, null, null, []);

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static ValidityEvent Event(EventKind kind, DateOnly on, DateOnly? until) =>
        new("e" + kind, kind, on, until, null, null, null, EventStatus.Recorded, DateTimeOffset.UnixEpoch, kind == EventKind.Issue ? (until is null ? TermKind.Open : TermKind.Until) : null);
}

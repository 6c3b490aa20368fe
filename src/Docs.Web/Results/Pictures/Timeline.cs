using System.Xml.Linq;
using Docs.Core.Validity;
using Docs.Web.Shell;

namespace Docs.Web.Results.Pictures;

/// <summary>The validity of a result drawn on a line of time: when it is in force, the gaps, what caused them, the day asked about.</summary>
internal static class Timeline
{
    private const double Row = 24;
    private const double BarHeight = 26;
    private const double Foot = 46;

    /// <summary>Closer marks stand above each other; a mark is that wide on a telephone.</summary>
    private const double MarkWidth = 8;

    private const int MostRows = 6;

    /// <summary>Percent of the width from which on a bar bears its words.</summary>
    private const double RoomForWords = 34;

    /// <param name="periods">The whole calendar in order.</param>
    /// <param name="marks">Days of events with the number that the list beside gives them.</param>
    public static XElement Draw(IReadOnlyList<ValidityPeriod> periods, IReadOnlyList<(int Number, DateOnly Day, string Label)> marks, DateOnly asOf)
    {
        var scale = ScaleOf(periods, marks, asOf);
        var placed = Placed(marks, scale);
        var top = (Row * (placed.Count == 0 ? 0 : placed.Max(mark => mark.Row) + 1)) + 6;
        var height = top + BarHeight + Foot;
        return Svg.Element("svg", ("class", "timeline"), ("width", "100%"), ("height", height), ("role", "img"), ("aria-labelledby", "timeline-title"))
            .With(
                Svg.Element("title", ("id", "timeline-title")).With(Told(periods, asOf)),
                Hatch(),
                Svg.Element("line", ("class", "tl-axis"), ("x1", "0"), ("x2", "100%"), ("y1", top + (BarHeight / 2)), ("y2", top + (BarHeight / 2))),
                periods.Select(period => Bar(period, scale, top)),
                placed.Select(mark => Mark(mark.Number, mark.Label, scale.Of(mark.Day), mark.Row, top)),
                Asked(asOf, scale.Of(asOf), top, periods.Any(period => BearsWords(period, scale) && Spans(period, scale, scale.Of(asOf)))),
                scale.Ticks().Select((tick, index) => Tick(tick.At, tick.Label, top + BarHeight, index % 2 == 1)));
    }

    private static TimelineScale ScaleOf(IReadOnlyList<ValidityPeriod> periods, IReadOnlyList<(int Number, DateOnly Day, string Label)> marks, DateOnly asOf)
    {
        var days = periods.SelectMany(period => new[] { period.Days.From, period.Days.To }).OfType<DateOnly>()
            .Concat(marks.Select(mark => mark.Day)).Append(asOf).ToList();
        return new TimelineScale(days, ValidityTimeline.IsInForce(periods[^1].State) != false);
    }

    private static List<(int Number, DateOnly Day, string Label, int Row)> Placed(IReadOnlyList<(int Number, DateOnly Day, string Label)> marks, TimelineScale scale)
    {
        var placed = new List<(int Number, DateOnly Day, string Label, int Row)>();
        foreach (var (number, day, label) in marks.OrderBy(mark => mark.Day).ThenBy(mark => mark.Number))
        {
            var row = 0;
            while (row + 1 < MostRows && placed.Exists(other => other.Row == row && Math.Abs(scale.Of(other.Day) - scale.Of(day)) < MarkWidth))
                row++;
            placed.Add((number, day, label, row));
        }

        return placed;
    }

    private static IEnumerable<XElement> Bar(ValidityPeriod period, TimelineScale scale, double top)
    {
        if (KindOf(period.State) is not { } kind)
            yield break;
        var (from, to) = (scale.Of(period.Days.From, 0), scale.Of(period.Days.To, 100));
        var title = Svg.Element("title").With($"{ValidityStates.Label(period.State)}: {PeriodText.Of(period.Days)}");
        yield return Svg.Element(
            "rect", ("class", kind), ("x", Svg.Percent(from)), ("width", Svg.Percent(to - from)), ("y", top), ("height", BarHeight)).With(title);
        if (BearsWords(period, scale))
        {
            yield return Svg.Words(
                ValidityStates.Label(period.State), ("class", "tl-words " + kind + "-words"), ("x", Svg.Percent((from + to) / 2)), ("y", top + 18), ("text-anchor", "middle"));
        }
    }

    private static bool BearsWords(ValidityPeriod period, TimelineScale scale) =>
        KindOf(period.State) is not null && scale.Of(period.Days.To, 100) - scale.Of(period.Days.From, 0) >= RoomForWords;

    private static bool Spans(ValidityPeriod period, TimelineScale scale, double at) => scale.Of(period.Days.From, 0) < at && at < scale.Of(period.Days.To, 100);

    /// <summary>Null for days that are not drawn: before, and behind the end.</summary>
    private static string? KindOf(ValidityState state) => state switch
    {
        ValidityState.InForce => "tl-live",
        ValidityState.PartlyExpired => "tl-part",
        ValidityState.Suspended => "tl-gap",
        ValidityState.Undetermined => "tl-unknown",
        _ => null,
    };

    private static XElement Hatch() => Svg.Element("pattern", ("id", "tl-hatch"), ("width", 7), ("height", 7), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
        .With(Svg.Element("line", ("class", "tl-hatch"), ("x1", 0), ("y1", 0), ("x2", 0), ("y2", 7)));

    /// <param name="odd">On a telephone only every other tick has room for its words.</param>
    private static IEnumerable<XElement> Tick(double at, string label, double bottom, bool odd)
    {
        yield return Svg.Element("line", ("class", "tl-tick"), ("x1", Svg.Percent(at)), ("x2", Svg.Percent(at)), ("y1", bottom + 2), ("y2", bottom + 8));
        yield return Svg.Words(label, ("class", odd ? "tl-label tl-odd" : "tl-label"), ("x", Svg.Percent(at)), ("y", bottom + 21), ("text-anchor", Anchor(at)));
    }

    private static IEnumerable<XElement> Mark(int number, string label, double at, int row, double top)
    {
        var y = top - 16 - (Row * row);
        yield return Svg.Element("line", ("class", "tl-stem"), ("x1", Svg.Percent(at)), ("x2", Svg.Percent(at)), ("y1", y + 10), ("y2", top));
        yield return Svg.Element("circle", ("class", "tl-mark"), ("cx", Svg.Percent(at)), ("cy", y), ("r", 10)).With(Svg.Element("title").With(label));
        yield return Svg.Words(number.ToString(System.Globalization.CultureInfo.InvariantCulture), ("class", "tl-number"), ("x", Svg.Percent(at)), ("y", y + 4.5), ("text-anchor", "middle"));
    }

    /// <param name="overWords">The day stands in a bar with words: the line stops at the bar's edges and leaves them readable.</param>
    private static IEnumerable<XElement> Asked(DateOnly asOf, double at, double top, bool overWords)
    {
        var bottom = top + BarHeight;
        foreach (var (from, to) in overWords ? new[] { (top - 4, top), (bottom, bottom + 27) } : [(top - 4, bottom + 27)])
            yield return Svg.Element("line", ("class", "tl-asked"), ("x1", Svg.Percent(at)), ("x2", Svg.Percent(at)), ("y1", from), ("y2", to));
        yield return Svg.Words($"Ngày xét {Labels.Day(asOf)}", ("class", "tl-label tl-asked-label"), ("x", Svg.Percent(at)), ("y", bottom + 41), ("text-anchor", Anchor(at)));
    }

    private static string Anchor(double at) => at switch { < 20 => "start", > 80 => "end", _ => "middle" };

    private static string Told(IReadOnlyList<ValidityPeriod> periods, DateOnly asOf)
    {
        var told = periods.Where(period => KindOf(period.State) is not null).Select(period => $"{ValidityStates.Label(period.State)}: {PeriodText.Of(period.Days)}.");
        return $"Dòng thời gian hiệu lực. {string.Join(' ', told)} Ngày xét {Labels.Day(asOf)}.";
    }
}

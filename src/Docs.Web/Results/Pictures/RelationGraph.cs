using System.Xml.Linq;
using Docs.Core.Documents;
using Docs.Core.Validity;
using Docs.Web.Shell;

namespace Docs.Web.Results.Pictures;

/// <summary>
/// A result and the papers that act on it or that it acts on. The arrow goes from the act to what it acts on; acts on this
/// result stand above, this result's own below.
/// </summary>
internal static class RelationGraph
{
    private const double NodeHeight = 46;
    private const double Gap = 12;

    /// <summary>Percent of the width: this result, the lines that gather arrows, the others.</summary>
    private const double ThisEnd = 39;
    private const double InBus = 43;
    private const double OutBus = 45;
    private const double OthersFrom = 48;

    /// <summary>More letters do not fit the box of a telephone.</summary>
    private const int MostLetters = 22;

    /// <param name="related">At least one.</param>
    public static XElement Draw(string title, ValidityAnswer validity, IReadOnlyList<RelatedWire> related)
    {
        List<RelatedWire> ordered = [.. related.OrderByDescending(one => one.Direction == RelationDirection.In)];
        var height = Math.Max(1, ordered.Count) * (NodeHeight + Gap);
        var middle = (height - Gap) / 2;
        var ins = ordered.Count(one => one.Direction == RelationDirection.In);
        var both = ins > 0 && ins < ordered.Count;
        var (inPort, outPort) = both ? (middle - 9, middle + 9) : (middle, middle);
        return Svg.Element("svg", ("class", "graph"), ("width", "100%"), ("height", height), ("role", "group"), ("aria-label", "Sơ đồ văn bản liên quan"))
            .With(
                ArrowHead(),
                Bus(ordered, RelationDirection.In, inPort),
                Bus(ordered, RelationDirection.Out, outPort),
                Node(0, ThisEnd, middle - (NodeHeight / 2), title, "Kết quả này", "gr-this " + Tone(validity.InForce), null),
                ordered.Select((one, index) => Node(
                    OthersFrom, 100, Top(index), one.Number, Labels.Relation(one.Kind, one.Direction), ToneOf(one), one.Id is { } id ? $"/ket-qua/{id}" : null)));
    }

    private static double Top(int index) => index * (NodeHeight + Gap);

    private static IEnumerable<XElement> Bus(List<RelatedWire> ordered, RelationDirection direction, double port)
    {
        var heights = ordered.Select((one, index) => (one.Direction, Y: Top(index) + (NodeHeight / 2))).Where(one => one.Direction == direction).Select(one => one.Y).ToList();
        if (heights.Count == 0)
            yield break;
        var into = direction == RelationDirection.In;
        var bus = into ? InBus : OutBus;
        yield return Line(bus, Math.Min(port, heights.Min()), bus, Math.Max(port, heights.Max()), false);
        yield return into ? Line(bus, port, ThisEnd, port, true) : Line(ThisEnd, port, bus, port, false);
        foreach (var y in heights)
            yield return into ? Line(OthersFrom, y, bus, y, false) : Line(bus, y, OthersFrom, y, true);
    }

    private static XElement Line(double fromX, double fromY, double toX, double toY, bool head)
    {
        var line = Svg.Element("line", ("class", "gr-line"), ("x1", Svg.Percent(fromX)), ("y1", fromY), ("x2", Svg.Percent(toX)), ("y2", toY));
        if (head)
            line.SetAttributeValue("marker-end", "url(#gr-head)");
        return line;
    }

    private static XElement ArrowHead() =>
        Svg.Element("marker", ("id", "gr-head"), ("viewBox", "0 0 10 10"), ("refX", 9), ("refY", 5), ("markerWidth", 8), ("markerHeight", 8), ("orient", "auto"))
            .With(Svg.Element("path", ("class", "gr-head"), ("d", "M0 0L10 5L0 10z")));

    private static XElement Node(double from, double to, double top, string number, string what, string tone, string? url)
    {
        var box = Svg.Element("svg", ("x", Svg.Percent(from)), ("y", top), ("width", Svg.Percent(to - from)), ("height", NodeHeight)).With(
            Svg.Element("title").With($"{what}: {number}"),
            Svg.Element("rect", ("class", "gr-node " + tone), ("x", 1), ("y", 1), ("width", "99%"), ("height", NodeHeight - 2), ("rx", 7)),
            Svg.Words(Short(number), ("class", "gr-number"), ("x", 10), ("y", 20)),
            Svg.Words(what, ("class", "gr-what"), ("x", 10), ("y", 37)));
        return url is null ? box : Svg.Element("a", ("href", url)).With(box);
    }

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..(MostLetters - 1)] + "…";

    private static string ToneOf(RelatedWire one) => one.Result is { } result ? Tone(result.Validity.InForce) : "gr-absent";

    private static string Tone(bool? inForce) => inForce switch { true => "gr-live", null => "gr-unknown", false => "gr-dead" };
}

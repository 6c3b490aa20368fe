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
    private const double LineHeight = 16;
    private const double Gap = 12;

    /// <summary>Percent of the width: this result, the lines that gather arrows, the others.</summary>
    private const double ThisEnd = 39;
    private const double InBus = 43;
    private const double OutBus = 45;
    private const double OthersFrom = 48;

    /// <summary>Letters that a line of a box has room for on a telephone: of this result, of the others.</summary>
    private const int ThisLetters = 14;
    private const int OtherLetters = 20;

    /// <param name="related">At least one.</param>
    public static XElement Draw(string title, ValidityAnswer validity, IReadOnlyList<RelatedWire> related)
    {
        List<RelatedWire> ordered = [.. related.OrderByDescending(one => one.Direction == RelationDirection.In)];
        var names = ordered.ConvertAll(one => Lines(one.Number, OtherLetters));
        var own = Lines(title, ThisLetters);
        // All boxes of one height: the lines between them are drawn without measuring.
        var box = NodeHeight + (names.Append(own).Any(lines => lines.Length > 1) ? LineHeight : 0);
        var height = ordered.Count * (box + Gap);
        var middle = (height - Gap) / 2;
        double Top(int index) => index * (box + Gap);
        List<(RelationDirection Direction, double Y)> ends = [.. ordered.Select((one, index) => (one.Direction, Top(index) + (box / 2)))];
        var ins = ordered.Count(one => one.Direction == RelationDirection.In);
        var both = ins > 0 && ins < ordered.Count;
        var (inPort, outPort) = both ? (middle - 9, middle + 9) : (middle, middle);
        return Svg.Element("svg", ("class", "graph"), ("width", "100%"), ("height", height), ("role", "group"), ("aria-label", "Sơ đồ văn bản liên quan"))
            .With(
                ArrowHead(),
                Bus(ends, RelationDirection.In, inPort),
                Bus(ends, RelationDirection.Out, outPort),
                Node((0, ThisEnd), (middle - (box / 2), box), title, own, "Kết quả này", "gr-this " + Tone(validity.InForce)),
                ordered.Select((one, index) => Linked(
                    one, Node((OthersFrom, 100), (Top(index), box), one.Number, names[index], Labels.Relation(one.Kind, one.Direction), ToneOf(one)))));
    }

    private static IEnumerable<XElement> Bus(List<(RelationDirection Direction, double Y)> ends, RelationDirection direction, double port)
    {
        var heights = ends.Where(end => end.Direction == direction).Select(end => end.Y).ToList();
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

    private static XElement Node((double From, double To) across, (double Top, double Height) down, string number, string[] lines, string what, string tone) =>
        Svg.Element("svg", ("x", Svg.Percent(across.From)), ("y", down.Top), ("width", Svg.Percent(across.To - across.From)), ("height", down.Height)).With(
            Svg.Element("title").With($"{what}: {number}"),
            Svg.Element("rect", ("class", "gr-node " + tone), ("x", 1), ("y", 1), ("width", "99%"), ("height", down.Height - 2), ("rx", 7)),
            lines.Select((line, at) => Svg.Words(line, ("class", "gr-number"), ("x", 10), ("y", 20 + (at * LineHeight)))),
            Svg.Words(what, ("class", "gr-what"), ("x", 10), ("y", down.Height - 9)));

    private static XElement Linked(RelatedWire one, XElement box) => one.Id is { } id ? Svg.Element("a", ("href", $"/ket-qua/{id}")).With(box) : box;

    /// <summary>A number on one line or two, broken behind the last sign that has room; what is longer still ends in dots.</summary>
    private static string[] Lines(string number, int most)
    {
        if (number.Length <= most)
            return [number];
        var sign = number.LastIndexOfAny(['/', '-', '.', ' '], most - 1);
        var first = sign > 0 ? sign + 1 : most;
        var rest = number[first..];
        return [number[..first].TrimEnd(), rest.Length <= most ? rest : rest[..(most - 1)] + "…"];
    }

    private static string ToneOf(RelatedWire one) => one.Result is { } result ? Tone(result.Validity.InForce) : "gr-absent";

    private static string Tone(bool? inForce) => inForce switch { true => "gr-live", null => "gr-unknown", false => "gr-dead" };
}

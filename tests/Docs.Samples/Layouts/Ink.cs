using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Docs.Samples.Facts;

namespace Docs.Samples.Layouts;

/// <summary>What people add to a printed page: numbers by pen, signatures, seals. Drawn as SVG strokes, no font needed.</summary>
internal static class Ink
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // One stroke list per digit on a field of 10 × 16, as hands in offices write them.
    private static readonly string[][] Digits =
    [
        ["5,1 1,4 1,11 4,15 8,12 9,5 6,1 4,2"],
        ["3,4 6,1 6,8 5,15"],
        ["1,4 4,1 8,3 7,8 2,14 4,14 9,14"],
        ["1,2 6,1 8,4 4,7 8,9 8,13 4,15 1,13"],
        ["5,1 1,9 9,9", "7,5 6,16"],
        ["3,2 2,7 6,7 8,10 6,14 1,14", "3,2 9,1"],
        ["7,1 3,5 1,11 3,15 7,14 8,10 5,8 2,11"],
        ["1,2 9,1 6,8 4,16", "3,8 8,8"],
        ["8,3 4,1 2,4 8,10 7,14 3,15 2,11 8,5 8,2"],
        ["8,4 5,1 2,4 4,8 8,5 8,3 7,10 4,16"],
    ];

    /// <summary>A number written by pen into its gap.</summary>
    public static XElement Written(string number, Deck deck)
    {
        var strokes = new StringBuilder();
        var slant = deck.Real(-0.05, 0.3);
        for (var at = 0; at < number.Length; at++)
        {
            if (!char.IsAsciiDigit(number[at]))
                throw new ArgumentException("Only digits are written by pen.", nameof(number));
            var lift = deck.Real(-1.2, 1.2);
            foreach (var stroke in Digits[number[at] - '0'])
                strokes.Append(Curve(Points(stroke, (at * 10.5) + 3, 3 + lift, slant, deck)));
        }

        var width = (number.Length * 10.5) + 10;
        var drawing = new XElement(Svg + "svg", Attribute("viewBox", $"0 0 {N(width)} 22"), Attribute("class", "pen-drawing"),
            Attribute("style", $"width:{N(width * 0.062)}em;height:1.36em"),
            Path(strokes.ToString(), deck.Pick(["#1b2a9b", "#1a1a2e", "#24389f"]), deck.Real(1.0, 1.5)));
        return new XElement(H.Html + "span", Attribute("class", "pen"), Attribute("data-text", number), drawing);
    }

    public static XElement Signature(Deck deck)
    {
        var points = new List<(double X, double Y)>();
        var x = 15.0;
        var y = 50.0;
        var loops = deck.Number(4, 8);
        for (var at = 0; at < loops; at++)
        {
            var high = deck.Real(18, 44) * (at == 0 ? 1.3 : deck.Real(0.35, 1));
            points.Add((x, y));
            points.Add((x + deck.Real(3, 12), y - high));
            points.Add((x + deck.Real(9, 16), y + deck.Real(2, high * 0.5)));
            x += deck.Real(9, 20);
            y += deck.Real(-5, 4);
        }

        points.Add((x + deck.Real(25, 60), y - deck.Real(10, 30)));
        var tail = deck.Chance(0.5) ? Curve([(20, 66), (70, 60 + deck.Real(-4, 8)), (130, 52), (175, 40 + deck.Real(-9, 9))]) : "";
        return new XElement(Svg + "svg", Attribute("viewBox", "0 0 200 90"), Attribute("class", "mark signature"),
            Attribute("style", $"left:{N(deck.Real(10, 26))}%;transform:rotate({N(deck.Real(-12, 4))}deg)"),
            Path(Curve(points) + tail, deck.Pick(["#1c2fae", "#2538b8", "#14218a"]), deck.Real(1.3, 2.3)));
    }

    /// <summary>The round seal, over the left third of the signature.</summary>
    /// <param name="colour">Null: one of the reds.</param>
    public static XElement Seal(IReadOnlyList<string> agency, string region, Deck deck, string? colour = null)
    {
        var id = "c" + deck.Number(1, 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        var dealt = deck.Pick(["#d81e2c", "#c9182b", "#e03a3a"]);
        var red = colour ?? dealt;
        var lines = agency.Count > 1 ? agency : Halves(agency[0]);
        var first = 104 - (lines.Count * 7);
        return new XElement(Svg + "svg", Attribute("viewBox", "0 0 200 200"), Attribute("class", "mark seal"),
            Attribute("style", $"left:{N(deck.Real(-8, 4))}%;top:{N(deck.Real(-0.5, 1.2))}em;opacity:{N(deck.Real(0.62, 0.9))};transform:rotate({N(deck.Real(-14, 14))}deg)"),
            new XElement(Svg + "defs", Arc(id + "a", "M 23 100 A 77 77 0 0 1 177 100"), Arc(id + "b", "M 16 100 A 84 84 0 0 0 184 100")),
            Circle(96, 4.5, red), Circle(89, 1.3, red), Circle(60, 1.5, red),
            OnArc(id + "a", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11.5, red),
            OnArc(id + "b", region, 11.5, red),
            lines.Select((line, at) => new XElement(Svg + "text", Attribute("x", "100"), Attribute("y", N(first + (at * 15))),
                Attribute("text-anchor", "middle"), Attribute("font-size", N(Math.Min(13, 165.0 / line.Length))), Attribute("font-weight", "bold"), Attribute("fill", red), line)));
    }

    private static List<string> Halves(string name)
    {
        var words = name.Split(' ');
        var half = (words.Length + 1) / 2;
        return [string.Join(' ', words[..half]), string.Join(' ', words[half..])];
    }

    private static List<(double X, double Y)> Points(string stroke, double left, double top, double slant, Deck deck) =>
        [.. stroke.Split(' ').Select(point => point.Split(',')).Select(pair =>
        {
            var y = double.Parse(pair[1], CultureInfo.InvariantCulture) + deck.Real(-0.5, 0.5);
            var x = double.Parse(pair[0], CultureInfo.InvariantCulture) + deck.Real(-0.5, 0.5);
            return ((x * 0.85) + left + ((16 - y) * slant), y + top);
        })];

    /// <summary>A smooth line through the points (Catmull-Rom as cubic Béziers).</summary>
    private static string Curve(List<(double X, double Y)> p)
    {
        var path = new StringBuilder($"M{N(p[0].X)} {N(p[0].Y)}");
        for (var i = 0; i + 1 < p.Count; i++)
        {
            var (a, b, c, d) = (p[Math.Max(i - 1, 0)], p[i], p[i + 1], p[Math.Min(i + 2, p.Count - 1)]);
            path.Append(CultureInfo.InvariantCulture, $"C{N(b.X + ((c.X - a.X) / 6))} {N(b.Y + ((c.Y - a.Y) / 6))} ");
            path.Append(CultureInfo.InvariantCulture, $"{N(c.X - ((d.X - b.X) / 6))} {N(c.Y - ((d.Y - b.Y) / 6))} {N(c.X)} {N(c.Y)}");
        }

        return path.ToString();
    }

    private static XElement Path(string line, string colour, double width) => new(Svg + "path", Attribute("d", line),
        Attribute("fill", "none"), Attribute("stroke", colour), Attribute("stroke-width", N(width)), Attribute("stroke-linecap", "round"));

    private static XElement Arc(string id, string line) => new(Svg + "path", Attribute("id", id), Attribute("d", line));

    private static XElement Circle(double radius, double width, string colour) => new(Svg + "circle", Attribute("cx", "100"), Attribute("cy", "100"),
        Attribute("r", N(radius)), Attribute("fill", "none"), Attribute("stroke", colour), Attribute("stroke-width", N(width)));

    private static XElement OnArc(string id, string words, double size, string colour) => new(Svg + "text", Attribute("font-size", N(size)),
        Attribute("font-weight", "bold"), Attribute("fill", colour), Attribute("text-anchor", "middle"),
        new XElement(Svg + "textPath", Attribute("href", "#" + id), Attribute("startOffset", "50%"), words));

    private static XAttribute Attribute(string name, string value) => new(name, value);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

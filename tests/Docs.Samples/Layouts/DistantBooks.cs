using System.Globalization;
using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>A certificate across the sheet: everything of the person beside a photograph, or two halves of a folded card.</summary>
internal sealed class DistantCard(string name, bool held) : DistantSheet(name, held)
{
    public override bool Landscape => true;

    public override string Css => base.Css + """

        .edge { position: absolute; inset: 7mm; border: 1.6mm double #3c6e3a } .card { display: flex; gap: 9mm } .half { flex: 1 } .photo { width: 30mm; height: 40mm; border: 0.8pt solid #555; margin: 4mm auto }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(H.Div("mark edge"), H.Div("card",
            H.Div("half", H.Div("stack", NationLines()), Title(paper, deck), H.Div("mark photo"), paper.Body.TakeWhile(block => block is not Banner).Select(Print)),
            H.Div("half", H.Div("stack", AgencyLines(paper)), paper.Body.SkipWhile(block => block is not Banner).Select(Print), Foot(paper, deck))));
    }
}

/// <summary>A land certificate: the serial at the foot of the cover, or two sides of a sheet; a loose page of later changes.</summary>
internal sealed class DistantBook(string name, bool held) : DistantSheet(name, held)
{
    public override string Css => base.Css + """

        .type { color: #b3121d; font-size: 18pt; margin: 4mm 0; letter-spacing: 0.6pt } .serial { font: bold 14pt "DejaVu Sans"; color: #b3121d; text-align: right; margin-top: 6mm } .arms { display: block; width: 26mm; height: 26mm; margin: 3mm auto } .plan { height: 52mm; width: 70%; margin: 3mm auto; border: 0.6pt dashed #777 }
        """;

    /// <summary>The text up to the first banner, then the sketch, the entry and the signature; what follows the banner is a page of its own.</summary>
    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var serial = H.Div("serial", paper.Truth["landSerial"]);
        var entry = paper.Recipients.Select(line => H.P("row", line));
        var foot = H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", entry), H.El("td", "sign", PlaceAndDay(paper, deck), Form == DistantHead.Bare ? H.Lines("agency", paper.Head.Agency.Lines) : null, Signed(paper, deck))));
        object?[] cover = [Form == DistantHead.Bare ? DistantMarks.Squares(deck) : null, H.Div("stack", Form == DistantHead.Bare ? H.Div("nation", Nation) : NationLines()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n')))];
        if (Form == DistantHead.Bare)
        {
            yield return Page(cover, paper.Body.Select(Print), foot, serial);
            yield return Page(H.Div("mark plan"), paper.Overleaf.Select(Print));
            yield break;
        }

        yield return Page(cover, paper.Body.Select(Print), serial);
        yield return Page(paper.Overleaf.TakeWhile(block => block is not Banner).Select(Print), H.Div("mark plan"), foot);
        yield return Page(paper.Overleaf.SkipWhile(block => block is not Banner).Select(Print));
    }
}

/// <summary>Codes that machines print: nothing of them is text.</summary>
internal static class DistantMarks
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A square of 25 modules with three finders, as QR codes look; it holds nothing.</summary>
    public static XElement Squares(Deck deck) => Drawing("code", "0 0 25 25",
        [.. from y in Enumerable.Range(0, 25) from x in Enumerable.Range(0, 25) where Dark(x, y, deck) select (x, y, 1, 1)]);

    public static XElement Bars(Deck deck) => Drawing("bars", "0 0 180 30",
        [.. Enumerable.Range(0, 60).Select(at => (at * 3, 0, deck.Number(1, 2), 30)).Where(_ => deck.Chance(0.75))]);

    private static bool Dark(int x, int y, Deck deck)
    {
        foreach (var (left, top) in (ReadOnlySpan<(int, int)>)[(0, 0), (18, 0), (0, 18)])
        {
            var ring = Math.Max(Math.Abs(x - left - 3), Math.Abs(y - top - 3));
            if (ring <= 4)
                return ring is 3 or <= 1;
        }

        return deck.Chance(0.48);
    }

    private static XElement Drawing(string css, string box, IEnumerable<(int X, int Y, int Width, int Height)> dark) =>
        new(Svg + "svg", new XAttribute("viewBox", box), new XAttribute("class", "mark " + css), new XAttribute("preserveAspectRatio", "none"),
            new XElement(Svg + "path", new XAttribute("d", string.Concat(dark.Select(part => string.Create(CultureInfo.InvariantCulture, $"M{part.X} {part.Y}h{part.Width}v{part.Height}h-{part.Width}z"))))));
}

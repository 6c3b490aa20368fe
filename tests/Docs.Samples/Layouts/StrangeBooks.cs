using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>A practising certificate across the sheet: the photograph right, the authority signs left of it.</summary>
internal sealed class StrangeWide(string name, bool held) : StrangeSheet(name, held)
{
    public override bool Landscape => true;
}

/// <summary>Land certificates before 2009: one red page, or a cover and the parcel behind it.</summary>
internal sealed class StrangeBook(string name, bool held) : StrangeSheet(name, held)
{
    public override string Css => base.Css + """

        .type { color: #b3121d; font-size: 21pt; margin: 7mm 0 } .serial { text-align: right; font: bold 15pt "Liberation Sans"; color: #b3121d; margin-top: 5mm } .border { position: absolute; inset: 9mm; border: 1.6mm solid #dba5a1 }
        .top { text-align: center; font-size: 14pt } .arms { display: block; margin: 8mm auto 0 }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var serial = H.Div("serial", paper.Truth["landSerial"]);
        object[] cover = [H.Div("mark border"), H.Div("top", Nations()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))), paper.Body.Select(Print)];
        var foot = H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", paper.Recipients.Select(line => H.P("row", line))), H.El("td", "sign", PlaceAndDay(paper, deck), Signed(paper, deck))));
        if (paper.Overleaf.Count == 0)
        {
            yield return Page(cover, foot, serial);
            yield break;
        }

        yield return Page(cover, serial);
        yield return Page(paper.Overleaf.Select(Print), foot);
    }
}

/// <summary>A round emblem with a star, no text.</summary>
internal static class StrangeArms
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Drawn() => new(Svg + "svg", new XAttribute("viewBox", "0 0 100 100"), new XAttribute("class", "mark arms"),
        Shape("circle", ("cx", "50"), ("cy", "50"), ("r", "45"), ("fill", "#c8202f"), ("stroke", "#d8a017"), ("stroke-width", "7")),
        Shape("path", ("d", "M50 20 L58 43 L82 43 L63 57 L70 80 L50 66 L30 80 L37 57 L18 43 L42 43 Z"), ("fill", "#f3c533")),
        Shape("path", ("d", "M18 74 Q50 100 82 74"), ("fill", "none"), ("stroke", "#d8a017"), ("stroke-width", "5")));

    private static XElement Shape(string name, params (string Name, string Value)[] attributes) =>
        new(Svg + name, attributes.Select(pair => new XAttribute(pair.Name, pair.Value)));
}

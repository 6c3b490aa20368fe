using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>The land certificate: a cover with holder and serial, and the parcel overleaf with day and signature.</summary>
internal sealed class LandBook : Family
{
    public override string Name => "land-book";

    public override string Css => """
        font: 13pt "Liberation Serif"; padding: 22mm 22mm;
        .frame { position: absolute; inset: 10mm; border: 2.5mm solid #d9a2a0; outline: 1pt solid #b3121d; outline-offset: -4mm }
        .top { text-align: center } .nation { font-size: 15pt } .arms { display: block; width: 26mm; height: 26mm; margin: 12mm auto 8mm }
        .type { color: #b3121d; font-size: 24pt; line-height: 1.3 } .type .small { font-size: 16pt }
        .banner { text-align: left; font-size: 12.5pt; margin-top: 6mm } p { text-indent: 4mm } .front p { font-size: 14pt; line-height: 1.6 }
        .serial { position: absolute; right: 24mm; bottom: 20mm; font: bold 17pt "Liberation Sans"; color: #b3121d } .grid { width: 60% }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var arms = new XElement(XName.Get("svg", "http://www.w3.org/2000/svg"), new XAttribute("viewBox", "0 0 100 100"), new XAttribute("class", "mark arms"),
            Shape("circle", ("cx", "50"), ("cy", "50"), ("r", "46"), ("fill", "#c8202f"), ("stroke", "#d8a017"), ("stroke-width", "6")),
            Shape("path", ("d", "M50 18 L59 42 L84 42 L64 57 L71 81 L50 66 L29 81 L36 57 L16 42 L41 42 Z"), ("fill", "#f3c533")));
        yield return Page(H.Div("mark frame"), H.Div("top", NationLines()), arms,
            H.Div("type", H.Div("", "GIẤY CHỨNG NHẬN"), H.Div("", "QUYỀN SỬ DỤNG ĐẤT"), H.Div("small", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT")),
            H.Div("front", paper.Body.Select(Print)),
            H.Div("serial", paper.Truth["landSerial"]));
        yield return Page(paper.Overleaf.Select(Print),
            H.El("table", "foot", H.El("tr", "", H.El("td", "recipients"), H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck)))));
    }

    private static XElement Shape(string name, params (string Name, string Value)[] attributes) =>
        new(XName.Get(name, "http://www.w3.org/2000/svg"), attributes.Select(pair => new XAttribute(pair.Name, pair.Value)));
}

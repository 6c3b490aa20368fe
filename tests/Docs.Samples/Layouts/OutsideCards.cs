using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>A practising certificate across the sheet: photograph and number in a narrow left column, all else beside it.</summary>
internal sealed class OutsideCard(string name, bool held) : OutsideSheet(name, held)
{
    public override bool Landscape => true;

    public override string Css => base.Css + """

        .card { display: flex; gap: 10mm } .side { width: 52mm; text-align: center; font-size: 11pt } .photo { width: 30mm; height: 40mm; border: 0.8pt solid #555; margin: 10mm auto 4mm } .main { flex: 1 } .stack { text-align: center }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(H.Div("card",
            H.Div("side", Issuer(paper), H.Div("mark photo"), H.Div("", "Ảnh 4x6 (đóng dấu nổi)"), H.Div("empty"), H.Div("", H.B("Số chứng chỉ")), H.Div("number", paper.Head.Number)),
            H.Div("main", H.Div("stack", Nations()), Title(paper, deck), paper.Body.Select(Print), Foot(paper, deck))));
    }
}

/// <summary>A certificate within an ornamental border, all of it in the middle of the sheet.</summary>
internal sealed class OutsideDiploma(string name, bool held) : OutsideSheet(name, held)
{
    public override string Css => base.Css + """

        .border { position: absolute; inset: 8mm; border: 2.2mm double #b08a3c } .stack { text-align: center } .who { font-size: 16pt; text-align: center; text-indent: 0; font-weight: bold }
        """;

    protected override object Head(Paper paper, Deck deck) => new object[] { H.Div("mark border"), H.Div("stack", Nations(), H.Div("empty"), Issuer(paper)) };
}

/// <summary>A land certificate: cover, parcel and, from the banner on, later changes; or both sides of one sheet.</summary>
internal sealed class OutsideBook(string name, bool held) : OutsideSheet(name, held)
{
    /// <summary>The signature stands on the first side; what follows is on the other.</summary>
    public bool SignsFirst { get; init; }

    public override string Css => base.Css + """

        .type { color: #b3121d; font-size: 19pt; margin: 5mm 0 } .serial { font: bold 15pt "Liberation Sans"; color: #b3121d; margin: 4mm 0 } .serial.right { text-align: right } .stack { text-align: center } .arms { display: block; width: 24mm; height: 24mm; margin: 4mm auto } .sketch { height: 60mm; border: 0.6pt solid #888 }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var serial = H.Div(SignsFirst ? "serial" : "serial right", paper.Truth["landSerial"]);
        object[] cover = [H.Div("stack", Nations()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n')))];
        if (SignsFirst)
        {
            yield return Page(cover, paper.Body.Select(Print), Foot(paper, deck), serial);
            yield return Page(paper.Overleaf.Select(Print), paper.Recipients.Select(line => H.P("row", line)));
            yield break;
        }

        yield return Page(cover, paper.Body.Select(Print), serial);
        yield return Page(paper.Overleaf.TakeWhile(block => block is not Banner).Select(Print), H.Div("mark sketch"), paper.Recipients.Select(line => H.P("row", line)), Foot(paper, deck));
        yield return Page(paper.Overleaf.SkipWhile(block => block is not Banner).Select(Print));
    }

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot", H.El("tr", "", H.El("td", "recipients"), H.El("td", "sign", PlaceAndDay(paper, deck), Signed(paper, deck))));
}

using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>A certificate in a decorative frame: the nation above all, title in red, number under the title.</summary>
internal sealed class FramedCertificate : Family
{
    public override string Name => "framed-certificate";

    public override string Css => """
        font: 13.5pt "Liberation Serif"; padding: 24mm 25mm 20mm 26mm;
        .frame { position: absolute; inset: 9mm; border: 5px double #a5661d; outline: 1.6mm dotted #c78a3b; outline-offset: -4mm }
        .nation { font-size: 14pt } .top { text-align: center } .own { text-align: center; margin: 5mm 0 2mm }
        .type { color: #b3121d; font-size: 21pt; line-height: 1.25; margin-top: 6mm } .number { text-align: center; margin: 1mm 0 4mm }
        p { text-indent: 0 } .item { border-bottom: 0.7pt dotted #999; margin: 1.6mm 0; padding-bottom: 1mm; text-align: left } .value { font-weight: bold }
        .sign .day { margin-bottom: 1.5mm }
        """;

    protected override object Head(Paper paper, Deck deck) =>
        new object[] { H.Div("mark frame"), H.Div("top", NationLines()), H.Div("own", AgencyLines(paper)) };

    protected override object Title(Paper paper, Deck deck) =>
        new object[] { H.Div("type", TypeLines(paper)), Number(paper, deck) };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot",
        H.El("tr", "", H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck))));
}

/// <summary>A printed form whose answers stand on dotted lines.</summary>
internal sealed class DottedForm : Family
{
    public override string Name => "dotted-form";

    public override string Css => """
        font: 13pt "Liberation Serif";
        .head { font-size: 11.5pt } p { text-indent: 0 }
        .item { display: flex; margin: 2.1mm 0; text-align: left } .item .label { white-space: nowrap }
        .item .value { flex: 1; border-bottom: 0.8pt dotted #555; margin-left: 1.5mm; padding: 0 0 1.2mm 2mm; font-family: "DejaVu Serif"; font-size: 11.5pt }
        .type { font-size: 17pt }
        """;

    protected override object Labelled(Item item) => H.P("item", H.Span("label", item.Label + ":"), " ", H.Span("value", item.Value));
}

/// <summary>Everything in one ruled table of two columns.</summary>
internal sealed class RuledLicence : Family
{
    public override string Name => "ruled-licence";

    public override string Css => """
        font: 12.5pt "Liberation Serif"; padding-top: 16mm;
        .head { font-size: 11.5pt } p { text-indent: 0 }
        .details { width: 100%; border-collapse: collapse; margin: 0 }
        .details td { border: 0.8pt solid #222; padding: 1.3mm 2.2mm; text-align: left } .details .label { width: 40%; font-weight: bold }
        .type { font-size: 16pt; border: 1pt solid #000; padding: 2mm; margin: 4mm 20mm }
        """;

    protected override object Labelled(Item item) => H.El("table", "details",
        H.El("tr", "", H.El("td", "label", item.Label), H.El("td", "", item.Value)));
}

/// <summary>A landscape certificate with a photograph's frame at the left.</summary>
internal sealed class LandscapePhoto : Family
{
    public override string Name => "landscape-photo";

    public override bool Landscape => true;

    public override string Css => """
        font: 13pt "Liberation Serif"; padding: 15mm 18mm;
        .edge { position: absolute; inset: 8mm; border: 2.2pt solid #31662f } .edge2 { position: absolute; inset: 10mm; border: 0.8pt solid #31662f }
        .two { display: flex; gap: 8mm } .photo { flex: 0 0 42mm } .photo .box { height: 54mm; border: 0.8pt solid #555; margin-top: 6mm; background: #e9e6df; position: relative; overflow: hidden }
        .photo .face { position: absolute; left: 11mm; top: 11mm; width: 20mm; height: 25mm; border-radius: 50%; background: #b9a58d }
        .photo .body { position: absolute; left: 4mm; top: 38mm; width: 34mm; height: 30mm; border-radius: 45%; background: #55606f }
        .text { flex: 1 } .type { color: #1f5a2a; font-size: 20pt; margin: 3mm 0 } p { text-indent: 0; margin: 1.3mm 0 } .value { font-weight: bold } .number { text-align: center }
        """;

    public override IEnumerable<System.Xml.Linq.XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(
            H.Div("mark edge"), H.Div("mark edge2"),
            H.El("table", "head", H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines()))),
            H.Div("two",
                H.Div("photo", H.Div("mark box", H.Div("body"), H.Div("face")), Number(paper, deck)),
                H.Div("text", H.Div("type", TypeLines(paper)), paper.Body.Select(Print))),
            H.El("table", "foot", H.El("tr", "", H.El("td", "recipients"), H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck)))));
    }
}

/// <summary>A civil-status extract: every answer in a box of its own, the registrar below.</summary>
internal sealed class BoxedExtract : Family
{
    public override string Name => "boxed-extract";

    public override string Css => """
        font: 13pt "Liberation Serif"; padding-left: 24mm; padding-right: 20mm;
        .head { font-size: 11.5pt } .type { font-size: 19pt; margin: 8mm 0 1mm } .title-rule { display: none }
        .boxes { border: 1.4pt solid #444; padding: 3mm 4mm } .item { margin: 1.9mm 0; text-indent: 0 } .item .label { font-size: 11.5pt; color: #333 }
        .item .value { display: inline-block; border: 0.6pt solid #888; padding: 0.2mm 3mm; font-weight: bold; min-width: 44mm; text-indent: 0 }
        .boxes p { text-indent: 0 } .boxes .item { text-align: left }
        """;

    public override IEnumerable<System.Xml.Linq.XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(Head(paper, deck), Title(paper, deck), H.Div("boxes", paper.Body.Select(Print)), Foot(paper, deck));
    }

    protected override object Labelled(Item item) => H.P("item", H.Span("label", item.Label + ": "), H.Span("value", item.Value));
}

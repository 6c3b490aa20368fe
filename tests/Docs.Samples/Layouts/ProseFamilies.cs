using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>The decree's own order, head in one table.</summary>
internal sealed class DecreeTable : Family
{
    public override string Name => "decree-table";

    public override string Css => """
        font: 14pt "Liberation Serif";
        .title-rule { width: 30mm }
        """;
}

/// <summary>Two free columns, the left one narrow; smaller type, wider lines.</summary>
internal sealed class DecreeColumns : Family
{
    public override string Name => "decree-columns";

    public override string Css => """
        font: 13pt "Liberation Serif"; padding-left: 32mm;
        .columns { display: flex; justify-content: space-between; }
        .columns > div { text-align: center }
        .columns .narrow { width: 41%; font-size: 12pt } .columns .wide { width: 57%; font-size: 12.5pt }
        .agency { text-decoration: underline; text-underline-offset: 3px } .rule.short { display: none }
        .day { margin-top: 3.4mm } .number { margin-top: 3mm }
        p { line-height: 1.42; margin: 1.6mm 0 } .banner { letter-spacing: 1px }
        """;

    protected override object Head(Paper paper, Deck deck) => H.Div("columns",
        H.Div("narrow", AgencyLines(paper), Number(paper, deck)),
        H.Div("wide", NationLines(), PlaceAndDay(paper, deck)));
}

/// <summary>As offices typed before 2011: a wide face, stars and dashes for rules, titles spaced out.</summary>
internal sealed class OldTyped : Family
{
    public override string Name => "old-typed";

    public override string Css => """
        font: 11.5pt "DejaVu Serif"; padding: 18mm 16mm 15mm 28mm;
        .head { font-size: 10pt } .head .left { width: 40% } .rule { display: none }
        .stars { letter-spacing: 1px } .type { letter-spacing: 3px; font-size: 15pt }
        .subject { font-style: italic; font-weight: normal } .authority { margin-top: 3mm }
        p { text-indent: 8mm; line-height: 1.38 } .basis { font-style: normal }
        .item .value { font-weight: bold }
        """;

    protected override object Head(Paper paper, Deck deck) => H.El("table", "head", H.El("tr", "",
        H.El("td", "left", AgencyLines(paper), H.Div("mark stars", "-----***-----"), Number(paper, deck)),
        H.El("td", "right", NationLines(), H.Div("mark stars", "---------oOo---------"), PlaceAndDay(paper, deck))));
}

/// <summary>A sans face under a rule across the page; the subject leads, the type stands small above it.</summary>
internal sealed class SansBand : Family
{
    public override string Name => "sans-band";

    public override string Css => """
        font: 11.5pt "Liberation Sans"; padding-left: 26mm; padding-right: 18mm;
        .head { border-bottom: 1.2pt solid #000; padding-bottom: 2mm; font-size: 10pt } .head .left { text-align: left; width: 44% }
        .head .right { text-align: right } .rule { display: none }
        .line { display: flex; justify-content: space-between; margin: 2mm 0 5mm } .day { font-style: normal }
        .type { font-size: 13pt; text-align: left } .subject { text-align: left; font-size: 12pt } .authority { text-align: left }
        p { text-indent: 0; line-height: 1.45; margin: 2.2mm 0; text-align: left }
        .item { display: flex } .item .label { flex: 0 0 62mm; color: #222 } .banner { text-align: left }
        """;

    protected override object Head(Paper paper, Deck deck) => new object[]
    {
        H.El("table", "head", H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines()))),
        H.Div("line", Number(paper, deck), PlaceAndDay(paper, deck)),
    };

    protected override object Labelled(Item item) => H.P("item", H.Span("label", item.Label + ": "), H.Span("value", item.Value));
}

/// <summary>The official letter: subject under the number, an address line at the foot of the page.</summary>
internal sealed class LetterSheet : Family
{
    public override string Name => "letter-sheet";

    public override string Css => """
        font: 13.5pt "Liberation Serif";
        .left .subject { font-weight: normal; font-size: 12pt; padding: 1mm 4mm } .addressee { text-align: center; margin: 9mm 0 5mm }
        .type, .title-rule { display: none }
        """;

    protected override object Head(Paper paper, Deck deck) => H.El("table", "head",
        H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines())),
        H.El("tr", "", H.El("td", "left", Number(paper, deck), H.Div("subject", paper.Subject)), H.El("td", "right", PlaceAndDay(paper, deck))));

    protected override object Title(Paper paper, Deck deck) => Array.Empty<XElement>();
}

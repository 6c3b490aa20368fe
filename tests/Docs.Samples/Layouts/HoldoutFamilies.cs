using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Held out: nation, agency, number and day one under the other in the middle.</summary>
internal sealed class CentredHead : Family
{
    public override string Name => "centred-head";

    public override bool Holdout => true;

    public override string Css => """
        font: 13pt "DejaVu Serif Condensed"; padding-top: 16mm;
        .stack { text-align: center; font-size: 11.5pt } .own { margin: 3mm 0 1mm } .pair { display: flex; justify-content: center; gap: 12mm }
        p { line-height: 1.4 } .item { text-indent: 0 } .value { font-style: italic }
        """;

    protected override object Head(Paper paper, Deck deck) => H.Div("stack",
        NationLines(), H.Div("own", AgencyLines(paper)), H.Div("pair", Number(paper, deck), PlaceAndDay(paper, deck)));
}

/// <summary>Held out: a condensed sans face, the number boxed at the right, the day at the foot.</summary>
internal sealed class NarrowSheet : Family
{
    public override string Name => "narrow-sheet";

    public override bool Holdout => true;

    public override string Css => """
        font: 13.5pt "Liberation Sans Narrow"; padding-left: 34mm;
        .head { font-size: 12pt } .boxed { border: 0.9pt solid #000; width: 62mm; margin: 3mm 0 0 auto; padding: 1mm } .boxed .number { text-align: center }
        .subject { font-weight: normal } p { text-indent: 6mm } .basis { font-style: normal }
        .item { text-indent: 0 } .item .label { text-decoration: underline }
        """;

    protected override object Head(Paper paper, Deck deck) => new object[]
    {
        H.El("table", "head", H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines()))),
        H.Div("boxed", Number(paper, deck)),
    };

    protected override object Labelled(Item item) => H.P("item", H.Span("label", item.Label), ": ", H.Span("value", item.Value));

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot",
        H.El("tr", "", H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck))));
}

/// <summary>Held out: labels small above their answers.</summary>
internal sealed class StackedLabels : Family
{
    public override string Name => "stacked-labels";

    public override bool Holdout => true;

    public override string Css => """
        font: 12.5pt "Liberation Serif"; padding: 18mm 22mm;
        .item { text-indent: 0; margin: 1.6mm 0; border-left: 2pt solid #888; padding-left: 3mm } .item .label { font: italic 10pt "Liberation Sans"; color: #333 }
        .type { font-size: 18pt } p { text-indent: 0 }
        """;

    protected override object Labelled(Item item) => H.Div("item", H.Div("label", item.Label), H.Div("value", item.Value));
}

using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Forms as offices print them: the paper brings its rows, the sheet head and foot.</summary>
internal class OfficeSheet(string name, bool held) : Family
{
    /// <summary>False where number and day are rows of the form itself.</summary>
    public bool NumberRow { get; init; } = true;

    /// <summary>The number at the right, under the nation; the day above the signature.</summary>
    public bool Corner { get; init; }

    /// <summary>Nation in the middle, agency under it, the number under the title.</summary>
    public bool Centred { get; init; }

    public string Face { get; init; } = "13.5pt \"Liberation Serif\"";

    public override string Name => name;

    public override bool Holdout => held;

    public override FamilyChoice Set => held ? FamilyChoice.OfficeHoldout : FamilyChoice.Office;

    public override string Css => $$"""
        font: {{Face}}; padding: 17mm 16mm 14mm 27mm;
        .head { font-size: 12.5pt } .note { text-align: center; font-style: italic; margin-bottom: 2mm } .row { text-indent: 0; text-align: left; margin: 1.3mm 0 } .in { padding-left: 7mm }
        .caps { font-weight: bold } .mid { text-align: center } .lead { text-indent: 0; font-weight: bold; margin: 2mm 0 1mm } .corner { text-align: right; margin: 1mm 0 } .number { text-align: center } .head .number { text-align: center }
        .dots { color: #333; letter-spacing: 0.6pt } .gap { display: inline-block; width: 12mm } .stack { text-align: center; font-size: 12.5pt } .own { margin: 3mm 0 0 } .dayline { font-style: italic }
        .grid { width: 100%; font-size: 12pt } .grid td { text-align: left } .grid td:first-child { text-align: center } .twin { width: 100%; border-collapse: collapse } .twin td { width: 50%; vertical-align: top; padding-right: 3mm } .type { font-size: 17pt }
        """;

    protected override object Head(Paper paper, Deck deck)
    {
        if (Centred)
            return H.Div("stack", NationLines(), H.Div("own", AgencyLines(paper)));
        var names = H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines()));
        if (Corner)
            return new object[] { H.El("table", "head", names), H.Div("corner", "Số: " + paper.Head.Number) };
        return NumberRow
            ? H.El("table", "head", names, H.El("tr", "", H.El("td", "left", Number(paper, deck), UnderNumber(paper)), H.El("td", "right", PlaceAndDay(paper, deck))))
            : H.El("table", "head", names);
    }

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        Centred ? Number(paper, deck) : null,
        paper.Subject is null || IsLetter(paper) ? null : H.Div("subject", paper.Subject),
        paper.Authority is null ? null : H.Div("authority", paper.Authority),
    };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot",
        H.El("tr", "", H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", Corner || Centred ? PlaceAndDay(paper, deck) : null, Sign(paper, deck))));

    private static bool IsLetter(Paper paper) => paper.Type == "Công văn";

    private static XElement? UnderNumber(Paper paper) => IsLetter(paper) ? H.Div("", paper.Subject) : null;
}

/// <summary>A practising certificate the size of a card, printed across a landscape sheet.</summary>
internal sealed class OfficeCardSheet(string name, bool held) : OfficeSheet(name, held)
{
    public override bool Landscape => true;

    public override string Css => base.Css + """

        .halves { display: flex; gap: 8mm } .half { flex: 1 } .photo { width: 30mm; height: 40mm; border: 0.8pt solid #555; margin: 6mm auto }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(H.Div("halves",
            H.Div("half", H.Div("stack", NationLines()), H.Div("type", TypeLines(paper)), Number(paper, deck), H.Div("mark photo"), H.P("mid", "Chữ ký của người được cấp chứng chỉ")),
            H.Div("half", H.Div("stack", AgencyLines(paper)), paper.Body.Select(Print), H.El("table", "foot", H.El("tr", "", H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck)))))));
    }
}

/// <summary>Land certificates: a cover and a parcel page, or (from 2025) all on one page.</summary>
internal sealed class OfficeLandSheet(string name, bool held) : OfficeSheet(name, held)
{
    public bool OnePage { get; init; }

    public override string Css => base.Css + """

        .type { color: #b3121d; font-size: 20pt; margin: 8mm 0 } .serial { text-align: right; font: bold 15pt "Liberation Sans"; color: #b3121d; margin-top: 4mm } .top { text-align: center; font-size: 14pt }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var foot = H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", paper.Recipients.Select(line => H.P("row", line))), H.El("td", "sign", PlaceAndDay(paper, deck), Sign(paper, deck))));
        var serial = H.Div("serial", paper.Truth["landSerial"]);
        object[] cover = [H.Div("top", NationLines()), H.Div("type", H.Lines("", (paper.Authority ?? paper.Type.ToUpperInvariant()).Split('\n')))];
        if (OnePage)
        {
            yield return Page(serial, cover, paper.Body.Select(Print), paper.Overleaf.Select(Print), foot);
            yield break;
        }

        yield return Page(cover, paper.Body.Select(Print), serial);
        yield return Page(paper.Overleaf.Select(Print), foot);
    }
}

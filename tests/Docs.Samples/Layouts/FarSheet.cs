using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Where a far sheet has its nation, agency, number and day.</summary>
internal enum FarHead
{
    /// <summary>Two rows of two: agency and nation, number and day.</summary>
    Rows,

    /// <summary>Number and day in blocks under agency and nation.</summary>
    Blocks,

    /// <summary>The nation across the sheet; under it the agency at the left, the day at the right.</summary>
    Over,

    /// <summary>The nation alone, the number at the right edge; who issues stands in the form.</summary>
    Nation,
}

/// <summary>Layouts of a fifth hand, after papers as offices issue them: stamped numbers, codes of forms, page numbers, seals low over names.</summary>
internal class FarSheet(string name, bool held) : DistantSheet(name, held)
{
    public FarHead Top { get; init; }

    /// <summary>Of a numbering stamp; null where the number is printed with the rest.</summary>
    public string? NumberStamp { get; init; }

    /// <summary>"Mẫu số 05", above the head.</summary>
    public string? FormCode { get; init; }

    /// <summary>Printed small at the foot of each page.</summary>
    public string? Footer { get; init; }

    /// <summary>The seal reaches down to the name.</summary>
    public bool LowSeal { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.FarHoldout : FamilyChoice.Far;

    public override string Css => base.Css + $$"""

        .formcode { position: absolute; top: 8mm; right: 16mm; font-size: 9.5pt; font-style: italic } .pageno { position: absolute; top: 9mm; left: 0; right: 0; text-align: center; font-size: 11pt } .small { position: absolute; bottom: 6mm; left: 27mm; right: 16mm; border-top: 0.5pt solid #777; font-size: 8.5pt }
        .stamped { {{NumberStamp}} } .dayline { font-style: italic } .about { margin-top: 1mm; font-size: 12pt } .stack .number { margin-top: 2mm } .edge-right { text-align: right }
        """ + (LowSeal ? "\n.seal { top: 9mm !important }" : "");

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(FormCode is null ? null : H.Div("formcode", FormCode), Head(paper, deck), Title(paper, deck), Content(paper), Foot(paper, deck),
            Stamp is null ? null : H.Div("mark paid", Stamp), Footer is null ? null : H.Div("small", Footer));
        if (paper.Overleaf.Count > 0)
            yield return Page(H.Div("pageno", "2"), paper.Overleaf.Select(Print));
    }

    protected virtual object Content(Paper paper) => paper.Body.Select(Print);

    protected override object Head(Paper paper, Deck deck)
    {
        var number = NumberLabel is null && paper.Head.Number.Length > 0 ? Numbered(paper, deck, "Số: ") : null;
        var day = DayAtFoot || DayInBody ? null : PlaceAndDay(paper, deck);
        var about = IsLetter(paper) ? H.Div("about", paper.Subject) : null;
        return Top switch
        {
            FarHead.Over => new object[] { H.Div("stack", NationLines()), H.El("table", "head", Pair([AgencyLines(paper), number, about], [day])) },
            FarHead.Nation => new object?[] { H.Div("stack", NationLines()), H.Div("edge-right", number) },
            FarHead.Blocks => H.El("table", "head", Pair([AgencyLines(paper), number, about], [NationLines(), day])),
            _ => H.El("table", "head", Pair([AgencyLines(paper)], [NationLines()]), Pair([number, about], [day])),
        };
    }

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        paper.Subject is null || IsLetter(paper) ? null : new object[] { H.Div("subject", paper.Subject), H.Div("mark rule title-rule") },
        NumberLabel is null ? null : Numbered(paper, deck, NumberLabel),
        paper.Authority is null ? null : H.Div("authority", paper.Authority),
    };

    protected override string Region(Agency agency) => FarHand.Region(agency);

    private XElement Numbered(Paper paper, Deck deck, string label) => NumberStamp is null || paper.Head.PenNumber
        ? Number(paper, deck, label)
        : H.Div("number", label, H.Span("stamped", paper.Head.Ordinal), paper.Head.Notation);

    private static XElement Pair(object?[] left, object?[] right) => H.El("tr", "", H.El("td", "left", left), H.El("td", "right", right));
}

/// <summary>The photograph at the left, what is certified beside it.</summary>
internal sealed class FarPhoto(string name, bool held) : FarSheet(name, held)
{
    public bool Wide { get; init; }

    public override bool Landscape => Wide;

    public override string Css => base.Css + """

        .person { display: flex; gap: 8mm; margin-top: 3mm } .photo { width: 30mm; height: 40mm; border: 0.8pt solid #666; flex: none } .said { flex: 1 }
        """;

    protected override object Content(Paper paper) => H.Div("person", H.Div("mark photo"), H.Div("said", paper.Body.Select(Print)));
}

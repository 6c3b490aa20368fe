using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Where a distant sheet has its agency, nation, number and day.</summary>
internal enum DistantHead
{
    /// <summary>Two blocks; the number under the agency.</summary>
    Blocks,

    /// <summary>Two blocks under a number that stands at the right edge.</summary>
    NumberAbove,

    /// <summary>The nation in the middle, the agency in the middle under it.</summary>
    Middle,

    /// <summary>Two blocks, no motto, and a code in squares in the margin.</summary>
    Bare,
}

/// <summary>
/// Layouts of a fourth hand, drawn from forms of law without knowledge of the rules: typed answers, codes in squares and in bars,
/// stamps of the cashier, signatures over names, half sheets. Half of them are held out.
/// </summary>
internal class DistantSheet(string name, bool held) : Family
{
    public string Face { get; init; } = "13pt \"Liberation Serif\"";

    /// <summary>Top, right, bottom, left.</summary>
    public string Margins { get; init; } = "17mm 16mm 14mm 27mm";

    public DistantHead Form { get; init; }

    /// <summary>Null: in the head; else what stands before it under the title.</summary>
    public string? NumberLabel { get; init; }

    public bool DayAtFoot { get; init; }

    /// <summary>The day stands in a row of the form.</summary>
    public bool DayInBody { get; init; }

    /// <summary>What the cashier or the registry pressed on it.</summary>
    public string? Stamp { get; init; }

    /// <summary>Bars with their digits above the head.</summary>
    public bool Bars { get; init; }

    /// <summary>The signature runs through the name.</summary>
    public bool Across { get; init; }

    public string? SealColour { get; init; }

    public string More { get; init; } = "";

    public override string Name => name;

    public override bool Holdout => held;

    public override FamilyChoice Set => held ? FamilyChoice.DistantHoldout : FamilyChoice.Distant;

    public override string Css => $$"""
        font: {{Face}}; padding: {{Margins}};
        .head { font-size: 12pt } .head .left { width: 43% } .number { margin-top: 1mm; text-align: center } .head .day { margin-top: 2mm } .stack { text-align: center } .stack .agency, .stack .rule { margin-top: 1.5mm } .above, .above .number { text-align: right; font-size: 11.5pt; margin-bottom: 2mm }
        .row { text-indent: 0; text-align: left; margin: 1.3mm 0 } .in { padding-left: 7mm } .mid { text-align: center } .caps { font-weight: bold } .note { text-align: center; font-style: italic } .lead { text-indent: 0; font-weight: bold; margin: 2.5mm 0 1mm } .gap { display: inline-block; width: 9mm }
        .line { display: flex; text-indent: 0; margin: 1.4mm 0; gap: 1.5mm } .line .ask { white-space: nowrap } .fill { flex: 1; border-bottom: 1pt dotted #333 }
        .grid { width: 100%; font-size: 11pt } .grid td { text-align: left; vertical-align: top } .grid td:first-child { text-align: center } .twin { width: 100%; border-collapse: collapse } .twin td { width: 50%; vertical-align: top; border: 0.8pt solid #222; padding: 0.5mm 2.5mm }
        .code { position: absolute; width: 19mm; height: 19mm; top: 15mm; left: 5mm } .bars { position: absolute; height: 8mm; width: 46mm; top: 6mm; right: 16mm }
        .paid { position: absolute; left: 26mm; bottom: 42mm; border: 1.6pt solid #c2262f; color: #c2262f; font: bold 13pt "Liberation Sans"; padding: 1.5mm 4mm; transform: rotate(-9deg); mix-blend-mode: multiply; opacity: 0.75 } .ticks { letter-spacing: 0.5pt }
        """ + (Across ? "\n.signature { top: 17mm; width: 60mm } .signer { position: relative }" : "") + More;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print), Foot(paper, deck), Stamp is null ? null : H.Div("mark paid", Stamp));
        if (paper.Overleaf.Count > 0)
            yield return Page(paper.Overleaf.Select(Print));
    }

    protected override object Head(Paper paper, Deck deck)
    {
        var number = NumberLabel is null && paper.Head.Number.Length > 0 ? Number(paper, deck) : null;
        var day = DayAtFoot || DayInBody ? null : PlaceAndDay(paper, deck);
        return new object?[]
        {
            Bars ? DistantMarks.Bars(deck) : null,
            Form switch
            {
                DistantHead.Middle => new object?[] { H.Div("stack", NationLines(), H.Lines("", paper.Head.Agency.Parent), H.Lines("agency", paper.Head.Agency.Lines)), number, H.Div("above", day) },
                DistantHead.NumberAbove => new object?[] { H.Div("above", number), Blocks(paper, NationLines(), null, day) },
                DistantHead.Bare => new object?[] { DistantMarks.Squares(deck), Blocks(paper, H.Div("nation", Nation), number, day) },
                _ => Blocks(paper, NationLines(), number, day),
            },
        };
    }

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        paper.Subject is null || IsLetter(paper) ? null : H.Div("subject", paper.Subject),
        NumberLabel is null ? null : Number(paper, deck, NumberLabel),
        paper.Authority is null ? null : H.Div("authority", paper.Authority),
    };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot", H.El("tr", "",
        H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", DayAtFoot ? PlaceAndDay(paper, deck) : null, Signed(paper, deck))));

    protected object Signed(Paper paper, Deck deck) => new object[]
    {
        H.Lines("capacity", paper.Signature.Capacity), H.Div("office", paper.Signature.Title),
        Space(paper, deck), H.Div("signer", paper.Signature.Name),
    };

    protected virtual XElement Space(Paper paper, Deck deck) =>
        H.Div("mark space", Ink.Signature(deck), Ink.Seal(paper.Head.Agency.Lines, Region(paper.Head.Agency), deck, SealColour));

    protected virtual string Region(Agency agency) => Folk.Distant.IsPhuYen(agency) ? "TỈNH PHÚ YÊN" : "TỈNH ĐẮK LẮK";

    private static XElement Blocks(Paper paper, object nation, XElement? number, XElement? day) => H.El("table", "head", H.El("tr", "",
        H.El("td", "left", AgencyLines(paper), number, IsLetter(paper) ? H.Div("about", paper.Subject) : null), H.El("td", "right", nation, day)));

    protected static bool IsLetter(Paper paper) => paper.Type == "Công văn";
}

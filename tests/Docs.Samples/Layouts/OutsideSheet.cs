using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>
/// Layouts of a third hand, drawn from printed forms without knowledge of the rules: forms filled on dotted lines, boxed numbers,
/// boxes to tick, certified copies, signatures in electronic form. Half of them are held out.
/// </summary>
internal class OutsideSheet(string name, bool held) : Family
{
    public string Face { get; init; } = "13pt \"Liberation Serif\"";

    /// <summary>Top, right, bottom, left.</summary>
    public string Margins { get; init; } = "18mm 15mm 14mm 28mm";

    /// <summary>What a typist puts where others draw a rule: "-----***-----".</summary>
    public string? Ornament { get; init; }

    /// <summary>The line of street and telephone under the agency.</summary>
    public bool Contact { get; init; }

    /// <summary>The number in a frame at the right, above the title.</summary>
    public bool Boxed { get; init; }

    public bool NumberUnderTitle { get; init; }

    public bool DayAtFoot { get; init; }

    /// <summary>A block of the electronic signature in place of ink and seal.</summary>
    public bool Electronic { get; init; }

    /// <summary>Somebody certified this copy at another office, on another day.</summary>
    public bool Certified { get; init; }

    public string? SealColour { get; init; }

    public string More { get; init; } = "";

    public override string Name => name;

    public override bool Holdout => held;

    public override FamilyChoice Set => held ? FamilyChoice.OutsideHoldout : FamilyChoice.Outside;

    public override string Css => $$"""
        font: {{Face}}; padding: {{Margins}};
        .head { font-size: 12pt } .head .left { width: 44% } .contact { font-size: 9.5pt; font-style: italic } .number { text-align: center; margin-top: 1.5mm } .head .day { margin-top: 2.5mm } .typed { letter-spacing: 0.5pt }
        .row { text-indent: 0; text-align: left; margin: 1.2mm 0 } .in { padding-left: 8mm } .mid { text-align: center } .caps { font-weight: bold } .note { text-align: center; font-style: italic } .lead { text-indent: 0; font-weight: bold; margin: 2.5mm 0 1mm }
        .line { display: flex; text-indent: 0; margin: 1.5mm 0; gap: 1.5mm } .line .ask { white-space: nowrap } .fill { flex: 1; border-bottom: 1pt dotted #444 } .gap { display: inline-block; width: 10mm }
        .grid { width: 100%; font-size: 11.5pt } .grid td { text-align: left } .grid td:first-child { text-align: center } .twin { width: 100%; border-collapse: collapse } .twin td { width: 50%; vertical-align: top; padding: 0 3mm 0 0 }
        .boxed { display: table; margin: 2mm 0 0 auto; border: 1.2pt solid #000; padding: 1mm 4mm } .stamp { border: 1pt solid #2436a8; color: #2436a8; font-size: 9.5pt; text-align: center; width: 62mm; padding: 1.5mm; margin-top: 6mm } .stamp p { margin: 0; text-indent: 0; text-align: center }
        .esign { border: 0.8pt solid #b22; color: #b22; font: 8.5pt "Liberation Sans"; text-align: left; margin: 3mm 6mm; padding: 1.5mm } .empty { height: 6mm }
        """ + More;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        if (paper.Overleaf.Count > 0 && SignsOverleaf)
        {
            yield return Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print));
            yield return Page(H.Div("note", "2"), paper.Overleaf.Select(Print), Foot(paper, deck));
            yield break;
        }

        yield return Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print), Foot(paper, deck));
        if (paper.Overleaf.Count > 0)
            yield return Page(paper.Overleaf.Select(Print));
    }

    /// <summary>The text goes on overleaf and is signed there.</summary>
    public bool SignsOverleaf { get; init; }

    protected override object Head(Paper paper, Deck deck) => new object?[]
    {
        H.El("table", "head", H.El("tr", "",
            H.El("td", "left", Issuer(paper), Boxed || NumberUnderTitle ? null : NumberHere(paper, deck), IsLetter(paper) ? H.Div("about", paper.Subject) : null),
            H.El("td", "right", Nations(), DayAtFoot ? null : PlaceAndDay(paper, deck)))),
        Boxed ? H.Div("boxed", "Số: " + paper.Head.Number) : null,
    };

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        paper.Subject is null || IsLetter(paper) ? null : H.Div("subject", paper.Subject),
        NumberUnderTitle ? NumberHere(paper, deck) : null,
        paper.Authority is null ? null : H.Div("authority", paper.Authority),
    };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot", H.El("tr", "",
        H.El("td", "recipients", Recipients(paper), Certified ? OutsideStamps.Certified(deck, paper.Head.Day) : null),
        H.El("td", "sign", DayAtFoot ? PlaceAndDay(paper, deck) : null, Signed(paper, deck))));

    protected object Issuer(Paper paper) => new object?[]
    {
        H.Lines("parent", paper.Head.Agency.Parent), H.Lines("agency", paper.Head.Agency.Lines),
        Contact ? H.Div("contact", $"ĐT: {(Folk.Outside.IsPhuYen(paper.Head.Agency) ? "0257" : "0262")}.3{paper.Head.Day.DayNumber % 900_000 + 100_000}") : null,
        Rule("short"),
    };

    protected object Nations() => new object[] { H.Div("nation", Nation), H.Div("motto", Motto), Rule("") };

    protected object Signed(Paper paper, Deck deck) => new object[]
    {
        H.Lines("capacity", paper.Signature.Capacity), H.Div("office", paper.Signature.Title),
        Electronic
            ? OutsideStamps.Electronic(paper)
            : H.Div("mark space", Ink.Signature(deck), Ink.Seal(paper.Head.Agency.Lines, Folk.Outside.IsPhuYen(paper.Head.Agency) ? "TỈNH PHÚ YÊN" : "TỈNH ĐẮK LẮK", deck, SealColour)),
        H.Div("signer", paper.Signature.Name),
    };

    private XElement Rule(string css) => Ornament is null ? H.Div("mark rule " + css) : H.Div("typed", Ornament);

    private static XElement? NumberHere(Paper paper, Deck deck) => paper.Head.Number.Length > 0 ? Number(paper, deck) : null;

    private static bool IsLetter(Paper paper) => paper.Type == "Công văn";
}

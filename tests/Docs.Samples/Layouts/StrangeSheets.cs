using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>How the head of a strange sheet stands.</summary>
internal enum HeadForm
{
    /// <summary>Agency left, nation right, number and day under them.</summary>
    TwoBlocks,

    /// <summary>Nation over all, agency at the left, the number at the right beside it.</summary>
    NationOver,

    /// <summary>Arms at the left; nation, motto and agency in the middle.</summary>
    Emblem,

    /// <summary>Nation over all; agency and number under it at the left edge, the day at the right.</summary>
    LeftEdge,
}

/// <summary>Layouts of another hand than all other sets', drawn without knowledge of the rules; half of them held out.</summary>
internal class StrangeSheet(string name, bool held) : OfficeSheet(name, held)
{
    public override FamilyChoice Set => Holdout ? FamilyChoice.StrangeHoldout : FamilyChoice.Strange;

    public HeadForm Form { get; init; }

    /// <summary>False where the paper's own rows hold the number, or it has none.</summary>
    public bool HeadNumber { get; init; } = true;

    /// <summary>The number under the title instead of the head.</summary>
    public bool Titled { get; init; }

    public bool DayAtFoot { get; init; }

    /// <summary>The authority signs at the left; what the form has for others is at the right.</summary>
    public bool SignsLeft { get; init; }

    /// <summary>Null: red as drawn; else the colour of the seal.</summary>
    public string? SealColour { get; init; }

    /// <summary>The nation's name in English too.</summary>
    public bool English { get; init; }

    public string More { get; init; } = "";

    public override string Css => base.Css + """

        .answers { width: 100%; border-collapse: collapse; margin: 3mm 0 } .answers td { border: 0.7pt solid #333; padding: 1mm 2mm; text-align: left; vertical-align: top } .answers td:first-child { width: 38% }
        .arms { width: 22mm; height: 22mm } .emblem { display: flex; gap: 6mm; align-items: flex-start } .emblem .stack { flex: 1 } .english { font: italic 9pt "DejaVu Serif" } .bearer { text-align: center; font-size: 11pt }
        .edge { font-size: 12pt; margin-top: 3mm } .edge .number { text-align: left } .late { text-align: right } .photo { width: 30mm; height: 40mm; border: 0.8pt solid #555; margin: 2mm auto } .over { text-align: center } .beside { margin-top: 3mm }
        """ + More;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print), Foot(paper, deck));
        if (paper.Overleaf.Count > 0)
            yield return Page(paper.Overleaf.Select(Print));
    }

    protected override object Head(Paper paper, Deck deck) => Form switch
    {
        HeadForm.NationOver => new object[]
        {
            H.Div("over", Nations()),
            H.El("table", "head beside", H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NumberHere(paper, deck), DayHere(paper, deck)))),
        },
        HeadForm.Emblem => H.Div("emblem", StrangeArms.Drawn(), H.Div("stack", Nations(), H.Div("own", AgencyLines(paper)), NumberHere(paper, deck), DayHere(paper, deck))),
        HeadForm.LeftEdge => new object?[]
        {
            H.Div("over", Nations()),
            H.Div("edge", H.Lines("", paper.Head.Agency.Parent), H.Lines("agency", paper.Head.Agency.Lines), NumberHere(paper, deck)),
            H.Div("late", DayHere(paper, deck)),
        },
        _ => H.El("table", "head",
            H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", Nations())),
            H.El("tr", "", H.El("td", "left", NumberHere(paper, deck), UnderNumber(paper)), H.El("td", "right", DayHere(paper, deck)))),
    };

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        English ? H.Div("english over", "PRACTISING CERTIFICATE") : null,
        Titled ? Number(paper, deck, English ? "Số/No.: " : "Số: ") : null,
        paper.Subject is null || paper.Type == "Công văn" && Form == HeadForm.TwoBlocks ? null : H.Div("subject", paper.Subject),
    };

    protected override object Foot(Paper paper, Deck deck)
    {
        var signs = H.El("td", "sign", DayAtFoot ? PlaceAndDay(paper, deck) : null, Signed(paper, deck));
        var other = H.El("td", SignsLeft ? "bearer" : "recipients", SignsLeft ? new object[] { H.Div("", "Người được cấp chứng chỉ"), H.Div("mark photo") } : Recipients(paper));
        return H.El("table", "foot", H.El("tr", "", SignsLeft ? [signs, other] : [other, signs]));
    }

    protected object Signed(Paper paper, Deck deck) => new object[]
    {
        H.Lines("capacity", paper.Signature.Capacity), H.Div("office", paper.Signature.Title),
        H.Div("mark space", Ink.Signature(deck), Ink.Seal(paper.Head.Agency.Lines, "TỈNH ĐẮK LẮK", deck, SealColour)),
        H.Div("signer", paper.Signature.Name),
    };

    protected object Nations() => English
        ? new object[] { NationLines(), H.Div("english", "SOCIALIST REPUBLIC OF VIET NAM"), H.Div("english", "Independence - Freedom - Happiness") }
        : NationLines();

    private XElement? NumberHere(Paper paper, Deck deck) => HeadNumber && !Titled && paper.Head.Number.Length > 0 ? Number(paper, deck) : null;

    private XElement? DayHere(Paper paper, Deck deck) => DayAtFoot ? null : PlaceAndDay(paper, deck);

    private static XElement? UnderNumber(Paper paper) => paper.Type == "Công văn" ? H.Div("", paper.Subject) : null;
}

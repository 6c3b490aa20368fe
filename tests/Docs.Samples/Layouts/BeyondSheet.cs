using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Layouts of an eighth hand: punched and folded sheets, a leader's jotting over the head, codes in squares at the foot, initials after the last word.</summary>
internal sealed class BeyondSheet(string name, bool held) : RemoteSheet(name, held)
{
    /// <summary>Two holes in the left margin, black on the scan.</summary>
    public bool Punched { get; init; }

    /// <summary>It was folded to fit an envelope.</summary>
    public bool Folded { get; init; }

    /// <summary>Whoever received it wrote across its upper corner.</summary>
    public bool Jotted { get; init; }

    /// <summary>Squares at the foot and what they are for.</summary>
    public bool CodeAtFoot { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.BeyondHoldout : FamilyChoice.Beyond;

    public override string Css => base.Css + """

        .hole { position: absolute; left: 6mm; width: 6mm; height: 6mm; border-radius: 3mm; background: #151515 } .fold { position: absolute; left: 0; right: 0; top: 49.6%; height: 0.5mm; background: #bbb } .jot { position: absolute; top: 3mm; left: 60mm; width: 60mm; height: 22mm }
        .atfoot { position: absolute; bottom: 7mm; left: 26mm; width: 60mm; height: 17mm; font-size: 8pt; font-style: italic } .atfoot .code { position: static; width: 15mm; height: 15mm; float: left; margin-right: 2mm }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var pages = base.Pages(paper, deck).ToList();
        if (Punched)
            pages[0].Add(Hole(38), Hole(60));
        if (Folded)
            pages[0].Add(H.Div("mark fold"));
        if (Jotted)
            pages[0].Add(H.Div("mark jot", Ink.Signature(deck)));
        if (CodeAtFoot)
            pages[^1].Add(H.Div("mark atfoot", DistantMarks.Squares(deck), "Quét mã để tra cứu, kiểm tra tình trạng của giấy tờ này"));
        return pages;
    }

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);

    private static XElement Hole(int percent)
    {
        var hole = H.Div("mark hole");
        hole.SetAttributeValue("style", $"top: {percent}%");
        return hole;
    }
}

/// <summary>Land certificates of the beyond sets: signed on the front, changes overleaf.</summary>
internal sealed class BeyondBook(string name, bool held) : FarBook(name, held)
{
    /// <summary>The serial under the code at the upper right; else at the lower left.</summary>
    public bool SerialAbove { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.BeyondHoldout : FamilyChoice.Beyond;

    public override string Css => base.Css + """

        .code { left: auto; right: 9mm; top: 9mm } .above .serial { margin: 22mm 0 -26mm } .low { text-align: left }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var serial = H.Div("serial low", paper.Truth["landSerial"]);
        yield return Page(DistantMarks.Squares(deck), SerialAbove ? H.Div("above", H.Div("serial", paper.Truth["landSerial"])) : null,
            H.Div("stack", NationLines()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))), paper.Body.Select(Print),
            H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", SerialAbove ? null : serial),
                H.El("td", "sign", PlaceAndDay(paper, deck), paper.Head.Agency.Committee ? null : H.Lines("agency", paper.Head.Agency.Lines), Signed(paper, deck)))));
        yield return Page(paper.Overleaf.TakeWhile(block => block is not Banner).Select(Print), H.Div("mark plan"),
            paper.Overleaf.SkipWhile(block => block is not Banner).Select(Print), paper.Recipients.Select(line => H.P("row", line)));
    }

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);
}

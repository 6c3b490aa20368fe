using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Layouts of a seventh hand: hints under the title, "(Đã ký)" in place of ink, blocks of electronic signatures above the head, backs for extensions.</summary>
internal sealed class AbroadSheet(string name, bool held) : RemoteSheet(name, held)
{
    /// <summary>Under the title in italics: "(Sử dụng cho nhà ở riêng lẻ)".</summary>
    public string? Hint { get; init; }

    /// <summary>The electronic signature stands in the upper right corner, as signing programs put it.</summary>
    public bool SignedAbove { get; init; }

    /// <summary>"(Đã ký)" in place of signature and seal.</summary>
    public bool WasSigned { get; init; }

    /// <summary>A committee certified this copy.</summary>
    public bool Copied { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.AbroadHoldout : FamilyChoice.Abroad;

    public override string Css => base.Css + """

        .stamp { border: 1pt solid #2436a8; color: #2436a8; font-size: 9.5pt; text-align: center; width: 60mm; padding: 1.5mm; margin-top: 5mm } .stamp p { margin: 0; text-indent: 0; text-align: center } .empty { height: 6mm } .blank { letter-spacing: 0.5pt } .under { font-style: italic; text-align: center; margin-bottom: 2mm }
        .topsign { position: absolute; top: 5mm; right: 8mm; width: 62mm; font: 7.5pt "Liberation Sans"; color: #333 } .was { font-style: italic; margin: 6mm 0 }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var pages = base.Pages(paper, deck).ToList();
        if (SignedAbove)
            pages[0].AddFirst(H.Div("mark topsign", H.Div("", $"Người ký: {paper.Head.Agency.Spoken}"), H.Div("", $"Thời gian ký: {paper.Head.Day:dd'/'MM'/'yyyy} 15:{paper.Head.Day.DayNumber % 60:00}:21 +07:00")));
        return pages;
    }

    protected override object Title(Paper paper, Deck deck) => Hint is null
        ? base.Title(paper, deck)
        : new object[] { H.Div("type", TypeLines(paper)), H.Div("under", Hint), NumberLabel is null ? "" : Number(paper, deck, NumberLabel) };

    protected override object Foot(Paper paper, Deck deck)
    {
        if (!Copied)
            return base.Foot(paper, deck);
        return H.El("table", "foot", H.El("tr", "",
            H.El("td", "recipients", OutsideStamps.Certified(deck, paper.Head.Day)),
            H.El("td", "sign", DayAtFoot ? PlaceAndDay(paper, deck) : null, SignedAs.Select((line, at) => H.Div(at == 0 ? "as" : "hint", line)), Signed(paper, deck))));
    }

    protected override XElement Space(Paper paper, Deck deck) => WasSigned ? H.Div("mark was", "(Đã ký)") : base.Space(paper, deck);

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);
}

/// <summary>Land certificates of the abroad sets.</summary>
internal sealed class AbroadBook(string name, bool held) : FarBook(name, held)
{
    /// <summary>All on one side, the code of squares at the right.</summary>
    public bool OneSide { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.AbroadHoldout : FamilyChoice.Abroad;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        if (!OneSide)
            return base.Pages(paper, deck);
        return [
            Page(DistantMarks.Squares(deck), H.Div("stack", NationLines()), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))), paper.Body.Select(Print),
                H.El("table", "foot", H.El("tr", "",
                    H.El("td", "recipients", paper.Recipients.Select(line => H.P("row", line)), H.Div("serial", paper.Truth["landSerial"])),
                    H.El("td", "sign", PlaceAndDay(paper, deck), paper.Head.Agency.Committee ? null : H.Lines("agency", paper.Head.Agency.Lines), Signed(paper, deck))))),
            Page(paper.Overleaf.Select(Print), H.Div("mark plan")),
        ];
    }

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);
}

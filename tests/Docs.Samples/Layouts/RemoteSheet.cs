using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>
/// Layouts of a sixth hand, after national forms: what is asked in print and answered by machine, words above the signature, the bearer's
/// signature beside it, patterned paper, electronic signatures, text that goes on overleaf.
/// </summary>
internal class RemoteSheet(string name, bool held) : FarSheet(name, held)
{
    /// <summary>Printed above the capacity: "NGƯỜI KÝ TRÍCH LỤC".</summary>
    public IReadOnlyList<string> SignedAs { get; init; } = [];

    /// <summary>Under which words the holder signs too, at the left; null: he does not.</summary>
    public string? Bearer { get; init; }

    /// <summary>Who issues stands above the signature as well as in the head, or only there.</summary>
    public bool AgencyAtFoot { get; init; }

    public bool Electronic { get; init; }

    public bool Squares { get; init; }

    public bool SignsOverleaf { get; init; }

    public bool Wide { get; init; }

    public override bool Landscape => Wide;

    public override FamilyChoice Set => Holdout ? FamilyChoice.RemoteHoldout : FamilyChoice.Remote;

    public override string Css => base.Css + """

        .esign { border: 0.8pt solid #b22; color: #b22; font: 8.5pt "Liberation Sans"; text-align: left; margin: 3mm 6mm; padding: 1.5mm } .as { font-weight: bold } .hint { font-style: italic; font-size: 0.9em }
        .answers { width: 100%; border-collapse: collapse; margin: 1.5mm 0 } .answers td { border: 0.7pt solid #444; padding: 0.9mm 2mm; vertical-align: top } .answers td:first-child { width: 40% } .bearer { text-align: center; font-size: 12pt } .half { flex: 1 } .card { display: flex; gap: 10mm }
        .photo { width: 30mm; height: 40mm; border: 0.8pt solid #666; margin: 3mm auto } .addressee { text-align: center; margin: 4mm 0 }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        if (!SignsOverleaf)
            return base.Pages(paper, deck);
        return [
            Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print), Stamp is null ? null : H.Div("mark paid", Stamp)),
            Page(H.Div("pageno", "2"), paper.Overleaf.Select(Print), Foot(paper, deck)),
        ];
    }

    protected override object Head(Paper paper, Deck deck) => new object?[] { Squares ? DistantMarks.Squares(deck) : null, base.Head(paper, deck) };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot", H.El("tr", "",
        H.El("td", "recipients", Recipients(paper), Bearer is null ? null : H.Div("bearer", H.Div("office", Bearer), H.Div("mark space", Ink.Signature(deck)), H.Div("signer", paper.Truth["holder"]))),
        H.El("td", "sign", DayAtFoot ? PlaceAndDay(paper, deck) : null, AgencyAtFoot ? H.Lines("agency", paper.Head.Agency.Lines) : null,
            SignedAs.Select((line, at) => H.Div(at == 0 ? "as" : "hint", line)), Signed(paper, deck))));

    protected override XElement Space(Paper paper, Deck deck) => Electronic ? OutsideStamps.Electronic(paper) : base.Space(paper, deck);

    protected override string Region(Agency agency) => RemoteHand.Region(agency);
}

/// <summary>A card across the sheet: the person and a photograph at the left, what is allowed at the right.</summary>
internal sealed class RemoteCard(string name, bool held) : RemoteSheet(name, held)
{
    /// <summary>The nation over both halves and the agency at the left; else each half begins with its own.</summary>
    public bool OneHead { get; init; }

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var person = paper.Body.TakeWhile(block => block is not Banner).Select(Print);
        var allowed = paper.Body.SkipWhile(block => block is not Banner).Select(Print).ToList();
        yield return OneHead
            ? Page(Head(paper, deck), Title(paper, deck), H.Div("card", H.Div("mark photo"), H.Div("half", person), allowed.Count > 0 ? H.Div("half", allowed) : null), Foot(paper, deck))
            : Page(H.Div("card", H.Div("half", H.Div("stack", NationLines()), Title(paper, deck), H.Div("mark photo"), person), H.Div("half", H.Div("stack", AgencyLines(paper)), allowed, Foot(paper, deck))));
    }
}

/// <summary>Land certificates: the form of 2024 on two sides of a sheet, older ones leaf by leaf.</summary>
internal sealed class RemoteBook(string name, bool held) : FarBook(name, held)
{
    /// <summary>Signed on the front, the entry overleaf.</summary>
    public bool TwoSides { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.RemoteHoldout : FamilyChoice.Remote;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        if (!TwoSides)
            return base.Pages(paper, deck);
        return [
            Page(DistantMarks.Squares(deck), H.Div("stack", NationLines()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))), paper.Body.Select(Print),
                H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", H.Div("serial", paper.Truth["landSerial"])), H.El("td", "sign", PlaceAndDay(paper, deck), paper.Head.Agency.Committee ? null : H.Lines("agency", paper.Head.Agency.Lines), Signed(paper, deck))))),
            Page(H.Div("mark plan"), paper.Overleaf.Select(Print), paper.Recipients.Select(line => H.P("row", line))),
        ];
    }

    protected override string Region(Agency agency) => RemoteHand.Region(agency);
}

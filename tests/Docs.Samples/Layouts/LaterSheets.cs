using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Forms drawn after the rules had been mended on the others: number under the title, day above the signature.</summary>
internal class LaterSheet(string name) : OfficeSheet(name, true)
{
    public override FamilyChoice Set => FamilyChoice.Later;

    /// <summary>The number stands in the head's left column, the day in the right one.</summary>
    public bool InHead { get; init; }

    /// <summary>Who issues it is named in the form alone.</summary>
    public bool NoAgency { get; init; }

    public override string Css => base.Css + """

        .answers { width: 100%; border-collapse: collapse; margin: 2mm 0 } .answers td { border: 0.8pt solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top } .answers td:first-child { width: 41% }
        .person { display: flex; gap: 7mm } .face { width: 32mm; height: 42mm; border: 0.8pt solid #444; margin-top: 2mm } .said { flex: 1 } .under { text-align: center; font-size: 11pt; font-style: italic }
        """;

    protected override object Head(Paper paper, Deck deck)
    {
        if (NoAgency)
            return H.Div("stack", NationLines());
        return InHead
            ? base.Head(paper, deck)
            : H.El("table", "head", H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines())));
    }

    protected override object Title(Paper paper, Deck deck) => new object?[]
    {
        base.Title(paper, deck), InHead ? null : Number(paper, deck),
    };

    protected override object Foot(Paper paper, Deck deck) => H.El("table", "foot",
        H.El("tr", "", H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", InHead || NoAgency ? null : PlaceAndDay(paper, deck), Sign(paper, deck))));
}

/// <summary>A licence to practise on a portrait sheet: the photograph at the left, what it says beside it.</summary>
internal sealed class LaterPhotoSheet(string name) : LaterSheet(name)
{
    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(
            Head(paper, deck), Title(paper, deck),
            H.Div("person", H.Div("side", H.Div("mark face"), H.Div("under", "Ảnh 4 cm x 6 cm")), H.Div("said", paper.Body.Select(Print))),
            Foot(paper, deck));
    }
}

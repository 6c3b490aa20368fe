using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>Layouts of a ninth hand: faint print, ruled frames, pale words across the sheet, arrival stamps beside the head, photographs in a corner.</summary>
internal sealed class YonderSheet(string name, bool held) : RemoteSheet(name, held)
{
    /// <summary>The colour of a worn ribbon or cartridge; null: black.</summary>
    public string? Faint { get; init; }

    /// <summary>The frame that certificates have, in this colour.</summary>
    public string? Frame { get; init; }

    /// <summary>Printed pale and slanting over the whole sheet.</summary>
    public string? Watermark { get; init; }

    /// <summary>Who received it, over the number and the day of arrival.</summary>
    public string? Arrived { get; init; }

    /// <summary>A frame for the bearer's photograph at the left of the signature.</summary>
    public bool Photo { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.YonderHoldout : FamilyChoice.Yonder;

    public override string Css => base.Css + $$"""

        .frame { position: absolute; inset: 8mm; border: 1.5mm double {{Frame ?? "#000"}} } .pale { position: absolute; top: 128mm; left: 0; right: 0; text-align: center; font: bold 60pt "Liberation Sans"; color: #ededed; transform: rotate(-32deg); z-index: -1 } .type { text-wrap: balance }
        .arrived { position: absolute; bottom: 24mm; left: 31mm; border: 1.2pt solid #2b3aa5; color: #2b3aa5; font: 9pt "Liberation Sans"; padding: 1mm 2.5mm; transform: rotate(-4deg); mix-blend-mode: multiply; opacity: 0.8 } .picture { width: 30mm; height: 40mm; border: 0.8pt solid #777; margin: 6mm auto 0 }
        """ + (Faint is null ? "" : $" color: {Faint};");

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var pages = base.Pages(paper, deck).ToList();
        if (Watermark is not null)
            pages[0].AddFirst(H.Div("mark pale", Watermark));
        if (Frame is not null)
            pages[0].AddFirst(H.Div("mark frame"));
        if (Arrived is not null)
            pages[0].Add(H.Div("mark arrived", H.Div("", Arrived), H.Div("", $"Đến số: {deck.Number(110, 4800)}"), H.Div("", $"Ngày: {Vn.Slashed(paper.Head.Day.AddDays(deck.Number(1, 4)))}")));
        if (Photo)
            pages[0].Descendants(H.Html + "td").First(cell => (string?)cell.Attribute("class") == "recipients").AddFirst(H.Div("mark picture"));
        return pages;
    }

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);
}

/// <summary>Land certificates of the yonder sets: signed on the front with changes overleaf, or leaf by leaf with changes on the last.</summary>
internal sealed class YonderBook(string name, bool held) : FarBook(name, held)
{
    public bool Leaves { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.YonderHoldout : FamilyChoice.Yonder;

    public override string Css => base.Css + "\n.code { left: auto; right: 10mm; top: 10mm } .plan { height: 46mm }";

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        var serial = H.Div("serial", paper.Truth["landSerial"]);
        object?[] cover = [Leaves ? null : DistantMarks.Squares(deck), H.Div("stack", NationLines()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))), paper.Body.Select(Print)];
        object?[] sign = [PlaceAndDay(paper, deck), paper.Head.Agency.Committee ? null : H.Lines("agency", paper.Head.Agency.Lines), Signed(paper, deck)];
        var entry = paper.Recipients.Select(line => H.P("row", line)).ToList();
        var (parcel, changes) = (paper.Overleaf.TakeWhile(block => block is not Banner).Select(Print), paper.Overleaf.SkipWhile(block => block is not Banner).Select(Print));
        object Foot(object? left) => H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", left), H.El("td", "sign", sign)));
        return Leaves
            ? [Page(cover, serial), Page(parcel, H.Div("mark plan"), Foot(entry)), Page(changes)]
            : [Page(cover, Foot(serial)), Page(parcel, H.Div("mark plan"), changes, entry)];
    }

    protected override string Region(Agency agency) => agency.Region ?? base.Region(agency);
}

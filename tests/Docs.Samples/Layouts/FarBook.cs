using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>A land certificate as it is scanned: leaf by leaf, or the opened sheet with two pages beside each other.</summary>
internal class FarBook(string name, bool held) : DistantSheet(name, held)
{
    /// <summary>Opened: the cover at the right of its first scan.</summary>
    public bool Opened { get; init; }

    public override FamilyChoice Set => Holdout ? FamilyChoice.FarHoldout : FamilyChoice.Far;

    public override bool Landscape => Opened;

    public override string Css => base.Css + """

        .type { color: #b3121d; font-size: 1.4em; margin: 4mm 0 } .serial { font: bold 1.1em "Liberation Sans"; color: #b3121d; text-align: right; margin-top: 5mm } .arms { display: block; width: 24mm; height: 24mm; margin: 3mm auto } .plan { height: 60mm; width: 80%; margin: 3mm auto; border: 0.6pt dashed #777 }
        .opened { display: flex; gap: 14mm } .leaf { flex: 1 1 0; min-width: 0 } .stack .nation, .stack .motto { font-size: 0.95em }
        """;

    public override IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        object?[] cover =
        [
            H.Div("stack", NationLines()), StrangeArms.Drawn(), H.Div("type", H.Lines("", paper.Authority!.Split('\n'))),
            paper.Body.Select(Print), H.Div("serial", paper.Truth["landSerial"]),
        ];
        var parcel = paper.Overleaf.TakeWhile(block => block is not Banner).Select(Print);
        object?[] plan =
        [
            paper.Overleaf.SkipWhile(block => block is not Banner).Select(Print), H.Div("mark plan"),
            H.El("table", "foot", H.El("tr", "", H.El("td", "recipients", paper.Recipients.Select(line => H.P("row", line))), H.El("td", "sign", PlaceAndDay(paper, deck),
                paper.Head.Agency.Committee ? null : H.Lines("agency", paper.Head.Agency.Lines), Signed(paper, deck)))),
        ];
        if (!Opened)
        {
            yield return Page(cover);
            yield return Page(parcel, plan);
            yield break;
        }

        yield return Page(H.Div("opened", H.Div("leaf", Changes()), H.Div("leaf", cover)));
        yield return Page(H.Div("opened", H.Div("leaf", parcel), H.Div("leaf", plan)));
    }

    protected override string Region(Agency agency) => FarHand.Region(agency);

    private static object[] Changes() =>
    [
        H.Div("banner", "NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN"),
        H.El("table", "grid", H.El("tr", "", H.El("th", "", "Nội dung thay đổi và cơ sở pháp lý"), H.El("th", "", "Xác nhận của cơ quan có thẩm quyền")),
            H.El("tr", "", H.El("td", "", H.Div("mark plan")), H.El("td", ""))),
        H.P("row note", "Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận."),
    ];
}

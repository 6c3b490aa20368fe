using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>
/// A way papers are laid out. The base is the plain order of Nghị định 30/2020: two head blocks, number and day, title,
/// body, recipients beside the signature. A family overrides the parts in which it really differs.
/// </summary>
internal abstract class Family
{
    protected const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    protected const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public abstract string Name { get; }

    /// <summary>Rules below ".NAME", nested; the page's font and size too.</summary>
    public abstract string Css { get; }

    /// <summary>Never used while rules are written: what tests see for the first time.</summary>
    public virtual bool Holdout => false;

    /// <summary>The set of samples this layout belongs to.</summary>
    public virtual FamilyChoice Set => Holdout ? FamilyChoice.Holdout : FamilyChoice.Seen;

    public virtual bool Landscape => false;

    public virtual IEnumerable<XElement> Pages(Paper paper, Deck deck)
    {
        yield return Page(Head(paper, deck), Title(paper, deck), paper.Body.Select(Print), Foot(paper, deck));
    }

    protected XElement Page(params object?[] content) => H.El("section", $"page {Name}" + (Landscape ? " landscape" : ""), content);

    protected virtual object Head(Paper paper, Deck deck) => H.El("table", "head",
        H.El("tr", "", H.El("td", "left", AgencyLines(paper)), H.El("td", "right", NationLines())),
        H.El("tr", "", H.El("td", "left", Number(paper, deck)), H.El("td", "right", PlaceAndDay(paper, deck))));

    protected static object AgencyLines(Paper paper) => new object[]
    {
        H.Lines("parent", paper.Head.Agency.Parent), H.Lines("agency", paper.Head.Agency.Lines), H.Div("mark rule short"),
    };

    protected static object NationLines() => new object[] { H.Div("nation", Nation), H.Div("motto", Motto), H.Div("mark rule") };

    protected static XElement Number(Paper paper, Deck deck, string label = "Số: ")
    {
        var head = paper.Head;
        return H.Div("number", label, head.PenNumber ? Ink.Written(head.Ordinal, deck) : head.Ordinal, head.Notation);
    }

    protected static XElement PlaceAndDay(Paper paper, Deck deck)
    {
        var head = paper.Head;
        return head.PenDay
            ? H.Div("day", $"{head.Agency.Place}, ngày ", Ink.Written(Vn.Day2(head.Day), deck), $" tháng {Vn.Month2(head.Day)} năm {head.Day.Year}")
            : H.Div("day", head.PlaceAndDay);
    }

    protected virtual object Title(Paper paper, Deck deck) => new object?[]
    {
        H.Div("type", TypeLines(paper)),
        paper.Subject is null ? null : H.Div("subject", paper.Subject),
        H.Div("mark rule title-rule"),
        paper.Authority is null ? null : H.Div("authority", paper.Authority),
    };

    /// <summary>Letters print no type.</summary>
    protected static string TypeLines(Paper paper) => paper.Type == "Công văn" ? "" : paper.Type.ToUpperInvariant();

    protected virtual object Print(Block block) => block switch
    {
        Basis basis => H.P("basis", basis.Text),
        Banner banner => H.Div("banner", banner.Text),
        Article article => H.P("", H.B($"Điều {article.Number}. "), article.Text),
        Para para => H.P("", para.Text),
        Addressee to => H.Div("addressee", $"Kính gửi: {to.Text}"),
        Item item => Labelled(item),
        Grid grid => Table(grid),
        Raw raw => raw.Markup,
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    protected virtual object Labelled(Item item) => H.P("item", item.Label + ": ", H.Span("value", item.Value));

    protected static XElement Table(Grid grid) => H.El("table", "grid",
        H.El("tr", "", grid.Header.Select(cell => H.El("th", "", cell))),
        grid.Rows.Select(row => H.El("tr", "", row.Select(cell => H.El("td", "", cell)))));

    protected virtual object Foot(Paper paper, Deck deck) => H.El("table", "foot",
        H.El("tr", "", H.El("td", "recipients", Recipients(paper)), H.El("td", "sign", Sign(paper, deck))));

    protected static object? Recipients(Paper paper) => paper.Recipients.Count == 0
        ? null
        : new object[] { H.Div("to", "Nơi nhận:"), H.Lines("", paper.Recipients) };

    protected static object Sign(Paper paper, Deck deck)
    {
        var agency = paper.Head.Agency;
        return new object[]
        {
            H.Lines("capacity", paper.Signature.Capacity),
            H.Div("office", paper.Signature.Title),
            H.Div("mark space", Ink.Signature(deck), Ink.Seal(agency.Lines, "TỈNH ĐẮK LẮK", deck)),
            H.Div("signer", paper.Signature.Name),
        };
    }
}

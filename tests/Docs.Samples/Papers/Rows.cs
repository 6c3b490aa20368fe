using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>Rows of printed forms, and what their papers share.</summary>
internal static class Rows
{
    public static Raw Row(string text, string css = "row") => new(H.P(css, text));

    public static Raw In(string text) => Row(text, "row in");

    public static Raw Note(string text) => new(H.Div("note", text));

    public static Raw Lead(string text) => Row(text, "lead");

    /// <summary>Two or three labelled values in one row, parted by a wide gap.</summary>
    public static Raw Beside(params string[] parts) =>
        new(H.P("row", parts.Select((part, at) => at == 0 ? (object)part : new object[] { " ", H.Span("gap"), " ", part })));

    /// <summary>A label, an answer, and the dots that the form had for a longer one.</summary>
    public static Raw Dotted(string label, string value, int dots) =>
        new(H.P("row", label, " ", value, H.Span("mark dots", new string('.', dots))));

    public static Raw Twin(string[] left, string[] right) => new(H.El("table", "twin", H.El("tr", "",
        H.El("td", "", left.Select(line => H.P("row", line))), H.El("td", "", right.Select(line => H.P("row", line))))));

    public static Raw Table(string[] header, IEnumerable<string[]> rows) => new(H.El("table", "grid",
        H.El("tr", "", header.Select(cell => H.El("th", "", cell))), rows.Select(row => H.El("tr", "", row.Select(cell => H.El("td", "", cell))))));

    /// <summary>A ruled table of two columns: what is asked, what is answered.</summary>
    public static Raw Answers(params (string Label, string Value)[] rows) => new(H.El("table", "answers",
        rows.Select(row => H.El("tr", "", H.El("td", "", row.Label), H.El("td", "", row.Value)))));

    public static string IdLabel(Person person) => person.PersonalId.Length == 9 ? "CMND" : "CCCD";

    public static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string type, string notation, string? subject = null, params string[] recipients) => new()
    {
        Kind = kind,
        Head = (notation.Length > 0 ? desk.Head(agency, day, notation) : desk.HeadOf(agency, day, "", "")) with { PenNumber = false, PenDay = false },
        Type = type,
        Subject = subject,
        Signature = desk.Sign(agency),
        Recipients = recipients,
    };

    public static Paper Done(this Paper paper)
    {
        paper.Close(paper.Type == "Công văn" ? "" : paper.Type.ToUpperInvariant());
        return paper;
    }

    public static Person Capitals(Person person) => person with { Name = person.Name.ToUpperInvariant() };
}

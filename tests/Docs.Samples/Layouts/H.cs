using System.Text;
using System.Xml.Linq;

namespace Docs.Samples.Layouts;

/// <summary>
/// XHTML by hand, and its text back: truth is read from the very elements that are printed, in their order, so the two
/// cannot differ. An element of class "mark" (seal, signature, ornament) has no text; "data-text" is what a pen wrote.
/// </summary>
internal static class H
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly HashSet<string> Blocks = ["div", "p", "section", "table", "tr", "td", "th", "br"];

    public static XElement El(string name, string css, params object?[] content) =>
        new(Html + name, css.Length > 0 ? new XAttribute("class", css) : null, content);

    public static XElement Div(string css, params object?[] content) => El("div", css, content);

    public static XElement P(string css, params object?[] content) => El("p", css, content);

    public static XElement B(string text) => El("b", "", text);

    public static XElement I(string text) => El("i", "", text);

    public static XElement Span(string css, params object?[] content) => El("span", css, content);

    /// <summary>Each text on a line of its own.</summary>
    public static IEnumerable<XElement> Lines(string css, IEnumerable<string> lines) => lines.Select(line => Div(css, line));

    public static string TextOf(XElement page)
    {
        var text = new StringBuilder();
        Walk(page, text);
        var lines = text.ToString().Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines).Normalize(NormalizationForm.FormC);
    }

    private static void Walk(XElement element, StringBuilder text)
    {
        var css = (string?)element.Attribute("class") ?? "";
        if (css.Split(' ').Contains("mark"))
            return;

        // Cells of a grid stand beside each other: their row is the line.
        var cell = element.Name.LocalName is "td" or "th" && element.Ancestors().Any(parent => (string?)parent.Attribute("class") == "grid");
        var block = Blocks.Contains(element.Name.LocalName) && !cell;
        if (block)
            text.Append('\n');
        if ((string?)element.Attribute("data-text") is { } written)
            text.Append(written);
        else
            WalkNodes(element, text);
        if (block)
            text.Append('\n');
        else if (cell)
            text.Append(' ');
    }

    private static void WalkNodes(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement child)
                Walk(child, text);
        }
    }
}

using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace Docs.Web.Shell;

/// <summary>
/// Drawings made on the server. Colours come from classes, so that they follow the scheme and the page's policy allows them;
/// widths are percentages where a drawing shall fit a telephone with letters of full size.
/// </summary>
internal static class Svg
{
    public static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(name, attributes.Select(one => new XAttribute(one.Name, Text(one.Value))));

    public static XElement With(this XElement parent, params object?[] children)
    {
        parent.Add(children);
        return parent;
    }

    public static XElement Words(string text, params (string Name, object Value)[] attributes) => Element("text", attributes).With(text);

    /// <summary>12.5 as "12.5%".</summary>
    public static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static MarkupString Markup(this XElement drawing) => new(drawing.ToString(SaveOptions.DisableFormatting));

    private static string Text(object value) => value is double number ? number.ToString("0.##", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}

using System.Globalization;
using System.Xml.Linq;
using Docs.Core.Reports;
using Docs.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Docs.Web.Reports;

/// <summary>Two columns a month, drawn on the server; colours are the style sheet's. The table beneath it says the same.</summary>
internal static class Columns
{
    private const int Width = 720, Height = 240, Left = 64, Bottom = 28, Top = 22;

    public static MarkupString Draw(IReadOnlyList<MonthFigures> months)
    {
        var most = Math.Max(1, months.Max(month => Math.Max(month.Published, month.Reuses)));
        var slot = (double)(Width - Left) / months.Count;
        var svg = new XElement("svg", new XAttribute("viewBox", $"0 0 {Width} {Height}"), new XAttribute("class", "chart"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", "bieu-do"));
        foreach (var line in new[] { 0, most / 2, most }.Distinct())
            svg.Add(Line(Y(line, most)), Words(Labels.Count(line), Left - 6, Y(line, most) + 4, "end"));
        for (var i = 0; i < months.Count; i++)
        {
            var x = Left + i * slot;
            svg.Add(
                Bar(months[i].Published, most, x + slot * 0.18, slot * 0.3, "chart-a"),
                Bar(months[i].Reuses, most, x + slot * 0.52, slot * 0.3, "chart-b"),
                Words(months[i].Month.OfYear.ToString(CultureInfo.InvariantCulture), x + slot / 2, Height - 8, "middle"));
        }

        return new(svg.ToString(SaveOptions.DisableFormatting));
    }

    private static double Y(int value, int most) => Height - Bottom - (double)value / most * (Height - Bottom - Top);

    private static XElement? Bar(int value, int most, double x, double width, string tone) => value == 0
        ? null
        : new("rect", At("x", x), At("y", Y(value, most)), At("width", width), At("height", Height - Bottom - Y(value, most)), new XAttribute("rx", 2), new XAttribute("class", tone));

    private static XElement Line(double y) =>
        new("line", At("x1", Left), At("x2", Width), At("y1", y), At("y2", y), new XAttribute("class", "chart-line"));

    private static XElement Words(string text, double x, double y, string anchor) =>
        new("text", At("x", x), At("y", y), new XAttribute("text-anchor", anchor), text);

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Text;

namespace Docs.Benchmarks.Search;

internal sealed record GrowthPoint(int Size, double P50, double P95, double P99, double Rate);

/// <summary>Query time and indexing rate over size, both axes logarithmic, as SVG beside infra/README.md.</summary>
internal static class GrowthPlot
{
    private const int Width = 720, Height = 320, Left = 60, Right = 20, Top = 30, Bottom = 40;

    public static void Write(string file, IReadOnlyList<GrowthPoint> points)
    {
        var svg = new StringBuilder(Text($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12">
            <rect width="{Width}" height="{Height}" fill="#fff"/>

            """));
        (string Name, string Color, Func<GrowthPoint, double> Value)[] lines =
            [("p50 ms", "#0b5c6b", one => one.P50), ("p95 ms", "#b24a00", one => one.P95), ("p99 ms", "#9b1c1c", one => one.P99), ("indexed entries/ms", "#155f36", one => one.Rate / 1000)];
        var scale = new Scale(points.Min(one => one.Size), points.Max(one => one.Size), lines.SelectMany(line => points.Select(line.Value)).Min(), lines.SelectMany(line => points.Select(line.Value)).Max());
        AddGrid(svg, scale, points);
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            svg.Append(Text($"<polyline fill=\"none\" stroke=\"{line.Color}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(one => Text($"{scale.X(one.Size):0.#},{scale.Y(line.Value(one)):0.#}")))}\"/>\n"));
            foreach (var one in points)
                svg.Append(Text($"<circle cx=\"{scale.X(one.Size):0.#}\" cy=\"{scale.Y(line.Value(one)):0.#}\" r=\"3.5\" fill=\"{line.Color}\"/>\n"));
            svg.Append(Text($"<text x=\"{Left + 10 + (index * 150)}\" y=\"18\" fill=\"{line.Color}\">{line.Name}</text>\n"));
        }

        File.WriteAllText(Path.Combine(Repository.Root, "infra", file), svg.Append("</svg>\n").ToString(), new UTF8Encoding(false));
    }

    private static void AddGrid(StringBuilder svg, Scale scale, IReadOnlyList<GrowthPoint> points)
    {
        for (var value = scale.LowDecade; value <= scale.HighDecade; value *= 10)
            svg.Append(Text($"<path d=\"M{Left} {scale.Y(value):0.#}H{Width - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{scale.Y(value) + 4:0.#}\" text-anchor=\"end\">{value:0.###}</text>\n"));
        foreach (var one in points)
            svg.Append(Text($"<text x=\"{scale.X(one.Size):0.#}\" y=\"{Height - 14}\" text-anchor=\"middle\">{one.Size:N0}</text>\n"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Scale(double least, double most, double low, double high)
    {
        public double LowDecade { get; } = Math.Pow(10, Math.Floor(Math.Log10(low)));

        public double HighDecade { get; } = Math.Pow(10, Math.Ceiling(Math.Log10(high)));

        /// <summary>A single size stands in the middle.</summary>
        public double X(double size) => most > least
            ? Left + 40 + ((Width - Left - Right - 80) * Math.Log(size / least) / Math.Log(most / least))
            : (Width + Left - Right) / 2.0;

        public double Y(double value) =>
            Height - Bottom - ((Height - Top - Bottom) * Math.Log(value / LowDecade) / Math.Log(HighDecade / LowDecade));
    }
}

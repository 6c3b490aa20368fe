using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Docs.Hosting.Telemetry;

/// <summary>Names, labels and numbers as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats/.</summary>
internal static class PrometheusText
{
    private static readonly ConcurrentDictionary<string, string> Cleaned = new(StringComparer.Ordinal);

    public static string Of(IEnumerable<MetricCells> metrics)
    {
        var text = new StringBuilder();
        // Instruments of one name (a second listener of the process, tests) are one family.
        foreach (var family in metrics.GroupBy(NameOf).OrderBy(family => family.Key, StringComparer.Ordinal))
            Write(text, family.Key, [.. family]);
        return text.ToString();
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return "";
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            labels.Add($"{Clean(name)}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static void Write(StringBuilder text, string name, IReadOnlyList<MetricCells> family)
    {
        var first = family[0];
        if (first.Instrument.Description is { Length: > 0 } description)
            text.Append("# HELP ").Append(name).Append(' ').Append(description.ReplaceLineEndings(" ")).Append('\n');
        text.Append("# TYPE ").Append(name).Append(first.IsHistogram ? " histogram" : first.IsCounter ? " counter" : " gauge").Append('\n');
        foreach (var cells in family)
        {
            foreach (var cell in cells.Snapshot())
            {
                if (cells.IsHistogram)
                    WriteHistogram(text, name, cells.Bounds, cell);
                else
                    Line(text, name, cell.Labels, cell.Value);
            }
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, IReadOnlyList<double> bounds, MetricCells.Cell cell)
    {
        long below = 0;
        for (var i = 0; i <= bounds.Count; i++)
        {
            below += cell.Buckets[i];
            var bound = i < bounds.Count ? Number(bounds[i]) : "+Inf";
            Line(text, name + "_bucket", cell.Labels.Length == 0 ? $"le=\"{bound}\"" : $"{cell.Labels},le=\"{bound}\"", below);
        }

        Line(text, name + "_sum", cell.Labels, cell.Value);
        Line(text, name + "_count", cell.Labels, cell.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    /// <summary>docs.search.duration in "s" is docs_search_duration_seconds; a counter ends in _total.</summary>
    private static string NameOf(MetricCells metric)
    {
        var name = Clean(metric.Instrument.Name);
        var unit = metric.Instrument.Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        if (unit.Length > 0 && !name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;
        return metric.IsCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>Names are few, and asked for at every measurement.</summary>
    private static string Clean(string name) =>
        Cleaned.GetOrAdd(name, static dirty => string.Concat(dirty.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')));

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : double.IsNaN(value) ? "NaN" : value.ToString("R", CultureInfo.InvariantCulture);
}

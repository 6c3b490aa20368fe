using System.Globalization;
using System.Text;

namespace Docs.Benchmarks.Tables;

/// <summary>A Markdown table: the first column is text, the others are figures and stand right.</summary>
public sealed class BenchTable(params string[] headers)
{
    private readonly List<string[]> rows = [];

    /// <param name="cells">One a column; numbers are written as people here expect in a table: 3 digits that count.</param>
    /// <exception cref="ArgumentException">Fewer or more cells than columns.</exception>
    public void Add(params object[] cells)
    {
        if (cells.Length != headers.Length)
            throw new ArgumentException($"{cells.Length} cells for {headers.Length} columns.", nameof(cells));
        rows.Add([.. cells.Select(Cell)]);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        AppendRow(text, headers);
        AppendRow(text, [.. headers.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in rows)
            AppendRow(text, row);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Cell(object value) => value switch
    {
        double number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}

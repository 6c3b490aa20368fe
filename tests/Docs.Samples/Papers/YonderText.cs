using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Papers of the yonder sets written as text: a line a block, told by how it begins.</summary>
internal static class YonderText
{
    /// <summary>
    /// "Căn cứ", "Điều 1.", "Kính gửi:" as they stand; "= " a banner, "# " a lead, "~ " a note, "^ " capitals in the middle, "&gt; " an indented row,
    /// "| " a row of a table whose first row is its head, "? " a question and its answer in cells, "¦" parts a row, "…" wants a paragraph; "====" turns the leaf.
    /// </summary>
    public static Paper Write(this Paper paper, string text)
    {
        var blocks = paper.Body;
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            var mark = lines[at][0];
            if (mark is not ('|' or '?'))
            {
                if (lines[at] == "====")
                    blocks = paper.Overleaf;
                else
                    blocks.Add(Block(lines[at]));
                continue;
            }

            var rows = lines.Skip(at).TakeWhile(line => line[0] == mark).Select(Cells).ToList();
            blocks.Add(mark == '|' ? Rows.Table(rows[0], rows.Skip(1)) : Rows.Answers([.. rows.Select(row => (row[0], row[1]))]));
            at += rows.Count - 1;
        }

        return paper;
    }

    public static string Lines<T>(IEnumerable<T> of, Func<T, int, string> line) => string.Join('\n', of.Select(line));

    private static string[] Cells(string line) => [.. line.Trim('|', '?', ' ').Split('|').Select(cell => cell.Trim())];

    private static Block Block(string line) => line switch
    {
        _ when line.Contains('¦', StringComparison.Ordinal) => Rows.Beside([.. line.Split('¦').Select(part => part.Trim('>', ' '))]),
        ['=', ' ', .. var rest] => new Banner(rest),
        ['#', ' ', .. var rest] => Rows.Lead(rest),
        ['~', ' ', .. var rest] => Rows.Note(rest),
        ['^', ' ', .. var rest] => Rows.Row(rest, "row mid caps"),
        ['>', ' ', .. var rest] => Rows.In(rest),
        ['…', ' ', .. var rest] => new Para(rest),
        _ when line.StartsWith("Căn cứ ", StringComparison.Ordinal) => new Basis(line),
        _ when line.StartsWith("Kính gửi: ", StringComparison.Ordinal) => new Addressee(line["Kính gửi: ".Length..]),
        _ when line.StartsWith("Điều ", StringComparison.Ordinal) && line[6] == '.' => new Article(line[5] - '0', line[8..]),
        _ => Rows.Row(line),
    };

    /// <summary>A named result from before that day: "Giấy phép số 12/GP ngày 03/02/2021".</summary>
    public static string Cited(string what, (string Number, DateOnly Day) old, bool words = false) =>
        $"{what} số {old.Number} {(words ? Vn.Long(old.Day) : $"ngày {Vn.Slashed(old.Day)}")}";
}

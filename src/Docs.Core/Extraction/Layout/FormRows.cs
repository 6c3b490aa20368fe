using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Forms that set labels in one column and values in another: puts each label, over as many rows as it takes, together with
/// its value. Without it "5. Họ và tên đại diện hộ kinh" / "doanh:" and the name beside them would be read row by row.
/// </summary>
internal static class FormRows
{
    /// <summary>Values start at one place, as a share of the page's width.</summary>
    private const double Aligned = 0.012;

    /// <summary>Fewer labelled rows with one start of their values are chance.</summary>
    private const int FewestRows = 4;

    /// <summary>In heights: rows of one cell.</summary>
    private const double LastWordGap = 1.9;

    /// <summary>Labels start so near the leftmost line, as a share of the page's width.</summary>
    private const double LabelsWithin = 0.17;

    /// <summary>In heights: rows of one field are set closer than this.</summary>
    private const double WidestGap = 2.6;

    public static IReadOnlyList<Line> Merged(IReadOnlyList<Line> page)
    {
        var numbered = page.Count(IsOrdinal) >= FewestRows;
        if (numbered)
            page = page.Where(line => !IsOrdinal(line)).ToList();
        if (ValueColumn(page) is not { } column)
            return page;

        var merged = new List<Line>();
        var field = new Field();
        foreach (var row in page.GroupBy(line => line.Row))
        {
            var (label, value) = Parts(row, column);
            if (value is null && label is null)
            {
                field.Flush(merged);
                merged.AddRange(row);
            }
            else if (!field.Take(label, value))
            {
                field.Flush(merged);
                field.Start(label, value, merged);
            }
        }

        field.Flush(merged);
        return merged;
    }

    /// <summary>The first cell of a numbered table's row: it belongs to no label.</summary>
    private static bool IsOrdinal(Line line) => line.Left < 0.25 && line.Text.Length < 4 && line.Text.Trim('.', ')', '|', ' ') is { Length: > 0 } number && number.All(char.IsAsciiDigit);

    /// <summary>Where most values start: the word behind a label's colon, or the second cell of a row.</summary>
    private static double? ValueColumn(IReadOnlyList<Line> page)
    {
        var margin = page.Count == 0 ? 0 : page.Min(line => line.Left) + LabelsWithin;
        var starts = page.Select((line, i) => Start(line, i + 1 < page.Count ? page[i + 1] : null, margin)).OfType<double>().Order().ToList();
        if (starts.Count < FewestRows)
            return null;
        var best = starts.MaxBy(start => starts.Count(other => Math.Abs(other - start) < Aligned));
        return starts.Count(other => Math.Abs(other - best) < Aligned) >= FewestRows ? best : null;
    }

    private static double? Start(Line line, Line? next, double margin)
    {
        var colon = line.Words.ToList().FindIndex(word => word.Text.EndsWith(':'));
        if (colon >= 0 && colon + 1 < line.Words.Count)
            return At(line, line.Words[colon + 1]);
        return line.Left < margin && next is not null && next.Row == line.Row ? next.Left : null;
    }

    /// <summary>The row's words before the column and from it on; nothing of both where text runs across it.</summary>
    private static (Line? Label, Line? Value) Parts(IEnumerable<Line> row, double column)
    {
        var lines = row.OrderBy(line => line.Box.X).ToList();
        var words = lines.SelectMany(line => line.Words).ToList();
        var first = words.FindIndex(word => At(lines[0], word) > column - Aligned);
        if (first >= 0 && At(lines[0], words[first]) > column + Aligned)
            return (null, null);
        if (first < 0 && At(lines[0], words[^1]) + (double)words[^1].Box.Width / Math.Max(1, lines[0].Page.Width) > column)
            return (null, null);
        if (first > 0 && (IsRunningText(words[first - 1], words[first]) || IsJustified(words, first)))
            return (null, null);
        // Words between the colon and the column are the value's own: it starts there, and only chance put a word where the column is.
        if (first > 0 && words.FindIndex(0, first - 1, word => word.Text.EndsWith(':')) >= 0)
            return (null, null);
        return (Part(lines[0], first < 0 ? words : words[..first]), first < 0 ? null : Part(lines[0], words[first..]));
    }

    /// <summary>A space, not a gap, behind a word that no colon ends: only chance set a word where the column is.</summary>
    private static bool IsRunningText(TextWord before, TextWord first) =>
        !before.Text.EndsWith(':') && first.Box.X - before.Box.Right < 0.45 * Math.Max(before.Box.Height, first.Box.Height) && before.Text.All(char.IsLetterOrDigit);

    /// <summary>Justified text stretches all its spaces alike: the one before the column is no wider than the others of its row.</summary>
    private static bool IsJustified(List<TextWord> words, int first)
    {
        if (words.Count < FewestWordsOfText || words[first - 1].Text.EndsWith(':'))
            return false;
        var gaps = Enumerable.Range(1, words.Count - 1).Select(i => words[i].Box.X - words[i - 1].Box.Right).Order().ToList();
        return words[first].Box.X - words[first - 1].Box.Right <= 1.6 * Math.Max(1, gaps[gaps.Count / 2]);
    }

    private const int FewestWordsOfText = 8;

    private static Line? Part(Line of, List<TextWord> words) => words.Count == 0 ? null : of.With(words);

    private static double At(Line line, TextWord word) => word.Box.X / (double)Math.Max(1, line.Page.Width);

    /// <summary>A label and its value as far as they have been read.</summary>
    private sealed class Field
    {
        private readonly List<Line> labels = [];
        private readonly List<Line> values = [];
        private Line? last;

        private bool LabelIsWhole => labels.Count > 0 && labels[^1].Text.EndsWith(':');

        /// <summary>Whether the row goes on with this field.</summary>
        public bool Take(Line? label, Line? value)
        {
            var row = label ?? value!;
            if (last is null || labels.Count == 0 || row.Page != last.Page || row.Y - last.Y > WidestGap * Math.Max(row.Height, last.Height))
                return false;
            if (label is not null && (LabelIsWhole || IsHeading(label, value) || char.IsDigit(label.Text[0]) || !(label.Text.EndsWith(':') || char.IsLower(label.Text[0]) || IsLastWord(label, value))))
                return false;
            Add(label, value);
            return true;
        }

        /// <summary>"Tên chủ dự án đầu tư, cơ" / "SỞ": a word alone right under its label, with nothing beside it.</summary>
        private bool IsLastWord(Line label, Line? value) => value is null && label.Words.Count == 1 && label.Y - last!.Y < LastWordGap * Math.Max(label.Height, last.Height);

        /// <summary>"Lĩnh vực hành nghề:" left of numbered labels, with nothing beside it: what comes below it is no value of theirs.</summary>
        private bool IsHeading(Line label, Line? value) => value is null && values.Count > 0 && char.IsUpper(label.Text[0]) && label.Left < labels[0].Left - Aligned / 2;

        public void Start(Line? label, Line? value, List<Line> rest)
        {
            if (label is null)
                rest.Add(value!);
            else
                Add(label, value);
        }

        public void Flush(List<Line> merged)
        {
            if (labels.Count > 0 && values.Count > 0)
                merged.Add(labels[0].With([.. Closed(labels.SelectMany(line => line.Words)), .. values.SelectMany(line => line.Words)], isField: true));
            else
                merged.AddRange(labels.Concat(values).OrderBy(line => line.Row).ThenBy(line => line.Box.X));
            labels.Clear();
            values.Clear();
            last = null;
        }

        /// <summary>A table's label has a rule beside it where others have a colon.</summary>
        private static List<TextWord> Closed(IEnumerable<TextWord> label)
        {
            var words = label.ToList();
            while (words.Count > 1 && !words[^1].Text.Any(char.IsLetterOrDigit) && !words[^1].Text.Contains(':'))
                words.RemoveAt(words.Count - 1);
            return words.Exists(word => word.Text.EndsWith(':')) ? words : [.. words[..^1], words[^1] with { Text = words[^1].Text + ":" }];
        }

        private void Add(Line? label, Line? value)
        {
            if (label is not null)
                labels.Add(label);
            if (value is not null)
                values.Add(value);
            last = label ?? value;
        }
    }
}

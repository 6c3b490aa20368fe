using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Forms that ask two people the same side by side (husband and wife): parts such a page into what stands above, each
/// person's column, and what stands below, so that no rule reads one person's answers for the other's.
/// </summary>
internal static class TwinColumns
{
    /// <summary>One row with the same label twice is chance.</summary>
    private const int FewestRows = 2;

    private const double Aligned = 0.05;

    /// <summary>The longest label breaks in every narrow column: its colon stands rows below.</summary>
    private const string NameLabel = "hochu";

    private static readonly string[] Roles = ["chong", "vo", "cha", "me", "nam", "nu", "ben chong", "ben vo"];

    public static IEnumerable<IReadOnlyList<Line>> Parted(IReadOnlyList<Line> page)
    {
        var twins = page.GroupBy(line => line.Row).Select(row => (Row: row.Key, Split: Split([.. row]))).Where(row => row.Split is not null).ToList();
        if (twins.Count < FewestRows && !twins.Exists(row => IsOfTwoPeople(page.Where(line => line.Row == row.Row))))
            return [page];
        if (twins.Count == 0 || twins.Exists(row => Math.Abs(row.Split!.Value - twins[0].Split!.Value) > Aligned))
            return [page];

        var split = twins.Min(row => row.Split!.Value) - 0.01;
        var (first, last) = (Reach(page, twins[0].Row, split, -1), Reach(page, twins[^1].Row, split, +1));
        var form = page.Where(line => line.Row >= first && line.Row <= last).ToList();
        return [page.Where(line => line.Row < first).ToList(), Side(form, split, left: true), Side(form, split, left: false), page.Where(line => line.Row > last).ToList()];
    }

    /// <summary>The form's outermost row: labels and values that wrap have rows of their own, none of which runs across the split.</summary>
    private static int Reach(IReadOnlyList<Line> page, int row, double split, int step)
    {
        var at = row;
        while (page.Where(line => line.Row == at + step).ToList() is { Count: > 0 } next && IsParted([.. next.SelectMany(line => line.Words).OrderBy(word => word.Box.X)], split * Math.Max(1, next[0].Page.Width)) && !next.Exists(line => NationalName.Is(line) && !line.Text.Contains(':')))
            at += step;
        return at;
    }

    /// <summary>Nothing runs across the split, and the second column starts there behind a gap, or has nothing in this row.</summary>
    private static bool IsParted(List<TextWord> words, double split)
    {
        var second = words.FindIndex(word => word.Box.Right > split);
        if (second < 0)
            return true;
        var start = words[second].Box;
        var gap = second == 0 ? double.MaxValue : start.X - words[second - 1].Box.Right;
        // Where the column starts, a gap hardly wider than a space parts it from a full line beside it.
        return start.X > split - 0.2 * start.Height && gap > (start.X - split < 0.8 * start.Height ? 0.3 : 0.8) * start.Height;
    }

    /// <summary>"Họ, chữ đệm, tên vợ: …" and "… tên chồng:" in one row: chance does not print that.</summary>
    private static bool IsOfTwoPeople(IEnumerable<Line> row)
    {
        var text = string.Join(' ', row.Select(line => line.Folded));
        return Pairs.Exists(pair => text.Contains($"ten {pair.One}:", StringComparison.Ordinal) && text.Contains($"ten {pair.Other}:", StringComparison.Ordinal));
    }

    private static readonly List<(string One, string Other)> Pairs = [("vo", "chong"), ("ben nam", "ben nu"), ("cha", "me")];

    /// <summary>Where the second of two equal labels of a row starts.</summary>
    private static double? Split(List<Line> row)
    {
        if (IsOfTwoPeople(row) && Repeated([.. row.SelectMany(line => line.Words).OrderBy(word => word.Box.X)]) is { } again)
            return again.Box.X / (double)Math.Max(1, row[0].Page.Width);
        var labels = row.SelectMany(Labels).OrderBy(label => label.Left).ToList();
        for (var i = 1; i < labels.Count; i++)
        {
            if (labels[i].Left > 0.35 && labels.Take(i).Any(label => label.Text == labels[i].Text))
                return labels[i].Left;
        }

        return null;
    }

    /// <summary>Where the row's first words come again, whatever gap stands before them.</summary>
    private static TextWord? Repeated(List<TextWord> words)
    {
        var start = words.Take(LabelWords).Select(Folded).ToList();
        return Enumerable.Range(LabelWords, Math.Max(0, words.Count - (2 * LabelWords) + 1)).Where(at => words.Skip(at).Take(LabelWords).Select(Folded).SequenceEqual(start)).Select(at => words[at]).FirstOrDefault();
    }

    private static string Folded(TextWord word) => Text.VietnameseText.Fold(word.Text).Trim(',', ':', '.');

    /// <summary>"Họ, chữ đệm", "Họ và tên": enough to know a label by.</summary>
    private const int LabelWords = 3;

    /// <summary>The labels of a line, roles taken off: from its start, or from where the last value ended in a wide gap, to a colon.</summary>
    private static IEnumerable<(string Text, double Left)> Labels(Line line)
    {
        if (line.Squeezed.StartsWith(NameLabel, StringComparison.Ordinal) && !line.Text.Contains(':'))
            yield return (NameLabel, line.Left);
        var from = 0;
        for (var i = 0; i < line.Words.Count; i++)
        {
            if (!line.Words[i].Text.EndsWith(':'))
                continue;
            var start = i;
            while (start > from && !StartsLabel(line, start))
                start--;
            var text = string.Join(' ', line.Words.Skip(start).Take(i - start + 1).Select(word => Text.VietnameseText.Fold(word.Text))).TrimEnd(':', ' ');
            foreach (var role in Roles.Where(role => text.EndsWith(" " + role, StringComparison.Ordinal)))
                text = text[..^(role.Length + 1)];
            if (text.Length > 3)
                yield return (text, line.Words[start].Box.X / (double)Math.Max(1, line.Page.Width));
            from = i + 1;
        }
    }

    /// <summary>A capital behind a gap wider than a space.</summary>
    private static bool StartsLabel(Line line, int at) =>
        char.IsUpper(line.Words[at].Text[0]) && line.Words[at].Box.X - line.Words[at - 1].Box.Right > 0.6 * line.Words[at].Box.Height;

    private static List<Line> Side(List<Line> form, double split, bool left)
    {
        var side = new List<Line>();
        foreach (var line in form)
        {
            var words = line.Words.Where(word => word.Box.X < split * line.Page.Width == left).ToList();
            if (words.Count > 0)
                side.Add(words.Count == line.Words.Count ? line : line.With(words));
        }

        return side;
    }
}

using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>The lines of a document's pages, top to bottom and left to right, whatever blocks the recogniser made of them.</summary>
internal static class Sheet
{
    /// <summary>Lines are of one row if their centres are closer than this share of the lower one's height.</summary>
    private const double SameRow = 0.6;

    /// <summary>In heights: less than what parts two columns.</summary>
    private const double JoinGap = 1.9;

    public static IReadOnlyList<Line> LinesOf(RecognisedPage page)
    {
        if (page.Blank)
            return [];

        var slope = Slope(page);
        var lines = page.Lines.SelectMany(line => RowSplitter.Split(page, line))
            .Select(words => new Line(page, words, slope))
            .Where(line => line.Text.Any(char.IsLetterOrDigit))
            .OrderBy(line => line.Y)
            .ToList();
        var halves = Folded.Halves(page, lines);
        var rows = 0;
        foreach (var half in halves)
            rows = NumberRows(half, rows);
        return Joined(halves.SelectMany(half => half.OrderBy(line => line.Row).ThenBy(line => line.Box.X)), page, slope);
    }

    /// <summary>A pen-written number or a lone word is often a block of its own: put back into the line it stands in.</summary>
    private static List<Line> Joined(IEnumerable<Line> ordered, RecognisedPage page, double slope)
    {
        var joined = new List<Line>();
        foreach (var line in ordered)
        {
            if (joined.Count > 0 && BelongTogether(joined[^1], line))
                joined[^1] = new Line(page, [.. joined[^1].Words, .. line.Words], slope) { Row = line.Row };
            else
                joined.Add(line);
        }

        return joined;
    }

    private static bool BelongTogether(Line left, Line right)
    {
        var gap = right.Box.X - left.Box.Right;
        var height = Math.Min(left.Height, right.Height) * left.Page.Height;
        return left.Row == right.Row && (left.Words.Count <= 2 || right.Words.Count <= 2) && gap > -0.5 * height && gap < JoinGap * height
            && !NationalName.Is(left) && !NationalName.Is(right) && !right.Folded.StartsWith("ngay", StringComparison.Ordinal);
    }

    /// <returns>The first row's number of what follows.</returns>
    private static int NumberRows(IReadOnlyList<Line> lines, int first)
    {
        var row = first;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i].Y - lines[i - 1].Y > SameRow * Math.Min(lines[i].Height, lines[i - 1].Height))
                row++;
            lines[i].Row = row;
        }

        return row + 1;
    }

    /// <summary>
    /// Boxes are of the page before deskewing, so a row of a skewed page sinks or climbs. The slope is taken from long
    /// lines themselves: their words are few pixels apart in height, and the median line is not a table's.
    /// </summary>
    private static double Slope(RecognisedPage page)
    {
        var slopes = page.Lines.Where(line => line.Words.Count >= 5)
            .Select(line => (First: line.Words[0].Box, Last: line.Words[^1].Box))
            .Where(ends => ends.Last.CentreX - ends.First.CentreX > page.Width / 4.0)
            .Select(ends => (ends.Last.CentreY - ends.First.CentreY) / (ends.Last.CentreX - ends.First.CentreX))
            .Order()
            .ToList();
        return slopes.Count < 3 ? 0 : slopes[slopes.Count / 2];
    }
}

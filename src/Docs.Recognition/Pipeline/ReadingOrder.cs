using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Puts lines in the order a person reads them. Tesseract's order stands, except where the layout of Nghị định
/// 30/2020/NĐ-CP sets two blocks side by side, which it likes to interleave: the head (agency, number | national motto, place, date)
/// and the end (Nơi nhận | signer). There the left block is read first, then the right.
/// </summary>
internal static class ReadingOrder
{
    public static IReadOnlyList<IReadOnlyList<EngineLine>> Arrange(IReadOnlyList<EngineLine> lines, int width, int height)
    {
        if (lines.Count == 0)
            return [];
        var segments = Segment.Split(lines);
        var head = TwoColumns.Head(segments, height);
        var foot = TwoColumns.Foot(segments, width, height);
        var blocks = new List<IReadOnlyList<EngineLine>>();
        var taken = Taken(head).Concat(Taken(foot)).ToHashSet();

        // The stamps of electronic signatures stand above the head and belong to neither of its columns.
        var headStarts = Taken(head).Select(segment => segment.Box.Y).DefaultIfEmpty(0).Min();
        var above = segments.Where(segment => !taken.Contains(segment) && segment.Box.CentreY < headStarts).ToList();
        blocks.AddRange(Rest(above, taken));
        blocks.AddRange(Columns(head));
        taken.UnionWith(above);
        blocks.AddRange(Rest(segments, taken));
        blocks.AddRange(Columns(foot));
        return blocks;
    }

    private static IEnumerable<Segment> Taken(TwoColumns? zone) => zone is null ? [] : zone.Left.Concat(zone.Right);

    private static IEnumerable<IReadOnlyList<EngineLine>> Columns(TwoColumns? zone)
    {
        if (zone is null)
            yield break;
        foreach (var side in new[] { zone.Left, zone.Right })
        {
            if (side.Count > 0)
                yield return Rows(side);
        }
    }

    /// <summary>Segments of one side that stand at one height are one line.</summary>
    private static List<EngineLine> Rows(IReadOnlyList<Segment> side)
    {
        var rows = new List<EngineLine>();
        Box? last = null;
        foreach (var segment in side.OrderBy(segment => segment.Box.CentreY))
        {
            var box = segment.Box;
            if (last is { } row && Math.Abs(row.CentreY - box.CentreY) < Math.Min(row.Height, box.Height) / 2.0)
                rows[^1] = rows[^1] with { Words = OneReading.Of(rows[^1].Words, segment.Words) };
            else
                rows.Add(new EngineLine(0, [.. segment.Words]));
            last = Box.Around(rows[^1].Words.Select(word => word.Box));
        }

        return rows;
    }

    /// <summary>Segments of one engine line come together again where no zone took one away.</summary>
    private static IEnumerable<IReadOnlyList<EngineLine>> Rest(IReadOnlyList<Segment> segments, HashSet<Segment> taken) => segments
        .Where(segment => !taken.Contains(segment))
        .GroupBy(segment => segment.Block)
        .Select(block => (IReadOnlyList<EngineLine>)[.. block
            .GroupBy(segment => segment.Line)
            .Select(line => new EngineLine(block.Key, [.. line.SelectMany(segment => segment.Words)]))]);
}

namespace Docs.Recognition.Pipeline;

/// <summary>Two blocks side by side, found by the words that every such page carries. Null where a page has none.</summary>
internal sealed record TwoColumns(IReadOnlyList<Segment> Left, IReadOnlyList<Segment> Right)
{
    /// <summary>The national motto stands in the top of the page, right of the agency.</summary>
    private static readonly string[] Motto = ["cong hoa", "xa hoi chu nghia", "doc lap", "tu do", "hanh phuc"];

    private const double HeadEndsBefore = 0.45, FootStartsAfter = 0.3;

    /// <summary>How far above the motto the agency's first line may stand, in line heights. What stands higher is a stamp of the electronic signature.</summary>
    private const double AboveMotto = 1.2;

    /// <summary>From about the motto to the first line that runs across both blocks (the title).</summary>
    public static TwoColumns? Head(List<Segment> segments, int height)
    {
        var motto = segments.Where(segment => segment.Box.Y < height * 0.35 && Motto.Any(segment.Folded.Contains)).MinBy(segment => segment.Box.Y);
        if (motto is null)
            return null;
        var first = motto.Words.FirstOrDefault(word => Motto.Any(m => m.StartsWith(Segment.Split([new EngineLine(0, [word])])[0].Folded, StringComparison.Ordinal) && word.Text.Length > 1));
        var gutter = (first ?? motto.Words[0]).Box.X - motto.Box.Height / 2.0;
        var zone = Between(segments, gutter, motto.Box.Y - AboveMotto * motto.Box.Height, height * HeadEndsBefore, segment => EndsHead(segment, motto, gutter));
        return zone is { Left.Count: > 0, Right.Count: > 0 } ? zone : null;
    }

    /// <summary>From "Nơi nhận" (or the signer's title beside it) to the bottom.</summary>
    public static TwoColumns? Foot(List<Segment> segments, int width, int height)
    {
        var recipients = segments.LastOrDefault(segment => IsRecipients(segment.Folded) && segment.Box.CentreX < width * 0.5);
        if (recipients is null || recipients.Box.Y < height * FootStartsAfter)
            return null;
        var top = recipients.Box.Y - 2.5 * recipients.Box.Height;
        var right = segments.Where(segment => segment.Box.Y > top && segment.Box.X > width * 0.42 && segment.Box.CentreX > width * 0.55).ToList();
        if (right.Count == 0)
            return null;
        var gutter = right.Min(segment => segment.Box.X) - recipients.Box.Height / 2.0;

        // A line of the text above that reaches down here runs across the gutter: the zone starts below it.
        var across = segments.Where(segment => segment.Box.Y > top && segment.Box.Y < recipients.Box.Y && Crosses(segment, gutter) && segment.SplitNear(gutter) is null);
        var start = across.Select(segment => segment.Box.CentreY).DefaultIfEmpty(top).Max();
        var zone = Between(segments, gutter, start, double.MaxValue, _ => false);
        return zone is { Left.Count: > 0, Right.Count: > 0 } ? zone : null;
    }

    private static TwoColumns? Between(List<Segment> segments, double gutter, double top, double bottom, Func<Segment, bool> ends)
    {
        List<Segment> left = [], right = [];
        foreach (var segment in segments.Where(s => s.Box.CentreY > top).OrderBy(s => s.Box.CentreY).ToList())
        {
            if (segment.Box.Y > bottom || ends(segment))
                break;
            if (!Crosses(segment, gutter))
                (segment.Box.CentreX < gutter ? left : right).Add(segment);
            else if (segment.SplitNear(gutter) is { } parts)
                Part(segments, segment, parts, left, right);
            else
                (segment.Box.CentreX < gutter ? left : right).Add(segment);
        }

        return new TwoColumns(left, right);
    }

    /// <summary>The title or the addressee: a line below the motto that runs across, or one on the right that is not centred under it.</summary>
    private static bool EndsHead(Segment segment, Segment motto, double gutter)
    {
        if (segment.Box.CentreY <= motto.Box.Bottom)
            return false;
        if (segment.Folded.StartsWith("kinh gui", StringComparison.Ordinal))
            return true;
        return Crosses(segment, gutter)
            ? segment.SplitNear(gutter) is null
            : segment.Box.CentreX > gutter && segment.Box.CentreX < motto.Box.CentreX - 0.22 * motto.Box.Width;
    }

    /// <summary>"Nơi nhận:" stands alone on its line; the engine may misread its italic first word.</summary>
    private static bool IsRecipients(string folded) =>
        folded is "nhan:" || folded.StartsWith("noi nhan", StringComparison.Ordinal) || (folded.Length <= 11 && folded.TrimEnd(':', '.', ' ').EndsWith("i nhan", StringComparison.Ordinal));

    private static void Part(List<Segment> segments, Segment whole, (Segment Left, Segment Right) parts, List<Segment> left, List<Segment> right)
    {
        var at = segments.IndexOf(whole);
        segments[at] = parts.Left;
        segments.Insert(at + 1, parts.Right);
        left.Add(parts.Left);
        right.Add(parts.Right);
    }

    /// <summary>A little overlap is a centred line that is wider than the block's first.</summary>
    private static bool Crosses(Segment segment, double gutter)
    {
        var overlap = Math.Min(gutter - segment.Box.X, segment.Box.Right - gutter);
        return overlap > 0.2 * segment.Box.Width || overlap > 4 * segment.Box.Height;
    }
}

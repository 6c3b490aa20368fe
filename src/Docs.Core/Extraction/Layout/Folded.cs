using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Sheets printed across and folded to a card, as practising and land certificates are: two pages side by side, each to be read
/// for itself. No line crosses the fold; on a diploma that fills the whole sheet the title does.
/// </summary>
internal static class Folded
{
    private const double Across = 1.2;

    /// <summary>In shares of the width: what reaches over both ends of this band crosses the fold.</summary>
    private const double FoldFrom = 0.48, FoldTo = 0.52;

    /// <summary>A half with fewer lines is a margin.</summary>
    private const int FewestLines = 5;

    public static bool Is(RecognisedPage page) => page.Width > Across * page.Height;

    /// <returns>One list for a plain sheet; of a folded one the left half, then the right. Top to bottom.</returns>
    public static IReadOnlyList<IReadOnlyList<Line>> Halves(RecognisedPage page, IReadOnlyList<Line> lines)
    {
        if (!Is(page) || lines.Any(line => line.Left < FoldFrom && line.Right > FoldTo))
            return [lines];
        var sides = lines.ToLookup(line => line.Centre < 0.5);
        return sides[true].Count() < FewestLines || sides[false].Count() < FewestLines ? [lines] : [[.. sides[true]], [.. sides[false]]];
    }
}

using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>How steeply the text runs at a place of the page: pixels down for each pixel to the right.</summary>
internal readonly record struct SlopeAt(double X, double Y, double Slope);

/// <summary>Follows the lines of text by their letters, however they bend, and tells their slope from letter to letter.</summary>
internal static class LineSlopes
{
    /// <summary>Sizes of letters in heights of the page's usual letter: marks above vowels are smaller, rules and pictures larger.</summary>
    private const double Lowest = 0.6, Highest = 2, Widest = 4;

    /// <summary>Widest gap between two letters of one line, in letter heights.</summary>
    private const double Gap = 2.2;

    /// <summary>Shorter lines do not show their slope: one descender turns them.</summary>
    private const int LeastPieces = 10;

    /// <summary>So many letters of the line's end tell where it goes on.</summary>
    private const int Tail = 6;

    /// <summary>How stubbornly a line's first letters are believed to lie level, against those that follow: in squares of their height.</summary>
    private const double FirstGuess = 2;

    /// <summary>Length of a line, in letter heights, from which a bend can be told from noise.</summary>
    private const double Bends = 20;

    /// <summary>Text photographed so steeply is not read anyway.</summary>
    private const double Steepest = 0.35;

    public static IReadOnlyList<SlopeAt> Of(IReadOnlyList<Box> letters, double letterHeight)
    {
        var pieces = letters
            .Where(piece => piece.Height >= Lowest * letterHeight && piece.Height <= Highest * letterHeight && piece.Width <= Widest * letterHeight)
            .OrderBy(piece => piece.X);
        var slopes = new List<SlopeAt>();
        foreach (var line in Chains(pieces, letterHeight).Where(line => line.Count >= LeastPieces))
        {
            var curve = LineCurve.Through(line, line[^1].Right - line[0].X > Bends * letterHeight, letterHeight);
            slopes.AddRange(line.Select(piece => new SlopeAt(piece.CentreX, piece.CentreY, Math.Clamp(curve.Slope(piece.CentreX), -Steepest, Steepest))));
        }

        return slopes;
    }

    private static List<List<Box>> Chains(IEnumerable<Box> pieces, double letterHeight)
    {
        var (open, done) = (new List<List<Box>>(), new List<List<Box>>());
        foreach (var piece in pieces)
        {
            foreach (var ended in open.Where(line => piece.X - line[^1].Right > Gap * letterHeight).ToList())
            {
                open.Remove(ended);
                done.Add(ended);
            }

            if (open.Where(line => Follows(line, piece)).MinBy(line => Math.Abs(Off(line, piece))) is { } next)
                next.Add(piece);
            else
                open.Add([piece]);
        }

        return [.. done, .. open];
    }

    private static bool Follows(List<Box> line, Box piece) =>
        Math.Abs(Off(line, piece)) < 0.5 * Math.Min(line[^1].Height, piece.Height) && piece.X > line[^1].X;

    /// <summary>How far below where the line would go on the piece stands.</summary>
    private static double Off(List<Box> line, Box piece)
    {
        var start = Math.Max(0, line.Count - Tail);
        double y = 0, x = 0;
        for (var i = start; i < line.Count; i++)
            (x, y) = (x + line[i].CentreX, y + line[i].CentreY);
        int count = line.Count - start;
        (x, y) = (x / count, y / count);
        double spread = FirstGuess * line[^1].Height * line[^1].Height, fall = 0;
        for (var i = start; i < line.Count; i++)
        {
            spread += (line[i].CentreX - x) * (line[i].CentreX - x);
            fall += (line[i].CentreX - x) * (line[i].CentreY - y);
        }

        var slope = Math.Clamp(fall / spread, -Steepest, Steepest);
        return piece.CentreY - y - slope * (piece.CentreX - x);
    }
}

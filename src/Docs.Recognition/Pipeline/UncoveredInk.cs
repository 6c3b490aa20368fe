using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Ink that looks like letters and that no believed word covers, gathered into lines. The engine drops a name beside a seal,
/// and where a narrow column stands beside a wide one it takes two lines for one and reads neither.
/// </summary>
internal static class UncoveredInk
{
    /// <summary>Below, a word does not count as read; nor does what stands between two wide gaps and is believed less as a whole.</summary>
    public const double Believed = 0.5;

    private const double BelievedSegment = 0.65;

    /// <summary>Sizes of letters, in heights of the page's usual letter: from a small x beside capitals to a capital with two marks.</summary>
    private const double Lowest = 0.55, Highest = 2.1, Widest = 6;

    /// <summary>Widest gap between two letters of one line, in letter heights: a space of justified text.</summary>
    private const double Gap = 1.6;

    /// <summary>Fewer pieces are a bullet, a page number's half or dust.</summary>
    private const int LeastPieces = 3;

    /// <summary>So much loose ink is a picture or a page nobody can read: no line hides there.</summary>
    private const int MostPieces = 1200;

    /// <returns>Lines whose words are pieces of ink without text; those of most pieces first.</returns>
    public static IReadOnlyList<EngineLine> Lines(IReadOnlyList<EngineLine> read, IReadOnlyList<Box> letters, double letterHeight)
    {
        var covered = Trusted(read);
        var loose = letters
            .Where(letter => letter.Height >= Lowest * letterHeight && letter.Height <= Highest * letterHeight && letter.Width <= Widest * letterHeight)
            .Where(letter => !covered.Any(word => Holds(word, letter)))
            .OrderBy(letter => letter.X)
            .ToList();
        if (loose.Count is < LeastPieces or > MostPieces)
            return [];
        var slope = read.Where(line => line.Words.Count > 5).Select(line => line.Slope).Order().ToList() is { Count: > 0 } slopes ? slopes[slopes.Count / 2] : 0;
        return [.. Chains(loose, slope)
            .Where(chain => chain.Count >= LeastPieces && IsLine(chain, slope, letterHeight))
            .OrderByDescending(chain => chain.Count)
            .Select(chain => new EngineLine(0, [.. chain.Select(piece => new EngineWord("", 0, piece))]) { Slope = SlopeOf(chain, slope) })];
    }

    /// <summary>Boxes of the words that are believed.</summary>
    private static List<Box> Trusted(IReadOnlyList<EngineLine> read) =>
        [.. Segment.Split(read).Where(IsTrusted).SelectMany(segment => segment.Words).Where(word => word.Confidence >= Believed).Select(word => word.Box)];

    private static bool IsTrusted(Segment segment) => PageText.Belief([new EngineLine(0, [.. segment.Words])]) >= BelievedSegment;

    private static bool Holds(Box word, Box letter) =>
        letter.CentreX >= word.X - 1 && letter.CentreX <= word.Right + 1 && letter.CentreY >= word.Y && letter.CentreY <= word.Bottom;

    /// <summary>Pieces that follow one another at one height.</summary>
    private static List<List<Box>> Chains(List<Box> pieces, double slope)
    {
        var chains = new List<List<Box>>();
        foreach (var piece in pieces)
        {
            var next = chains.Where(chain => Follows(chain[^1], piece, slope)).MinBy(chain => piece.X - chain[^1].Right);
            if (next is null)
                chains.Add([piece]);
            else
                next.Add(piece);
        }

        return chains;
    }

    private static bool Follows(Box last, Box piece, double slope)
    {
        var (taller, lower) = (Math.Max(last.Height, piece.Height), Math.Min(last.Height, piece.Height));
        var fall = slope * (piece.CentreX - last.CentreX);
        var overlap = Math.Min(last.Bottom + fall, piece.Bottom) - Math.Max(last.Y + fall, piece.Y);
        return piece.X - last.Right < Gap * taller && overlap > 0.5 * lower;
    }

    /// <summary>Longer than high, and no higher than one line: signatures and seals are neither.</summary>
    private static bool IsLine(List<Box> chain, double slope, double letterHeight)
    {
        var box = Box.Around(chain);
        var height = box.Height - Math.Abs(SlopeOf(chain, slope)) * box.Width;
        return box.Width > 2.5 * letterHeight && height < 3 * letterHeight;
    }

    /// <summary>Of the pieces' middles by least squares; a short line has the page's slope.</summary>
    private static double SlopeOf(List<Box> chain, double slope)
    {
        if (chain.Count < 6)
            return slope;
        double x = chain.Average(piece => piece.CentreX), y = chain.Average(piece => piece.CentreY);
        var spread = chain.Sum(piece => (piece.CentreX - x) * (piece.CentreX - x));
        return Math.Clamp(chain.Sum(piece => (piece.CentreX - x) * (piece.CentreY - y)) / spread, -0.15, 0.15);
    }
}

using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>Where a word is drawn: points, origin bottom-left. <see cref="Space"/> is the blank after it, 0 at a line's end.</summary>
internal sealed class PlacedWord(string text, double x, double baseline, double width, double size)
{
    public string Text { get; } = text;

    public double X { get; set; } = x;

    public double Baseline { get; } = baseline;

    public double Width { get; set; } = width;

    public double Size { get; } = size;

    public double Space { get; set; }

    public double End => X + Width;
}

/// <summary>
/// Puts words where their boxes are, and moves them apart where boxes touch or overlap: a reader that goes by position,
/// such as pdftotext, joins two words that follow each other on one line with less than 0.15 of the font size between (poppler 22.12),
/// and starts a new line only where the next word lies 0.2 of it to the left or half of it up or down.
/// </summary>
internal sealed class WordPlacement(double pageWidth, double pageHeight, double scaleX, double scaleY)
{
    // In parts of the font size. Each is the reader's own threshold (above) with a margin for rounding.
    private const double Gap = 0.2;
    private const double Behind = 0.3;
    private const double SameLine = 0.55;
    private const double Narrowest = 0.1;

    // Points. Coordinates are written with three decimals, which must stay fine against the gaps above.
    private const double Smallest = 0.5;

    // A line fitted steeper than this (6°) was fitted to noise: recognition removes no greater skew.
    private const double SteepestSlope = 0.1;

    public List<PlacedWord> Place(RecognisedPage page)
    {
        var placed = new List<PlacedWord>();
        foreach (var line in page.Lines)
        {
            var baseline = Baseline.Of(line);
            foreach (var word in line.Words)
            {
                var next = Place(word, line, baseline);
                if (placed.Count > 0)
                    Separate(placed[^1], next);
                placed.Add(next);
                if (!ReferenceEquals(word, line.Words[0]))
                    placed[^2].Space = Math.Max(next.X - placed[^2].End, Gap * next.Size);
            }
        }

        return placed;
    }

    private PlacedWord Place(TextWord word, TextLine line, Baseline baseline)
    {
        var size = Math.Clamp(baseline.Height * scaleY, Smallest, Math.Min(pageWidth, pageHeight));
        var bottom = pageHeight - baseline.BottomAt(word.Box.CentreX) * scaleY;
        var x = Math.Clamp(word.Box.X * scaleX, 0, pageWidth - Narrowest * size);
        var width = Math.Max(Narrowest * size, Math.Min(word.Box.Width * scaleX, pageWidth - x));
        var y = bottom - size * GlyphlessFont.Descent / GlyphlessFont.UnitsPerEm;
        return new PlacedWord(word.Text, x, Math.Clamp(y, 0, pageHeight * 0.99), width, size);
    }

    private void Separate(PlacedWord last, PlacedWord next)
    {
        var apart = Math.Abs(next.Baseline - last.Baseline) > SameLine * last.Size
            || next.X < last.End - Behind * last.Size
            || next.X > last.End + Gap * last.Size;
        if (apart)
            return;

        last.Width = Math.Max(Narrowest * last.Size, next.X - Gap * last.Size - last.X);
        var right = next.End;
        next.X = Math.Max(next.X, last.End + Gap * last.Size);

        // Beyond the edge readers drop text; at the left edge it starts a new line to them.
        if (next.X > pageWidth - Narrowest * next.Size)
            (next.X, right) = (0, 0);
        next.Width = Math.Max(Narrowest * next.Size, right - next.X);
    }

    /// <summary>The foot of a line in pixels, possibly sloped: boxes are those of the page before deskew.</summary>
    private readonly record struct Baseline(double Bottom, double Slope, double From, double Height)
    {
        public double BottomAt(double x) => Bottom + Slope * (x - From);

        public static Baseline Of(TextLine line)
        {
            // The line's own box grows with skew, a word's hardly does: half above the median word holds ascenders too.
            var box = line.Box is { Width: > 0, Height: > 0 } ? line.Box : Box.Around(line.Words.Select(word => word.Box));
            var heights = line.Words.Select(word => word.Box.Height).Order().ToArray();
            var height = Math.Clamp(box.Height, 1, Math.Max(1, 1.5 * heights[heights.Length / 2]));
            return Slanted(line) is { } slope
                ? new Baseline(line.Words.Average(word => word.Box.Bottom), slope, line.Words.Average(word => word.Box.CentreX), height)
                : new Baseline(box.Bottom, 0, 0, height);
        }

        /// <summary>Least squares through the words' feet; none where the words are too few or the slope is noise.</summary>
        private static double? Slanted(TextLine line)
        {
            if (line.Words.Count < 4)
                return null;

            double x = line.Words.Average(word => word.Box.CentreX), y = line.Words.Average(word => word.Box.Bottom);
            var spread = line.Words.Sum(word => (word.Box.CentreX - x) * (word.Box.CentreX - x));
            var slope = spread == 0 ? double.NaN : line.Words.Sum(word => (word.Box.CentreX - x) * (word.Box.Bottom - y)) / spread;
            return Math.Abs(slope) <= SteepestSlope ? slope : null;
        }
    }
}

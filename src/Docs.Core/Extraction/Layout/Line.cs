using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Layout;

/// <summary>A run of words of one row without a wide gap: a column's share of it.</summary>
internal sealed class Line
{
    private readonly double slope;

    public Line(RecognisedPage page, IReadOnlyList<TextWord> words, double slope)
    {
        this.slope = slope;
        Page = page;
        Words = words;
        Box = Box.Around(words.Select(word => word.Box));
        Text = string.Join(' ', words.Select(word => VietnameseText.Nfc(word.Text)));
        Folded = VietnameseText.Fold(Text);
        Y = (Box.CentreY - slope * Box.CentreX) / Math.Max(1, page.Height);
        Height = Median(words.Select(word => (double)word.Box.Height)) / Math.Max(1, page.Height);
    }

    public RecognisedPage Page { get; }

    public IReadOnlyList<TextWord> Words { get; }

    public Box Box { get; }

    public string Text { get; }

    public string Folded { get; }

    /// <summary>Centre, skew taken out, as a share of the page's height.</summary>
    public double Y { get; }

    /// <summary>Of its words, as a share of the page's height.</summary>
    public double Height { get; }

    /// <summary>Which row of the page; lines of one row stand side by side.</summary>
    public int Row { get; set; }

    /// <summary>A label with its whole value: what stands above and below is no part of it.</summary>
    public bool IsField { get; private init; }

    /// <summary>Other words of the same row.</summary>
    public Line With(IReadOnlyList<TextWord> words, bool isField = false) => new(Page, words, slope) { Row = Row, IsField = isField };

    public double Left => Box.X / Width;

    public double Right => Box.Right / Width;

    public double Centre => Box.CentreX / Width;

    /// <summary>Centre, skew taken out: lines set centred one under the other have the same.</summary>
    public double Middle => (Box.CentreX + slope * Box.CentreY) / Width;

    /// <summary>Where a box of the line ends below, in pixels, skew taken out.</summary>
    public double Foot(Box box) => box.Bottom - slope * box.CentreX;

    /// <summary>Share of capitals among the letters.</summary>
    public double Caps
    {
        get
        {
            var letters = Text.Count(char.IsLetter);
            return letters == 0 ? 0 : (double)Text.Count(char.IsUpper) / letters;
        }
    }

    /// <summary>Letters and digits only, folded: what titles are compared by, since their letters are often spaced out.</summary>
    public string Squeezed => string.Concat(Folded.Where(char.IsLetterOrDigit));

    private double Width => Math.Max(1, Page.Width);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}

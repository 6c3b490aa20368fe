using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Recognition.Pipeline;

/// <summary>Words of one engine line without a wide gap between them.</summary>
/// <param name="Line">Which engine line it came from.</param>
internal sealed record Segment(int Block, int Line, IReadOnlyList<EngineWord> Words)
{
    /// <summary>Justified text has gaps of up to two letter heights; columns stand farther apart.</summary>
    private const double ColumnGap = 2.2;

    public Box Box { get; } = Box.Around(Words.Select(word => word.Box));

    /// <summary>Lower case without marks, to be found whatever the engine made of the marks.</summary>
    public string Folded { get; } = VietnameseText.Fold(string.Join(' ', Words.Select(word => word.Text)));

    public static List<Segment> Split(IReadOnlyList<EngineLine> lines)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var height = MedianHeight(line.Words);
            var start = 0;
            for (var w = 1; w <= line.Words.Count; w++)
            {
                if (w < line.Words.Count && line.Words[w].Box.X - line.Words[w - 1].Box.Right < ColumnGap * height)
                    continue;
                segments.Add(new Segment(line.Block, i, line.Words[start..w]));
                start = w;
            }
        }

        return segments;
    }

    /// <summary>Parts the segment at its widest gap near <paramref name="x"/>; null if words run across without one.</summary>
    public (Segment Left, Segment Right)? SplitNear(double x)
    {
        var height = MedianHeight(Words);
        var (at, gap) = (0, 0.0);
        for (var w = 1; w < Words.Count; w++)
        {
            double from = Words[w - 1].Box.Right, to = Words[w].Box.X;
            if (to - from > gap && Math.Abs((from + to) / 2 - x) < 4 * height)
                (at, gap) = (w, to - from);
        }

        return gap < 0.9 * height ? null
            : (this with { Words = [.. Words.Take(at)] }, this with { Words = [.. Words.Skip(at)] });
    }

    private static double MedianHeight(IReadOnlyList<EngineWord> words) =>
        words.Select(word => word.Box.Height).Order().ElementAt(words.Count / 2);
}

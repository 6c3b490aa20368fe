using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>A small bilevel copy of the page (about 100 dpi) and its connected pieces of ink: enough to tell blank from written, sideways from level and small letters from large.</summary>
internal sealed class InkMap : IDisposable
{
    /// <summary>From the smallest round seal to one that a signature and a name run into.</summary>
    private const double LeastSealMm = 18, WidestSealMm = 110, HighestSealMm = 70;

    private InkMap(PixHandle bilevel, double scale, IReadOnlyList<Box> letters, IReadOnlyList<Box> large)
    {
        Bilevel = bilevel;
        Scale = scale;
        Letters = letters;
        Large = large;
    }

    public PixHandle Bilevel { get; }

    /// <summary>Size of the map relative to the page.</summary>
    public double Scale { get; }

    /// <summary>Pieces of ink of a letter's size, in pixels of the page.</summary>
    public IReadOnlyList<Box> Letters { get; }

    /// <summary>Pieces of ink that may hold a seal, in pixels of the page.</summary>
    public IReadOnlyList<Box> Large { get; }

    /// <param name="pale">What share of the way from ink's limit to white counts as ink too.</param>
    public static InkMap Of(PixHandle grey, int dpi, double pale = 0)
    {
        // Halving keeps thin strokes of 300-dpi text apart; a small photo is looked at as it is.
        var scale = dpi >= 250 ? 0.5 : 1.0;
        using var small = scale < 1
            ? PixHandle.Made(Leptonica.pixScaleAreaMap(grey, 0.5f, 0.5f), nameof(Leptonica.pixScaleAreaMap))
            : grey.Clone();
        var limit = Threshold.Otsu(small);
        var bilevel = PixHandle.Made(Leptonica.pixThresholdToBinary(small, limit + (int)(pale * (255 - limit))), nameof(Leptonica.pixThresholdToBinary));
        using var pieces = Leptonica.pixConnComp(bilevel, 0, 8);
        double mm = dpi * scale / 25.4, least = 0.8 * mm, most = 9 * mm;
        var boxes = pieces.Boxes().ToList();
        var letters = boxes.Where(box => box.Height >= least && box.Height <= most && box.Width <= most * 1.5 && box.Width >= least / 4);
        var large = boxes.Where(box => Math.Min(box.Width, box.Height) >= LeastSealMm * mm && box.Width <= WidestSealMm * mm && box.Height <= HighestSealMm * mm);
        return new InkMap(bilevel, scale, OnPage(letters, scale), OnPage(large, scale));
    }

    private static List<Box> OnPage(IEnumerable<Box> boxes, double scale) =>
        [.. boxes.Select(box => new Box((int)(box.X / scale), (int)(box.Y / scale), (int)(box.Width / scale), (int)(box.Height / scale)))];

    /// <summary>Median height of the letters in pixels of the page; 0 without letters.</summary>
    public double LetterHeight()
    {
        if (Letters.Count == 0)
            return 0;
        var heights = Letters.Select(letter => letter.Height).Order().ToArray();
        return heights[heights.Length / 2];
    }

    public void Dispose() => Bilevel.Dispose();
}

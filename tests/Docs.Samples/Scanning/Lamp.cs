using Docs.Samples.Facts;

namespace Docs.Samples.Scanning;

/// <summary>Uneven light: darker towards one corner, a lighter middle, and a shadow along the binding.</summary>
internal sealed class Lamp
{
    private readonly float[] _across;
    private readonly float[] _down;

    public Lamp(Bitmap page, ScanPlan plan, Deck deck)
    {
        var fromLeft = deck.Chance(0.5);
        var shadow = plan.EdgeShadow ? plan.Dpi * deck.Real(0.15, 0.4) : 0;
        _across = new float[page.Width];
        for (var x = 0; x < page.Width; x++)
        {
            var share = (fromLeft ? x : page.Width - x) / (double)page.Width;
            var edge = shadow > 0 ? 1 - (0.45 * Math.Exp(-x / shadow)) : 1;
            _across[x] = (float)((1 - (plan.Shade * 0.6 * share)) * edge);
        }

        var wave = deck.Real(0.5, 2.5);
        _down = new float[page.Height];
        for (var y = 0; y < page.Height; y++)
            _down[y] = (float)(1 - (plan.Shade * 0.5 * (0.5 + (0.5 * Math.Sin(wave * Math.PI * y / page.Height)))));
        var white = deck.Real(0.955, 0.995);
        var yellow = deck.Real(0, 0.025 * (1 + plan.Level));
        Paper = [(float)white, (float)(white - (yellow * 0.4)), (float)(white - yellow)];
    }

    /// <summary>The paper's own colour, a factor a channel.</summary>
    public float[] Paper { get; }

    public float At(int x, int y) => _across[x] * _down[y];
}

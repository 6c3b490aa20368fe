using Docs.Samples.Facts;

namespace Docs.Samples.Scanning;

/// <summary>Makes a clean page look scanned. Order as in life: ink, paper, lamp and lid, then sensor and dust.</summary>
internal static class Scanner
{
    private const int NoiseEntries = 1 << 14;

    public static Bitmap Scan(Bitmap page, ScanPlan plan, Deck deck)
    {
        var inked = page;
        for (var pass = 0; pass < plan.Blur; pass++)
            inked = Soften(inked);
        var lit = LayAndLight(inked, plan, deck);
        if (plan.Holes)
            Punch(lit, plan.Dpi, deck);
        Dust(lit, plan.Speckles, deck);
        return lit;
    }

    /// <summary>The back of a page: white, with the front's ink faint and mirrored.</summary>
    public static Bitmap Back(Bitmap front)
    {
        var back = front.Like();
        for (var y = 0; y < front.Height; y++)
        {
            for (var x = 0; x < front.Width; x++)
            {
                for (var c = 0; c < front.Channels; c++)
                {
                    var ink = 255 - front.Data[(((y * front.Width) + front.Width - 1 - x) * front.Channels) + c];
                    back.Data[(((y * front.Width) + x) * front.Channels) + c] = (byte)(255 - (ink / 14));
                }
            }
        }

        return back;
    }

    /// <summary>Ink bleeds: each pixel a quarter of its neighbours above, below, left and right together.</summary>
    private static Bitmap Soften(Bitmap page)
    {
        var soft = page.Like();
        page.Data.CopyTo(soft.Data, 0);
        var row = page.Width * page.Channels;
        for (var at = row + page.Channels; at < page.Data.Length - row - page.Channels; at++)
        {
            var sides = page.Data[at - page.Channels] + page.Data[at + page.Channels] + page.Data[at - row] + page.Data[at + row];
            soft.Data[at] = (byte)(((page.Data[at] * 4) + sides) / 8);
        }

        return soft;
    }

    private static Bitmap LayAndLight(Bitmap page, ScanPlan plan, Deck deck)
    {
        var result = page.Like();
        var lamp = new Lamp(page, plan, deck);
        var noise = Noise(deck, plan.Noise);
        var seed = (uint)deck.Number(1, int.MaxValue - 1);
        var (sin, cos) = Math.SinCos(plan.Skew * Math.PI / 180);
        var (middleX, middleY) = (page.Width / 2.0, page.Height / 2.0);
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var fromX = (cos * (x - middleX)) + (sin * (y - middleY)) + middleX;
                var fromY = (-sin * (x - middleX)) + (cos * (y - middleY)) + middleY;
                var light = lamp.At(x, y);
                for (var c = 0; c < page.Channels; c++)
                {
                    seed ^= seed << 13;
                    seed ^= seed >> 17;
                    seed ^= seed << 5;
                    var value = (Sample(page, fromX, fromY, c) * light * lamp.Paper[c]) + noise[seed % NoiseEntries];
                    result.Data[(((y * page.Width) + x) * page.Channels) + c] = (byte)Math.Clamp(value, 0, 255);
                }
            }
        }

        return result;
    }

    /// <summary>Bilinear; beyond the sheet lies the lid, a little greyer than paper.</summary>
    private static double Sample(Bitmap page, double x, double y, int channel)
    {
        if (x < 0 || y < 0 || x >= page.Width - 1 || y >= page.Height - 1)
            return 238;
        var (left, top) = ((int)x, (int)y);
        var (right, down) = (x - left, y - top);
        var at = (((top * page.Width) + left) * page.Channels) + channel;
        var row = page.Width * page.Channels;
        var upper = page.Data[at] + ((page.Data[at + page.Channels] - page.Data[at]) * right);
        var lower = page.Data[at + row] + ((page.Data[at + row + page.Channels] - page.Data[at + row]) * right);
        return upper + ((lower - upper) * down);
    }

    private static float[] Noise(Deck deck, double deviation)
    {
        var table = new float[NoiseEntries];
        for (var at = 0; at < NoiseEntries; at++)
            table[at] = (float)(deviation * Math.Sqrt(-2 * Math.Log(deck.Real(1e-9, 1))) * Math.Cos(2 * Math.PI * deck.Real(0, 1)));
        return table;
    }

    /// <summary>Two holes of a ring binder, 80 mm apart, 12 mm from the edge: dark, the lid is far behind them.</summary>
    private static void Punch(Bitmap page, int dpi, Deck deck)
    {
        var millimetre = dpi / 25.4;
        var x = (int)(millimetre * deck.Real(10, 13));
        foreach (var offset in (double[])[-40, 40])
            Disc(page, x, (int)((page.Height / 2.0) + (millimetre * offset)), (int)(millimetre * 2.8), (byte)deck.Number(20, 70));
    }

    private static void Dust(Bitmap page, double perMillion, Deck deck)
    {
        var spots = (int)(perMillion * page.Width * page.Height / 1e6);
        for (var spot = 0; spot < spots; spot++)
        {
            var dark = deck.Chance(0.75);
            Disc(page, deck.Number(0, page.Width - 1), deck.Number(0, page.Height - 1), deck.Chance(0.85) ? 0 : 1, (byte)(dark ? deck.Number(20, 110) : 250));
        }
    }

    private static void Disc(Bitmap page, int middleX, int middleY, int radius, byte value)
    {
        for (var y = Math.Max(0, middleY - radius); y <= Math.Min(page.Height - 1, middleY + radius); y++)
        {
            for (var x = Math.Max(0, middleX - radius); x <= Math.Min(page.Width - 1, middleX + radius); x++)
            {
                if (((x - middleX) * (x - middleX)) + ((y - middleY) * (y - middleY)) <= radius * radius)
                    page.Data.AsSpan(((y * page.Width) + x) * page.Channels, page.Channels).Fill(value);
            }
        }
    }
}

namespace Docs.Recognition.Pipeline;

/// <summary>What lies between two circles about one middle, in pixels of the page: one or more lines of a seal.</summary>
internal readonly record struct RingBand(double X, double Y, double From, double To)
{
    private const int Angles = 96;

    private static readonly (int X, int Y)[] Slanted = [(1, 0), (1, 1), (1, -1)];

    /// <summary>Share of the angles at which the band holds something darker than <paramref name="ink"/>.</summary>
    public double DarkShare(Patch patch, int ink)
    {
        var dark = 0;
        for (var step = 0; step < Angles; step++)
        {
            double across = Math.Cos(2 * Math.PI * step / Angles), down = Math.Sin(2 * Math.PI * step / Angles);
            for (var radius = From; radius <= To; radius++)
            {
                if (patch[(int)Math.Round(X + (radius * across)), (int)Math.Round(Y + (radius * down))] >= ink)
                    continue;
                dark++;
                break;
            }
        }

        return (double)dark / Angles;
    }

    /// <summary>A pixel stands where a stroke of a letter or a signature goes through it: a stem that may end there, or one that leaves the band on both sides.</summary>
    public void Erase(Patch patch, int ink)
    {
        var erased = new List<(int X, int Y)>();
        for (var y = patch.Box.Y; y < patch.Box.Bottom; y++)
        {
            for (var x = patch.Box.X; x < patch.Box.Right; x++)
            {
                if (Holds(x, y) && !IsOfStroke(patch, x, y, ink))
                    erased.Add((x, y));
            }
        }

        foreach (var (x, y) in erased)
            patch[x, y] = byte.MaxValue;
    }

    private bool Holds(int x, int y) => ((x - X) * (x - X)) + ((y - Y) * (y - Y)) is var away && away >= From * From && away <= To * To;

    private bool IsOfStroke(Patch patch, int x, int y, int ink)
    {
        if (LeadsOut(patch, x, y, (0, -1), ink) || LeadsOut(patch, x, y, (0, 1), ink))
            return true;
        foreach (var way in Slanted)
        {
            if (LeadsOut(patch, x, y, way, ink) && LeadsOut(patch, x, y, (-way.X, -way.Y), ink))
                return true;
        }

        return false;
    }

    private bool LeadsOut(Patch patch, int x, int y, (int X, int Y) way, int ink)
    {
        while (patch[x, y] < ink)
        {
            if (!Holds(x, y))
                return patch[x + way.X, y + way.Y] < ink;
            (x, y) = (x + way.X, y + way.Y);
        }

        return false;
    }
}

using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>The outermost circle of a round seal, in pixels of the ink map it was found in.</summary>
internal readonly record struct Ring(double X, double Y, double Radius)
{
    /// <summary>Seals of offices are 30–45 mm wide, those of firms from 20 mm on.</summary>
    private const double LeastMm = 9, MostMm = 26;

    /// <summary>Share of the circle that must be ink: a name and a signature over it only add some, a faint print loses a quarter.</summary>
    private const double Closed = 0.7;

    /// <summary>Ink within the circle: a photograph is dark all over.</summary>
    private const double MostWithin = 0.5;

    private const int Angles = 96;

    /// <summary>Points along each side of a piece of ink.</summary>
    private const int PerSide = 9;

    /// <returns>Null where the piece holds no circle.</returns>
    public static Ring? In(Patch piece, double pixelsPerMm)
    {
        var outline = Outline(piece);
        Ring? best = null;
        var most = Closed;
        for (var i = 0; i < outline.Count; i++)
        {
            for (var j = i + 1; j < outline.Count; j++)
            {
                for (var k = j + 1; k < outline.Count; k++)
                {
                    if (Through(outline[i], outline[j], outline[k]) is not { } ring || ring.Radius < LeastMm * pixelsPerMm || ring.Radius > MostMm * pixelsPerMm || !ring.IsWithin(piece.Box))
                        continue;
                    if (ring.Share(piece, ring.Radius, most) is var share && share > most)
                        (best, most) = (ring, share);
                }
            }
        }

        return best is { } found && Enumerable.Range(1, 8).Average(part => found.Share(piece, found.Radius * part / 10, 0)) < MostWithin ? found : null;
    }

    /// <summary>Share of the circle of this radius that is ink, a pixel to either side forgiven; stops where it cannot come to more than <paramref name="most"/>.</summary>
    public double Share(Patch ink, double radius, double most)
    {
        var (hits, left) = (0, Angles);
        for (var step = 0; step < Angles && (double)(hits + left) / Angles > most; step++, left--)
        {
            // Far angles first: a wrong circle is given up after a few looks.
            var angle = 2 * Math.PI * (step * 37 % Angles) / Angles;
            double x = Math.Cos(angle), y = Math.Sin(angle);
            if (IsInk(ink, X + radius * x, Y + radius * y) || IsInk(ink, X + (radius - 1) * x, Y + (radius - 1) * y) || IsInk(ink, X + (radius + 1) * x, Y + (radius + 1) * y))
                hits++;
        }

        return (double)hits / Angles;
    }

    private bool IsWithin(Box piece) =>
        X - Radius > piece.X - 4 && X + Radius < piece.Right + 4 && Y - Radius > piece.Y - 4 && Y + Radius < piece.Bottom + 4;

    private static bool IsInk(Patch ink, double x, double y) => ink[(int)Math.Round(x), (int)Math.Round(y)] == 0;

    /// <summary>The first ink met from each of the four sides.</summary>
    private static List<(double X, double Y)> Outline(Patch ink)
    {
        var points = new List<(double X, double Y)>();
        var piece = ink.Box;
        for (var i = 0; i < PerSide; i++)
        {
            var share = (i + 0.5) / PerSide;
            int x = piece.X + (int)(share * piece.Width), y = piece.Y + (int)(share * piece.Height);
            Add(Enumerable.Range(0, piece.Width).Select(step => (piece.X + step, y)));
            Add(Enumerable.Range(1, piece.Width).Select(step => (piece.Right - step, y)));
            Add(Enumerable.Range(0, piece.Height).Select(step => (x, piece.Y + step)));
            Add(Enumerable.Range(1, piece.Height).Select(step => (x, piece.Bottom - step)));
        }

        return points;

        void Add(IEnumerable<(int X, int Y)> way)
        {
            foreach (var (x, y) in way)
            {
                if (ink[x, y] == 0)
                {
                    points.Add((x, y));
                    return;
                }
            }
        }
    }

    private static Ring? Through((double X, double Y) a, (double X, double Y) b, (double X, double Y) c)
    {
        var twice = 2 * (a.X * (b.Y - c.Y) + b.X * (c.Y - a.Y) + c.X * (a.Y - b.Y));
        if (Math.Abs(twice) < 1e-6)
            return null;
        double aa = a.X * a.X + a.Y * a.Y, bb = b.X * b.X + b.Y * b.Y, cc = c.X * c.X + c.Y * c.Y;
        var x = (aa * (b.Y - c.Y) + bb * (c.Y - a.Y) + cc * (a.Y - b.Y)) / twice;
        var y = (aa * (c.X - b.X) + bb * (a.X - c.X) + cc * (b.X - a.X)) / twice;
        return new Ring(x, y, Math.Sqrt((a.X - x) * (a.X - x) + (a.Y - y) * (a.Y - y)));
    }
}

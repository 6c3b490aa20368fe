using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>The foot of one line of text as a parabola; descenders and marks below vowels count little.</summary>
internal readonly record struct LineCurve(double Middle, double Tilt, double Bend)
{
    private const int Rounds = 4;

    public double Slope(double x) => Tilt + 2 * Bend * (x - Middle);

    /// <param name="bends">False: a straight line is all that so few letters can tell.</param>
    public static LineCurve Through(IReadOnlyList<Box> line, bool bends, double letterHeight)
    {
        var middle = line.Average(piece => piece.CentreX);
        Span<double> fit = stackalloc double[3];
        for (var round = 0; round < Rounds; round++)
            Fit(line, middle, bends, round == 0 ? double.PositiveInfinity : 0.25 * letterHeight, fit);
        return new LineCurve(middle, fit[1], fit[2]);
    }

    /// <summary>Least squares; what lies farther off than <paramref name="scale"/> counts by the square of its distance less.</summary>
    private static void Fit(IReadOnlyList<Box> line, double middle, bool bends, double scale, Span<double> fit)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, y0 = 0, y1 = 0, y2 = 0;
        foreach (var piece in line)
        {
            double x = piece.CentreX - middle, y = piece.Bottom;
            var off = (y - fit[0] - fit[1] * x - fit[2] * x * x) / scale;
            var weight = 1 / (1 + off * off);
            (s0, s1, s2, s3, s4) = (s0 + weight, s1 + weight * x, s2 + weight * x * x, s3 + weight * x * x * x, s4 + weight * x * x * x * x);
            (y0, y1, y2) = (y0 + weight * y, y1 + weight * y * x, y2 + weight * y * x * x);
        }

        var determinant = bends ? s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s3 * s2) + s2 * (s1 * s3 - s2 * s2) : 0;
        if (Math.Abs(determinant) < 1e-9)
        {
            var straight = s0 * s2 - s1 * s1;
            fit[1] = straight <= 0 ? 0 : (s0 * y1 - s1 * y0) / straight;
            fit[0] = (y0 - fit[1] * s1) / s0;
            fit[2] = 0;
            return;
        }

        fit[0] = (y0 * (s2 * s4 - s3 * s3) - s1 * (y1 * s4 - s3 * y2) + s2 * (y1 * s3 - s2 * y2)) / determinant;
        fit[1] = (s0 * (y1 * s4 - s3 * y2) - y0 * (s1 * s4 - s3 * s2) + s2 * (s1 * y2 - y1 * s2)) / determinant;
        fit[2] = (s0 * (s2 * y2 - y1 * s3) - s1 * (s1 * y2 - y1 * s2) + y0 * (s1 * s3 - s2 * s2)) / determinant;
    }
}

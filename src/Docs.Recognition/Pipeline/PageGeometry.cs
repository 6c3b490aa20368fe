using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>How a point of the image given to the engine lies on the upright page: scaled by <paramref name="Scale"/>, then turned by <paramref name="Skew"/> degrees clockwise about the centre.</summary>
internal sealed record PageGeometry(int Width, int Height, double Scale, double Skew)
{
    /// <summary>Of a page drawn flat before it was read, which is not turned then; null for a flat one.</summary>
    public Curl? Curl { get; init; }

    /// <summary>Turns the middle of the box back and keeps its size: a word's box stays as tight as it was.</summary>
    public Box ToPage(Box box)
    {
        var (x, y) = Curl is null ? Turned(box.CentreX, box.CentreY) : (box.CentreX / Scale, Curl.ToPicture(box.CentreX / Scale, box.CentreY / Scale - Curl.Margin));
        double width = box.Width / Scale, height = box.Height / Scale;
        var left = Math.Clamp((int)Math.Round(x - width / 2), 0, Width - 1);
        var top = Math.Clamp((int)Math.Round(y - height / 2), 0, Height - 1);
        return new Box(left, top,
            Math.Clamp((int)Math.Round(width), 1, Width - left),
            Math.Clamp((int)Math.Round(height), 1, Height - top));
    }

    private (double X, double Y) Turned(double x, double y)
    {
        double middleX = Width * Scale / 2, middleY = Height * Scale / 2;
        double angle = -Skew * Math.PI / 180, dx = x - middleX, dy = y - middleY;
        return ((dx * Math.Cos(angle) - dy * Math.Sin(angle) + middleX) / Scale, (dx * Math.Sin(angle) + dy * Math.Cos(angle) + middleY) / Scale);
    }

    /// <summary>The other way: a box of the upright page on the image given to the engine.</summary>
    public Box ToWork(Box box)
    {
        double angle = Skew * Math.PI / 180, dx = (box.CentreX - Width / 2.0) * Scale, dy = (box.CentreY - Height / 2.0) * Scale;
        var x = Curl is null ? dx * Math.Cos(angle) - dy * Math.Sin(angle) + Width * Scale / 2 : box.CentreX * Scale;
        var y = Curl is null ? dx * Math.Sin(angle) + dy * Math.Cos(angle) + Height * Scale / 2 : (Curl.ToFlat(box.CentreX, box.CentreY) + Curl.Margin) * Scale;
        double width = box.Width * Scale, height = box.Height * Scale;
        return new Box((int)Math.Round(x - width / 2), (int)Math.Round(y - height / 2), Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height)));
    }
}

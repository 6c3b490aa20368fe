using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Levels the lines of text: Tesseract reads tilted lines, but finds their order and the marks above letters worse.</summary>
internal static class Deskew
{
    /// <summary>Less is not worth the blur of turning the image (measured on office scans of 0.4–0.55°: turned, they lose words).</summary>
    private const double Least = 0.6;

    /// <summary>Leptonica searches ±7°; a result at the edge is no result.</summary>
    private const double Most = 6.5;

    /// <summary>Ratio of the best to the worst score of the search; below it the page has no clear lines.</summary>
    private const float Sure = 3;

    /// <returns>Degrees to turn clockwise; 0 when level or unclear.</returns>
    public static double Angle(InkMap ink)
    {
        if (Leptonica.pixFindSkew(ink.Bilevel, out var degrees, out var confidence) != 0 || confidence < Sure)
            return 0;
        return (double)Math.Abs(degrees) is >= Least and <= Most ? degrees : 0;
    }

    public static PixHandle Turn(PixHandle grey, double degrees) => degrees == 0
        ? grey
        : grey.Then(p => Leptonica.pixRotate(p, (float)(degrees * Math.PI / 180), Leptonica.RotateAreaMap, Leptonica.BringInWhite, 0, 0));
}

using Docs.Samples.Facts;

namespace Docs.Samples.Scanning;

public enum ColourMode
{
    Colour,
    Grey,
    Bitonal,
}

public enum ScanFormat
{
    Pdf,
    Tiff,
    Jpeg,
    Png,
}

/// <summary>How one paper goes through the scanner.</summary>
/// <param name="Level">0 clean, 1 an office's everyday, 2 bad.</param>
/// <param name="Skew">Degrees clockwise, at most 3 either way.</param>
/// <param name="Noise">Standard deviation of the sensor's noise in grey levels.</param>
/// <param name="Speckles">Spots of dust per million pixels.</param>
/// <param name="Shade">How much darker the far corner is, 0–1.</param>
/// <param name="Blur">Passes of a 3 × 3 softening.</param>
/// <param name="Quality">JPEG quality; null for lossless.</param>
/// <param name="Turn">Degrees clockwise every page lies turned: 0, 90, 180 or 270.</param>
/// <param name="BlankBack">A blank back side follows, through which the front shows faintly.</param>
public sealed record ScanPlan(
    int Level, int Dpi, ColourMode Mode, ScanFormat Format, double Skew, double Noise, double Speckles, double Shade, int Blur,
    int? Quality, int Turn, bool BlankBack, bool Holes, bool EdgeShadow)
{
    internal static ScanPlan Draw(Deck deck, int level, int pages)
    {
        var mode = deck.Pick([ColourMode.Colour, ColourMode.Colour, ColourMode.Grey, ColourMode.Bitonal]);
        var back = deck.Chance(0.07);
        var format = deck.Pick(pages > 1 || back
            ? [ScanFormat.Pdf, ScanFormat.Pdf, ScanFormat.Tiff]
            : (ScanFormat[])[ScanFormat.Pdf, ScanFormat.Pdf, ScanFormat.Pdf, ScanFormat.Pdf, ScanFormat.Tiff, ScanFormat.Jpeg, ScanFormat.Png]);
        // JPEG has no black-and-white mode.
        if (format == ScanFormat.Jpeg && mode == ColourMode.Bitonal)
            mode = ColourMode.Grey;
        var dpi = deck.Pick(level == 2 ? [150, 200, 200] : (int[])[200, 200, 200, 300]);
        var turn = level == 0 || deck.Chance(0.88) ? 0 : deck.Pick([180, 180, 90, 270]);
        return new ScanPlan(level, dpi, mode, format, deck.Real(-1, 1) * SkewOf(level), deck.Real(1, 2.5) * (1 + (2 * level)),
            level == 0 ? 0 : deck.Real(2, 14) * level, deck.Real(0.01, 0.07) * (1 + level), level == 2 && dpi > 150 ? 2 : 1,
            format == ScanFormat.Png || (level == 0 && deck.Chance(0.15)) ? null : deck.Number(88 - (22 * level), 92 - (18 * level)),
            turn, back, level > 0 && deck.Chance(0.2), level > 0 && deck.Chance(0.3));
    }

    private static double SkewOf(int level) => level switch { 0 => 0.35, 1 => 1.2, _ => 3 };
}

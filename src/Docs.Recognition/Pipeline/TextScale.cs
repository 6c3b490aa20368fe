namespace Docs.Recognition.Pipeline;

/// <summary>
/// Brings letters to the height the model was trained on. Measured on office scans: between 15 and 40 pixels scaling
/// changes nothing for the better (200-dpi text has 18, 300-dpi text 28); below, marks above vowels melt together; above, only time is lost.
/// </summary>
internal static class TextScale
{
    private const double Least = 15, Most = 40, Wanted = 24;

    /// <summary>Larger factors invent no detail and blur what there is: a phone photo with letters of 6 pixels reads at 0.50 doubled, at 0.33 four times as large.</summary>
    public const double MostFactor = 2;

    public static double Factor(double letterHeight) =>
        letterHeight <= 0 || letterHeight is >= Least and <= Most ? 1 : Math.Min(MostFactor, Wanted / letterHeight);
}

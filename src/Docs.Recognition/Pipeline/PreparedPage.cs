using System.Globalization;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// A page made ready for the engine: coloured ink faded, shade evened, then — from the ink that is left — known as blank or
/// not, brought to the right size and levelled, or drawn flat where its lines curve.
/// </summary>
internal sealed class PreparedPage : IDisposable
{
    private readonly string enhanced;
    private readonly bool safe;

    private PreparedPage(PixHandle grey, InkMap ink, int dpi, int turned, string enhanced, bool safe)
    {
        (Grey, Ink, Dpi, Turned, this.enhanced, this.safe) = (grey, ink, dpi, turned, enhanced, safe);
        Blank = BlankPage.Is(Ink, grey.Width, grey.Height);
        var curl = safe || Blank ? null : Curl.Of(Ink, grey.Width, grey.Height);
        var skew = safe || curl is not null ? 0 : Deskew.Angle(Ink);

        // The second attempt halves large pages: whatever broke the first has less to work on.
        var scale = safe && grey.Width > 1500 ? 0.5 : TextScale.Factor(Ink.LetterHeight());
        Geometry = new PageGeometry(grey.Width, grey.Height, scale, skew) { Curl = curl };
        Work = curl is not null ? Flattened.Of(grey, curl, scale) : Deskew.Turn(scale == 1 ? grey.Clone() : PixHandle.Made(Leptonica.pixScale(grey, (float)scale, (float)scale), nameof(Leptonica.pixScale)), skew);
    }

    /// <summary>8 bits, full size, before deskew.</summary>
    public PixHandle Grey { get; }

    public InkMap Ink { get; }

    /// <summary>What the engine reads: scaled and level.</summary>
    public PixHandle Work { get; }

    public PageGeometry Geometry { get; }

    public int Dpi { get; }

    /// <summary>
    /// What the engine is told. Its layout rules fit 300 dpi, and letters stand at about that height whatever the scan was: told
    /// the true 200, it takes a name inside a faint seal for a picture. Measured: never worse than the truth.
    /// </summary>
    public const int WorkDpi = 300;

    /// <summary>Degrees clockwise this page was turned after it was first prepared.</summary>
    public int Turned { get; }

    public bool Blank { get; }

    /// <summary>Letters below half the wanted height: the fast model gives up on them where the better one still reads (phone photo: 0.50 against 0.56 of the words).</summary>
    public bool IsTiny => !safe && Geometry.Scale >= TextScale.MostFactor;

    /// <summary>A small photo shows table and fingers around the sheet, which the engine's layout takes for columns: once its lines are level, all of it is one block (0.69 and 0.73 of the words read).</summary>
    public Segmentation Segmentation => safe || (IsTiny && Geometry.Curl is not null) ? Segmentation.SingleBlock : Segmentation.Auto;

    public string Settings => string.Create(CultureInfo.InvariantCulture,
        $"{enhanced}; scale {Geometry.Scale:0.##}; {(Geometry.Curl is null ? $"deskew {Geometry.Skew:0.##}" : "curl flattened")}; psm {(int)Segmentation}{(safe ? "; safe" : "")}");

    /// <param name="upright">Released by this method.</param>
    public static PreparedPage From(PixHandle upright, int dpi, bool safe)
    {
        using (upright)
        {
            if (safe)
                return Of(upright.ToGrey(), dpi, 0, "grey", safe);
            var (grey, objects) = ColouredInk.ToGrey(upright, dpi);
            (grey, var evened) = Shade.Normalise(grey);
            return Of(grey, dpi, 0, $"{(objects > 0 ? $"coloured ink faded in {objects}" : "grey")}{(evened ? "; shade evened" : "")}", safe, paleToo: upright.Depth == 8);
        }
    }

    /// <summary>Without its seals, where it has any: what was known of its ink is then no more so.</summary>
    /// <param name="paleToo">A scan in greys, on which a seal may be paler than ink.</param>
    private static PreparedPage Of(PixHandle grey, int dpi, int turned, string enhanced, bool safe, bool paleToo = false)
    {
        var ink = InkMap.Of(grey, dpi);
        if (safe || turned > 0 || SealInk.Remove(grey, ink, dpi, paleToo) is not (> 0 and var seals))
            return new PreparedPage(grey, ink, dpi, turned, enhanced, safe);
        ink.Dispose();
        return new PreparedPage(grey, InkMap.Of(grey, dpi), dpi, turned, $"{enhanced}; {seals} seals removed", safe);
    }

    /// <summary>The page turned further; this one is released.</summary>
    public PreparedPage TurnedBy(int degrees)
    {
        using (this)
        {
            var grey = PixHandle.Made(Leptonica.pixRotateOrth(Grey, degrees / 90), nameof(Leptonica.pixRotateOrth));
            return Of(grey, Dpi, (Turned + degrees) % 360, enhanced, safe);
        }
    }

    public void Dispose()
    {
        Work.Dispose();
        Ink.Dispose();
        Grey.Dispose();
    }
}

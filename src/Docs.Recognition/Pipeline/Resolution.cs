using Docs.Recognition.Native;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>Dots per inch of the page: told by the PDF, else by the image if that is believable, else as if the sheet were A4.</summary>
internal static class Resolution
{
    private const double A4LongInches = 297 / 25.4;

    /// <summary>Below lie the 72 and 96 that cameras and screens write without meaning it.</summary>
    private const int LeastBelievable = 100, MostBelievable = 1250;

    private const int Least = 30;

    public static int Of(PixHandle pix, PageJob job)
    {
        if (job.Dpi >= Least)
            return job.Dpi;
        var own = Leptonica.pixGetXRes(pix);
        return own is >= LeastBelievable and <= MostBelievable
            ? own
            : Math.Max(Least, (int)Math.Round(Math.Max(pix.Width, pix.Height) / A4LongInches));
    }
}

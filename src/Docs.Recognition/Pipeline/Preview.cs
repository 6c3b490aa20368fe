using Docs.Recognition.Native;
using Docs.Recognition.Pages;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>The upright page, small enough for a browser. JPEG: WebP is a third smaller but costs ten times the encoding time.</summary>
internal static class Preview
{
    private const int Widest = 1000;
    private const int Quality = 80;

    public static string Write(PixHandle upright, PageJob job)
    {
        var scale = Math.Min(1f, (float)Widest / upright.Width);
        using var small = PixHandle.Made(upright.Depth == 1
            ? scale < 1 ? Leptonica.pixScaleToGray(upright, scale) : Leptonica.pixConvertTo8(upright, 0)
            : Leptonica.pixScaleAreaMap(upright, scale, scale), nameof(Preview));
        var name = $"page-{job.As:0000}.preview.jpg";
        DurableFile.Write(Path.Combine(job.OutputDirectory, name), StreamEncoder.Jpeg(small, Quality));
        return name;
    }
}

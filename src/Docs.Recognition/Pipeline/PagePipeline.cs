using Docs.Core.Recognition;
using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Repair;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>The way of one page from image file to words. Runs in the page worker only.</summary>
internal sealed class PagePipeline(TimeProvider clock) : IDisposable
{
    private TextEngine? engine, better;

    public PageAnswer Run(PageJob job)
    {
        var started = clock.GetTimestamp();
        using var scan = Load(job);
        SamePicture.Check(scan, job);
        var (imageFile, image) = StoredImage.Write(scan, job);
        var dpi = Resolution.Of(scan, job);

        var reading = Read(scan, job, dpi);
        using var upright = Turned(scan, reading.Rotation);
        var page = reading with
        {
            Number = job.Number,
            Width = upright.Width,
            Height = upright.Height,
            Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3),
        };
        if (job.Repair)
            page = PageRepair.Of(page);
        return new PageAnswer(page, imageFile, image, Preview.Write(upright, job), null);
    }

    private RecognisedPage Read(PixHandle scan, PageJob job, int dpi)
    {
        var page = PreparedPage.From(Turned(scan, job.Rotation), dpi, job.Safe);
        try
        {
            var lines = page.Blank ? [] : ReadUpright(ref page, job);
            var (sure, look) = Again(lines, page, job);
            var order = ReadingOrder.Arrange([.. Rubbish.Without(sure)], page.Work.Width, page.Work.Height);
            return new RecognisedPage
            {
                Number = job.Number,
                Width = page.Grey.Width,
                Height = page.Grey.Height,
                Dpi = dpi,
                Rotation = (job.Rotation + page.Turned) % 360,
                Skew = Math.Round(page.Geometry.Skew, 2),
                Blank = page.Blank,
                Confidence = PageText.Confidence(order),
                Engine = $"{TextEngine.Version} {ModelFolder.Fast}",
                Settings = page.Settings + look,
                Blocks = PageText.OnPage(order, page.Geometry),
                Codes = job.ReadCodes ? CodeReader.Read(page.Grey) : [],
            };
        }
        finally
        {
            page.Dispose();
        }
    }

    /// <summary>Reads; turns the page and reads again where the ink or the reading shows that it lies sideways or on its head.</summary>
    private IReadOnlyList<EngineLine> ReadUpright(ref PreparedPage page, PageJob job)
    {
        engine ??= new TextEngine(job.ModelFolder, ModelFolder.Fast);
        if (Orientation.LooksSideways(page.Ink) && Orientation.Try(engine, page, [90, 270]) is not 0 and var quarter)
            page = page.TurnedBy(quarter);

        var lines = engine.Read(page.Work, PreparedPage.WorkDpi, page.Segmentation);
        if (PageText.Belief(lines) >= Orientation.Doubtful || Orientation.Try(engine, page, [90, 180, 270]) is not (not 0 and var turn))
            return lines;

        page = page.TurnedBy(turn);
        return engine.Read(page.Work, PreparedPage.WorkDpi, page.Segmentation);
    }

    /// <summary>Without the better model the fast one looks again: a line for itself reads differently from a line on its page.</summary>
    private (IReadOnlyList<EngineLine> Lines, string Settings) Again(IReadOnlyList<EngineLine> lines, PreparedPage page, PageJob job)
    {
        if (job.Safe || job.SecondLook <= 0 || lines.Count == 0)
            return (lines, "");
        better ??= ModelFolder.Holds(job.ModelFolder, ModelFolder.Better) ? new TextEngine(job.ModelFolder, ModelFolder.Better) : engine!;
        var look = new SecondLook(better, job.SecondLook);
        var read = look.At(lines, page.Work);
        return (read, look.LinesRead == 0 ? "" : $"; second look {look.LinesRead} lines {better.Model}");
    }

    private static PixHandle Load(PageJob job)
    {
        var pix = PageImageLoader.Load(job.ImagePath, job.Frame, job.Kind, job.MaxPixels);
        return job.Mirrored ? pix.Then(p => Leptonica.pixFlipLR(0, p)) : pix;
    }

    private static PixHandle Turned(PixHandle pix, int degrees) => degrees == 0
        ? pix.Clone()
        : PixHandle.Made(Leptonica.pixRotateOrth(pix, degrees / 90), nameof(Leptonica.pixRotateOrth));

    public void Dispose()
    {
        engine?.Dispose();
        better?.Dispose();
    }
}

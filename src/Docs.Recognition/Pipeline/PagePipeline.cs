using Docs.Core.Recognition;
using Docs.Recognition.Models;
using Docs.Recognition.Native;
using Docs.Recognition.Repair;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Pipeline;

/// <summary>The way of one page from image file to words. Runs in the page worker only.</summary>
internal sealed class PagePipeline(TimeProvider clock) : IDisposable
{
    /// <summary>Photos with tiny letters are rare and doubtful all over: they may cost more.</summary>
    private const double TinyPages = 4;

    private TextEngine? engine, better;

    public PageAnswer Run(PageJob job)
    {
        var started = clock.GetTimestamp();
        using var scan = Load(job);
        SamePicture.Check(scan, job);
        var (imageFile, image) = StoredImage.Write(scan, job);
        var dpi = Resolution.Of(scan, job);

        var reading = KnownOf(scan, job) ?? Read(scan, job, dpi);
        using var upright = Turned(scan, reading.Rotation);
        var page = reading with
        {
            Number = job.As,
            Width = upright.Width,
            Height = upright.Height,
            Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3),
        };
        return new PageAnswer(page, imageFile, image, Preview.Write(upright, job), null);
    }

    /// <summary>Null where its boxes would not fit: the image may be taken another way than before.</summary>
    private static RecognisedPage? KnownOf(PixHandle scan, PageJob job)
    {
        if (job.Known is not { } known)
            return null;
        var size = known.Rotation % 180 == 0 ? (scan.Width, scan.Height) : (scan.Height, scan.Width);
        return size == (known.Width, known.Height) ? known : null;
    }

    private RecognisedPage Read(PixHandle scan, PageJob job, int dpi)
    {
        var rotation = job.Upright ?? job.Rotation;
        var page = PreparedPage.From(Turned(scan, rotation), dpi, job.Safe);
        try
        {
            if (rotation == job.Rotation && job.Layer is { } layer && LayerText.On(page, layer) is var (own, refusal))
            {
                if (own is not null)
                    return OwnText(page, own, job, dpi);
                job = job with { LayerNote = $"text layer not used: {refusal}" };
            }

            var lines = page.Blank ? [] : ReadUpright(ref page, job);
            var illegible = Rubbish.IsAll(lines);
            var (sure, look) = illegible ? ([], "; nothing legible") : Again(lines, page, job);
            var order = ReadingOrder.Arrange([.. Rubbish.Without(sure)], page.Work.Width, page.Work.Height);
            var read = new RecognisedPage
            {
                Number = job.Number,
                Width = page.Grey.Width,
                Height = page.Grey.Height,
                Dpi = dpi,
                Rotation = (rotation + page.Turned) % 360,
                Skew = Math.Round(page.Geometry.Skew, 2),
                Blank = page.Blank,
                Confidence = PageText.Confidence(order),
                Engine = $"{TextEngine.Version} {(page.IsTiny && !page.Blank ? better!.Model : ModelFolder.Fast)}",
                Settings = page.Settings + look + (job.LayerNote.Length > 0 ? "; " + job.LayerNote : ""),
                Blocks = PageText.OnPage(order, page.Geometry),
                Codes = job.ReadCodes ? CodeReader.Read(page.Grey) : [],
            };
            return job.Repair ? PageRepair.Of(read, PageText.Offers(order, page.Geometry)) : read;
        }
        finally
        {
            page.Dispose();
        }
    }

    /// <summary>A page that was never paper: its own text is exact, nothing is recognised.</summary>
    private static RecognisedPage OwnText(PreparedPage page, IReadOnlyList<EngineLine> lines, PageJob job, int dpi) => new()
    {
        Number = job.Number,
        Width = page.Grey.Width,
        Height = page.Grey.Height,
        Dpi = dpi,
        Confidence = 1,
        Engine = "pdftotext",
        Settings = job.LayerNote,
        Blocks = PageText.OnPage(ReadingOrder.Arrange(lines, page.Grey.Width, page.Grey.Height), new PageGeometry(page.Grey.Width, page.Grey.Height, 1, 0)),
        Codes = job.ReadCodes ? CodeReader.Read(page.Grey) : [],
    };

    /// <summary>Reads; turns the page and reads again where the ink or the reading shows that it lies sideways or on its head.</summary>
    private IReadOnlyList<EngineLine> ReadUpright(ref PreparedPage page, PageJob job)
    {
        engine ??= new TextEngine(job.ModelFolder, ModelFolder.Fast);
        if (job.Upright is null && Orientation.LooksSideways(page.Ink) && Orientation.Try(engine, page, [90, 270]) is not 0 and var quarter)
            page = page.TurnedBy(quarter);

        var reader = page.IsTiny ? Better(job) : engine;
        var lines = reader.Read(page.Work, PreparedPage.WorkDpi, page.Segmentation);
        if (job.Upright is not null || Otherwise(lines) is not { } positions || Orientation.Try(engine, page, positions) is not (not 0 and var turn))
            return lines;

        page = page.TurnedBy(turn);
        return (page.IsTiny ? Better(job) : engine).Read(page.Work, PreparedPage.WorkDpi, page.Segmentation);
    }

    /// <summary>How the page may lie instead, by what was read of it; null where that is plainly upright.</summary>
    private static int[]? Otherwise(IReadOnlyList<EngineLine> lines) =>
        Orientation.IsReadSideways(lines) ? [90, 270] : PageText.Belief(lines) < Orientation.Doubtful ? [90, 180, 270] : null;

    /// <summary>The fast model where the better one is not there.</summary>
    private TextEngine Better(PageJob job) =>
        better ??= ModelFolder.Holds(job.ModelFolder, ModelFolder.Better) ? new TextEngine(job.ModelFolder, ModelFolder.Better) : engine!;

    /// <summary>Without the better model the fast one looks again: a line for itself reads differently from a line on its page.</summary>
    private (IReadOnlyList<EngineLine> Lines, string Settings) Again(IReadOnlyList<EngineLine> lines, PreparedPage page, PageJob job)
    {
        if (job.Safe || job.SecondLook <= 0 || lines.Count == 0)
            return (lines, "");
        var missed = new MissedLines(Better(job));
        var look = new SecondLook(Better(job), page.IsTiny ? TinyPages * job.SecondLook : job.SecondLook);
        var digits = new DigitsAgain(Better(job));
        var read = Superscript.Mended(digits.At(look.At(missed.Added(lines, page), page.Work), page.Work), page.Work, engine!);
        return (read, (missed.Found == 0 ? "" : $"; {missed.Found} lines found late") + (look.LinesRead == 0 ? "" : $"; second look {look.LinesRead} lines {better!.Model}") + (digits.Read == 0 ? "" : $"; {digits.Read} numbers read again"));
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
